import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../testbed/github/reply.ts';
import { primaryLimit } from '../../testbed/github-api.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../forge.ts';
import { detect } from './detect.ts';
import { pullRequest, pushed, started } from './events.ts';

describe.skipIf(!httpBackend)('without a checkout', () => {
  let forge: Forge;
  let repo: Repository;
  let workspace: string;
  let fork: string;
  let base: string;
  let head: string;

  beforeAll(async () => {
    forge = await startForge();
    workspace = await makeFolder('empty');
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1', filters: 'ts: ts/**\n' });
    fork = await repo.head();
    await repo.checkoutNew('feature');
    head = await repo.commit({ 'ts/a.ts': '2', 'py/a.py': null, filters: 'ts: nothing/**\n' });
    await repo.checkout('main');
    base = await repo.commit({ 'rust/a.rs': '2' });
    await forge.publish(repo);
  });
  beforeEach(() => {
    forge.git.requests.length = 0;
    forge.api.requests.length = 0;
    forge.api.world.pullRequests.push({
      repository: fullName,
      number: 7,
      base: { ref: 'main', sha: base },
      head: { ref: 'feature', sha: head },
    });
  });
  afterEach(async () => {
    forge.api.clearFaults();
    forge.api.world.pullRequests.length = 0;
    await forge.git.fault('none');
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
    await rm(workspace, { recursive: true });
  });

  it.each(['pull_request', 'pull_request_target'])('%s is answered by the API alone', async (name) => {
    const event = pullRequest({ base, head, name, changedFiles: 3 });
    const { outputs, changed, files } = await detect({ workspace, event, forge });
    expect(changed).toEqual(['py', 'ts']);
    expect(files).toEqual(['D py/a.py', 'M filters', 'M ts/a.ts']);
    expect(outputs).toMatchObject({ base: fork, head, strategy: 'merge-base', result: 'changed' });
    expect(forge.git.requests).toEqual([]);
    expect(forge.api.requests.length).toBeLessThanOrEqual(2);
  });

  it('an ordinary push is answered by the API alone', async () => {
    const { outputs, changed } = await detect({ workspace, event: pushed(fork, base), forge });
    expect(changed).toEqual(['rust']);
    expect(outputs).toMatchObject({ base: fork, head: base, strategy: 'before' });
    expect(forge.git.requests).toEqual([]);
  });

  it('a force push is left to git, as GitHub compares from the merge base only', async () => {
    const { outputs, files } = await detect({ workspace, event: pushed(base, head, { forced: true }), forge });
    expect(files).toEqual(['D py/a.py', 'M filters', 'M rust/a.rs', 'M ts/a.ts']);
    expect(outputs).toMatchObject({ base, head, degraded: 'false' });
    expect(forge.git.fetches()).toHaveLength(1);
  });

  it('a dispatch means everything, with the tracked files of its commit', async () => {
    const { outputs, files } = await detect({ workspace, event: started('workflow_dispatch', base), forge });
    expect(outputs).toMatchObject({ strategy: 'everything', head: base, ts_count: '1' });
    expect(files).toEqual(['A filters', 'A py/a.py', 'A rust/a.rs', 'A ts/a.ts']);
  });

  it('the file of the filters is read from the base commit', async () => {
    const event = { ...pullRequest({ base, head, name: 'pull_request_target' }), env: { GITHUB_SHA: base } };
    const { changed } = await detect({ workspace, event, forge, with: { filters: 'filters' } });
    expect(changed).toEqual(['ts']);
  });

  it('and without the right to read pull requests, the fetch answers', async () => {
    forge.api.fault(/compare/, { status: 403, body: { message: 'Resource not accessible by integration' } });
    forge.api.fault(
      /compare|pulls/,
      ...Array(4).fill({ status: 403, body: { message: 'Resource not accessible by integration' } }),
    );
    const { outputs, changed } = await detect({ workspace, event: pullRequest({ base, head }), forge });
    expect(changed).toEqual(['py', 'ts']);
    expect(outputs).toMatchObject({ base: fork, degraded: 'false' });
  });

  it('and without git on PATH, the API answers', async () => {
    const question = { workspace, forge, env: { PATH: workspace } };
    const known = await detect({ ...question, event: pullRequest({ base, head }) });
    expect(known.changed).toEqual(['py', 'ts']);
    const forced = await detect({ ...question, event: pushed(base, head, { forced: true }) });
    expect(forced.outputs).toMatchObject({ result: 'undetermined', ts: 'true', rust: 'true' });
    const everything = await detect({ ...question, event: started('schedule', base) });
    expect(everything.outputs).toMatchObject({ result: 'changed', strategy: 'everything', ts_count: '1' });
  });

  it('and without git, token and network the answer is undetermined, never unchanged', async () => {
    const env = { PATH: workspace };
    const { outputs } = await detect({ workspace, event: pullRequest({ base, head }), env });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true', py: 'true', rust: 'true' });
    const { outputs: lonely } = await detect({ workspace, event: pushed(fork, base) });
    expect(lonely).toMatchObject({ result: 'undetermined', ts: 'true' });
  });

  it('and with the rate limit used up, the reason names the time of its reset', async () => {
    forge.api.fault(/./, primaryLimit(1_900_000_000));
    const env = { PATH: workspace };
    const { outputs, run } = await detect({ workspace, event: pushed(fork, base), forge, env });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
    expect(outputs.reason).toContain('2030-03-17T17:46:40');
    expect(run.durationMs).toBeLessThan(3_000);
  });

  it('on a GitHub Enterprise Server, the API below its own path answers', async () => {
    await using enterprise = await startForge({ basePath: '/api/v3' });
    await enterprise.publish(repo);
    const { changed } = await detect({ workspace, event: pushed(fork, base), forge: enterprise });
    expect(changed).toEqual(['rust']);
    expect(enterprise.git.requests).toEqual([]);
  });

  it('and with an API that breaks and a git server that refuses it is undetermined', async () => {
    await forge.git.fault('refuse');
    for (const fault of ['html', 'truncate'] as const) {
      forge.api.fault(/./, ...Array(30).fill(fault));
      const { outputs } = await detect({ workspace, event: pullRequest({ base, head }), forge });
      expect(outputs, fault).toMatchObject({ result: 'undetermined', ts: 'true', rust: 'true' });
      forge.api.clearFaults();
    }
  });

  it('the list of a pull request that has moved on since the event is not taken for it', async () => {
    const newer = await repo.git('commit-tree', `${head}^{tree}`, '-p', head, '-m', 'newer');
    await repo.ref('refs/heads/feature', newer);
    await forge.publish(repo);
    forge.api.world.pullRequests.length = 0;
    forge.api.world.pullRequests.push({
      repository: fullName,
      number: 7,
      base: { ref: 'main', sha: base },
      head: { ref: 'feature' },
    });
    const withoutFiles = (reply: Reply): Reply => ({ ...reply, body: { ...(reply.body as object), files: undefined } });
    forge.api.fault(/compare/, { edit: withoutFiles });
    await forge.git.fault('refuse');
    const { outputs } = await detect({ workspace, event: pullRequest({ base, head }), forge });
    expect(outputs.result).toBe('undetermined');
    expect(outputs.reason).toContain('moved on');
  });
});
