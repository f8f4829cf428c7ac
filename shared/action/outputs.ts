import { getState as readState, setOutput, saveState as writeState } from '@actions/core';
import { showOnOneLine } from '../text/index.ts';

/**
 * Sets the outputs of the step through the runner's file. Outside a runner (no `GITHUB_OUTPUT`) they are shown instead.
 * @param show writes a line of harmless text to the log
 */
export function setOutputs(
  outputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
  show: (line: string) => void,
): void {
  for (const [name, value] of Object.entries(outputs)) {
    if (env.GITHUB_OUTPUT) setOutput(name, value);
    else show(`output ${name} = ${showOnOneLine(value)}`);
  }
}

/** Keeps a value for the post step of this action. Outside a runner (no `GITHUB_STATE`) there is no post step. */
export function saveState(name: string, value: string): void {
  if (process.env.GITHUB_STATE) writeState(name, value);
}

/** What `saveState` kept in the main step; empty when it never got there. */
export function getState(name: string): string {
  return readState(name);
}
