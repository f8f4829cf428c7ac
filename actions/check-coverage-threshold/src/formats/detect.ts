import { quoteForMessage } from '../../../../shared/text/index.ts';
import { type Format, formats } from '../model.ts';
import { skipBlank } from './peeked-source.ts';

/** Formats that one scanner reads. */
export type Family = 'lcov' | 'go' | 'xml' | 'json';

/** What the first bytes of a file say about it. Its name says nothing. */
export type Content =
  | { readonly kind: 'known'; readonly family: Family }
  /** Something that is surely no report. @see what part of a sentence: "a gzip archive; unpack it first" */
  | { readonly kind: 'foreign'; readonly what: string }
  | { readonly kind: 'unknown' };

export function familyOf(format: Format): Family {
  switch (format) {
    case 'lcov':
    case 'go':
      return format;
    case 'cobertura':
    case 'jacoco':
    case 'clover':
    case 'opencover':
    case 'sonarqube':
      return 'xml';
    default:
      return 'json';
  }
}

/** @param head the first bytes of a report, not only white space */
export function tellContent(head: Uint8Array): Content {
  const foreign = tellForeign(head);
  if (foreign !== undefined) return { kind: 'foreign', what: foreign };
  const wide = utf16(head);
  if (wide !== undefined) {
    // The reader of XML knows encodings; no other format has them.
    if (firstWide(head, wide) === '<') return { kind: 'known', family: 'xml' };
    return { kind: 'foreign', what: 'written in UTF-16; write it as UTF-8' };
  }
  const text = start(head);
  if (text.startsWith('<')) {
    return isHtml(text) ? { kind: 'foreign', what: 'a page in HTML, not the report itself' } : known('xml');
  }
  if (text.startsWith('{') || text.startsWith('[')) return known('json');
  const [line = ''] = text.split(/[\r\n]/, 1);
  if (line.startsWith('mode: ') || isGoBlock(line)) return known('go');
  if (lcovRecord.test(line)) return known('lcov');
  return { kind: 'unknown' };
}

/** What is known, and what the file begins with, for a message. */
export function looksLike(head: Uint8Array): string {
  const [line = ''] = start(head).split(/[\r\n]/, 1);
  return `it begins with ${quoteForMessage(line.slice(0, 60), 60)}. Known are ${formats.join(', ')}`;
}

function known(family: Family): Content {
  return { kind: 'known', family };
}

/** Enough for any first line; latin1, so that no byte is lost or can fail. */
function start(head: Uint8Array): string {
  const from = skipBlank(head);
  return Buffer.from(head.subarray(from, from + 8_192)).toString('latin1');
}

// The records of lcov 1.x and 2.x (man geninfo, section "tracefile format"), and its comments.
const lcovRecord =
  /^(?:#|end_of_record|(?:TN|SF|VER|FN|FNDA|FNF|FNH|FNL|FNA|BRDA|BRF|BRH|DA|LF|LH|MCDC|MCF|MCH|MRF|MRH):)/;

/** `name:1.2,3.4 5 6` (golang.org/x/tools/cover, profile.go). The name may hold colons and spaces. */
function isGoBlock(line: string): boolean {
  const colon = line.lastIndexOf(':');
  return colon > 0 && /^\d+\.\d+,\d+\.\d+ \d+ \d+\s*$/.test(line.slice(colon + 1, colon + 200));
}

function isHtml(text: string): boolean {
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 100));
}

function tellForeign(head: Uint8Array): string | undefined {
  const begins = (...bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  const text = Buffer.from(head.subarray(0, 16)).toString('latin1');
  if (begins(0x1f, 0x8b)) return 'packed with gzip; unpack it first';
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) return 'packed with zstd; unpack it first';
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'a zip archive; unpack it first';
  if (text.startsWith('BZh')) return 'packed with bzip2; unpack it first';
  if (begins(0xfd, 0x37, 0x7a, 0x58, 0x5a)) return 'packed with xz; unpack it first';
  if (text.startsWith('SQLite format 3'))
    return 'an SQLite database, such as the `.coverage` of coverage.py; write a report with `coverage json`';
  if (begins(0x01, 0xc0, 0xc0)) return 'the binary data of JaCoCo (jacoco.exec); write its XML report';
  if (begins(0xff, 0x6c, 0x70, 0x72, 0x6f, 0x66, 0x72) || begins(0x81, 0x72, 0x66, 0x6f, 0x72, 0x70, 0x6c))
    return 'a raw profile of LLVM; write a report with `llvm-cov export`';
  return undefined;
}

function utf16(head: Uint8Array): 'little' | 'big' | undefined {
  const [first = 0, second = 0] = head;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && head.length > 1)) return 'little';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'big';
  return undefined;
}

/** The first character that is no white space and no byte order mark. */
function firstWide(head: Uint8Array, order: 'little' | 'big'): string {
  const even = Buffer.from(head.subarray(0, Math.min(head.length - (head.length % 2), 1024)));
  return (order === 'little' ? even : even.swap16()).toString('utf16le').replace('\ufeff', '').trimStart().slice(0, 1);
}
