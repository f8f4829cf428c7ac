import { expect } from 'vitest';
import type { RunResult } from '../runner/index.ts';

/** How every step behaves, also one that fails. */
export function checkManners(action: string, run: RunResult, token: string): void {
  const said = `${run.stdout}\n${run.stderr}`;
  expect(run.problems, said).toEqual([]);
  expect({ env: run.env, path: run.path, state: run.state, orphans: run.orphans, signal: run.signal }).toEqual({
    env: {},
    path: [],
    state: {},
    orphans: [],
    signal: null,
  });
  const errors = run.annotations.filter(({ level }) => level === 'error');
  expect(errors.length, said).toBe(run.exitCode === 0 ? 0 : 1);
  for (const { title, message } of errors)
    expect([title, message]).toEqual([
      expect.stringMatching(new RegExp(`^${action}: [a-z-]+$`)),
      expect.not.stringMatching(/\n {4}at /),
    ]);
  // A command in another grammar, or of another name, was never ours.
  const names = ['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice', 'debug'];
  expect(run.commands.filter(({ name, grammar }) => grammar !== '::' || !names.includes(name))).toEqual([]);
  expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
  if (token === '') return;
  const forms = [token, Buffer.from(`x-access-token:${token}`).toString('base64'), encodeURIComponent(token)];
  const unmasked = said.replaceAll(/^::add-mask::.*$/gm, '') + run.summary + JSON.stringify(run.outputs);
  for (const form of forms) expect(unmasked.includes(form), 'the token is shown').toBe(false);
}
