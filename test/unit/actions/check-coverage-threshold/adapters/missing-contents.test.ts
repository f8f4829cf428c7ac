import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Forge, fullName, goodToken, httpBackend, startForge } from '../../../../bundle/forge.ts';
import { runGit } from '../../../../testbed/git.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';
import { fingerprint } from '../../../shared/git/fingerprint.ts';
import { ask, type Happening, numbered, told } from './changes.ts';

describe.skipIf(!httpBackend)('contents that the checkout does not hold', () => {
  let forge: Forge;
  let repo: Repository;
  let [base, head] = ['', ''];
  const changes = { 'edited.ts': '3-3', 'huge.ts': '1-1', 'moved.ts': '31-31' };
  const push = (): Happening => ({
    name: 'push',
    sha: head,
    ref: 'refs/heads/main',
    payload: { ref: 'refs/heads/main', before: base, after: head, commits: [{}] },
  });

  beforeAll(async () => {
    forge = await startForge();
    // More than the 8 MiB up to which the fetch of a base brings contents along.
    const huge = numbered(800_000);
    repo = await createRepository({ 'edited.ts': numbered(9), 'huge.ts': huge, 'old.ts': numbered(30), same: 's\n' });
    base = await repo.head();
    head = await repo.commit({
      'edited.ts': numbered(9).replace('line 3\n', 'three\n'),
      'huge.ts': `first\n${huge}`,
      'old.ts': null,
      'moved.ts': `${numbered(30)}more\n`,
    });
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    forge.git.requests.length = 0;
  });

  it('are fetched into a repository of our own, and the checkout stays as it is', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    const before = await fingerprint(checkout.path);
    expect(told(await ask(checkout, forge, push()))).toEqual(changes);
    // The base with what is small, and then the old side of the large one.
    expect(forge.git.fetches()).toHaveLength(2);
    expect(await fingerprint(checkout.path)).toEqual(before);
  });

  it('are fetched for a clone without contents, once and all together', async () => {
    await using clone = await partialClone('--filter=blob:none');
    const before = await fingerprint(clone.path);
    expect(told(await ask(clone, forge, push()))).toEqual(changes);
    expect(forge.git.fetches()).toHaveLength(1);
    expect(await fingerprint(clone.path)).toEqual(before);
  });

  it('are fetched in several pieces where they are many, as a command line has an end', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `many/${index}`);
    await using many = await createRepository({ anchor: 'x\n' });
    const before = await many.bulk(names.map((name) => [name, `${name}\n`] as const));
    const after = await many.bulk(
      names.map((name) => [name, `${name}\nmore of ${name}\n`] as const),
      { workTree: false },
    );
    await forge.publish(many, 'octo/many');
    await using clone = await partialClone('--filter=blob:none', 'octo/many');
    const payload = { ref: 'refs/heads/main', before, after, commits: [{}] };
    const lines = told(await ask(clone, forge, { ...push(), sha: after, payload }));
    expect(lines).toEqual(Object.fromEntries(names.map((name) => [name, '2-2'])));
    // The new sides came with the clone's own checkout.
    expect(forge.git.fetches()).toHaveLength(2);
    await using bare = await partialClone('--filter=blob:none', 'octo/many', '--no-checkout');
    expect(told(await ask(bare, forge, { ...push(), sha: after, payload }))).toEqual(lines);
    expect(forge.git.fetches()).toHaveLength(3);
  });

  it('make the lines unknown where nobody hands them out', async () => {
    await using clone = await partialClone('--filter=blob:none');
    await forge.git.fault('error-500');
    expect(told(await ask(clone, forge, push()))).toMatch(/objects are missing .*could not compare the lines/s);
    await forge.git.fault('none');
  });

  it('may be trees as well', async () => {
    await using clone = await partialClone('--filter=tree:0');
    expect(told(await ask(clone, forge, push()))).toEqual(changes);
    await using bare = await partialClone('--filter=tree:0', fullName, '--no-checkout');
    expect(told(await ask(bare, forge, push()))).toEqual(changes);
  });

  it('come from the server where there is no checkout', async () => {
    await using empty = await folder();
    expect(told(await ask(empty, forge, push()))).toEqual(changes);
  });

  it('are not asked for where git is missing', async () => {
    await using empty = await folder();
    const nowhere = { ...empty, env: { ...empty.env, PATH: '/nonexistent' } };
    expect(told(await ask(nowhere, forge, push()))).toContain('git is not installed');
  });

  async function folder() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'no-checkout-'));
    const remove = () => rm(home, { recursive: true, force: true });
    const env: Record<string, string> = { PATH: process.env.PATH ?? '', HOME: home };
    return { path: home, home, env, [Symbol.asyncDispose]: remove };
  }

  /** What `actions/checkout` with `filter` and `fetch-depth: 0` leaves. */
  async function partialClone(filter: string, name = fullName, ...more: string[]) {
    const place = await folder();
    const work = path.join(place.home, 'work');
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${goodToken}`).toString('base64')}`;
    const args = ['-c', `http.extraheader=${header}`, 'clone', '-q', filter, ...more, forge.git.urlOf(name), work];
    await runGit(args, { cwd: place.home, env: place.env });
    forge.git.requests.length = 0;
    return { ...place, path: work };
  }
});
