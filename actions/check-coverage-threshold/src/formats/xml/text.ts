import { ReportMalformed } from '../reader.ts';
import { decodeReferences } from './references.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Some bytes of a report as text. @throws ReportMalformed when they are no UTF-8 */
export function decodeUtf8(bytes: Buffer, from: number, to: number, offset: number): string {
  const text = bytes.toString('utf8', from, to);
  if (!text.includes('\ufffd')) return text;
  try {
    return strict.decode(bytes.subarray(from, to));
  } catch {
    throw new ReportMalformed('it has bytes in a name that are not UTF-8, though nothing says another encoding', {
      offset,
    });
  }
}

/** The value of an attribute: white space becomes spaces before references are replaced (XML 1.0, 3.3.3). */
export function decodeAttribute(bytes: Buffer, from: number, to: number, offset: number): string {
  const text = decodeUtf8(bytes, from, to, offset);
  const flat = /[\t\r\n]/.test(text) ? text.replace(/\r\n|[\t\r\n]/g, ' ') : text;
  return flat.includes('&') ? decodeReferences(flat) : flat;
}
