import { readFileSync } from 'node:fs';
import type {
  ByteSource,
  ReadReport,
  ReportSink,
} from '../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import {
  type Count,
  type Format,
  type Metric,
  metrics,
  nothing,
  sum,
} from '../../../../actions/check-coverage-threshold/src/model.ts';
import { ArmNames } from '../../../../actions/check-coverage-threshold/src/table/branches.ts';
import { FileCoverage } from '../../../../actions/check-coverage-threshold/src/table/file-coverage.ts';

/** What a reader said, in a form that tests can look at. Paths are the report's own: nothing is mapped. */
export interface Collected {
  readonly format: Format | undefined;
  readonly carries: Set<Metric>;
  readonly roots: string[];
  /** By path; below groups (JaCoCo modules) by `group/group:path`. */
  readonly files: Map<string, FileCoverage>;
  /** Totals that name no file. */
  readonly totals: Map<Metric, Count>;
  readonly warnings: string[];
  /** Of all files, and what names none. */
  count(metric: Metric): Count;
}

/** Hands out at most `chunkSize` bytes at a time. */
export function bytesSource(bytes: Uint8Array, chunkSize = 65_536): ByteSource {
  let at = 0;
  return {
    size: bytes.length,
    read(into) {
      const part = bytes.subarray(at, at + Math.min(chunkSize, into.length));
      into.set(part);
      at += part.length;
      return part.length;
    },
  };
}

/** Reads a report into a plain sink. Text is taken as UTF-8. */
export function collect(report: Uint8Array | string, reader: ReadReport, chunkSize?: number): Collected {
  const { sink, collected } = plainSink();
  reader(bytesSource(bytesOf(report), chunkSize), sink);
  return collected;
}

/** The same for a reader that loads its parts first. */
export async function collectAsync(
  report: Uint8Array | string,
  reader: (source: ByteSource, sink: ReportSink) => Promise<void>,
  chunkSize?: number,
): Promise<Collected> {
  const { sink, collected } = plainSink();
  await reader(bytesSource(bytesOf(report), chunkSize), sink);
  return collected;
}

/** Reads a report file into a plain sink. */
export function collectFile(path: string, reader: ReadReport): Collected {
  return collect(readFileSync(path), reader);
}

/** Every number of what was read, as plain data: two readings are equal when these are. */
export function plain({ format, carries, roots, files, totals, warnings }: Collected) {
  return {
    format,
    carries: [...carries].sort(),
    roots,
    files: Object.fromEntries([...files].map(([path, file]) => [path, plainFile(file)])),
    totals: Object.fromEntries(totals),
    warnings,
  };
}

function plainFile(file: FileCoverage) {
  const lines: [number, number][] = [];
  file.lines.forEach((line, hits) => {
    lines.push([line, hits]);
  });
  const branches: [number, number, number][] = [];
  file.branches.forEach((line, { covered, total }) => {
    branches.push([line, covered, total]);
  });
  return {
    lines,
    branches,
    functions: [...file.functions].map(({ name, line, hits }) => ({ name, line, hits })),
    statements: [...file.statements].map((statement) => ({ ...statement })),
    counts: Object.fromEntries(metrics.map((metric) => [metric, file.count(metric)])),
  };
}

function plainSink(): { sink: ReportSink; collected: Collected } {
  let format: Format | undefined;
  const collected: Collected = {
    get format() {
      return format;
    },
    carries: new Set(),
    roots: [],
    files: new Map(),
    totals: new Map(),
    warnings: [],
    count(metric) {
      let all = this.totals.get(metric) ?? nothing;
      for (const file of this.files.values()) all = sum(all, file.count(metric));
      return all;
    },
  };
  const sink: ReportSink = {
    arms: new ArmNames(),
    format(told) {
      if (format !== undefined) throw new Error('A reader tells the format once.');
      format = told;
    },
    carries: (metric) => void collected.carries.add(metric),
    root(folder) {
      if (collected.files.size > 0) throw new Error('A reader names its roots before the first file.');
      collected.roots.push(folder);
    },
    file(path, folders = []) {
      const key = folders.length === 0 ? path : `${folders.join('/')}:${path}`;
      const known = collected.files.get(key) ?? new FileCoverage();
      collected.files.set(key, known);
      return known;
    },
    total: (metric, covered, total) =>
      void collected.totals.set(metric, sum(collected.totals.get(metric) ?? nothing, { covered, total })),
    warn: (message) => void collected.warnings.push(message),
  };
  return { sink, collected };
}

function bytesOf(report: Uint8Array | string): Uint8Array {
  return typeof report === 'string' ? new TextEncoder().encode(report) : report;
}
