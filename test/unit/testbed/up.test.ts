import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { findHttpBackend } from '../../testbed/programs.ts';
import { requireComponent } from '../../testbed/require.ts';

const backend = requireComponent('git-http-backend', findHttpBackend);

it.skipIf(!backend)('brings the test bed up, says where, and takes it down at an interrupt', async () => {
  const script = path.resolve(import.meta.dirname, '../../testbed/up.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = new Map<string, string>();
  for await (const line of createInterface(child.stdout)) {
    const [, name, value] = /^(?:export |# )([\w-]+)(?:=| of octo-org: )(\S+)/.exec(line) ?? [];
    if (name && value) said.set(name, value);
    if (name === 'repositories') break;
  }
  const answer = await fetch(`${said.get('GITHUB_API_URL')}/repos/octo-org/app`);
  expect(await answer.json()).toMatchObject({ default_branch: 'main' });
  expect((await fetch(`${said.get('GITHUB_SERVER_URL')}/octo-org/app/info/refs`)).status).toBe(401);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(existsSync(said.get('repositories') ?? '')).toBe(false);
});
