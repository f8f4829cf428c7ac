/**
 * Git's paths are bytes, JavaScript's strings are not. Bytes that are no UTF-8 become lone surrogates U+DC80..U+DCFF,
 * one each (the "surrogateescape" of Python's PEP 383), so that every path survives the way in and out unchanged.
 */

const replacement = '\ufffd';

export function decodePath(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes(replacement)) return text;
  return Buffer.from(text, 'utf8').equals(bytes) ? text : escapeInvalid(bytes);
}

export function encodePath(path: string): Buffer {
  if (!/[\udc80-\udcff]/.test(path)) return Buffer.from(path, 'utf8');
  const parts: Buffer[] = [];
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, 'utf8'));
  }
  return Buffer.concat(parts);
}

/** Splits NUL-ended output into paths. The usual case, all valid UTF-8, is one decode of the whole. */
export function splitNul(output: Buffer): string[] {
  if (output.length === 0) return [];
  const text = output.toString('utf8');
  if (!text.includes(replacement)) return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
  const records: string[] = [];
  let start = 0;
  while (start < output.length) {
    const end = output.indexOf(0, start);
    const stop = end < 0 ? output.length : end;
    records.push(decodePath(output.subarray(start, stop)));
    start = stop + 1;
  }
  return records;
}

function escapeInvalid(bytes: Buffer): string {
  let result = '';
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      result += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
      at += 1;
    } else {
      result += bytes.toString('utf8', at, at + length);
      at += length;
    }
  }
  return result;
}

/** Bytes of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const slice = bytes.subarray(at, at + length);
  return Buffer.from(slice.toString('utf8'), 'utf8').equals(slice) ? length : 0;
}
