import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pushed } from '../../testbed/registry.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { fullName, goodToken, httpBackend } from '../forge.ts';
import { pin } from './pin.ts';
import { registryProgram, startWorld, type World } from './world.ts';

const branch = 'refs/heads/bot/pin-digests';
const appToken = 'ghs_anotherToken0123456789';

describe.skipIf(!httpBackend || !registryProgram)('the pull request of pin-digests', () => {
  let world: World;
  let app: Pushed;
  /** What the repository holds; published to the forge before each run. */
  let source: Repository;
  beforeAll(async () => {
    world = await startWorld({
      open: ['octo/act'],
      tokens: { [goodToken]: { contents: 'write', pull_requests: 'write' }, [appToken]: 'all' },
    });
    app = await world.image('team/app', '1');
    await world.action('octo/act', (repository) => repository.tag('v1').then(() => undefined));
  });
  afterAll(() => world?.[Symbol.asyncDispose]());
  beforeEach(async () => {
    source = await createRepository({ Dockerfile: `FROM ${world.host}/team/app:1\n`, 'README.md': 'Hello\n' });
    await world.forge.publish(source);
    world.forge.api.world.pullRequests.length = 0;
    return () => source[Symbol.asyncDispose]();
  });

  /** Runs on a fresh checkout of the forge's main, as a scheduled job does. */
  async function propose(inputs: Readonly<Record<string, string>> = {}) {
    await using checkout = await world.forge.checkout('main');
    return await pin({
      workspace: checkout.path,
      env: { ...world.env, GITHUB_REPOSITORY: fullName },
      event: { name: 'schedule', payload: {} },
      with: { 'pull-request': 'true', ...inputs },
    });
  }
  /** Asks the forge's own repository. */
  const forge = (...args: string[]) =>
    source.git('--git-dir', path.join(world.forge.repositories, `${fullName}.git`), ...args);

  it('is created, updated in place on the new base, and closed when nothing is left', async () => {
    const first = await propose({ labels: 'deps', body: 'Weekly.' });
    expect(first.outputs).toMatchObject({
      result: 'changed',
      'pull-request-operation': 'created',
      'pull-request-number': '1',
    });
    expect(await forge('show', `${branch}:Dockerfile`)).toBe(`FROM ${world.host}/team/app:1@${app.digest}`);
    const [opened] = world.forge.api.world.pullRequests;
    expect(opened).toMatchObject({ title: 'ci: pin digests', state: 'open', labels: ['deps'] });
    expect(opened?.body).toContain('Weekly.');
    expect(opened?.body).toContain(app.digest);

    await source.commit({ 'compose.yaml': `services: {a: {image: "${world.host}/team/app:1"}}\n` });
    await source.git('push', '-q', path.join(world.forge.repositories, `${fullName}.git`), 'main');
    const second = await propose();
    expect(second.outputs).toMatchObject({ 'pull-request-operation': 'updated', 'pull-request-number': '1' });
    expect(await forge('rev-list', '--count', `main..${branch}`)).toBe('1');
    expect((await forge('diff', '--name-only', 'main', branch)).split('\n')).toEqual(['Dockerfile', 'compose.yaml']);
    expect((await propose()).outputs['pull-request-operation']).toBe('none');

    await forge('update-ref', 'refs/heads/main', await forge('rev-parse', branch));
    const third = await propose();
    expect(third.outputs).toMatchObject({
      result: 'pinned',
      'pull-request-operation': 'closed',
      'pull-request-number': '1',
    });
    expect(opened?.state).toBe('closed');
    expect(await forge('for-each-ref', '--format=%(refname)', 'refs/heads')).toBe('refs/heads/main');
  });

  it('a human commit on its branch is kept: nothing is pushed, a warning, operation none', async () => {
    await propose();
    const tree = await forge('rev-parse', 'main^{tree}');
    const human = await source.git(
      '--git-dir',
      path.join(world.forge.repositories, `${fullName}.git`),
      'commit-tree',
      tree,
      '-p',
      branch,
      '-m',
      'mine',
    );
    await forge('update-ref', branch, human);
    await source.commit({ 'README.md': 'More\n' });
    await source.git('push', '-q', path.join(world.forge.repositories, `${fullName}.git`), 'main');
    const { outputs, run } = await propose();
    expect(outputs).toMatchObject({ result: 'changed', 'pull-request-operation': 'none', 'pull-request-number': '1' });
    expect(await forge('rev-parse', branch)).toBe(human);
    expect(
      run.annotations
        .filter(({ level }) => level === 'warning')
        .map(({ message }) => message)
        .join(),
    ).toContain('not ours');
  });

  it('a workflow file with the default token stops before anything is written, with the remedy', async () => {
    await source.commit({
      '.github/workflows/ci.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{uses: octo/act@v1}]}}\n',
    });
    await world.forge.publish(source);
    await using checkout = await world.forge.checkout('main');
    const { outputs, code, error } = await pin({
      workspace: checkout.path,
      env: { ...world.env, GITHUB_REPOSITORY: fullName },
      with: { 'pull-request': 'true' },
    });
    expect(code).toBe('workflow-files-need-token');
    expect(error).toMatch(/GitHub App|personal access token/);
    expect(outputs['pull-request-operation']).toBe('none');
    expect(await checkout.git('status', '--porcelain')).toBe('');
    expect(world.forge.api.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('another token that GitHub refuses for workflow files ends the same way, with no branch left behind', async () => {
    await source.commit({
      '.github/workflows/ci.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{uses: octo/act@v1}]}}\n',
    });
    await world.forge.publish(source);
    // The job's own token is another one, so nothing can be told beforehand.
    const { code } = await propose({ 'default-token': 'ghs_theJobsOwn0123456789' });
    expect(code).toBe('workflow-files-need-token');
    expect(await forge('for-each-ref', '--format=%(refname)', 'refs/heads')).toBe('refs/heads/main');
    const allowed = await propose({ 'default-token': goodToken, token: appToken });
    expect(allowed.outputs).toMatchObject({ result: 'changed', 'pull-request-operation': 'created' });
    expect(await forge('show', `${branch}:.github/workflows/ci.yml`)).toMatch(/octo\/act@[0-9a-f]{40}/);
  });

  it('a dry run and mode check open nothing', async () => {
    const dry = await propose({ 'dry-run': 'true' });
    expect(dry.outputs).toMatchObject({ result: 'changed', 'pull-request-operation': 'none' });
    expect((await propose({ mode: 'check' })).code).toBe('invalid-input');
    expect(world.forge.api.world.pullRequests).toEqual([]);
  });

  it('a lookup that failed keeps the pull request open, as it is not known whether anything is left', async () => {
    await propose();
    world.registry.alwaysFault(/team\/app/, { status: 500 });
    try {
      const { outputs } = await propose();
      expect(outputs).toMatchObject({ result: 'unresolved', 'pull-request-operation': 'none' });
      expect(world.forge.api.world.pullRequests).toMatchObject([{ state: 'open' }]);
    } finally {
      world.registry.clearFaults();
    }
  });
});
