import { quoteForMessage } from '../../../../../shared/text/index.ts';
import { type ByteSource, ReportMalformed } from '../reader.ts';

/** Longer XML declarations do not exist. */
const headBytes = 1024;
const [utf8Names, latinNames] = [
  ['utf-8', 'utf8', 'us-ascii', 'ascii'],
  ['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1', 'windows-1252', 'cp1252'],
];

export interface Utf8Source {
  readonly source: ByteSource;
  /** The bytes are not those of the file, so that places in them mean nothing there. */
  readonly converted: boolean;
}

/**
 * The report in UTF-8, without its byte order mark: converted from UTF-16 and the Latin encodings while it is read.
 * The bytes decide before the declaration does, as .NET writes `encoding="utf-16"` into files that are UTF-8.
 * @throws ReportMalformed for encodings that are not known
 */
export function openUtf8(source: ByteSource): Utf8Source {
  const head = Buffer.alloc(headBytes);
  let length = 0;
  for (let count = -1; count !== 0 && length < headBytes; length += count) count = source.read(head.subarray(length));
  const bytes = head.subarray(0, length);
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if ((a === 0 && b === 0) || (c === 0 && d === 0)) throw refused('UTF-32');
  if (a === 0xff && b === 0xfe) return converted('utf-16le', resumed(bytes, 2, source));
  if (a === 0xfe && b === 0xff) return converted('utf-16be', resumed(bytes, 2, source));
  if (b === 0 && a === 0x3c) return converted('utf-16le', resumed(bytes, 0, source));
  if (a === 0 && b === 0x3c) return converted('utf-16be', resumed(bytes, 0, source));
  if (a === 0xef && b === 0xbb && c === 0xbf) return { source: resumed(bytes, 3, source), converted: false };
  const declared = declaredEncoding(bytes);
  if (declared === undefined || utf8Names?.includes(declared) || /^utf-?16(?:le|be)?$/.test(declared)) {
    return { source: resumed(bytes, 0, source), converted: false };
  }
  if (latinNames?.includes(declared)) return converted('windows-1252', resumed(bytes, 0, source));
  throw refused(quoteForMessage(declared, 40));
}

/** What `<?xml ... encoding="x" ?>` says, in small letters. */
function declaredEncoding(head: Buffer): string | undefined {
  const text = head.toString('latin1').trimStart();
  const end = text.indexOf('?>');
  if (!text.startsWith('<?xml') || end < 0) return undefined;
  return /\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, end))?.[1]?.trim().toLowerCase();
}

/** The same report, from `skip` on, though its head was read already. */
function resumed(head: Buffer, skip: number, rest: ByteSource): ByteSource {
  let index = skip;
  return {
    size: rest.size,
    read(into) {
      if (index >= head.length) return rest.read(into);
      const count = Math.min(into.length, head.length - index);
      into.set(head.subarray(index, index + count));
      index += count;
      return count;
    },
  };
}

/** @throws ReportMalformed while it is read, when the bytes are not of the encoding */
function converted(encoding: string, source: ByteSource): Utf8Source {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const raw = Buffer.alloc(1 << 14);
  let ready = Buffer.alloc(0);
  let ended = false;
  const fill = () => {
    const count = source.read(raw);
    ended = count === 0;
    try {
      ready = Buffer.from(decoder.decode(raw.subarray(0, count), { stream: !ended }));
    } catch {
      throw new ReportMalformed(`its bytes are not the ${encoding.toUpperCase()} that it begins with`);
    }
  };
  const read = (into: Uint8Array) => {
    while (ready.length === 0 && !ended) fill();
    const count = Math.min(into.length, ready.length);
    into.set(ready.subarray(0, count));
    ready = ready.subarray(count);
    return count;
  };
  return { source: { size: source.size, read }, converted: true };
}

function refused(what: string): ReportMalformed {
  return new ReportMalformed(`its encoding ${what} is not known here: write it as UTF-8`, { offset: 0 });
}
