import type { Format, Metric } from '../model.ts';
import type { ArmNames } from '../table/branches.ts';
import type { FileCoverage } from '../table/file-coverage.ts';

/** The bytes of one report, pulled in order. */
export interface ByteSource {
  /** Fills `into` from its start; the number of bytes written, 0 at the end. Throws when the disk does. */
  read(into: Uint8Array): number;
  /** As the file system says, for progress and limits; what is read may differ. */
  readonly size: number;
}

/** Where a reader puts what it reads. What it puts there merges with all that other reports said before. */
export interface ReportSink {
  /** The format that the content turned out to be. Once. */
  format(format: Format): void;
  /** Says that this report measures a metric, though there may be none of it. Without it a gate is `no-data`. */
  carries(metric: Metric): void;
  /** A folder that the report says its paths are relative to (Cobertura `<source>`). Before the first `file`. */
  root(folder: string): void;
  /**
   * The file of the repository that a path of the report stands for.
   * @param folders names that the report groups it under (JaCoCo modules), from the outside to the inside
   */
  file(path: string, folders?: readonly string[]): FileCoverage;
  /** A total that names no file. */
  total(metric: Metric, covered: number, total: number): void;
  readonly arms: ArmNames;
  /** Something to tell that does not make the report useless. Any text; it is escaped later. Bounded by the sink. */
  warn(message: string): void;
}

/** Reads a whole report into the sink. @throws ReportMalformed */
export type ReadReport = (source: ByteSource, sink: ReportSink) => void;

/** The report is not what it should be: nothing of it may count. */
export class ReportMalformed extends Error {
  /** Byte from the start of the file, where that can be told. */
  readonly offset: number | undefined;
  /** Line (from 1), where that can be told. */
  readonly line: number | undefined;

  /** @param message part of a sentence: "it ends in the middle of a tag" */
  constructor(message: string, place: { readonly offset?: number; readonly line?: number } = {}) {
    super(message);
    this.name = 'ReportMalformed';
    this.offset = place.offset;
    this.line = place.line;
  }
}

/** The report is well-formed, and holds nothing: no bytes at all, or only white space. */
export class ReportEmpty extends Error {
  constructor() {
    super('it is empty');
    this.name = 'ReportEmpty';
  }
}
