// The pull request: what is asked for is in it, what is not ours is kept, and what cannot be done is said.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Checkout, cloneShallow } from '../../../testbed/clone.ts';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { type Bed, type Inputs, missing, startBed, usesOf, workflowFile } from './bed.ts';

const botToken = 'ghs_independentBot0123456';
const jobToken = 'ghs_independentJob0123456';
const image = { Dockerfile: 'FROM §app:1§\n' };
const workflow = { [workflowFile]: usesOf('¤v1¤') };

interface Project extends AsyncDisposable {
  readonly name: string;
  readonly checkout: Checkout;
  readonly bare: string;
  /** Asks the repository on the server. */
  git(...args: string[]): Promise<string>;
  commit(files: Inputs): Promise<void>;
}

describe.skipIf(missing)('the pull request', () => {
  let bed: Bed;
  let count = 0;
  const projects: Project[] = [];
  beforeAll(async () => {
    bed = await startBed({
      api: { tokens: { [botToken]: 'all', [jobToken]: { contents: 'write', pull_requests: 'write' } } },
    });
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());
  beforeEach(() => {
    bed.api.requests.length = 0;
    for (const key of Object.keys(bed.api.world.settings)) Reflect.deleteProperty(bed.api.world.settings, key);
  });
  afterEach(async () => {
    for (const project of projects.splice(0)) await project[Symbol.asyncDispose]();
  });

  async function project(files: Inputs): Promise<Project> {
    count += 1;
    const name = `p${count}`;
    const source: Repository = await createRepository(marksOf(files));
    const bare = path.join(bed.repositories, 'owner', `${name}.git`);
    await source.publish(bare);
    const checkout = await cloneShallow(bare, { ref: 'refs/heads/main' });
    const made: Project = {
      ...{ name, checkout, bare },
      git: (...args) => source.git('-C', bare, ...args),
      async commit(changed) {
        await source.commit(changed);
        await source.git('push', '-q', bare, 'main:main');
        await checkout.git('checkout', '-q', '--', '.');
        await checkout.git('pull', '-q', 'origin', 'main');
      },
      async [Symbol.asyncDispose]() {
        await checkout[Symbol.asyncDispose]();
        await source[Symbol.asyncDispose]();
      },
    };
    projects.push(made);
    return made;
  }
  const marksOf = (files: Inputs) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bed.before(text)]));
  const run = ({ name, checkout }: Project, inputs: Inputs = {}) =>
    bed.run(
      {},
      { 'pull-request': 'true', token: botToken, 'default-token': jobToken, ...inputs },
      { workspace: checkout.path, token: inputs.token ?? botToken, env: { GITHUB_REPOSITORY: `owner/${name}` } },
    );
  const writes = () => bed.api.requests.filter(({ method }) => method !== 'GET');
  const pulls = ({ name }: Project) =>
    bed.api.world.pullRequests.filter(({ repository }) => repository === `owner/${name}`);

  it('has the title, body, labels, reviewers and draft asked for, and its branch holds the change alone', async () => {
    const one = await project({ ...image, 'other.txt': 'x' });
    const { outputs } = await run(one, {
      ...{ labels: 'deps, bot', reviewers: 'ada, org/team', draft: 'true' },
      ...{ title: 'T', body: 'Hello **b**', 'commit-message': 'my words' },
    });
    expect(outputs['pull-request-operation']).toBe('created');
    const [opened] = pulls(one);
    expect(opened).toMatchObject({
      ...{ title: 'T', draft: true, labels: ['deps', 'bot'], reviewers: ['ada'], teamReviewers: ['team'] },
      ...{ base: { ref: 'main' }, head: { ref: 'bot/pin-digests' } },
    });
    expect([opened?.body, outputs['pull-request-number']]).toEqual([
      expect.stringContaining('Hello **b**'),
      String(opened?.number),
    ]);
    expect(await one.git('diff', '--name-only', 'main', 'bot/pin-digests')).toBe('Dockerfile');
    expect(await one.git('log', '-1', '--format=%s', 'bot/pin-digests')).toBe('my words');
  });
  it('is left as it is, without a write, when nothing changed', async () => {
    const one = await project(image);
    await run(one);
    await one.checkout.git('checkout', '-q', '--', '.');
    bed.api.requests.length = 0;
    expect([(await run(one)).outputs['pull-request-operation'], writes()]).toEqual(['none', []]);
  });
  it('with human commits stays open when nothing is left', async () => {
    const one = await project(image);
    await run(one);
    await using human = await createRepository();
    await human.git('fetch', '-q', one.bare, 'bot/pin-digests');
    await human.git('checkout', '-q', '-B', 'h', 'FETCH_HEAD');
    const tip = await human.commit({ human: 'x' });
    await human.git('push', '-q', one.bare, 'h:bot/pin-digests');
    await one.commit({ Dockerfile: bed.after(image.Dockerfile) });
    const { outputs, said } = await run(one);
    expect([outputs['pull-request-operation'], said]).toEqual(['none', expect.stringContaining('bot/pin-digests')]);
    expect([await one.git('rev-parse', 'bot/pin-digests'), pulls(one)[0]?.state]).toEqual([tip, 'open']);
  });
  it('proposes what could be resolved although another reference fails the step', async () => {
    const { result, exitCode, outputs } = await run(await project({ Dockerfile: 'FROM §app:1§\nFROM §app:nope§\n' }));
    expect([result, exitCode, outputs['pull-request-operation']]).toEqual(['unresolved', 1, 'created']);
  });
  it('has a table old -> new, and an update links the comparison of both commits', async () => {
    const [from, to] = [bed.sha['v1.0.0'], bed.sha['v1.2.3']];
    const one = await project({ ...image, [workflowFile]: usesOf(`owner/tool@${from} # v1`) });
    await run(one, { mode: 'update' });
    expect(pulls(one)[0]?.body).toMatch(/\| place \| old \| new \|/);
    expect(pulls(one)[0]?.body).toContain(bed.digest('app:1'));
    expect(pulls(one)[0]?.body).toContain(`/owner/tool/compare/${from}...${to}`);
  });
  it('is not opened by a dry run, which writes nothing and says that the default token could not push', async () => {
    const one = await project(workflow);
    const dry = await run(one, { 'dry-run': 'true', token: jobToken });
    expect(dry.outputs).toMatchObject({ changed: 'true', 'pull-request-operation': 'none' });
    expect(dry.said + dry.log.split('##[endgroup]').slice(1).join('')).toMatch(/GitHub App|personal access token/);
    expect([writes(), await one.checkout.git('status', '--porcelain')]).toEqual([[], '']);
  });
  it('leaves out what git does not track, and says so', async () => {
    const one = await project(image);
    await writeFile(path.join(one.checkout.path, 'Dockerfile.untracked'), bed.before(image.Dockerfile));
    const { outputs, said } = await run(one);
    expect([outputs['pull-request-operation'], said]).toEqual([
      'created',
      expect.stringContaining('Dockerfile.untracked'),
    ]);
    expect(await one.git('diff', '--name-only', 'main', 'bot/pin-digests')).toBe('Dockerfile');
  });
  it('with a workflow file and the default token stops, and calls nothing changed', async () => {
    const one = await project(workflow);
    const { code, outputs } = await run(one, { token: jobToken });
    expect([code, await one.checkout.git('status', '--porcelain')]).toEqual(['workflow-files-need-token', '']);
    expect(outputs).toMatchObject({ changed: 'false', 'changed-files': '[]' });
  });
  it.each(['ref', 'tree-403', 'tree-404'] as const)(
    'that GitHub refuses for workflow files (%s) leaves no branch',
    async (how) => {
      bed.api.world.settings.workflowRefusal = how;
      const one = await project(workflow);
      const { code, error } = await run(one, { token: jobToken, 'default-token': 'ghs_another0123456789' });
      expect([code, error]).toEqual(['workflow-files-need-token', expect.stringContaining('GitHub App')]);
      expect(await one.git('branch', '--list', 'bot/*')).toBe('');
    },
  );

  it('needs a git checkout', async () => {
    const inputs = { 'pull-request': 'true', token: botToken };
    expect((await bed.run(marksOf(image), inputs, { token: botToken })).code).toBe('no-checkout');
  });
  it('needs a base that is there, and a branch that is not the base', async () => {
    const one = await project(image);
    expect((await run(one, { base: 'nope' })).code).toBe('base-not-found');
    expect((await run(one, { branch: 'main' })).code).toBe('branch-is-base');
  });
  it('needs the setting that lets Actions open one, and leaves no branch without it', async () => {
    bed.api.world.settings.actionsMayOpenPullRequests = false;
    const one = await project(image);
    expect((await run(one)).code).toBe('pull-requests-not-allowed');
    expect(await one.git('branch', '--list', 'bot/*')).toBe('');
  });
  it('is bad input where nothing is written: in check and verify', async () => {
    const one = await project(image);
    for (const mode of ['check', 'verify']) expect((await run(one, { mode })).code).toBe('invalid-input');
  });
});
