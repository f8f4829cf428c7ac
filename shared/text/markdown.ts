import { showOnOneLine } from './visible.ts';

// GitHub looks for mentions, references, links and emoji codes in the *rendered* text, so an entity or a backslash does
// not stop them; a zero-width space between the sign and what follows does. Written as an entity, it can be seen here.
const gap = '&#8203;';

const special = /[&<>|\\`*_~[\]$]|[@#](?=\w)|:(?=\/\/|[\w+-]+:)|(?:www|GH)(?=[.-]\w)/gi;
const markup = /^[&<>|\\`*_~[\]$]$/;
const blockStart = /^\s*(?:[-+=]|#+|\d+[.)])/;

/**
 * Makes foreign text plain text in GitHub Markdown, on one line, also in a table cell: no markup, no HTML, no mention,
 * no reference to an issue, no link, no picture. Invisible characters are shown (`\n`, `\u{202e}`).
 */
export function escapeMarkdown(text: string): string {
  const shown = showOnOneLine(text);
  const start = blockStart.exec(shown)?.[0] ?? '';
  const rest = shown.slice(start.length);
  // The last sign of `- `, `# ` or `1.` as an entity: no list, no heading. A gap keeps `#1` from being a reference.
  const plainStart = start.replace(/#/g, '&#35;').replace(/[-+=.)]$/, entity) + (start.endsWith('#') ? gap : '');
  return plainStart + rest.replace(special, (sign) => (markup.test(sign) ? entity(sign) : `${sign}${gap}`));
}

/**
 * Shows foreign text as inline code, on one line, also in a table cell. Nothing inside is interpreted. Backticks where
 * they do, else a `<code>` element: in a table a pipe or a backslash inside backticks cannot be written safely.
 */
export function codeSpan(text: string): string {
  const shown = showOnOneLine(text);
  if (/^[^`|\\\s]([^`|\\]*[^`|\\\s])?$/.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(/[^A-Za-z0-9./,\u0080-\u{10ffff}]/gu, entity)}</code>`;
}

function entity(character: string): string {
  return character === ' ' ? '&#32;' : `&#${character.codePointAt(0)};`;
}
