import { rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../forge.ts';
import { detectBothWays } from './both-ways.ts';
import { detect } from './detect.ts';
import { pushed, started, tagged } from './events.ts';

describe.skipIf(!httpBackend)('the input `strategy`', () => {
  let forge: Forge;
  let repo: Repository;
  /** main: one - two (tagged v1) - three - four; ids by name. */
  const at = { one: '', two: '', three: '', four: '', feature: '', island: '' };
  const main = 'refs/heads/main';

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1' });
    at.one = await repo.head();
    at.two = await repo.commit({ 'ts/a.ts': '2' });
    await repo.tag('v1', { message: 'first' });
    at.three = await repo.commit({ 'py/a.py': '2' });
    at.four = await repo.commit({ 'rust/a.rs': '2' });
    await repo.checkoutNew('feature', at.two);
    at.feature = await repo.commit({ 'rust/b.rs': '1' });
    // A tag with the name of a branch, and a branch that looks like an id.
    await repo.tag('feature', { at: at.one });
    await repo.branch('f'.repeat(40), at.one);
    at.island = await repo.orphan('island', { 'ts/only.ts': '1' });
    await repo.checkout('main');
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    forge.api.world.workflowRuns.length = 0;
    forge.api.clearFaults();
  });

  const ran = (id: number, head_sha: string, more = {}) => ({
    repository: fullName,
    workflow: 'workflow.yml',
    head_branch: 'main',
    id,
    head_sha,
    created_at: `2026-01-01T00:00:${String(id).padStart(2, '0')}Z`,
    ...more,
  });

  it('`parent` compares with the first parent, for any event', async () => {
    const { outputs, changed } = await detectBothWays(forge, main, started('schedule', at.four), {
      strategy: 'parent',
    });
    expect(changed).toEqual(['rust']);
    expect(outputs).toMatchObject({ base: at.three, head: at.four, strategy: 'parent' });
  });

  it('`parent` means everything at the first commit of the repository', async () => {
    await using checkout = await forge.checkout(main, { sha: at.one });
    const event = started('workflow_dispatch', at.one);
    const { outputs } = await detect({ workspace: checkout.path, event, forge, with: { strategy: 'parent' } });
    expect(outputs).toMatchObject({ result: 'changed', strategy: 'everything', head: at.one });
  });

  it('`previous-tag` compares a push with the nearest tag behind it', async () => {
    const event = pushed(at.three, at.four);
    const { outputs, changed } = await detectBothWays(forge, main, event, { strategy: 'previous-tag' });
    expect(changed).toEqual(['py', 'rust']);
    expect(outputs).toMatchObject({ base: at.two, strategy: 'previous-tag' });
  });

  it('`merge-base` on a feature branch compares the whole branch', async () => {
    const event = pushed(at.two, at.feature, { ref: 'refs/heads/feature' });
    const { outputs, changed } = await detectBothWays(forge, 'refs/heads/feature', event, { strategy: 'merge-base' });
    expect([changed, outputs.base, outputs.strategy]).toEqual([['rust'], at.two, 'merge-base']);
  });

  it('`before` without a push is undetermined', async () => {
    const event = started('workflow_dispatch', at.four);
    const { outputs } = await detect({ workspace: repo.path, event, with: { strategy: 'before' } });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
  });

  describe('`last-success`', () => {
    const event = () => pushed(at.three, at.four);
    const inputs = { strategy: 'last-success' };

    it('carries the changes of cancelled and failed runs over to the next one', async () => {
      forge.api.world.workflowRuns.push(
        ran(10, at.one),
        ran(11, at.two, { conclusion: 'failure' }),
        ran(12, at.three, { conclusion: 'cancelled' }),
      );
      const { outputs, changed } = await detectBothWays(forge, main, event(), inputs);
      expect(changed).toEqual(['py', 'rust', 'ts']);
      expect(outputs).toMatchObject({ base: at.one, strategy: 'last-success' });
      expect(outputs.reason).toContain('run 10');
    });

    it('leaves out its own run, runs that are no ancestors, and those of forks', async () => {
      forge.api.world.workflowRuns.push(
        ran(10, at.two),
        ran(1, at.four, { created_at: '2026-02-02T00:00:00Z' }), // GITHUB_RUN_ID is 1: an earlier attempt of this run
        ran(12, at.feature),
        ran(13, at.island),
        ran(14, 'e'.repeat(40)),
        ran(15, at.three, { head_repository: 'mallory/app' }),
        ran(16, at.three, { event: 'pull_request' }),
      );
      const { outputs, changed } = await detectBothWays(forge, main, event(), inputs);
      expect([changed, outputs.base]).toEqual([['py', 'rust'], at.two]);
    });

    it('means everything when no run behind this commit has succeeded', async () => {
      forge.api.world.workflowRuns.push(ran(12, at.three, { conclusion: 'failure' }));
      const { outputs } = await detectBothWays(forge, main, event(), inputs);
      expect(outputs).toMatchObject({ result: 'changed', strategy: 'everything', degraded: 'false' });
    });

    it('is undetermined when GitHub cannot be asked', async () => {
      forge.api.world.workflowRuns.push(ran(10, at.three));
      forge.api.fault(/actions\/workflows/, {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      });
      await using checkout = await forge.checkout(main, { depth: 0 });
      const question = { workspace: checkout.path, event: event(), forge, with: inputs };
      const refused = await detect(question);
      expect(refused.outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
      expect(refused.outputs.reason).toContain('actions: read');
      const without = await detect({ ...question, token: '' });
      expect(without.outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
    });
  });

  describe('beside `base` and `ref`', () => {
    it.each([
      ['a branch', () => 'feature', () => at.two],
      ['a full ref', () => 'refs/heads/feature', () => at.two],
      ['a remote branch', () => 'origin/feature', () => at.two],
      ['an annotated tag', () => 'refs/tags/v1', () => at.two],
      ['a tag that a branch shares its name with', () => 'refs/tags/feature', () => at.one],
      ['a full commit id', () => at.one, () => at.one],
    ])('%s stands for the right commit', async (_, base, expected) => {
      const { outputs } = await detectBothWays(forge, main, pushed(at.three, at.four), { base: base() });
      expect(outputs).toMatchObject({ base: expected(), head: at.four, degraded: 'false' });
    });

    it('a branch means the one of the server, wherever a step has moved the local one', async () => {
      await using checkout = await forge.checkout('refs/heads/feature', { depth: 0 });
      await checkout.git('branch', '-f', 'main', at.feature);
      const event = started('workflow_dispatch', at.feature, 'refs/heads/feature');
      for (const base of ['main', 'refs/heads/main', 'origin/main']) {
        const { outputs } = await detect({ workspace: checkout.path, event, forge, with: { base } });
        expect(outputs, base).toMatchObject({ base: at.two, rust: 'true', degraded: 'false' });
      }
    });

    it('a branch without common history means everything', async () => {
      const { outputs } = await detectBothWays(forge, main, pushed(at.three, at.four), { base: 'island' });
      expect(outputs).toMatchObject({ result: 'changed', strategy: 'everything', degraded: 'false' });
    });

    it('`ref` names another head', async () => {
      const inputs = { base: at.one, ref: 'feature' };
      const { outputs, changed } = await detectBothWays(forge, main, started('workflow_dispatch', at.four), inputs);
      expect(outputs).toMatchObject({ base: at.one, head: at.feature });
      expect(changed).toEqual(['rust', 'ts']);
    });

    it('a name that neither checkout nor server has is an error that says so', async () => {
      await using checkout = await forge.checkout(main);
      const event = pushed(at.three, at.four);
      const { run, outputs } = await detect({
        workspace: checkout.path,
        event,
        forge,
        with: { base: 'no-such-branch' },
      });
      expect([run.exitCode, outputs.result]).toEqual([1, 'invalid']);
      expect(run.annotations[0]).toMatchObject({
        title: 'detect-changes: unknown-ref',
        message: expect.stringContaining('no-such-branch'),
      });
    });

    it('`HEAD~1` works where the history is there', async () => {
      await using checkout = await forge.checkout(main, { depth: 0 });
      const event = started('workflow_dispatch', at.four);
      const { outputs } = await detect({ workspace: checkout.path, event, forge, with: { base: 'HEAD~1' } });
      expect(outputs).toMatchObject({ base: at.three, head: at.four });
    });

    it('`HEAD` compares the working tree, staged or not, without the untracked', async () => {
      await using checkout = await forge.checkout(main);
      await writeFile(`${checkout.path}/ts/a.ts`, 'edited');
      await writeFile(`${checkout.path}/py/new.py`, 'untracked');
      await rm(`${checkout.path}/rust/a.rs`);
      await writeFile(`${checkout.path}/rust/staged.rs`, 'staged');
      await checkout.git('add', 'rust/staged.rs');
      const event = pushed(at.three, at.four);
      const { outputs, files } = await detect({ workspace: checkout.path, event, forge, with: { base: 'HEAD' } });
      expect(files).toEqual(['A rust/staged.rs', 'D rust/a.rs', 'M ts/a.ts']);
      expect(outputs).toMatchObject({ base: at.four, head: at.four, strategy: 'working-tree', py: 'false' });
    });
  });

  it('`previous-tag` finds the tag behind a tag push from a branch of the same name', async () => {
    const { outputs } = await detectBothWays(
      forge,
      'refs/tags/v1',
      tagged('v1', at.two, await repo.sha('refs/tags/v1')),
    );
    expect(outputs).toMatchObject({ strategy: 'everything', head: at.two });
  });
});

describe('a criss-cross history', () => {
  it('is compared with every best merge base: what differs from any of them may be new', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1' });
    await repo.checkoutNew('feature');
    const left = await repo.commit({ 'ts/a.ts': '2' });
    await repo.checkout('main');
    const right = await repo.commit({ 'py/a.py': '2' });
    await repo.merge(left);
    await repo.checkout('feature');
    const head = await repo.merge(right);
    await repo.commit({ 'rust/a.rs': '2' });
    const tip = await repo.head();
    expect(head).not.toBe(tip);
    await repo.checkout('main');
    await repo.commit({ 'README.md': 'main goes on' });
    const event = pushed('0'.repeat(40), tip, { ref: 'refs/heads/feature' });
    const { outputs, changed } = await detect({ workspace: repo.path, event });
    expect(outputs).toMatchObject({ result: 'changed', strategy: 'merge-base' });
    expect(changed).toEqual(['py', 'rust', 'ts']);
  });
});
