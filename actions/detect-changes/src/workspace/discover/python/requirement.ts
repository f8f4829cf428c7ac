/** Requirement lines: PEP 508 and what pip adds to it. Source: PEP 503, PEP 508, pip's "Requirements File Format". */
import { resolveIn } from '../../paths.ts';

/** What a requirement points to: a name to look up among the projects, or a place in this repository. */
export interface Requirement {
  /** Normalised name; `undefined` when only a place is given. */
  readonly name: string | undefined;
  readonly target: string | undefined;
}

/** PEP 503: case and the runs of `-`, `_`, `.` do not matter. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** One requirement as seen from `folder`; `undefined` for what needs nothing of this repository. */
export function readRequirement(folder: string, line: string): Requirement | undefined {
  const bare = line.replace(/(?:^|\s)#.*$/, '').trim();
  const editable = /^(?:-e|--editable)[\s=]\s*(.+)$/.exec(bare)?.[1];
  const place = placeOf(folder, editable ?? bare);
  if (place !== undefined) return { name: undefined, target: place };
  if (editable !== undefined || bare.startsWith('-')) return undefined;
  const named = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(@\s*(\S+))?/.exec(bare);
  if (named?.[1] === undefined) return undefined;
  if (named[2] === undefined) return { name: normaliseName(named[1]), target: undefined };
  const target = placeOf(folder, named[3] ?? '');
  return target === undefined ? undefined : { name: undefined, target };
}

/** Folder or file of `./x`, `../x`, `file:x`, and of the placeholders that build backends put before it. */
function placeOf(folder: string, reference: string): string | undefined {
  const bare = reference
    .replace(/^file:(?:\/\/(?:localhost)?)?/, '')
    .replace(/^\/?(?:\$\{PROJECT_ROOT\}|\{root(?::uri|:parent:uri)?\})/, './')
    .replace(/\[[^\]]*\]$/, '')
    .replace(/[#;].*$/, '')
    .trim();
  const isPlace = reference.startsWith('file:') || /^\.{1,2}(?:\/|$)/.test(bare);
  return isPlace ? resolveIn(folder, bare) : undefined;
}

/** Requirements of a `requirements.txt`, and the other files that it includes. */
export function readRequirementsFile(
  folder: string,
  source: string,
): { requirements: Requirement[]; includes: string[] } {
  const requirements: Requirement[] = [];
  const includes: string[] = [];
  for (const line of source.replaceAll('\\\n', ' ').split('\n')) {
    const included = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]\s*(\S+)/.exec(line)?.[1];
    const path = included === undefined ? undefined : resolveIn(folder, included);
    if (path !== undefined) includes.push(path);
    const requirement = included === undefined ? readRequirement(folder, line) : undefined;
    if (requirement !== undefined) requirements.push(requirement);
  }
  return { requirements, includes };
}
