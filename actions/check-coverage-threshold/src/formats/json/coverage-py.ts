import type { FileCoverage } from '../../table/file-coverage.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { executedStatements, type PythonLines } from './coverage-py-statements.ts';
import { Doubts } from './doubts.ts';
import { countOf, field, isLine, isRecord, type Json, lineOf, listAt, recordAt, wrong } from './values.ts';

/** What `coverage json` writes. */
export function isCoveragePy(root: Json): boolean {
  return isRecord(field(root, 'meta')) && isRecord(field(root, 'files'));
}

/**
 * Reads the JSON of coverage.py (coverage/jsonreport.py). It knows whether a line ran, and not how often. Arms of
 * branches (since 7.0) are pairs of lines, from and to; a negative line to go to is the exit of the function that
 * starts there. Functions (since 7.6) ran when any line of theirs did.
 */
export function readCoveragePy(root: Json, sink: ReportSink): void {
  const doubts = new Doubts();
  const hasBranches = field(recordAt(root, 'meta', 'meta'), 'branch_coverage') === true;
  sink.carries('lines');
  if (hasBranches) sink.carries('branches');
  for (const [path, entry] of Object.entries(recordAt(root, 'files', 'files'))) {
    if (path === '') throw new ReportMalformed('it has a file without a name');
    if (!isRecord(entry)) throw wrong(path, 'it is no object');
    if (!Array.isArray(field(entry, 'executed_lines'))) throw wrong(path, 'it has no `executed_lines`');
    if (!Array.isArray(field(entry, 'missing_lines'))) throw wrong(path, 'it has no `missing_lines`');
    const file = sink.file(path);
    readLines(entry, file, path, doubts);
    if (hasBranches) readBranches(entry, file, path, { sink, doubts });
    readFunctions(entry, file, path, { sink, doubts });
  }
  doubts.tell(sink);
}

interface Told {
  readonly sink: ReportSink;
  readonly doubts: Doubts;
}

function readLines(entry: Json, file: FileCoverage, path: string, doubts: Doubts): void {
  const functions = functionsOf(entry, path, doubts);
  const lines: PythonLines = {
    executed: linesAt(entry, 'executed_lines', path, doubts),
    missing: linesAt(entry, 'missing_lines', path, doubts),
    excluded: linesAt(entry, 'excluded_lines', path, doubts),
    covered: numberAt(recordAt(entry, 'summary', path), 'covered_lines'),
    outside: functions.find(({ name }) => name === '')?.executed ?? linesAt(entry, 'executed_lines', path, doubts),
    functions: functions
      .flatMap(({ name, first }) => (name === '' || first === undefined ? [] : [first]))
      .sort((a, b) => a - b),
  };
  const { lines: executed, fits } = executedStatements(lines);
  const all = numberAt(recordAt(entry, 'summary', path), 'num_statements');
  if (!fits || (all !== undefined && all !== executed.length + lines.missing.length)) {
    doubts.note('The summary of a file differs from its lines, and the lines count', path);
  }
  for (const line of executed) file.lines.add(line, 1);
  for (const line of lines.missing) file.lines.add(line, 0);
}

function numberAt(record: Json, name: string): number | undefined {
  const value = field(record, name);
  return typeof value === 'number' ? value : undefined;
}

function readBranches(entry: Json, file: FileCoverage, path: string, { sink, doubts }: Told): void {
  const summary = recordAt(entry, 'summary', path);
  const all = field(summary, 'num_branches');
  if (field(entry, 'executed_branches') === undefined && field(entry, 'missing_branches') === undefined) {
    // Before 7.0 they are only counted.
    if (all === undefined) return;
    const { covered, total } = countOf(field(summary, 'covered_branches'), all, 'branches', path);
    file.summary('branches', covered, total);
    return;
  }
  for (const name of ['executed_branches', 'missing_branches']) {
    if (field(entry, name) === undefined) throw wrong(path, `it has no \`${name}\``);
  }
  const executed = readArms(entry, 'executed_branches', true, file, path, { sink, doubts });
  const missing = readArms(entry, 'missing_branches', false, file, path, { sink, doubts });
  if (all !== undefined && all !== executed + missing) {
    doubts.note('The summary of a file differs from its branches, and the branches count', path);
  }
}

/** @returns how many there are */
function readArms(
  entry: Json,
  name: string,
  taken: boolean,
  file: FileCoverage,
  path: string,
  { sink, doubts }: Told,
): number {
  const arms = listAt(entry, name, path);
  for (const arm of arms) {
    if (!Array.isArray(arm) || arm.length !== 2) throw wrong(path, `\`${name}\` holds something other than pairs`);
    const [from, to]: readonly unknown[] = arm;
    if (typeof to !== 'number') throw wrong(path, `\`${name}\` holds something other than lines`);
    const line = lineOf(from, path, doubts);
    if (line !== undefined) file.branches.arm(line, sink.arms.number(`to ${to}`), taken);
  }
  return arms.length;
}

function readFunctions(entry: Json, file: FileCoverage, path: string, { sink, doubts }: Told): void {
  if (field(entry, 'functions') === undefined) return;
  sink.carries('functions');
  for (const { name, first, start, executed } of functionsOf(entry, path, doubts)) {
    // The lines that stand outside of all functions have no name; a function that is excluded has no lines.
    if (name === '' || first === undefined) continue;
    file.functions.add(name, start ?? first, executed.length > 0 ? 1 : 0, name);
  }
}

/** The regions of a file that are functions, and the one without a name for what stands outside of them. */
function functionsOf(entry: Json, path: string, doubts: Doubts) {
  return Object.entries(recordAt(entry, 'functions', path)).map(([name, region]) => {
    if (!isRecord(region)) throw wrong(path, 'a function is no object');
    const executed = linesAt(region, 'executed_lines', path, doubts);
    const [missed, ran] = [linesAt(region, 'missing_lines', path, doubts)[0], executed[0]];
    const first = missed === undefined || ran === undefined ? (missed ?? ran) : Math.min(missed, ran);
    const start = field(region, 'start_line');
    return { name, first, start: isLine(start) ? start : undefined, executed };
  });
}

/** In ascending order. */
function linesAt(record: Json, name: string, path: string, doubts: Doubts): number[] {
  const lines = listAt(record, name, path).flatMap((value) => {
    if (typeof value !== 'number') throw wrong(path, `\`${name}\` holds something other than lines`);
    // Where Python has an empty module begin.
    return value === 0 ? [] : (lineOf(value, path, doubts) ?? []);
  });
  return lines.sort((a, b) => a - b);
}
