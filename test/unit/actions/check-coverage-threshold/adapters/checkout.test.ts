import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckoutFiles } from '../../../../../actions/check-coverage-threshold/src/adapters/checkout.ts';
import { findProgram } from '../../../../testbed/programs.ts';
import { createRepository, gitlink, type Repository } from '../../../../testbed/repository.ts';
import { fingerprint } from '../../../shared/git/fingerprint.ts';

describe('the files of a checkout', () => {
  let repo: Repository;
  beforeAll(async () => {
    repo = await createRepository({ a: '1', 'sub/b c.ts': '2', 'sub/é\n': '3', module: gitlink('1'.repeat(40)) });
    await repo.write({ staged: 's', untracked: 'u', 'sub/b c.ts': null });
    await repo.git('add', 'staged');
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  const open = (directory: string, more: Partial<Parameters<typeof openCheckoutFiles>[0]> = {}) =>
    openCheckoutFiles({ directory, workspace: repo.path, env: repo.env, ...more });
  const tracked = { kind: 'known', value: ['a', 'module', 'staged', 'sub/b c.ts', 'sub/é\n'] };

  it.each(['.', 'sub'])('are those that git tracks, from the top, when asked in %s', async (folder) => {
    await mkdir(path.join(repo.path, 'sub'), { recursive: true });
    const before = await fingerprint(repo.path);
    const files = await open(path.join(repo.path, folder));
    expect(await files.trackedFiles()).toEqual(tracked);
    expect(await files.headCommit()).toEqual({ kind: 'known', value: await repo.head() });
    expect(files.top).toBe(repo.path);
    expect(await fingerprint(repo.path)).toEqual(before);
  });

  it('are listed once where a merge left several stages of them', async () => {
    await using torn = await createRepository({ a: 'base\n', b: 'b\n' });
    await torn.checkoutNew('other');
    await torn.commit({ a: 'theirs\n' });
    await torn.checkout('main');
    await torn.commit({ a: 'ours\n' });
    await torn.tryGit('merge', 'other');
    const files = await openCheckoutFiles({ directory: torn.path, workspace: torn.path, env: torn.env });
    expect(await files.trackedFiles()).toEqual({ kind: 'known', value: ['a', 'b'] });
  });

  it('are unknown outside a checkout, also inside a foreign one, and without git', async () => {
    const folder = path.join(repo.path, 'untracked-folder');
    await mkdir(folder, { recursive: true });
    const inside = await open(folder, { workspace: folder });
    expect(inside.top).toBe(folder);
    expect(await inside.trackedFiles()).toMatchObject({ why: expect.stringContaining('not a git checkout') });
    expect(await inside.headCommit()).toMatchObject({ why: expect.stringContaining('not a git checkout') });
    const without = await open(repo.path, { env: { PATH: '/nonexistent' } });
    expect(await without.trackedFiles()).toMatchObject({ why: expect.stringContaining('git is not installed') });
  });

  it('are known before the first commit, which has no head', async () => {
    await using fresh = await createRepository();
    const files = await openCheckoutFiles({ directory: fresh.path, workspace: fresh.path, env: fresh.env });
    expect(await files.trackedFiles()).toEqual({ kind: 'known', value: [] });
    expect(await files.headCommit()).toMatchObject({ why: expect.stringContaining('no commit') });
  });

  it('are known to a git that trusts the checkout of another user by a file only', async () => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'distrust-'));
    try {
      // As git before 2.38 does: only what stands in a file counts.
      const script = [
        '#!/bin/sh',
        'if ! grep -qs safe "$GIT_CONFIG_GLOBAL"; then',
        '  echo "fatal: detected dubious ownership in repository" >&2; exit 128',
        'fi',
        `exec ${findProgram('git')} "$@"`,
      ];
      await writeFile(path.join(home, 'git'), `${script.join('\n')}\n`);
      await chmod(path.join(home, 'git'), 0o755);
      const { GIT_CONFIG_GLOBAL: _, ...env } = repo.env;
      const old = { ...env, PATH: `${home}:${repo.env.PATH}` };
      const files = await open(repo.path, { env: old, temporaryFolder: async () => home });
      expect(await files.trackedFiles()).toEqual(tracked);
      const untold = await open(repo.path, { env: old });
      expect(await untold.trackedFiles()).toMatchObject({ why: expect.stringContaining('dubious ownership') });
    } finally {
      await rm(home, { recursive: true });
    }
  });
});
