import { chmodSync, chownSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../shared/process/index.ts';
import { createRepository } from '../../testbed/repository.ts';
import { requireComponent } from '../../testbed/require.ts';
import { httpBackend, startForge } from '../forge.ts';
import { detect, tracks } from './detect.ts';
import { pushed } from './events.ts';
import { fingerprint } from './untouched.ts';

const bundle = path.join(process.env.CI_ACTIONS_BUNDLES ?? '', 'detect-changes/index.js');
const root = requireComponent('a way to give files to another user', () =>
  process.getuid?.() === 0 ? 'root' : undefined,
);

describe('the action works', () => {
  it.skipIf(!root)('in a checkout that belongs to another user, and writes no configuration for it', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    giveTo(repo.path, 12345);
    const home = path.join(repo.home, 'empty');
    await mkdir(home);
    const { changed } = await detect({ workspace: repo.path, event: pushed(before, after), env: { HOME: home } });
    expect(changed).toEqual(['ts']);
    expect(await readdir(home)).toEqual([]);
  });

  it.skipIf(!root)('there also with a git that trusts only configuration files', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    giveTo(repo.path, 12345);
    const home = path.join(repo.home, 'empty');
    const bin = path.join(repo.home, 'bin');
    await mkdir(home);
    await mkdir(bin);
    const real = (process.env.PATH ?? '').split(':').find((folder) => existsSync(path.join(folder, 'git'))) ?? '';
    // As git before 2.38: what the environment says of `safe.directory` does not count.
    const script = `#!/bin/sh\nunset GIT_CONFIG_COUNT\nexec '${path.join(real, 'git')}' "$@"\n`;
    await writeFile(path.join(bin, 'git'), script, { mode: 0o755 });
    const env = { HOME: home, PATH: `${bin}:${process.env.PATH}` };
    const { changed } = await detect({ workspace: repo.path, event: pushed(before, after), env });
    expect(changed).toEqual(['ts']);
    expect(await readdir(home)).toEqual([]);
  });

  it('on SHA-256 ids', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' }, { objectFormat: 'sha256' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    const { outputs, changed } = await detect({ workspace: repo.path, event: pushed(before, after) });
    expect([changed, outputs.base, outputs.head]).toEqual([['ts'], before, after]);
    const first = await detect({ workspace: repo.path, event: pushed('0'.repeat(64), after) });
    expect(first.outputs.strategy).toBe('everything');
  });

  it.skipIf(!httpBackend)('on SHA-256 ids that have to be fetched', async () => {
    await using forge = await startForge();
    await using repo = await createRepository({ 'ts/a.ts': '1' }, { objectFormat: 'sha256' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    await forge.publish(repo);
    // A shallow checkout of this format is made by hand: the clone of the test bed makes SHA-1 ones.
    await using target = await createRepository({}, { objectFormat: 'sha256' });
    await target.git('remote', 'add', 'origin', forge.git.urlOf('octo/app'));
    const basic = Buffer.from('x-access-token:ghs_testbedToken0123456789').toString('base64');
    await target.git(
      '-c',
      `http.extraheader=AUTHORIZATION: basic ${basic}`,
      'fetch',
      '-q',
      '--depth=1',
      'origin',
      after,
    );
    await target.checkout(after);
    const { outputs, changed } = await detect({ workspace: target.path, event: pushed(before, after), forge });
    expect([changed, outputs.base]).toEqual([['ts'], before]);
  });

  it('in a linked work tree', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    const linked = path.join(repo.home, 'linked');
    await repo.git('worktree', 'add', '-q', '--detach', linked, after);
    const { changed } = await detect({ workspace: linked, event: pushed(before, after) });
    expect(changed).toEqual(['ts']);
    const tree = await detect({ workspace: linked, event: pushed(before, after), with: { base: 'HEAD' } });
    expect(tree.outputs).toMatchObject({ strategy: 'working-tree', result: 'unchanged' });
  });

  it.skipIf(!httpBackend)('in a second checkout with a remote of its own, and paths relative to that', async () => {
    await using forge = await startForge();
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    await using other = await createRepository({ 'py/a.py': '1', 'sub/x': '1' });
    const before = await other.head();
    const after = await other.commit({ 'py/a.py': '2' });
    await forge.publish(repo);
    await forge.publish(other, 'octo/second');
    await using checkout = await forge.checkout('refs/heads/main');
    const second = path.join(checkout.path, 'second');
    await using source = await forge.checkout('refs/heads/main', { name: 'octo/second' });
    await cp(source.path, second, { recursive: true });
    const question = { workspace: checkout.path, forge, event: pushed(before, after) };
    const { outputs, files } = await detect({
      ...question,
      with: { 'working-directory': 'second', base: before, ref: after },
    });
    expect(files).toEqual(['M py/a.py']);
    expect(outputs).toMatchObject({ base: before, head: after });
    expect(forge.git.fetches().map(({ path: asked }) => asked)).toEqual([expect.stringMatching(/^\/octo\/second/)]);
  });

  it('from a folder below the top, with paths from the top', async () => {
    await using repo = await createRepository({ 'ts/deep/a.ts': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/deep/a.ts': '2' });
    const inputs = { 'working-directory': 'ts/deep' };
    expect((await detect({ workspace: repo.path, event: pushed(before, after), with: inputs })).files).toEqual([
      'M ts/deep/a.ts',
    ]);
  });

  it('not in a folder that is not there, which is a mistake in the workflow', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const head = await repo.head();
    for (const folder of ['nowhere', 'ts/a.ts', 'ts/a.ts/deeper']) {
      const inputs = { 'working-directory': folder };
      const { run, outputs } = await detect({ workspace: repo.path, event: pushed(head, head), with: inputs });
      expect(outputs.result).toBe('invalid');
      expect(run.annotations).toMatchObject([
        { title: 'detect-changes: invalid-input', message: expect.stringContaining(folder) },
      ]);
    }
  });

  it('not in a repository that merely surrounds the workspace', async () => {
    await using outer = await createRepository({ 'ts/a.ts': '1', 'job/work/README': '1' });
    const head = await outer.head();
    const { outputs } = await detect({ workspace: path.join(outer.path, 'job/work'), event: pushed(head, head) });
    expect(outputs.result).toBe('undetermined');
  });

  it('with variables of git in the environment that point elsewhere', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    await using other = await createRepository({ 'py/a.py': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    const env = {
      GIT_DIR: path.join(other.path, '.git'),
      GIT_WORK_TREE: other.path,
      GIT_INDEX_FILE: '/nowhere',
      GIT_EXTERNAL_DIFF: 'false',
      GIT_TRACE: '1',
      GIT_CONFIG_PARAMETERS: "'diff.noprefix'='true'",
      LC_ALL: 'de_DE.UTF-8',
      LANGUAGE: 'de',
    };
    expect((await detect({ workspace: repo.path, event: pushed(before, after), env })).changed).toEqual(['ts']);
  });

  it.skipIf(!root)('in a checkout that nobody may write to', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': '2' });
    const untouched = fingerprint(repo.path);
    chmodSync(path.join(repo.path, '.git'), 0o555);
    const { changed } = await detect({ workspace: repo.path, event: pushed(before, after) });
    chmodSync(path.join(repo.path, '.git'), 0o755);
    expect(changed).toEqual(['ts']);
    expect(fingerprint(repo.path)).toEqual(untouched);
  });
});

describe('outside of a runner, without any of its files', () => {
  it('the outputs are printed, and nothing crashes', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const payload = path.join(repo.home, 'event.json');
    await writeFile(payload, '{}');
    // No HOME, RUNNER_TEMP, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, GITHUB_WORKSPACE.
    const env = {
      PATH: process.env.PATH,
      TMPDIR: repo.home,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_EVENT_PATH: payload,
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_SHA: await repo.head(),
      INPUT_FILTERS: tracks,
    };
    const finished = await runProgram(process.execPath, [bundle], { cwd: repo.path, env });
    const printed = finished.stdout.toString();
    expect([finished.code, finished.stderr.toString()], printed).toEqual([0, '']);
    expect(printed).toMatch(/result.*changed/);
    expect(printed).toMatch(/ts_count.*1/);
    // Without RUNNER_TEMP the system's own temporary folder serves.
    expect((await readdir(repo.home)).toSorted()).toEqual([
      expect.stringMatching(/^ci-actions-detect-changes-/),
      'event.json',
    ]);
  });
});

function giveTo(file: string, user: number): void {
  chownSync(file, user, user);
  if (lstatSync(file).isDirectory()) for (const name of readdirSync(file)) giveTo(path.join(file, name), user);
}
