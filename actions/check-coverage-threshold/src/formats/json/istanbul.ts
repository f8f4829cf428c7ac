import type { FileCoverage } from '../../table/file-coverage.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import { readBranches } from './istanbul-branches.ts';
import { positionOf, spanOf } from './istanbul-location.ts';
import { field, hitsOf, isLine, isRecord, type Json, lineOf, Occurrences, recordAt, sameIds, wrong } from './values.ts';

/** `coverage-final.json`, and what `nyc` keeps in `.nyc_output`. */
export function isIstanbul(root: Json): boolean {
  return Object.values(filesOf(root)).some(
    (entry) => isRecord(entry) && isRecord(field(dataOf(entry), 'statementMap')),
  );
}

/**
 * Reads the coverage map of Istanbul, as Istanbul, nyc, Jest, Vitest and c8 write it.
 *
 * A line is the line on which a statement starts, and its hits are the largest of those statements
 * (istanbul-lib-coverage, `FileCoverage.getLineCoverage`). The numbers of statements, functions and branches may differ
 * between two runs of the same file: their places tell which is which.
 */
export function readIstanbul(root: Json, sink: ReportSink): void {
  const doubts = new Doubts();
  for (const metric of ['lines', 'statements', 'functions', 'branches'] as const) sink.carries(metric);
  for (const [key, entry] of Object.entries(filesOf(root))) {
    if (!isRecord(entry)) throw wrong(key, 'it is no object');
    const data = dataOf(entry);
    if (!isRecord(field(data, 'statementMap'))) throw wrong(key, 'it has no `statementMap`');
    const path = field(data, 'path');
    const name = typeof path === 'string' && path !== '' ? path : key;
    if (name === '') throw new ReportMalformed('it has a file without a name');
    const file = sink.file(name);
    readStatements(data, file, name, doubts);
    readFunctions(data, file, name, doubts);
    readBranches(data, file, name, { arms: sink.arms, doubts });
  }
  doubts.tell(sink);
}

/** A coverage map written out as the object that it is has its files in `data`. */
function filesOf(root: Json): Json {
  const data = field(root, 'data');
  return Object.keys(root).length === 1 && isRecord(data) && !isRecord(field(data, 'statementMap')) ? data : root;
}

function dataOf(entry: Json): Json {
  const data = field(entry, 'data');
  return isRecord(data) ? data : entry;
}

function readStatements(data: Json, file: FileCoverage, name: string, doubts: Doubts): void {
  const counts = recordAt(data, 's', name);
  const places = recordAt(data, 'statementMap', name);
  sameIds(places, counts, 'statement', name);
  const occurrences = new Occurrences();
  for (const [id, location] of Object.entries(places)) {
    const hits = hitsOf(field(counts, id), 'the hits of a statement', name, doubts);
    const span = spanOf(location);
    const line = lineOf(span.line, name, doubts);
    if (line !== undefined) file.lines.atLeast(line, hits);
    const lastLine = isLine(span.lastLine) ? span.lastLine : (line ?? 0);
    file.statements.add(occurrences.next(span.place ?? `id ${id}`), line ?? 0, lastLine, hits);
  }
}

function readFunctions(data: Json, file: FileCoverage, name: string, doubts: Doubts): void {
  const counts = recordAt(data, 'f', name);
  const places = recordAt(data, 'fnMap', name);
  sameIds(places, counts, 'function', name);
  const occurrences = new Occurrences();
  for (const [id, entry] of Object.entries(places)) {
    if (!isRecord(entry)) throw wrong(name, 'a function is no object');
    const hits = hitsOf(field(counts, id), 'the hits of a function', name, doubts);
    const start = positionOf(field(entry, 'decl')) ?? positionOf(field(entry, 'loc'));
    const line = isLine(start?.line) ? start.line : field(entry, 'line');
    const title = field(entry, 'name');
    const called = typeof title === 'string' && title !== '' ? title : '(anonymous)';
    // Not by its name: Istanbul numbers the anonymous ones.
    const place = occurrences.next(start?.place ?? `id ${id}`);
    file.functions.add(called, isLine(line) ? line : 0, hits, place);
  }
}
