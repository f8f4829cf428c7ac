import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import { type Arm, armOf, armsOf } from './simplecov-branches.ts';
import { field, hitsOf, isRecord, type Json, Occurrences, recordAt, wrong } from './values.ts';

/** `.resultset.json`, or the `coverage.json` of its JSON formatter. */
export function isSimpleCov(root: Json): boolean {
  if (isFormatted(root)) return true;
  return Object.values(root).some((suite) => isRecord(suite) && isRecord(field(suite, 'coverage')));
}

function isFormatted(root: Json): boolean {
  const meta = field(root, 'meta');
  return isRecord(meta) && field(meta, 'simplecov_version') !== undefined && isRecord(field(root, 'coverage'));
}

/**
 * Reads SimpleCov. A result set holds one suite for each command that ran, and hits of a line add up over them; null is
 * no code, and "ignored" is between `:nocov:` comments. The result set itself does not know of those comments; the JSON
 * of the formatter does.
 */
export function readSimpleCov(root: Json, sink: ReportSink): void {
  const doubts = new Doubts();
  sink.carries('lines');
  if (isFormatted(root)) readSuite(recordAt(root, 'coverage', 'coverage'), sink, doubts);
  else {
    for (const [name, suite] of Object.entries(root)) {
      const files = isRecord(suite) ? field(suite, 'coverage') : undefined;
      if (!isRecord(files)) throw wrong(name, 'it has no `coverage`');
      readSuite(files, sink, doubts);
    }
  }
  doubts.tell(sink);
}

function readSuite(files: Json, sink: ReportSink, doubts: Doubts): void {
  for (const [path, entry] of Object.entries(files)) {
    if (path === '') throw new ReportMalformed('it has a file without a name');
    // Before 0.18 a file was the list of its lines.
    const lines = Array.isArray(entry) ? entry : isRecord(entry) ? field(entry, 'lines') : undefined;
    if (!Array.isArray(lines)) throw wrong(path, 'it has no list of lines');
    const file = sink.file(path);
    for (const [index, hits] of lines.entries()) {
      if (hits === null || hits === 'ignored') continue;
      file.lines.add(index + 1, hitsOf(hits, 'the hits of a line', path, doubts));
    }
    const branches = isRecord(entry) ? field(entry, 'branches') : undefined;
    if (branches === undefined || branches === null) continue;
    const occurrences = new Occurrences();
    for (const arm of readArms(branches, path)) {
      // Both files name an arm by this much, so that the two of one run merge.
      // A run that measured none may leave empty lists.
      sink.carries('branches');
      const number = sink.arms.number(occurrences.next(`${arm.line}-${arm.lastLine} ${arm.type}`));
      if (arm.hits === 'ignored') continue;
      file.branches.arm(arm.line, number, hitsOf(arm.hits, 'the hits of a branch', path, doubts) > 0);
    }
  }
}

function readArms(branches: unknown, path: string): readonly Arm[] {
  const arms = Array.isArray(branches) ? branches.map(armOf) : isRecord(branches) ? armsOf(branches) : [undefined];
  return arms.map((arm) => {
    if (arm === undefined) throw wrong(path, 'a branch is written in no known way');
    return arm;
  });
}
