import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../forge.ts';
import { detectBothWays } from './both-ways.ts';
import { detect } from './detect.ts';
import { started, workflowRun } from './events.ts';

describe.skipIf(!httpBackend)('an event without a range', () => {
  let forge: Forge;
  let repo: Repository;
  let merge: string;
  let head: string;
  let fork: string;

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1', filters: 'ts: ts/**\n' });
    fork = await repo.head();
    await repo.checkoutNew('feature');
    head = await repo.commit({ 'ts/a.ts': '2', filters: 'ts: nothing/**\n' });
    await repo.checkout('main');
    await repo.commit({ 'py/a.py': '2' });
    await repo.checkoutNew('other', fork);
    await repo.commit({ 'rust/a.rs': '2' });
    await repo.checkout('main');
    merge = await repo.merge('other');
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  it.each(['workflow_dispatch', 'schedule', 'repository_dispatch'])(
    '(%s) means everything, also on a merge',
    async (name) => {
      const { outputs, changed, files } = await detectBothWays(forge, 'refs/heads/main', started(name, merge));
      expect(outputs).toMatchObject({
        result: 'changed',
        degraded: 'false',
        strategy: 'everything',
        head: merge,
        base: '',
      });
      expect(changed).toEqual(['py', 'rust', 'ts']);
      expect(files).toEqual(['A filters', 'A py/a.py', 'A rust/a.rs', 'A ts/a.ts']);
    },
  );

  it('whose payload lacks even the repository does not crash', async () => {
    const { outputs } = await detect({
      workspace: repo.path,
      event: started('schedule', merge, 'refs/heads/main', {}),
    });
    expect(outputs).toMatchObject({ result: 'changed', strategy: 'everything' });
  });

  it('that nobody has heard of is undetermined, never unchanged', async () => {
    for (const name of ['issue_comment', 'deployment', 'something_new']) {
      const { outputs } = await detect({ workspace: repo.path, event: started(name, merge) });
      expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
      expect(outputs.reason).toContain(name);
    }
  });

  it.each([
    ['push', {}],
    ['pull_request', { pull_request: { number: 7 } }],
    ['merge_group', { merge_group: {} }],
    ['workflow_run', { workflow_run: null }],
    ['release', { release: { tag_name: 5 } }],
  ])('(%s) with a payload that lacks its fields is undetermined', async (name, payload) => {
    const event = started(name, merge, 'refs/heads/main', payload);
    const { outputs } = await detect({ workspace: repo.path, event });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
  });

  describe('(workflow_run)', () => {
    it('of a pull request from a fork finds it by its head commit, and compares its head with its merge base', async () => {
      forge.api.world.pullRequests.push({
        repository: fullName,
        number: 7,
        base: { ref: 'main' },
        head: { ref: 'feature' },
      });
      const event = workflowRun({ event: 'pull_request', head, branch: 'feature', sha: merge });
      const { outputs, changed } = await detectBothWays(forge, 'refs/heads/main', event);
      forge.api.world.pullRequests.length = 0;
      expect(changed).toEqual(['ts']);
      expect(outputs).toMatchObject({ base: fork, head, strategy: 'merge-base' });
    });

    it('uses the pull request that the payload names', async () => {
      const pull = { number: 7, base: { ref: 'main', sha: merge }, head: { ref: 'feature', sha: head } };
      const event = workflowRun({ event: 'pull_request', head, branch: 'feature', sha: merge, pullRequests: [pull] });
      const { outputs } = await detectBothWays(forge, 'refs/heads/main', event);
      expect(outputs).toMatchObject({ base: fork, head, ts: 'true', py: 'false' });
    });

    it('of a pull request that cannot be found is undetermined', async () => {
      const event = workflowRun({ event: 'pull_request', head, branch: 'feature', sha: merge });
      const { outputs } = await detectBothWays(forge, 'refs/heads/main', event);
      expect(outputs).toMatchObject({ result: 'undetermined', head });
    });

    it('of a push to a branch is compared with the default branch, of one to the default branch is undetermined', async () => {
      const feature = workflowRun({ event: 'push', head, branch: 'feature', sha: merge });
      expect((await detectBothWays(forge, 'refs/heads/main', feature)).outputs).toMatchObject({ base: fork, head });
      const main = workflowRun({ event: 'push', head: merge, branch: 'main', sha: merge });
      expect((await detectBothWays(forge, 'refs/heads/main', main)).outputs.result).toBe('undetermined');
    });

    it('reads the file of the filters from the commit of the workflow, whatever is checked out', async () => {
      await using checkout = await forge.checkout('refs/heads/feature');
      const event = workflowRun({ event: 'push', head, branch: 'feature', sha: merge });
      const { changed } = await detect({ workspace: checkout.path, event, forge, with: { filters: 'filters' } });
      expect(changed).toEqual(['ts']);
    });
  });
});
