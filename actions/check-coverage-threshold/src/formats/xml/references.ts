const predefined: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };
/** `&#x0010FFFF;` has room for some more zeros. */
const longestName = 16;

/** What `&name;` stands for; undefined for an unknown name and for numbers that are no character of XML 1.0. */
function codePoint(name: string): number | undefined {
  if (Object.hasOwn(predefined, name)) return predefined[name];
  let code: number;
  if (/^#x[0-9a-fA-F]+$/.test(name)) code = Number.parseInt(name.slice(2), 16);
  else if (/^#[0-9]+$/.test(name)) code = Number.parseInt(name.slice(1), 10);
  else return undefined;
  if (code < 0x20) return code === 9 || code === 10 || code === 13 ? code : undefined;
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? undefined : code;
}

/**
 * Looks at the reference whose `&` is at `at`.
 * @returns the index behind its `;`, 0 when the bytes end too early to tell, -1 when it is none that is known
 */
export function referenceEnd(bytes: Buffer, at: number, end: number): number {
  let index = at + 1;
  while (index < end && index - at <= longestName && bytes[index] !== 0x3b) index++;
  if (index - at > longestName) return -1;
  if (index === end) return 0;
  return codePoint(bytes.toString('latin1', at + 1, index)) === undefined ? -1 : index + 1;
}

/** Replaces the references of a text in which `referenceEnd` found nothing wrong. */
export function decodeReferences(text: string): string {
  return text.replace(/&([^;&]{1,16});/g, (whole, name: string) => {
    const code = codePoint(name);
    return code === undefined ? whole : String.fromCodePoint(code);
  });
}
