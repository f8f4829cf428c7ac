import type { Place } from '../../../../shared/action/index.ts';
import type { Gate, Judged, PatchFile } from '../judged.ts';
import { counted } from './counted.ts';
import { linesIn } from './ranges.ts';

export interface CoverageAnnotation {
  readonly message: string;
  readonly place: Place;
}

/**
 * What is to be shown at its place: changed lines that did not run, neighbours joined, the file with the most of them
 * first; then the worst files of a gate that each file has to meet. Messages are plain text.
 */
export function annotationsOf({ patch, gates }: Pick<Judged, 'patch' | 'gates'>): CoverageAnnotation[] {
  const changed = patch.kind === 'known' ? byUncovered(patch.files).flatMap(uncoveredOf) : [];
  const files = gates.filter(({ input, verdict }) => input === 'min-file' && verdict === 'below').flatMap(worstOf);
  return [...changed, ...files];
}

/** The files with uncovered changed lines, the most of them first, then by path. */
export function byUncovered(files: readonly PatchFile[]): PatchFile[] {
  return files
    .filter(({ uncovered }) => uncovered.length > 0)
    .toSorted((a, b) => linesIn(b.uncovered) - linesIn(a.uncovered) || (a.path < b.path ? -1 : 1));
}

function uncoveredOf({ path, uncovered }: PatchFile): CoverageAnnotation[] {
  return uncovered.map(([line, endLine]) => ({
    message: `${counted(endLine - line + 1, 'changed line')} here did not run in any test.`,
    place: { file: path, line, endLine, title: 'Not covered' },
  }));
}

function worstOf({ input, required, candidates }: Gate): CoverageAnnotation[] {
  return candidates.map(({ path, uncovered }) => ({
    message: `${counted(uncovered, 'line')} of this file did not run, and \`${input}\` asks for ${required} of every file.`,
    place: { file: path, title: 'Below the minimum of a file' },
  }));
}
