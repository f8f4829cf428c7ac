// What XML 1.0 lets no document hold, not even as a reference (https://www.w3.org/TR/xml/#charsets).
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const special = /[&<>"'\t\n\r]/g;
const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Any text as the content of an element or of an attribute in quotes. White space other than blanks becomes a reference,
 * as readers make blanks of it; a character that XML cannot hold becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(special, (character) => names[character] ?? `&#${character.charCodeAt(0)};`);
}
