import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import { readFunction } from './llvm-functions.ts';
import { type Segment, visitLines } from './llvm-lines.ts';
import { countOf, field, hitsOf, isLine, isRecord, type Json, lineOf, listAt, wrong } from './values.ts';

/** The regions of one file are followed line by line: no file has more, and nobody is kept busy by a number. */
const mostLines = 20_000_000;

/** What `llvm-cov export` and `cargo llvm-cov --json` write. */
export function isLlvmCov(root: Json): boolean {
  return field(root, 'type') === 'llvm.coverage.json.export';
}

/**
 * Reads the JSON of llvm-cov (llvm/tools/llvm-cov/CoverageExporterJson.cpp). Its own summary of a file adds up
 * functions, and counts a line twice on which two of them stand; here a line is one line, as in its lcov export.
 */
export function readLlvmCov(root: Json, sink: ReportSink): void {
  const doubts = new Doubts();
  for (const entry of listAt(root, 'data', 'data')) {
    if (!isRecord(entry)) throw wrong('data', 'it holds something other than objects');
    const listed = new Set<string>();
    for (const file of listAt(entry, 'files', 'files')) {
      if (!isRecord(file)) throw wrong('files', 'it holds something other than objects');
      listed.add(readFile(file, sink, doubts));
    }
    if (!Array.isArray(field(entry, 'functions'))) continue;
    sink.carries('functions');
    for (const one of listAt(entry, 'functions', 'functions')) readFunction(one, listed, sink, doubts);
  }
  doubts.tell(sink);
}

/** @returns its name */
function readFile(entry: Json, sink: ReportSink, doubts: Doubts): string {
  const name = field(entry, 'filename');
  if (typeof name !== 'string' || name === '') throw new ReportMalformed('it has a file without a name');
  if (!Array.isArray(field(entry, 'segments'))) {
    readSummary(entry, name, sink);
    return name;
  }
  const file = sink.file(name);
  sink.carries('lines');
  visitLines(readSegments(entry, name, doubts), (line, hits) => file.lines.add(line, hits));
  for (const branch of listAt(entry, 'branches', name)) {
    if (!Array.isArray(branch)) throw wrong(name, 'a branch is no list');
    const [firstLine, column, lastLine, lastColumn, taken, passed]: readonly unknown[] = branch;
    const line = lineOf(firstLine, name, doubts);
    if (line === undefined) continue;
    // A compiler that was not told to measure them writes an empty list.
    sink.carries('branches');
    const span = `${String(column)},${String(lastLine)}.${String(lastColumn)}`;
    for (const [arm, hits] of [taken, passed].entries()) {
      const ran = hitsOf(hits, 'the hits of a branch', name, doubts) > 0;
      file.branches.arm(line, sink.arms.number(`${span}/${arm}`), ran);
    }
  }
  return name;
}

/** As `--summary-only` leaves it. */
function readSummary(entry: Json, name: string, sink: ReportSink): void {
  const summary = field(entry, 'summary');
  if (!isRecord(summary)) throw wrong(name, 'it has neither `segments` nor a `summary`');
  const file = sink.file(name);
  for (const metric of ['lines', 'branches', 'functions'] as const) {
    const told = field(summary, metric);
    if (told === undefined) continue;
    if (!isRecord(told)) throw wrong(name, `its ${metric} are no object`);
    const { covered, total } = countOf(field(told, 'covered'), field(told, 'count'), metric, name);
    if (metric !== 'branches' || total > 0) sink.carries(metric);
    file.summary(metric, covered, total);
  }
}

/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]`; version 2.0.0 has no gap regions. */
function readSegments(entry: Json, name: string, doubts: Doubts): readonly Segment[] {
  let last = 0;
  return listAt(entry, 'segments', name).map((segment) => {
    if (!Array.isArray(segment) || segment.length < 5) throw wrong(name, 'a segment is written in no known way');
    const [line, , count, hasCount, isEntry, isGap]: readonly unknown[] = segment;
    if (!isLine(line) || line < last) throw wrong(name, 'its segments are in no order');
    if (line > mostLines) throw wrong(name, `it reaches beyond line ${mostLines}`);
    last = line;
    return {
      line,
      count: hitsOf(count, 'the hits of a segment', name, doubts),
      hasCount: hasCount === true,
      isEntry: isEntry === true,
      isGap: isGap === true,
    };
  });
}
