import type { Format } from '../../model.ts';
import { type ByteSource, type ReadReport, ReportMalformed, type ReportSink } from '../reader.ts';
import { openUtf8 } from './encoding.ts';
import { Recognise } from './recognise.ts';
import { Scanner } from './scanner.ts';
import { Window } from './window.ts';

/** Reads a report in any of the XML formats: which one, its first elements tell. */
export const readXml: ReadReport = (source, sink) => read(source, sink, undefined);

/** As `readXml`, and malformed when it is another format than this. */
export function readXmlAs(format: Format): ReadReport {
  return (source, sink) => read(source, sink, format);
}

/** @param windowBytes how much is in memory at a time; tests use little */
export function read(source: ByteSource, sink: ReportSink, format: Format | undefined, windowBytes?: number): void {
  const { source: utf8, converted } = openUtf8(source);
  try {
    new Scanner(new Window(utf8, windowBytes), new Recognise(sink, format)).run();
  } catch (error) {
    if (!(error instanceof ReportMalformed) || !converted) throw error;
    // The place is one in the converted text, which nobody has.
    throw new ReportMalformed(error.message);
  }
}
