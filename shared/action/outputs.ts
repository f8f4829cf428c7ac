import { showOnOneLine } from '../text/index.ts';
import { appendValues } from './file-commands.ts';

/**
 * Sets the outputs of the step through the runner's file. Outside a runner (no `GITHUB_OUTPUT`) they are shown instead.
 * @param show writes a line of harmless text to the log
 */
export function setOutputs(
  outputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
  show: (line: string) => void,
): void {
  const values = Object.entries(outputs);
  if (env.GITHUB_OUTPUT) appendValues(env.GITHUB_OUTPUT, values);
  else for (const [name, value] of values) show(`output ${name} = ${showOnOneLine(value)}`);
}

/** Keeps a value for the post step of this action. Outside a runner (no `GITHUB_STATE`) there is no post step. */
export function saveState(name: string, value: string): void {
  if (process.env.GITHUB_STATE) appendValues(process.env.GITHUB_STATE, [[name, value]]);
}

/** What `saveState` kept in the main step; empty when it never got there. */
export function getState(name: string): string {
  return process.env[`STATE_${name}`] ?? '';
}
