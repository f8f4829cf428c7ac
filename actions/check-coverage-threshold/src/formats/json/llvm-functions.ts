import type { ReportSink } from '../reader.ts';
import type { Doubts } from './doubts.ts';
import { field, hitsOf, isLine, isRecord, listAt, wrong } from './values.ts';

/** Kind of a region that stands for the expansion of a macro (llvm `CounterMappingRegion::ExpansionRegion`). */
const expansion = 1;

/**
 * Records one function of the list. Instances of a template or a generic function start at one place of one file, and
 * are one function there: it ran when any of them did (llvm-cov, `CoverageMapping::getInstantiationGroups`).
 * @param listed the files of the report: those left out of it still have their functions in the list
 */
export function readFunction(one: unknown, listed: ReadonlySet<string>, sink: ReportSink, doubts: Doubts): void {
  if (!isRecord(one)) throw wrong('functions', 'it holds something other than objects');
  const name = field(one, 'name');
  const title = typeof name === 'string' && name !== '' ? name : '(anonymous)';
  const hits = hitsOf(field(one, 'count'), 'the hits of a function', title, doubts);
  const files = listAt(one, 'filenames', title);
  const regions = listAt(one, 'regions', title).map((region) => {
    if (!Array.isArray(region) || region.length < 8) throw wrong(title, 'a region is written in no known way');
    const [line, column, , , , file, expanded, kind]: readonly unknown[] = region;
    return { line, column, file, expanded, kind };
  });
  // A macro that is used inside may stand in another file: the function's own is the one that nothing expands into.
  const inner = new Set(regions.filter(({ kind }) => kind === expansion).map(({ expanded }) => expanded));
  const own = files.findIndex((_, index) => !inner.has(index));
  const path = files[own];
  const first = regions.find(({ file }) => file === own);
  if (typeof path !== 'string' || path === '' || first === undefined || !isLine(first.line)) {
    doubts.note('Functions that name no place are left out', title);
    return;
  }
  if (listed.has(path)) sink.file(path).functions.add(title, first.line, hits, `${first.line}.${String(first.column)}`);
}
