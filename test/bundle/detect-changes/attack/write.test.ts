// The checkout is left as it was, byte for byte, and nothing is written outside our own folder under RUNNER_TEMP.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cloneShallow, folder, NAME, pullRequest, push, run, servers, simple, TOKEN } from './world.ts';

function snapshot(at: string, into: Record<string, string> = {}, base = at): Record<string, string> {
  for (const name of readdirSync(at).sort()) {
    const place = path.join(at, name);
    const stat = lstatSync(place);
    const key = path.relative(base, place);
    if (stat.isDirectory()) {
      into[key] = 'folder';
      snapshot(place, into, base);
    } else if (stat.isSymbolicLink()) into[key] = `link ${readlinkSync(place)}`;
    else into[key] = `${stat.mode} ${stat.mtimeMs} ${createHash('sha256').update(readFileSync(place)).digest('hex')}`;
  }
  return into;
}
const FORMS = [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')];
const holding = (at: string): string[] =>
  Object.keys(snapshot(at)).filter(
    (name) =>
      lstatSync(path.join(at, name)).isFile() &&
      FORMS.some((form) => readFileSync(path.join(at, name), 'latin1').includes(form)),
  );

describe('the checkout is left as it was', () => {
  const WITH: Record<string, Record<string, string>> = {
    filters: { filters: 'src: src/**' },
    workspace: { workspace: 'auto' },
    'the working tree': { filters: 'src: src/**', base: 'HEAD' },
    'a branch as base': { filters: 'src: src/**', base: 'main' },
    'the previous tag': { filters: 'src: src/**', strategy: 'previous-tag' },
    'the parent': { filters: 'src: src/**', strategy: 'parent' },
    'the last success': { filters: 'src: src/**', strategy: 'last-success' },
  };
  test.each(Object.entries(WITH))(
    'with %s, shallow and full, with hostile settings that write',
    async (_name, inputs) => {
      await using s = await simple();
      await s.repository.tag('v1', { at: s.before, message: 'v1' });
      await using w = await servers(s.repository, { token: TOKEN });
      for (const depth of [0, 1]) {
        await using c = await cloneShallow(w.git.urlOf(NAME), {
          ref: 'refs/heads/main',
          token: TOKEN,
          depth,
          credentials: 'include',
        });
        appendFileSync(
          path.join(c.path, '.git/config'),
          '[gc]\n\tauto = 1\n[fetch]\n\twriteCommitGraph = true\n\tprune = true\n\tpruneTags = true\n[remote "origin"]\n\ttagOpt = --tags\n\tmirror = true\n[core]\n\tlogAllRefUpdates = always\n\tuntrackedCache = true\n\tsplitIndex = true\n[maintenance]\n\tauto = true\n[rerere]\n\tenabled = true\n[diff]\n\tautoRefreshIndex = true\n[index]\n\tversion = 4\n',
        );
        const before = snapshot(c.path);
        const r = await run({
          workspace: c.path,
          event: push(s.before, s.after),
          with: inputs,
          token: TOKEN,
          env: w.env,
        });
        expect.soft(snapshot(c.path)).toEqual(before);
        if (inputs.base !== 'HEAD') expect.soft(r.outputs.src, r.log).not.toBe('false');
        expect.soft(readdirSync(path.dirname(r.tempFolder)).sort()).toEqual(['home', 'temp', 'tools']);
        expect.soft(readdirSync(path.join(path.dirname(r.tempFolder), 'home'))).toEqual([]);
        expect
          .soft(
            readdirSync(r.tempFolder).filter((name) => !name.startsWith('_')),
            'in RUNNER_TEMP',
          )
          .toEqual(['ci-actions']);
        expect.soft(holding(path.join(r.tempFolder, 'ci-actions'))).toEqual([]);
        expect.soft(r.env).toEqual({});
        expect.soft(r.orphans).toEqual([]);
      }
    },
  );
});

describe('links that lie in wait', () => {
  test('RUNNER_TEMP/ci-actions is a link to another place', async () => {
    using place = folder();
    await using s = await simple();
    const temp = path.join(place.path, 'temp');
    const victim = path.join(place.path, 'victim');
    mkdirSync(temp);
    mkdirSync(victim);
    writeFileSync(path.join(victim, 'mine'), 'mine');
    symlinkSync(victim, path.join(temp, 'ci-actions'));
    const r = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { filters: 'src: src/**' },
      token: TOKEN,
      env: { RUNNER_TEMP: temp },
    });
    expect.soft(r.outputs.src, r.log).not.toBe('false');
    expect(readdirSync(victim)).toEqual(['mine']);
  });
  test('our own folder is for us alone', async () => {
    await using s = await simple();
    const r = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { filters: 'src: src/**' },
      token: TOKEN,
    });
    expect(statSync(path.dirname(r.outputs.report ?? '')).mode & 0o077).toBe(0);
  });
  test('the workspace is a link, and working-directory climbs or points outside', async () => {
    using place = folder();
    await using s = await simple();
    const link = path.join(place.path, 'link');
    symlinkSync(s.repository.path, link);
    const one = await run({
      workspace: link,
      event: push(s.before, s.after),
      with: { filters: 'src: src/**' },
      token: TOKEN,
    });
    expect.soft(one.outputs.src, one.log).toBe('true');
    await using other = await simple();
    symlinkSync(other.repository.path, path.join(s.repository.path, 'out'));
    for (const directory of [
      '..',
      '../..',
      'out',
      other.repository.path,
      '/etc',
      'missing',
      'README.md',
      '-x',
      '.git',
      'src/../..',
    ]) {
      const r = await run({
        workspace: s.repository.path,
        event: push(s.before, s.after),
        with: { filters: 'src: src/**', 'working-directory': directory },
        token: TOKEN,
      });
      expect.soft(r.outputs.src, `${directory}\n${r.log}`).not.toBe('false');
      expect.soft(r.log).not.toContain('mistake in the action');
    }
  });
});

