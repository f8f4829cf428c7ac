import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, fullName, goodToken, httpBackend, startForge } from '../forge.ts';
import { detect } from './detect.ts';
import { pushed, started } from './events.ts';
import { monorepo, pnpmLock } from './monorepo.ts';

describe.skipIf(!httpBackend)('workspace mode', () => {
  let forge: Forge;
  let repo: Repository;
  let folder: string;
  let before: string;
  let after: string;
  /** The answer of a complete checkout. */
  let projects: string | undefined;

  beforeAll(async () => {
    forge = await startForge();
    folder = await makeFolder('workspaces');
    repo = await createRepository(monorepo);
    before = await repo.head();
    // Read for the answer: a manifest that is gone, and both sides of a lockfile.
    after = await repo.commit({ 'packages/ui/package.json': null, 'pnpm-lock.yaml': pnpmLock({ chalk: '6.0.0' }) });
    await forge.publish(repo);
    const whole = await detect({ workspace: repo.path, event: pushed(before, after), with: { filters: '' } });
    expect(whole.changed).toContain('@acme/lint');
    projects = whole.outputs.projects;
  });
  beforeEach(() => {
    forge.git.requests.length = 0;
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const ask = (workspace: string, event = pushed(before, after)) =>
    detect({ workspace, event, forge, with: { filters: '' } });

  it('gives the same answer in a checkout of depth 1, with one fetch that brings the files that differ', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    const { outputs } = await ask(checkout.path);
    expect(outputs.projects).toBe(projects);
    expect(forge.git.fetches().map(({ question }) => question)).toMatchObject([{ wants: [before], depth: 1 }]);
  });

  it('gives the same answer without a checkout, with one fetch', async () => {
    const { outputs } = await ask(folder);
    expect(outputs.projects).toBe(projects);
    expect(forge.git.fetches()).toHaveLength(1);
  });

  it('names every project without a checkout when the base is lost, and when everything is asked for', async () => {
    for (const event of [pushed('d'.repeat(40), after), started('schedule', after)]) {
      const { changed, outputs } = await ask(folder, event);
      expect(changed).toEqual(expect.arrayContaining(['@acme/web', 'api', 'core', 'example.test/cmd']));
      expect(outputs.result).toBe(event.name === 'push' ? 'undetermined' : 'changed');
    }
  });

  it.each([
    ['without blobs, of depth 1', ['--filter=blob:none', '--depth=1']],
    ['without blobs', ['--filter=blob:none']],
    ['without trees, of depth 1', ['--filter=tree:0', '--depth=1']],
    ['without blobs, sparse', ['--filter=blob:none', '--sparse']],
  ])('gives the same answer in a partial clone %s, and fetches nothing into it', async (kind, args) => {
    const workspace = path.join(folder, kind);
    const basic = Buffer.from(`x-access-token:${goodToken}`).toString('base64');
    const header = `http.extraheader=AUTHORIZATION: basic ${basic}`;
    await repo.git('-c', header, 'clone', '-q', ...args, forge.git.urlOf(fullName), workspace);
    const held = () => repo.git('-C', workspace, 'count-objects', '-v');
    const untouched = await held();
    const { outputs } = await ask(workspace);
    expect(outputs.projects).toBe(projects);
    expect(await held()).toBe(untouched);
  });
});
