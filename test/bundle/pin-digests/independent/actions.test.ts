// Actions: which commit a name means, how it is written, and what update follows.
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startGitServer } from '../../../testbed/git-server.ts';
import { createRepository } from '../../../testbed/repository.ts';
import { type Bed, type Inputs, missing, startBed, usesOf, workflowFile } from './bed.ts';

const token = 'ghs_independentToken0123';

describe.skipIf(missing)('an action', () => {
  let bed: Bed;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    bed = await startBed();
    await using tags = await createRepository({ a: '1' });
    ids.first = await tags.head();
    for (const name of ['v3', 'v3.1', 'v3.1.4', 'v3.1.4-rc.1', 'release', '3.1.4']) await tags.tag(name);
    ids.second = await tags.commit({ a: '2' });
    await tags.branch('both');
    await tags.tag('both', { at: ids.first });
    await tags.tag('deep1', { message: 'a' });
    await tags.tag('deep2', { message: 'a', at: 'deep1' });
    await tags.tag('deep3', { message: 'a', at: 'deep2' });
    await tags.publish(path.join(bed.repositories, 'owner', 'tags.git'));
    await tags.publish(path.join(bed.repositories, 'secret', 'tool.git'));
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());
  beforeEach(() => bed.git.fault('none'));
  const run = (uses: readonly string[], inputs: Inputs = {}) => bed.run({ [workflowFile]: usesOf(...uses) }, inputs);

  it('is resolved tag before branch, through tags of tags, and written with the most exact version', async () => {
    const [first, second] = [ids.first, ids.second];
    const rows: readonly (readonly [string, string])[] = [
      ['v3', `${first} # v3.1.4`],
      // Without a version the name is kept, and a release before the release is not the release.
      ['release', `${first} # release`],
      ['v3.1.4-rc.1', `${first} # v3.1.4-rc.1`],
      ['both', `${first} # both`],
      ['deep3', `${second} # deep3`],
    ];
    const outcome = await run(rows.map(([tag]) => `owner/tags@${tag}`));
    expect(outcome.read(workflowFile)).toBe(usesOf(...rows.map(([, to]) => `owner/tags@${to}`)));
    expect((await bed.again(outcome)).outputs.changed).toBe('false');
  });
  it('of a branch with a slash is pinned where branches may be', async () => {
    const outcome = await run(['owner/tool@feature/x'], { branches: 'pin' });
    expect(outcome.read(workflowFile)).toBe(usesOf(`owner/tool@${bed.sha['v2.0.0']} # feature/x`));
  });
  it('of a branch is refused with the remedy, the others are written', async () => {
    const { statuses, error, read } = await run(['owner/tool@main', 'owner/tool@v1']);
    expect([statuses, error]).toEqual([['refused', 'changed'], expect.stringContaining('branches: pin')]);
    expect(read(workflowFile)).toBe(usesOf('owner/tool@main', `owner/tool@${bed.sha['v1.2.3']} # v1.2.3`));
  });
  it('of a branch is unpinned in check, whatever branches says', async () => {
    expect((await run(['owner/tool@main'], { branches: 'ignore', mode: 'check' })).statuses).toEqual(['unpinned']);
  });
  it('without its tag, with a short commit or without a version is unresolved; what is local is no reference', async () => {
    const short = `owner/tool@${bed.sha['v1.2.3']?.slice(0, 7)}`;
    const { statuses, said } = await run([
      'owner/tool@v9',
      short,
      'owner/tool',
      'owner/tool@v1',
      './local',
      '$/x',
      '${{ matrix.a }}@v1',
    ]);
    expect(statuses).toEqual(['unresolved', 'unresolved', 'unresolved', 'changed', 'dynamic']);
    expect(said).toContain('in full');
  });
  it('of a server that fails is unresolved and left as it is, also where it was pinned before', async () => {
    await bed.git.fault('error-500');
    const uses = ['owner/tool@v1', `owner/tool@${bed.sha['v1.2.3']} # v1.2.3`];
    // Side by side, as each waits between its attempts.
    const [updated, verified] = await Promise.all(['update', 'verify'].map((mode) => run(uses, { mode })));
    expect([updated?.statuses, updated?.read(workflowFile)]).toEqual([['unresolved', 'unresolved'], usesOf(...uses)]);
    expect([verified?.statuses, verified?.result]).toEqual([['unpinned', 'unresolved'], 'unresolved']);
  });
  it('of an old server without protocol 2 fails with a reason', async () => {
    await using old = await startGitServer({ repositories: bed.repositories, onlyVersion0: true });
    const text = usesOf('owner/tool@v1');
    const outcome = await bed.run({ [workflowFile]: text }, {}, { env: { GITHUB_SERVER_URL: old.url } });
    expect([outcome.result, outcome.read(workflowFile)]).toEqual(['unresolved', text]);
    expect(outcome.error).toContain('protocol');
  });
  it('of a private repository is read with the token, which is shown nowhere', async () => {
    await using closed = await startGitServer({ repositories: bed.repositories, token });
    const env = { GITHUB_SERVER_URL: closed.url };
    const outcome = await bed.run({ [workflowFile]: usesOf('secret/tool@v3') }, {}, { env, token });
    expect(outcome.read(workflowFile), outcome.log).toBe(usesOf(`secret/tool@${ids.first} # v3.1.4`));
    expect(JSON.stringify(outcome.report)).not.toContain(token);
  });
  it('that was renamed is followed, and the token goes to no other host', async () => {
    await using elsewhere = await startGitServer({ repositories: bed.repositories });
    const away = `${elsewhere.url.replace('127.0.0.1', 'localhost')}/owner/tool`;
    await using moved = await startGitServer({
      repositories: bed.repositories,
      moved: { 'old/tool': 'owner/tool', 'out/tool': away },
    });
    const env = { GITHUB_SERVER_URL: moved.url };
    const outcome = await bed.run({ [workflowFile]: usesOf('old/tool@v1', 'out/tool@v1') }, {}, { env, token });
    expect(outcome.read(workflowFile)).toContain(`old/tool@${bed.sha['v1.2.3']} # v1.2.3\n`);
    expect(elsewhere.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
  });

  it('is moved on by update where its tag is meant to move, flagged where it is not, and left without a tag', async () => {
    const [from, to] = [`owner/tool@${bed.sha['v1.0.0']}`, `owner/tool@${bed.sha['v1.2.3']}`];
    const outcome = await run([`${from} # v1`, `${from} # v1.2.3`, from], { mode: 'update' });
    expect(outcome.statuses).toEqual(['changed', 'moved', 'pinned']);
    expect(outcome.read(workflowFile)).toBe(usesOf(`${to} # v1.2.3`, `${from} # v1.2.3`, from));
    expect(outcome.said).toContain('should never move');
  });
  it('that pin wrote is refreshed by update when the tag that stood there moves on', async () => {
    await using line = await createRepository({ a: '1' });
    const bare = path.join(bed.repositories, 'owner', 'line.git');
    for (const name of ['v1.2.3', 'v1']) await line.tag(name);
    await line.publish(bare);
    const pinned = await run(['owner/line@v1']);
    const next = await line.commit({ a: '2' });
    for (const name of ['v1.3.0', 'v1']) await line.tag(name);
    await line.publish(bare);
    expect((await bed.again(pinned, { mode: 'update' })).read(workflowFile)).toBe(
      usesOf(`owner/line@${next} # v1.3.0`),
    );
  });
  it('that is younger than min-age is refused, and skipped by update', async () => {
    expect((await run(['owner/tool@v1'], { 'min-age': '7d' })).statuses).toEqual(['changed']);
    expect((await run(['owner/tool@v1'], { 'min-age': '9999d' })).statuses).toEqual(['refused']);
    const kept = await run([`owner/tool@${bed.sha['v1.0.0']} # v1`], { mode: 'update', 'min-age': '9999d' });
    expect([kept.statuses, kept.exitCode]).toEqual([['pinned'], 0]);
  });
});
