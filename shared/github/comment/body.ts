import { cutToBytes } from '../../report/index.ts';

/**
 * GitHub's words: "body is too long (maximum is 65536 characters)". UTF-16 units are counted here: never fewer than
 * characters, and at most three bytes each, so that 262,144 bytes are out of reach.
 */
const MAX_UNITS = 65_536;

const NOTICE = '_This text was cut here, as GitHub takes no more. The summary of the run has all of it._';

/** The whole comment: the marker as its first line, then the text, cut at the end of a line where it is too long. */
export function bodyWithMarker(body: string, marker: string): string {
  const head = `${marker}\n`;
  return head + cutToUnits(body.trim(), MAX_UNITS - head.length);
}

function cutToUnits(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // What closes the text has other bytes to a unit than the text itself, so that one step may not be enough.
  for (let units = limit; ; ) {
    const kept = cutToBytes(text, Buffer.byteLength(text.slice(0, units)), NOTICE).trimEnd();
    if (kept.length <= limit) return kept;
    units -= kept.length - limit;
  }
}

/** Whether two texts are the same to a reader: GitHub's form sends CRLF, and white space at the ends is dropped. */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}