describe('environment variables of git that a job may carry', () => {
  const ENVS: Record<string, (place: string, other: string) => Record<string, string>> = {
    GIT_DIR: (_p, other) => ({ GIT_DIR: path.join(other, '.git'), GIT_WORK_TREE: other }),
    GIT_INDEX_FILE: (place) => ({ GIT_INDEX_FILE: path.join(place, 'index') }),
    GIT_OBJECT_DIRECTORY: (place) => ({ GIT_OBJECT_DIRECTORY: place }),
    GIT_GRAFT_FILE: (place) => ({ GIT_GRAFT_FILE: path.join(place, 'grafts') }),
    GIT_SHALLOW_FILE: (place) => ({ GIT_SHALLOW_FILE: path.join(place, 'grafts') }),
    GIT_EXTERNAL_DIFF: (place) => ({
      GIT_EXTERNAL_DIFF: path.join(place, 'evil.sh'),
      GIT_PAGER: path.join(place, 'evil.sh'),
      GIT_SSH_COMMAND: path.join(place, 'evil.sh'),
      GIT_ASKPASS: path.join(place, 'evil.sh'),
      GIT_PROXY_COMMAND: path.join(place, 'evil.sh'),
      GIT_EXEC_PATH: place,
    }),
    GIT_CONFIG: (place) => ({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: path.join(place, 'evil.sh'),
      GIT_CONFIG_KEY_1: 'diff.external',
      GIT_CONFIG_VALUE_1: path.join(place, 'evil.sh'),
      GIT_CONFIG_PARAMETERS: `'core.hookspath'='${place}'`,
    }),
    pathspecs: () => ({
      GIT_LITERAL_PATHSPECS: '1',
      GIT_ICASE_PATHSPECS: '0',
      GIT_DIFF_OPTS: '-u0',
      GIT_NAMESPACE: 'x',
      GIT_DEFAULT_HASH: 'sha256',
      GIT_CEILING_DIRECTORIES: '/',
      GIT_OPTIONAL_LOCKS: '1',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'tr_TR',
      TZ: 'Asia/Kathmandu',
    }),
    'HOME configuration': (place) => ({ HOME: place, XDG_CONFIG_HOME: place }),
    'no HOME': () => ({ HOME: '', XDG_CONFIG_HOME: '' }),
    'no temporary folder': () => ({ RUNNER_TEMP: '' }),
  };
  test.each(Object.entries(ENVS))('%s changes no answer and starts nothing', async (_name, make) => {
    using place = folder();
    await using s = await simple();
    await using other = await simple();
    writeFileSync(path.join(place.path, 'grafts'), `${s.before} ${s.after}\n${s.after}\n`);
    writeFileSync(path.join(place.path, 'evil.sh'), `#!/bin/sh\ntouch ${place.path}/marker\ncat\n`, { mode: 0o755 });
    writeFileSync(
      path.join(place.path, '.gitconfig'),
      `[diff]\n\texternal = ${place.path}/evil.sh\n[core]\n\tfsmonitor = ${place.path}/evil.sh\n\thooksPath = ${place.path}\n`,
    );
    for (const event of [push(s.before, s.after), pullRequest(s.before, s.after, s.after)]) {
      const r = await run({
        workspace: s.repository.path,
        event,
        with: { filters: 'src: src/**' },
        token: TOKEN,
        env: make(place.path, other.repository.path),
      });
      expect.soft(r.outputs.src, r.log).not.toBe('false');
      expect
        .soft(r.outputs.result === 'changed' || r.outputs.degraded === 'true' || r.exitCode === 1, r.log)
        .toBe(true);
    }
    expect(existsSync(path.join(place.path, 'marker'))).toBe(false);
  });
});
