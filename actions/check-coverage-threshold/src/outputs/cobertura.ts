import { type Count, nothing, sum } from '../model.ts';
import type { CoverageView } from '../table/coverage-view.ts';
import { CoberturaBytes } from './cobertura-bytes.ts';
import { writeClass } from './cobertura-class.ts';
import { showRate } from './percent.ts';
import { escapeXml } from './xml-text.ts';

/** One file of the merged report. */
export interface MergedFile {
  /** Repository path. */
  readonly path: string;
  readonly coverage: CoverageView;
}

interface Totals {
  readonly lines: Count;
  readonly branches: Count;
}

interface Classified extends MergedFile, Totals {}

/**
 * The merged coverage as a Cobertura report, in chunks of UTF-8, as it may be larger than a string can be. The memory
 * of a chunk is used again for the next one. Packages are folders, classes are files, paths are relative to the top of the repository.
 *
 * It holds what Cobertura can hold: lines with hits, branches of measured lines by their count, functions as methods. Files of which only totals are known have no lines to name; a comment says how many were left out.
 * @param timestamp in milliseconds, as Cobertura writes it
 */
export function* coberturaXml(files: Iterable<MergedFile>, timestamp: number): Generator<Uint8Array> {
  const all = Array.from(files, (file) => ({ ...file, ...totalsOf(file.coverage) }));
  const measured = all.filter(({ lines }) => lines.total > 0);
  const out = new CoberturaBytes();
  out.text(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage ${rates(total(measured))} ${counts(total(measured))} complexity="0" version="check-coverage-threshold" timestamp="${timestamp}">
${leftOut(all.length - measured.length)}<sources>
<source>.</source>
</sources>
<packages>
`);
  for (const [folder, members] of byFolder(measured)) {
    out.text(`<package name="${escapeXml(folder.replaceAll('/', '.'))}" ${rates(total(members))} complexity="0">
<classes>
`);
    for (const { path, coverage, ...totals } of members) {
      writeClass(out, path, coverage, `${rates(totals)} complexity="0"`);
      yield* out.take();
    }
    out.text('</classes>\n</package>\n');
  }
  out.text('</packages>\n</coverage>\n');
  yield* out.take(true);
}

/** Branches of lines that nobody measured have no place in Cobertura, and so do not count there. */
function totalsOf({ lines, branches }: CoverageView): Totals {
  let [covered, total] = [0, 0];
  if (lines.count.total > 0) {
    branches.forEach((line, count) => {
      if (lines.hits(line) === undefined) return;
      covered += count.covered;
      total += count.total;
    });
  }
  return { lines: lines.count, branches: { covered, total } };
}

/** In the order of folders and paths, so that the same coverage gives the same report. */
function byFolder(files: readonly Classified[]): [string, Classified[]][] {
  const folders = [...Map.groupBy(files, ({ path }) => folderOf(path))].sort(([a], [b]) => compare(a, b));
  for (const [, members] of folders) members.sort((a, b) => compare(a.path, b.path));
  return folders;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `.` for the top, as coverage.py writes it. */
function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '.' : path.slice(0, slash);
}

function total(files: readonly Totals[]): Totals {
  return files.reduce(
    (all, { lines, branches }) => ({ lines: sum(all.lines, lines), branches: sum(all.branches, branches) }),
    { lines: nothing, branches: nothing },
  );
}

function rates({ lines, branches }: Totals): string {
  return `line-rate="${showRate(lines)}" branch-rate="${showRate(branches)}"`;
}

function counts({ lines, branches }: Totals): string {
  return [
    `lines-covered="${lines.covered}" lines-valid="${lines.total}"`,
    `branches-covered="${branches.covered}" branches-valid="${branches.total}"`,
  ].join(' ');
}

function leftOut(files: number): string {
  if (files === 0) return '';
  return `<!-- ${files} more file${files === 1 ? '' : 's'} known only by totals, without lines. -->\n`;
}
