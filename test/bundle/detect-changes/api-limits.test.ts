import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../testbed/github/reply.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../forge.ts';
import { detect } from './detect.ts';
import { pullRequest, pushed } from './events.ts';

const files = (count: number) => Array.from({ length: count }, (_, at) => [`ts/${at}.ts`, `${at}`] as const);

describe.skipIf(!httpBackend)("GitHub's limits on lists of files", () => {
  let forge: Forge;
  let repo: Repository;
  let workspace: string;
  let start: string;
  /** The last file of a list is the only one in its track, so that a cut list would say `rust: false`. */
  let some: string;
  let many: string;
  const last = ['rust/z.rs', 'last'] as const;

  beforeAll(async () => {
    forge = await startForge();
    workspace = await makeFolder('empty');
    repo = await createRepository({ 'README.md': '1', 'py/a.py': '1' });
    start = await repo.head();
    await repo.checkoutNew('some');
    some = await repo.bulk([...files(300), last], { workTree: false });
    await repo.git('checkout', '-q', '-f', '-B', 'many', start);
    many = await repo.bulk([...files(3000), last], { workTree: false });
    await forge.publish(repo);
  });
  beforeEach(() => {
    forge.git.requests.length = 0;
    forge.api.requests.length = 0;
    forge.api.world.pullRequests.length = 0;
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
    await rm(workspace, { recursive: true });
  });

  const opened = (sha: string) =>
    forge.api.world.pullRequests.push({
      repository: fullName,
      number: 7,
      base: { ref: 'main', sha: start },
      head: { ref: 'some', sha },
    });

  it('300 of a comparison: a push is left to git', async () => {
    const { outputs } = await detect({ workspace, event: pushed(start, some), forge });
    expect(outputs).toMatchObject({ rust: 'true', ts_count: '300', degraded: 'false' });
    expect(forge.git.fetches()).toHaveLength(1);
  });

  it('300 of a comparison: a pull request is listed page by page', async () => {
    opened(some);
    const { outputs } = await detect({
      workspace,
      event: pullRequest({ base: start, head: some, changedFiles: 301 }),
      forge,
    });
    expect(outputs).toMatchObject({ rust: 'true', ts_count: '300', base: start });
    expect(forge.git.requests).toEqual([]);
    expect(forge.api.requests.filter(({ path }) => path.includes('/files'))).toHaveLength(4);
  });

  it('3,000 of a pull request, known from the payload: git answers, and no list is asked for', async () => {
    opened(many);
    const { outputs } = await detect({
      workspace,
      event: pullRequest({ base: start, head: many, changedFiles: 3001 }),
      forge,
    });
    expect(outputs).toMatchObject({ rust: 'true', ts_count: '3000', degraded: 'false' });
    expect(forge.api.requests.filter(({ path }) => path.includes('/files'))).toEqual([]);
    expect(forge.git.fetches()).toHaveLength(1);
  });

  it('3,000 of a pull request whose payload does not tell, and no git: undetermined', async () => {
    opened(many);
    const event = pullRequest({ base: start, head: many });
    const { outputs } = await detect({ workspace, event, forge, env: { PATH: workspace } });
    expect(outputs).toMatchObject({ result: 'undetermined', rust: 'true', py: 'true' });
    expect(outputs.reason).toContain('3000');
  });

  it('3,000 of a pull request: a list that is as long as it can be is not believed, whatever GitHub counts', async () => {
    opened(many);
    const counted = (reply: Reply): Reply => ({ ...reply, body: { ...(reply.body as object), changed_files: 3000 } });
    forge.api.fault(/pulls\/7$/, { edit: counted });
    const event = pullRequest({ base: start, head: many });
    const { outputs } = await detect({ workspace, event, forge, env: { PATH: workspace } });
    expect(outputs).toMatchObject({ result: 'undetermined', rust: 'true' });
  });

  it('a list that is shorter than the payload says is not believed', async () => {
    opened(some);
    const event = pullRequest({ base: start, head: some, changedFiles: 305 });
    const { outputs } = await detect({ workspace, event, forge, env: { PATH: workspace } });
    expect(outputs).toMatchObject({ result: 'undetermined', py: 'true' });
  });
});
