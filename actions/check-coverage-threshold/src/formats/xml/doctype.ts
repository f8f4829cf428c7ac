import { ReportMalformed } from '../reader.ts';

/**
 * Finds the end of the DOCTYPE whose `<` is at `at`. What it refers to is never fetched. Entities are refused: no tool
 * that measures coverage writes them, and they are how small documents become huge ones.
 * @param offset of index 0, from the start of the report
 * @returns the index behind its `>`, -1 when the bytes end too early to tell @throws ReportMalformed
 */
export function doctypeEnd(bytes: Buffer, at: number, end: number, offset: number): number {
  let depth = 0;
  for (let index = at + 2; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x22 || byte === 0x27) index = closing(bytes, index + 1, end, byte);
    else if (byte === 0x5b) depth++;
    else if (byte === 0x5d) depth--;
    else if (byte === 0x3e && depth <= 0) return index + 1;
    else if (depth > 0 && byte === 0x3c) index = declaration(bytes, index, end, offset);
    else if (depth > 0 && byte === 0x25) throw refused('parameter entities', offset + index);
  }
  return -1;
}

/** Index of the last byte of a declaration, comment or instruction inside the internal subset. */
function declaration(bytes: Buffer, at: number, end: number, offset: number): number {
  const start = bytes.toString('latin1', at, Math.min(at + 8, end)).toUpperCase();
  if (start.startsWith('<!--')) return before(bytes.indexOf('-->', at + 4), end, 2);
  if (start.startsWith('<?')) return before(bytes.indexOf('?>', at + 2), end, 1);
  if (start === '<!ENTITY') throw refused('entities', offset + at);
  for (let index = at + 1; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x22 || byte === 0x27) index = closing(bytes, index + 1, end, byte);
    else if (byte === 0x3e) return index;
  }
  return end;
}

function closing(bytes: Buffer, from: number, end: number, quote: number): number {
  return before(bytes.indexOf(quote, from), end, 0);
}

/** What lies behind the end are bytes of earlier tokens. */
function before(found: number, end: number, more: number): number {
  return found < 0 || found + more >= end ? end : found + more;
}

function refused(what: string, offset: number): ReportMalformed {
  return new ReportMalformed(
    `its DOCTYPE declares ${what} of its own, which are refused: they can hide or multiply content`,
    {
      offset,
    },
  );
}
