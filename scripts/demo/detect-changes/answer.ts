// What the action said, from its outputs and its report.
import { readFileSync } from 'node:fs';
import type { RunResult } from '../../../test/runner/index.ts';

export interface Answer {
  readonly tracks: readonly Track[];
  readonly projects: readonly Project[];
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Track {
  readonly name: string;
  readonly changed: boolean;
  readonly count: number;
  readonly because: readonly { readonly path: string; readonly pattern: string }[];
}

export interface Project {
  readonly name: string;
  readonly language: string;
  /** Steps along dependencies to the nearest project that the change touches; 0 for that one. */
  readonly distance: number;
  readonly because: string;
}

/** @throws Error with the log when the step failed. */
export function readAnswer(run: RunResult): Answer {
  if (run.conclusion !== 'success') throw new Error(`detect-changes ended with ${run.conclusion}:\n${run.log}`);
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8')) as {
    filters: readonly Track[];
    projects: readonly Project[];
  };
  return { tracks: report.filters, projects: report.projects, outputs: run.outputs };
}
