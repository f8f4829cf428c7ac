import { EditRefused, SourceMalformed } from './errors.ts';

/** The text of a file, and the way back to bytes. */
export interface DecodedSource {
  /** With its byte order mark, if it has one: offsets count it. */
  readonly text: string;
  /** @throws EditRefused when the encoding of the file has no bytes for a character of the text */
  encode(text: string): Buffer;
}

/**
 * Reads bytes as text so that every byte comes back. What is no valid UTF-8 is read as Latin-1, one character for each
 * byte: what people look for in such a file is ASCII, and the odd byte in a comment survives.
 * @throws SourceMalformed for UTF-16 and UTF-32 (YAML 1.2.2, section 5.2 tells how to recognise them)
 */
export function decodeSource(bytes: Buffer): DecodedSource {
  if (isWide(bytes)) throw new SourceMalformed('it is UTF-16 or UTF-32, and only UTF-8 is read', 1, 1);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encode: encodeUtf8 };
  } catch {
    return { text: bytes.toString('latin1'), encode: encodeLatin1 };
  }
}

function isWide(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

function encodeUtf8(text: string): Buffer {
  if (!text.isWellFormed()) throw new EditRefused('half of a surrogate pair cannot be written as UTF-8');
  return Buffer.from(text, 'utf8');
}

function encodeLatin1(text: string): Buffer {
  if (/[^\u0000-\u00ff]/.test(text)) {
    throw new EditRefused('the file is not valid UTF-8, and the new text has a character that is not Latin-1');
  }
  return Buffer.from(text, 'latin1');
}
