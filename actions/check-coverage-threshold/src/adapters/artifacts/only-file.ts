import { crc32, inflateRawSync } from 'node:zlib';

/**
 * Reads the one file of a ZIP archive that may be hostile. Nothing is written anywhere, names lead nowhere, and no more
 * than `maxBytes` are ever unpacked, whatever the archive says of itself.
 * Source: APPNOTE.TXT 6.3.10 (PKWARE), sections 4.3.7, 4.3.12 and 4.3.16.
 */
export type OnlyFile =
  | { readonly kind: 'file'; readonly name: string; readonly content: Buffer }
  | { readonly kind: 'refused'; readonly why: string };

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

class NotThisWay extends Error {}

/** The only file of the archive; among several, the only one whose name ends in `.json`. */
export function onlyFile(zip: Buffer, maxBytes: number): OnlyFile {
  try {
    const entry = choose(readDirectory(zip).filter(({ name }) => !name.endsWith('/')));
    return { kind: 'file', name: entry.name, content: unpack(zip, entry, maxBytes) };
  } catch (error) {
    if (error instanceof NotThisWay) return { kind: 'refused', why: error.message };
    // Every offset in an archive is somebody's word; Node refuses to read outside the buffer.
    if (error instanceof RangeError) return { kind: 'refused', why: 'the archive is cut or broken' };
    throw error;
  }
}

function readDirectory(zip: Buffer): Entry[] {
  const end = findEnd(zip);
  const [count, size, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    throw new NotThisWay('the archive has the ZIP64 form, which is for archives over 4 GiB');
  }
  if (start + size !== end) throw new NotThisWay('the archive is cut, or has something before or behind it');
  const entries: Entry[] = [];
  for (let at = start; entries.length < count; ) {
    if (zip.readUInt32LE(at) !== DIRECTORY) throw new NotThisWay('the list of files in the archive is broken');
    const lengths = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const [name = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: zip.subarray(at + 46, at + 46 + name).toString('utf8'),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The end record is the last thing but a comment of at most 65,535 bytes. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - 0xffff); at--) {
    if (zip.readUInt32LE(at) === END && at + END_LENGTH + zip.readUInt16LE(at + 20) === zip.length) return at;
  }
  throw new NotThisWay('it is no ZIP archive, or a cut one');
}

function choose(files: readonly Entry[]): Entry {
  const json = files.filter(({ name }) => name.toLowerCase().endsWith('.json'));
  const chosen = files.length === 1 ? files : json;
  if (chosen.length === 1 && chosen[0] !== undefined) return chosen[0];
  throw new NotThisWay(
    files.length === 0
      ? 'the archive has no file in it'
      : `the archive has ${files.length} files in it, and it cannot be told which one is the baseline`,
  );
}

function unpack(zip: Buffer, entry: Entry, maxBytes: number): Buffer {
  if (entry.encrypted) throw new NotThisWay('the file in the archive is encrypted');
  if (entry.size > maxBytes) {
    throw new NotThisWay(`the file in the archive has ${entry.size} bytes, more than the ${maxBytes} that are read`);
  }
  if (zip.readUInt32LE(entry.offset) !== LOCAL) throw new NotThisWay('the archive is broken');
  // The lengths of the local header count: its extra field may differ from the directory's.
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  if (start + entry.packed > zip.length) throw new NotThisWay('the archive is cut');
  const content = inflate(zip.subarray(start, start + entry.packed), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new NotThisWay('the file in the archive is damaged: its length or checksum is not the one it should have');
  }
  return content;
}

function inflate(packed: Buffer, { method, size }: Entry): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED)
    throw new NotThisWay(`the file in the archive is packed in a way (${method}) nobody expects`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new NotThisWay('the file in the archive is damaged: it does not unpack to the size that it should have');
  }
}
