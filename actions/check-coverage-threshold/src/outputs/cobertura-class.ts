import type { CoverageView } from '../table/coverage-view.ts';
import type { FunctionHits } from '../table/functions.ts';
import type { CoberturaBytes } from './cobertura-bytes.ts';
import { escapeXml } from './xml-text.ts';

const methodThatRan = '" line-rate="1" branch-rate="0" complexity="0">';
const methodThatDidNot = '" line-rate="0" branch-rate="0" complexity="0">';

/** Writes one file as a `class` element. @param attributes the rates, ready to be written */
export function writeClass(out: CoberturaBytes, path: string, coverage: CoverageView, attributes: string): void {
  const name = escapeXml(path.slice(path.lastIndexOf('/') + 1));
  out.text(`<class name="${name}" filename="${escapeXml(path)}" ${attributes}>\n`);
  writeMethods(out, coverage);
  out.text('<lines>\n');
  writeLines(out, coverage);
  out.text('</lines>\n</class>\n');
}

function writeMethods(out: CoberturaBytes, coverage: CoverageView): void {
  if (coverage.count('functions').total === 0) {
    out.text('<methods/>\n');
    return;
  }
  out.text('<methods>\n');
  const signatureOf = signatures(coverage.functions);
  for (const one of coverage.functions) writeMethod(out, one, signatureOf(one));
  out.text('</methods>\n');
}

/** Tells functions of the same name and line apart, which some formats know: the second one is `2`. */
function signatures(functions: Iterable<FunctionHits>): (one: FunctionHits) => string {
  const lines = new Set<number>();
  let all = 0;
  for (const { line } of functions) {
    lines.add(line);
    all++;
  }
  // Nearly always each has a line of its own, and no text needs to be made for comparing.
  if (lines.size === all) return () => '';
  const namesakes = new Map<string, number>();
  return ({ line, name }) => {
    const place = `${line}\0${name}`;
    const earlier = namesakes.get(place) ?? 0;
    namesakes.set(place, earlier + 1);
    return earlier === 0 ? '' : String(earlier + 1);
  };
}

/** Without a line only the rate says whether it ran. Part by part, as texts made for each take longer. */
function writeMethod(out: CoberturaBytes, { name, line, hits }: FunctionHits, signature: string): void {
  out.text('<method name="');
  out.text(escapeXml(name));
  out.text('" signature="');
  out.text(signature);
  out.text(hits > 0 ? methodThatRan : methodThatDidNot);
  if (line === 0) out.text('<lines/></method>\n');
  else {
    out.text('<lines><line number="');
    out.number(line);
    out.text('" hits="');
    out.number(Math.min(hits, Number.MAX_SAFE_INTEGER));
    out.text('"/></lines></method>\n');
  }
}

/** Both lists are in the order of lines, and branches of lines that nobody measured have no place here. */
function writeLines(out: CoberturaBytes, coverage: CoverageView): void {
  const [lines, covered, total]: [number[], number[], number[]] = [[], [], []];
  coverage.branches.forEach((line, of) => {
    lines.push(line);
    covered.push(of.covered);
    total.push(of.total);
  });
  let at = 0;
  let next = lines[0] ?? Number.POSITIVE_INFINITY;
  coverage.lines.forEach((line, hits) => {
    while (next < line) next = lines[++at] ?? Number.POSITIVE_INFINITY;
    if (next > line) out.line(line, hits);
    else
      out.lineWithBranches(line, hits, percentOf(covered[at] ?? 0, total[at] ?? 0), covered[at] ?? 0, total[at] ?? 0);
  });
}

/** Cut off, as everywhere. Exact, as a line has far fewer than 2^46 branches. */
function percentOf(covered: number, total: number): number {
  return Math.floor((covered * 100) / total);
}
