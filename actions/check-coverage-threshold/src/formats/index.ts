// The door of the formats: tells what a report is by its content, and loads only the reader that it needs.
export type { ByteSource, ReadReport, ReportSink } from './reader.ts';
export { ReportEmpty, ReportMalformed } from './reader.ts';

import type { Format } from '../model.ts';
import { type Family, familyOf, looksLike, tellContent } from './detect.ts';
import { PeekedSource } from './peeked-source.ts';
import { type ByteSource, type ReadReport, ReportMalformed, type ReportSink } from './reader.ts';

/**
 * Reads one report into the sink.
 * @param format `auto` goes by the content; any other must be what the content is
 * @throws ReportEmpty, ReportMalformed, and what the source throws
 */
export async function readReport(source: ByteSource, sink: ReportSink, format: Format | 'auto'): Promise<void> {
  const peeked = new PeekedSource(source);
  const read = await readerFor(peeked.head, format);
  read(peeked, sink);
}

async function readerFor(head: Uint8Array, format: Format | 'auto'): Promise<ReadReport> {
  const content = tellContent(head);
  if (content.kind === 'foreign') throw new ReportMalformed(`it is ${content.what}`);
  if (format === 'auto') {
    if (content.kind === 'unknown') throw new ReportMalformed(`it is no known kind of report; ${looksLike(head)}`);
    return load(content.family, undefined);
  }
  const family = familyOf(format);
  // Where nothing can be told the reader that was asked for has the last word.
  if (content.kind === 'known' && content.family !== family) {
    throw new ReportMalformed(
      `the input \`format\` says ${format}, and it is not: ${inWords[content.family]}; ${looksLike(head)}`,
    );
  }
  return load(family, format);
}

const inWords: Readonly<Record<Family, string>> = {
  lcov: 'it reads like lcov',
  go: 'it reads like a coverage profile of Go',
  xml: 'it is XML',
  json: 'it is JSON',
};

async function load(family: Family, format: Format | undefined): Promise<ReadReport> {
  if (family === 'lcov') return (await import('./lcov/read.ts')).readLcov;
  if (family === 'go') return (await import('./go/read.ts')).readGo;
  if (family === 'xml') {
    const { readXml, readXmlAs } = await import('./xml/read.ts');
    return format === undefined ? readXml : readXmlAs(format);
  }
  const { readJson, readJsonAs } = await import('./json/read.ts');
  return format === undefined ? readJson : readJsonAs(format);
}
