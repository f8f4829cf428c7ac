import { cutToBytes } from '../../report/index.ts';

/** GitHub refuses a longer body: "body is too long (maximum is 65536 characters)". */
const MAX_BODY = 65_536;

/** GitHub's limit for a title is 256 characters. */
export function titleOf(title: string): string {
  const oneLine = title.replaceAll(/\s+/g, ' ').trim();
  return oneLine.length <= 256
    ? oneLine
    : `${oneLine
        .slice(0, 255)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}

/** The body with the hidden marker as its last line, cut to what GitHub takes. Bytes are counted, to be safe. */
export function bodyWithMarker(body: string, marker: string): string {
  const sign = markerComment(marker);
  const notice = '_This text was cut here, as GitHub takes no more. The report of the run has all of it._';
  const kept = cutToBytes(body.trimEnd(), MAX_BODY - Buffer.byteLength(sign) - 3, notice);
  return `${kept.trimEnd()}\n\n${sign}`;
}

/** Whether we wrote the body, however much a person has changed in it. */
export function hasMarker(body: string, marker: string): boolean {
  return body.includes(markerComment(marker));
}

/** A body that says why it is closed, before what it said so far. */
export function closingBody(body: string, marker: string, base: string): string {
  const note = `> **Closed:** nothing is left to change on \`${base}\`. A new pull request is opened when there is.`;
  const before = body.replaceAll('\r\n', '\n').replaceAll(markerComment(marker), '').trim();
  return bodyWithMarker(before.startsWith(note) ? before : `${note}\n\n${before}`, marker);
}

/** Whether two texts are the same to a reader: GitHub's form sends CRLF, and white space at the ends is dropped. */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}

function markerComment(marker: string): string {
  return `<!-- ci-actions:${marker} -->`;
}
