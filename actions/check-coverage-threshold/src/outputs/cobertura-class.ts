import type { LineBranches } from '../table/branches.ts';
import type { CoverageView } from '../table/coverage-view.ts';
import type { FunctionHits } from '../table/functions.ts';
import type { CoberturaBytes } from './cobertura-bytes.ts';
import { showPercent } from './percent.ts';
import { escapeXml } from './xml-text.ts';

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
  const namesakes = new Map<string, number>();
  for (const one of coverage.functions) {
    const place = `${one.line}\0${one.name}`;
    const earlier = namesakes.get(place) ?? 0;
    namesakes.set(place, earlier + 1);
    out.text(methodOf(one, earlier === 0 ? '' : String(earlier + 1)));
  }
  out.text('</methods>\n');
}

/**
 * Without a line only the rate says whether it ran.
 * @param signature tells it from functions of the same name and line, which some formats know apart
 */
function methodOf({ name, line, hits }: FunctionHits, signature: string): string {
  const rate = hits > 0 ? '1' : '0';
  const count = Math.min(hits, Number.MAX_SAFE_INTEGER);
  const lines = line > 0 ? `<lines><line number="${line}" hits="${count}"/></lines>` : '<lines/>';
  const attributes = `name="${escapeXml(name)}" signature="${signature}" line-rate="${rate}" branch-rate="0"`;
  return `<method ${attributes} complexity="0">${lines}</method>\n`;
}

function writeLines(out: CoberturaBytes, coverage: CoverageView): void {
  if (coverage.count('branches').total === 0) {
    coverage.lines.forEach((line, hits) => void out.line(line, hits));
    return;
  }
  const branches = new Map<number, LineBranches>();
  coverage.branches.forEach((line, of) => void branches.set(line, of));
  coverage.lines.forEach((line, hits) => {
    const of = branches.get(line);
    if (of === undefined) out.line(line, hits);
    else out.text(`<line number="${line}" hits="${hits}" ${branchAttributes(of)}/>\n`);
  });
}

/** The percent in front of the counts is for people, and Cobertura writes it without decimals. */
function branchAttributes(branches: LineBranches): string {
  const { covered, total } = branches;
  return `branch="true" condition-coverage="${showPercent(branches, 0)}% (${covered}/${total})"`;
}
