import type { LineBranches } from '../table/branches.ts';
import type { FileCoverage } from '../table/file-coverage.ts';
import type { FunctionHits } from '../table/functions.ts';
import { showPercent } from './percent.ts';
import { escapeXml } from './xml-text.ts';

// Lines of one part: a file may have millions of them.
const linesPerPart = 1024;

/** One file as a `class` element, in parts. @param attributes the rates, ready to be written */
export function* coberturaClass(path: string, coverage: FileCoverage, attributes: string): Generator<string> {
  const name = escapeXml(path.slice(path.lastIndexOf('/') + 1));
  yield `        <class name="${name}" filename="${escapeXml(path)}" ${attributes}>\n`;
  yield* methodsOf(coverage);
  yield '          <lines>\n';
  yield* linesOf(coverage);
  yield '          </lines>\n        </class>\n';
}

function* methodsOf(coverage: FileCoverage): Generator<string> {
  if (coverage.count('functions').total === 0) {
    yield '          <methods/>\n';
    return;
  }
  yield '          <methods>\n';
  const namesakes = new Map<string, number>();
  for (const one of coverage.functions) {
    const place = `${one.line}\0${one.name}`;
    const earlier = namesakes.get(place) ?? 0;
    namesakes.set(place, earlier + 1);
    yield methodOf(one, earlier === 0 ? '' : String(earlier + 1));
  }
  yield '          </methods>\n';
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
  return `            <method ${attributes} complexity="0">${lines}</method>\n`;
}

function* linesOf(coverage: FileCoverage): Generator<string> {
  const branches = branchesOf(coverage);
  let text = '';
  const parts: string[] = [];
  let lines = 0;
  coverage.lines.forEach((line, hits) => {
    text += `            <line number="${line}" hits="${hits}"${branchAttributes(branches?.get(line))}/>\n`;
    if (++lines % linesPerPart !== 0) return;
    parts.push(text);
    text = '';
  });
  yield* parts;
  yield text;
}

function branchesOf(coverage: FileCoverage): Map<number, LineBranches> | undefined {
  if (coverage.count('branches').total === 0) return undefined;
  const lines = new Map<number, LineBranches>();
  coverage.branches.forEach((line, branches) => void lines.set(line, branches));
  return lines;
}

/** The percent in front of the counts is for people, and Cobertura writes it without decimals. */
function branchAttributes(branches: LineBranches | undefined): string {
  if (branches === undefined) return '';
  const { covered, total } = branches;
  return ` branch="true" condition-coverage="${showPercent(branches, 0)}% (${covered}/${total})"`;
}
