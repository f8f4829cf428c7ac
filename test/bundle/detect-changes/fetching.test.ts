import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runAction } from '../../runner/index.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, goodToken, httpBackend, startForge } from '../forge.ts';
import { actionFolder, detect, tracks } from './detect.ts';
import { pullRequest, pushed } from './events.ts';
import { fingerprint } from './untouched.ts';

const main = 'refs/heads/main';

describe.skipIf(!httpBackend)('what is missing is fetched', () => {
  let forge: Forge;
  let repo: Repository;
  let before: string;
  let after: string;

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1' });
    before = await repo.head();
    // Far behind: what a loop of `--deepen` takes several rounds for.
    for (let at = 0; at < 30; at++) await repo.commit({ 'README.md': `${at}` });
    after = await repo.commit({ 'ts/a.ts': '2' });
    await forge.publish(repo);
  });
  afterEach(() => forge.git.fault('none'));
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  it('once, exactly, without file contents, however far behind it is', async () => {
    await using checkout = await forge.checkout(main);
    const { outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge });
    expect(outputs).toMatchObject({ base: before, head: after, ts: 'true', py: 'false' });
    expect(forge.git.fetches().map(({ question }) => question)).toMatchObject([
      { wants: [before], depth: 1, filter: 'blob:none' },
    ]);
    expect(forge.api.requests).toEqual([]);
  });

  it('not at all when the commits are there', async () => {
    await using checkout = await forge.checkout(main, { depth: 0 });
    await detect({ workspace: checkout.path, event: pushed(before, after), forge });
    expect([forge.git.requests, forge.api.requests]).toEqual([[], []]);
  });

  it('not at all for a merge commit of depth 2, which holds its parents', async () => {
    await repo.checkoutNew('feature', before);
    const head = await repo.commit({ 'py/a.py': '2' });
    await repo.checkoutNew('merged', 'main');
    const merge = await repo.merge('feature');
    await repo.ref('refs/pull/7/merge', merge);
    await repo.checkout('main');
    await forge.publish(repo);
    await using checkout = await forge.checkout('refs/pull/7/merge', { depth: 2 });
    const event = pullRequest({ base: before, head, merge });
    const { changed } = await detect({ workspace: checkout.path, event, forge });
    expect(changed).toEqual(['py']);
    expect([forge.git.requests, forge.api.requests]).toEqual([[], []]);
  });

  it('with the token, or with what actions/checkout persisted where there is none', async () => {
    for (const [credentials, token] of [
      ['none', goodToken],
      ['config', ''],
      ['include', ''],
    ] as const) {
      await using checkout = await forge.checkout(main, { credentials });
      const { outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge, token });
      expect(outputs, credentials).toMatchObject({ base: before, degraded: 'false' });
      expect(forge.git.fetches()).toHaveLength(1);
    }
  });

  it('by the token alone when both are there: the header is not sent twice', async () => {
    await using checkout = await forge.checkout(main, { credentials: 'config' });
    await detect({ workspace: checkout.path, event: pushed(before, after), forge });
    const sent = `basic ${Buffer.from(`x-access-token:${goodToken}`).toString('base64')}`;
    for (const { authorization } of forge.git.requests) expect(authorization?.toLowerCase()).toBe(sent.toLowerCase());
  });

  it('over https with the token where the checkout was made over ssh', async () => {
    await using checkout = await forge.checkout(main);
    await checkout.git('config', 'remote.origin.url', 'git@127.0.0.1:octo/app.git');
    const { outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge });
    expect(outputs).toMatchObject({ base: before, degraded: 'false' });
  });

  it('from branches whatever their names hold', async () => {
    const name = 'feat/ü#1%20&x';
    await repo.branch(name, before);
    await forge.publish(repo);
    await using checkout = await forge.checkout(main);
    const question = { workspace: checkout.path, event: pushed(after, after), with: { base: name } };
    for (const token of [goodToken, 'ghs_wrong']) {
      const { outputs } = await detect({ ...question, forge, token });
      expect([outputs.base, outputs.result]).toEqual(token === goodToken ? [before, 'changed'] : ['', 'undetermined']);
    }
  });

  it('never with the token from another server than that of the event', async () => {
    await using checkout = await forge.checkout(main);
    const env = { GITHUB_SERVER_URL: 'https://github.example.test' };
    const { outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge, env });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
    for (const { authorization } of forge.git.requests) expect(authorization).toBeUndefined();
  });

  it('into a place of our own: every file of the checkout is the same byte for byte afterwards', async () => {
    await using checkout = await forge.checkout(main, { credentials: 'config' });
    const untouched = fingerprint(checkout.path);
    const { outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge });
    expect(outputs.degraded).toBe('false');
    expect(fingerprint(checkout.path)).toEqual(untouched);
    const compared = await detect({
      workspace: checkout.path,
      event: pushed(before, after),
      forge,
      with: { base: 'main', strategy: 'merge-base' },
    });
    expect(compared.outputs.result).toBeDefined();
    const tree = await detect({
      workspace: checkout.path,
      event: pushed(before, after),
      forge,
      with: { base: 'HEAD' },
    });
    expect(tree.outputs.strategy).toBe('working-tree');
    expect(fingerprint(checkout.path)).toEqual(untouched);
  });

  it('and no token is left on the disk afterwards', async () => {
    await using checkout = await forge.checkout(main);
    const { run } = await detect({ workspace: checkout.path, event: pushed(before, after), forge });
    const basic = Buffer.from(`x-access-token:${goodToken}`).toString('base64');
    const left = Object.keys(fingerprint(run.tempFolder)).filter((name) => !name.endsWith('/'));
    expect(left.some((name) => name.includes('objects.git'))).toBe(true);
    for (const name of left) {
      const content = readFileSync(path.join(run.tempFolder, name), 'latin1');
      expect(content.includes(goodToken) || content.includes(basic), name).toBe(false);
    }
  });

  it.each(['refuse', 'error-500', 'drop'] as const)(
    'and is undetermined when the server answers with %s',
    async (fault) => {
      await using checkout = await forge.checkout(main);
      await forge.git.fault(fault);
      const { run, outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge });
      expect(run.exitCode).toBe(0);
      expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true', py: 'true', head: after });
      expect(outputs.reason).toContain(before);
    },
  );

  it('and is undetermined when the token is refused, without asking anybody for a password', async () => {
    await using checkout = await forge.checkout(main);
    const event = pushed(before, after);
    const { outputs } = await detect({ workspace: checkout.path, event, forge, token: 'ghs_wrong', timeoutMs: 20_000 });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
  });

  it('and is undetermined when the server stalls, after the time that git is given', async () => {
    await using checkout = await forge.checkout(main);
    await forge.git.fault('hang');
    const env = { GIT_HTTP_LOW_SPEED_LIMIT: '1000', GIT_HTTP_LOW_SPEED_TIME: '1' };
    const { outputs } = await detect({ workspace: checkout.path, event: pushed(before, after), forge, env });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true', py: 'true' });
  });

  it('and a server that never answers is left when the job is cancelled', async () => {
    await using checkout = await forge.checkout(main);
    await forge.git.fault('hang');
    const run = await runAction({
      action: actionFolder,
      workspace: checkout.path,
      event: pushed(before, after),
      env: forge.env,
      token: goodToken,
      with: { filters: tracks },
      cancelAfterMs: (line) => line.includes('Fetching'),
    });
    expect([run.conclusion, run.orphans]).toEqual(['cancelled', []]);
    expect(run.durationMs).toBeLessThan(7_000);
  });
});
