import { isUtf8 } from 'node:buffer';
import { type ByteSource, ReportEmpty, ReportMalformed } from '../reader.ts';
import { findBreak } from './break.ts';

/** JSON must be held as a whole, several times over: larger reports have formats that can be read as they come. */
export const mostBytes = 256 * 1024 * 1024;
/** Reports nest six deep. V8 takes seconds for a document that nests by the million. */
const deepest = 500;
/** Each takes some 60 bytes of memory, and may take two of the file. Three go with a statement of Istanbul. */
const mostValues = 10_000_000;

/** Parses a whole report. @throws ReportEmpty, ReportMalformed with the byte where it breaks */
export function loadJson(source: ByteSource): unknown {
  const bytes = readAll(source);
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (!isUtf8(body) && !isCutUtf8(body)) throw new ReportMalformed('it is not written in UTF-8, as JSON must be');
  refuseShape(body, bytes.length - body.length);
  const text = body.toString('utf8');
  if (text.trim() === '') throw new ReportEmpty();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { offset, ended } = findBreak(body);
    throw new ReportMalformed(ended ? 'it is cut off: the JSON ends too early' : 'it is no valid JSON', {
      offset: offset + bytes.length - body.length,
    });
  }
}

/** All is UTF-8 but the last character, which is cut off. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const last = bytes.findLastIndex((byte) => byte < 0x80 || byte > 0xbf);
  const first = bytes[last] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return first >= 0xc2 && first <= 0xf4 && last + length > bytes.length && isUtf8(bytes.subarray(0, last));
}

function readAll(source: ByteSource): Buffer {
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(source.size + 1, 4_096), mostBytes + 1));
  let length = 0;
  for (;;) {
    const read = source.read(buffer.subarray(length));
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    if (length > mostBytes) {
      throw new ReportMalformed(
        `it is larger than the ${mostBytes / 1024 / 1024} MiB that are read of JSON; write it as lcov, which has no limit`,
      );
    }
    if (length === buffer.length) {
      const grown = Buffer.allocUnsafe(Math.min(buffer.length * 2, mostBytes + 1));
      buffer.copy(grown);
      buffer = grown;
    }
  }
}

/** @param before bytes that stand before these in the file */
function refuseShape(bytes: Uint8Array, before: number): void {
  let [depth, values] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x22) at = endOfString(bytes, at);
    else if (byte === 0x7b || byte === 0x5b) {
      if (++values > mostValues) {
        throw new ReportMalformed(
          `it holds more than ${mostValues} objects and lists; write it as lcov, which has no limit`,
        );
      }
      if (++depth > deepest) {
        throw new ReportMalformed(`it nests more than ${deepest} deep, as no report does`, { offset: at + before });
      }
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
}

/** The index of the quote that ends the string which begins at `from`; the length where none does. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1;
  return at;
}
