// Plays the demo as a person would, into a pipe.
import path from 'node:path';
import { type Finished, runProgram } from '../../../shared/process/index.ts';

export const root = path.resolve(import.meta.dirname, '../../..');

export function demo(...args: string[]): Promise<Finished> {
  return runProgram(process.execPath, ['scripts/demo.ts', ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
    timeoutMs: 60_000,
  });
}

/** A chapter with the bundles under test, and the text of its scenes. */
export async function play(chapter: string): Promise<{ finished: Finished; scenes: readonly string[] }> {
  const finished = await demo(chapter, '--dist', process.env.CI_ACTIONS_BUNDLES ?? '');
  const scenes = finished.stdout
    .toString()
    .split(/^\d+\. /m)
    .slice(1);
  return { finished, scenes };
}
