import { type ByteSource, ReportEmpty, ReportMalformed } from './reader.ts';

/** How much is looked at to tell a format. */
const headBytes = 64 * 1024;

/** A source whose first bytes can be looked at, and are read again afterwards. */
export class PeekedSource implements ByteSource {
  readonly size: number;
  /** The first bytes, at most 64 KiB. Not only white space. */
  readonly head: Uint8Array;
  readonly #rest: ByteSource;
  #given = 0;

  /** @throws ReportEmpty for no bytes, or only white space */
  constructor(source: ByteSource) {
    this.size = source.size;
    this.#rest = source;
    const buffer = new Uint8Array(headBytes);
    const length = fill(source, buffer);
    this.head = buffer.subarray(0, length);
    if (isBlank(this.head)) this.#refuseBlank();
  }

  read(into: Uint8Array): number {
    if (this.#given === this.head.length) return this.#rest.read(into);
    const part = this.head.subarray(this.#given, this.#given + into.length);
    into.set(part);
    this.#given += part.length;
    return part.length;
  }

  #refuseBlank(): never {
    const buffer = new Uint8Array(headBytes);
    for (;;) {
      const length = fill(this.#rest, buffer);
      if (length === 0) throw new ReportEmpty();
      if (!isBlank(buffer.subarray(0, length))) {
        throw new ReportMalformed(`it begins with more than ${headBytes} bytes of white space`);
      }
    }
  }
}

function fill(source: ByteSource, buffer: Uint8Array): number {
  let length = 0;
  while (length < buffer.length) {
    const read = source.read(buffer.subarray(length));
    if (read === 0) break;
    length += read;
  }
  return length;
}

function isBlank(bytes: Uint8Array): boolean {
  return skipBlank(bytes) === bytes.length;
}

/** The index of the first byte that is neither white space nor part of a byte order mark of UTF-8 at the start. */
export function skipBlank(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && isWhite(bytes[at] ?? 0)) at++;
  return at;
}

function isWhite(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
