// What a checkout can hold: a configuration of git that starts programs, and names that inject.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../../forge.ts';
import { attack, everything, goodManifest, liar, posixFiles, readme, SHA, workflow } from './attacker.ts';

/** A repository of the forge, with this in it. */
async function published(forge: Forge, files: Readonly<Record<string, string>>): Promise<Repository> {
  const repository = await createRepository(files);
  await forge.publish(repository);
  return repository;
}
const about = (forge: Forge) => ({ ...forge.env, GITHUB_REPOSITORY: fullName });

/** Lets everything that git would start lead to a script. Answers the file that the script would write. */
async function spoil(repository: Repository, server: string): Promise<string> {
  const mark = path.join(repository.home, 'ran');
  const evil = path.join(repository.home, 'evil');
  await writeFile(evil, `#!/bin/sh\necho "$0 $@" >> '${mark}'\n`);
  await chmod(evil, 0o755);
  const programs = ['core.fsmonitor', 'core.sshCommand', 'core.askPass', 'core.pager', 'core.editor', 'diff.external'];
  const more = ['filter.x.clean', 'filter.x.process', 'diff.x.textconv', 'uploadpack.packObjectsHook', 'gpg.program'];
  const helpers = ['credential.helper', 'alias.ls-files', 'alias.fetch'];
  const settings: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      [...programs, ...more, 'core.gitProxy', 'core.alternateRefsCommand'].map((key) => [key, evil]),
    ),
    ...Object.fromEntries(helpers.map((key) => [key, `!${evil}`])),
    [`url.ext::${evil} .insteadOf`]: server,
    'protocol.ext.allow': 'always',
    'remote.origin.url': `ext::${evil}`,
    'core.hooksPath': repository.home,
  };
  for (const hook of ['reference-transaction', 'post-checkout', 'post-index-change', 'pre-push', 'pre-auto-gc']) {
    await writeFile(path.join(repository.home, hook), `#!/bin/sh\necho ${hook} >> '${mark}'\n`, { mode: 0o755 });
  }
  await writeFile(path.join(repository.path, '.gitattributes'), '* filter=x diff=x\n');
  for (const [key, value] of Object.entries(settings)) await repository.git('config', key, value);
  return mark;
}

const ran = (mark: string): Promise<string> => readFile(mark, 'utf8').catch(() => '');

describe.skipIf(!httpBackend || !posixFiles)('the configuration of a checkout', () => {
  it('would start programs if git were asked without care, so that the next cases prove something', async () => {
    await using place = await createRepository({ a: 'b' });
    const mark = await spoil(place, 'http://127.0.0.1:9');
    await place.tryGit('status');
    expect(await ran(mark)).not.toBe('');
  });

  it.each(['verify', 'update', 'pin'])('starts nothing in mode %s, and is left as it was', async (mode) => {
    await using forge = await startForge({ isPrivate: false });
    await using action = await createRepository({ 'action.yml': 'x' });
    const old = await action.head();
    await action.commit({ b: '1' });
    for (const name of ['v1', 'v1.0.0']) await action.tag(name);
    await forge.publish(action, 'o/act');
    await using place = await published(forge, {
      '.github/workflows/ci.yml': workflow('uses: o/act@v1', `uses: o/act@${old} # v1`, `uses: o/act@${SHA} # v1`),
    });
    const mark = await spoil(place, forge.git.url);
    const config = await readFile(path.join(place.path, '.git', 'config'));
    const { outputs } = await attack(place, {
      with: { mode, ...(mode === 'pin' ? { 'pull-request': 'true', 'default-token': 'other' } : { 'min-age': '1h' }) },
      env: about(forge),
    });
    expect(outputs.result).toBe(mode === 'verify' ? 'unpinned' : 'changed');
    if (mode === 'pin') expect(outputs['pull-request-operation']).toBe('created');
    expect(await ran(mark)).toBe('');
    expect(await readFile(path.join(place.path, '.git', 'config'))).toEqual(config);
  });
});

describe.skipIf(!httpBackend)('a pull request', () => {
  it.skipIf(!posixFiles)('shows names of files that inject nothing, nor does log or summary', async () => {
    await using forge = await startForge({ isPrivate: false });
    await using registry = await liar(goodManifest);
    const names = [
      '`@octocat`|<img src=x>',
      '\n# Pwned\n@octocat',
      '-->',
      '::error::PWN',
      '##[error]PWN',
      '\u001b[31m\u202e',
    ];
    const files = names.map((name) => [`Dockerfile.${name}`, `FROM ${registry.host}/a/b:1\n`]);
    await using place = await published(forge, Object.fromEntries(files));
    const answer = await attack(place, { with: { 'pull-request': 'true' }, env: about(forge) });
    expect(answer.outputs).toMatchObject({ 'pinned-count': '6', 'pull-request-operation': 'created' });
    expect(answer.run.annotations).toEqual([]);
    const body = forge.api.world.pullRequests[0]?.body ?? '';
    for (const text of [body, answer.run.summary]) {
      expect(text).toContain('octocat');
      expect(text).not.toMatch(/<img|^# Pwned|[\u001b\u202e]/m);
      // Inside of code nobody is called; everywhere else an @ must not touch the name.
      expect(text.replace(/`[^`]*`/g, '')).not.toContain('@octocat');
    }
    expect(await everything(answer)).not.toContain('\u001b');
  });

  it('fails with a code of the README when the API names a next page at another host', async () => {
    await using forge = await startForge({ isPrivate: false });
    await using registry = await liar(goodManifest);
    await using other = await liar((_, response) => response.end('[]'));
    await using place = await published(forge, { Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    const step = { status: 200, headers: { link: `<${other.url}/next>; rel="next"` }, body: [] };
    forge.api.fault(/pulls\?/, step, step, step);
    const { code } = await attack(place, { with: { 'pull-request': 'true' }, env: about(forge) });
    expect(other.requests).toEqual([]);
    expect(code).not.toBe('');
    expect(await readme()).toContain(`id="${code}"`);
  });
});
