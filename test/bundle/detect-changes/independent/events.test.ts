// The right base for each event, at fetch-depth 1 with at most one fetch, and undetermined where it is not known.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createRepository } from '../../../testbed/repository.ts';
import { detect, type Event, NAME, names, pull, push, records, type Servers, serve, TOKEN, ZERO } from './support.ts';

const filters = 'src: src/**\ndocs: docs/**';
const facts = { full_name: NAME, default_branch: 'main' };

async function history() {
  const repository = await createRepository({ 'src/a': '1', 'docs/b': '1', other: '1' });
  const start = await repository.head();
  await repository.tag('v1.0.0');
  const source = await repository.commit({ 'src/a': '2' });
  await repository.checkoutNew('topic');
  const topic = await repository.commit({ 'src/new': '1' });
  await repository.checkout('main');
  const main = await repository.commit({ 'docs/b': '2' });
  const tag = await repository.tag('v1.1.0', { message: 'annotated' });
  const pullMerge = await (async () => {
    await repository.checkoutNew('merged');
    return repository.merge('topic');
  })();
  await repository.ref('refs/pull/7/merge', pullMerge);
  await repository.checkout('main');
  await repository.git('branch', '-q', '-D', 'merged');
  return { repository, start, source, topic, main, tag, pullMerge };
}

async function shallow(servers: Servers, ref: string, input: Record<string, string>, event: Event, env = {}) {
  await using checkout = await servers.clone(ref);
  const state = async () => [
    await readFile(path.join(checkout.path, '.git/config'), 'utf8'),
    await readFile(path.join(checkout.path, '.git/shallow'), 'utf8'),
    await checkout.git('for-each-ref'),
    await checkout.git('count-objects', '-v'),
  ];
  const before = await state();
  const fetched = servers.git.fetches().length;
  const result = await detect(checkout.path, { filters, ...input }, event, {
    env: { ...servers.env, ...env },
    token: TOKEN,
  });
  expect(servers.git.fetches().length - fetched).toBeLessThanOrEqual(1);
  expect(await state()).toEqual(before);
  expect(result.problems).toEqual([]);
  return result;
}

test('an ordinary push compares with the commit before, and leaves the shallow checkout byte for byte as it was', async () => {
  const { repository, source, main } = await history();
  await using _ = repository;
  await using servers = await serve(repository);
  const { outputs } = await shallow(servers, 'refs/heads/main', {}, push(source, main));
  expect(outputs).toMatchObject({
    strategy: 'before',
    base: source,
    head: main,
    changes: '["docs"]',
    degraded: 'false',
    result: 'changed',
  });
});

test('the first push of a branch compares with its merge base with the default branch', async () => {
  const { repository, source, topic } = await history();
  await using _ = repository;
  await using servers = await serve(repository);
  const { outputs } = await shallow(servers, 'refs/heads/topic', {}, push(ZERO, topic, { ref: 'refs/heads/topic' }));
  expect(outputs).toMatchObject({ strategy: 'merge-base', base: source, head: topic, changes: '["src"]' });
});

test('the first push of the default branch, and of one that shares no history with it, is everything', async () => {
  const { repository, main } = await history();
  await using _ = repository;
  const orphan = await repository.orphan('gh-pages', { 'src/index.html': '1' });
  await repository.checkout('main');
  await using servers = await serve(repository);
  for (const [ref, after] of [
    ['refs/heads/main', main],
    ['refs/heads/gh-pages', orphan],
  ] as const) {
    const { outputs } = await shallow(servers, ref, {}, push(ZERO, after, { ref }));
    expect(outputs).toMatchObject({
      changes: '["src","docs"]',
      degraded: 'false',
      result: 'changed',
      strategy: 'everything',
    });
  }
});

test('a force push compares with the commit that was there before, not with the merge base', async () => {
  const { repository, main, topic } = await history();
  await using _ = repository;
  await using servers = await serve(repository);
  const result = await shallow(
    servers,
    'refs/heads/topic',
    {},
    push(main, topic, { ref: 'refs/heads/topic', forced: true }),
  );
  expect(await records(result)).toEqual(['M\tdocs/b', 'A\tsrc/new']);
});

for (const [title, before] of [
  ['unknown to the server', 'ab'.repeat(20)],
  ['missing', undefined],
  ['a number', 7],
  ['empty', ''],
  ['an option', '--upload-pack=touch /tmp/pwned'],
] as const) {
  test(`a commit before that is ${title} makes the push undetermined, and everything true`, async () => {
    const { repository, main } = await history();
    await using _ = repository;
    await using servers = await serve(repository);
    const { outputs, conclusion } = await shallow(servers, 'refs/heads/main', {}, push(before as string, main));
    expect(conclusion).toBe('success');
    expect(outputs).toMatchObject({ src: 'true', docs: 'true', any: 'true', degraded: 'true', result: 'undetermined' });
  });
}

test('a tag compares with the previous reachable tag, also one of several on the same commit; the first is everything', async () => {
  const { repository, start, main, tag } = await history();
  await using _ = repository;
  await repository.tag('v1', { at: main });
  await using servers = await serve(repository);
  for (const [name, after] of [
    ['v1.1.0', tag],
    ['v1', main],
  ] as const) {
    const ref = `refs/tags/${name}`;
    const { outputs } = await shallow(servers, ref, {}, push(ZERO, after, { ref }), { GITHUB_SHA: main });
    expect(outputs).toMatchObject({ strategy: 'previous-tag', base: start, head: main, changes: '["src","docs"]' });
  }
  const first = await shallow(servers, 'refs/tags/v1.0.0', {}, push(ZERO, start, { ref: 'refs/tags/v1.0.0' }));
  expect(first.outputs).toMatchObject({ changes: '["src","docs"]', degraded: 'false' });
});

for (const name of ['pull_request', 'pull_request_target', 'pull_request_review']) {
  test(`${name} compares the merge with its first parent when that is checked out, else merge base and head`, async () => {
    const { repository, start, source, topic, main, pullMerge } = await history();
    await using _ = repository;
    await using servers = await serve(repository);
    const event = { ...pull(start, topic, pullMerge), name };
    const merge = await shallow(servers, 'refs/pull/7/merge', {}, event);
    expect(merge.outputs).toMatchObject({ base: main, head: pullMerge, changes: '["src"]' });
    const recent = { ...pull(main, topic, pullMerge), name };
    for (const ref of ['refs/heads/topic', 'refs/heads/main']) {
      const head = await shallow(servers, ref, {}, recent);
      expect(head.outputs).toMatchObject({ base: source, head: topic, changes: '["src"]' });
    }
  });
}

test('a pull request whose own head is a merge is never compared with the first parent of that head', async () => {
  const { repository, main } = await history();
  await using _ = repository;
  await repository.checkout('topic');
  const head = await repository.merge('main');
  await using servers = await serve(repository);
  const result = await shallow(servers, 'refs/heads/topic', {}, pull(main, head, 'ab'.repeat(20)));
  expect(await records(result)).toEqual(['A\tsrc/new']);
});

test('a merge group compares with the base branch, or with the entry in front on request', async () => {
  const { repository, main } = await history();
  await using _ = repository;
  await repository.checkoutNew('gh-readonly-queue/main/pr-2');
  const first = await repository.commit({ 'src/a': '3' });
  const second = await repository.commit({ other: '2' });
  await repository.checkout('main');
  await using servers = await serve(repository);
  const head_ref = 'refs/heads/gh-readonly-queue/main/pr-2';
  const payload = {
    merge_group: { base_sha: first, head_sha: second, base_ref: 'refs/heads/main', head_ref },
    repository: facts,
  };
  const event = { name: 'merge_group', payload };
  const queue = await shallow(servers, head_ref, {}, event);
  expect(queue.outputs).toMatchObject({ base: main, changes: '["src"]' });
  const entry = await shallow(servers, head_ref, { 'merge-group-base': 'entry' }, event);
  expect(entry.outputs).toMatchObject({ base: first, changes: '[]', result: 'unchanged' });
});

test('dispatch and schedule are everything unless a strategy is given', async () => {
  const { repository, source } = await history();
  await using _ = repository;
  await using servers = await serve(repository);
  for (const name of ['workflow_dispatch', 'schedule']) {
    const event = { name, payload: { ref: 'refs/heads/main', repository: facts } };
    const all = await shallow(servers, 'refs/heads/main', {}, event);
    expect(all.outputs).toMatchObject({ changes: '["src","docs"]', degraded: 'false', result: 'changed' });
    const parent = await shallow(servers, 'refs/heads/main', { strategy: 'parent' }, event);
    expect(parent.outputs).toMatchObject({ base: source, changes: '["docs"]' });
  }
});

test('last-success never compares with a run of a fork, of another branch or of a commit that is not behind the head', async () => {
  const { repository, start, source, topic, main } = await history();
  await using _ = repository;
  await using servers = await serve(repository);
  const run = { repository: NAME, workflow: 'workflow.yml', head_branch: 'main' };
  servers.api.world.workflowRuns.push(
    { ...run, id: 9, head_sha: main, head_repository: 'mallory/octo-repo', event: 'pull_request' },
    { ...run, id: 8, head_sha: main, head_branch: 'other' },
    { ...run, id: 7, head_sha: topic },
    { ...run, id: 6, head_sha: source, conclusion: 'failure' },
    { ...run, id: 5, head_sha: start },
  );
  const { outputs } = await shallow(servers, 'refs/heads/main', { strategy: 'last-success' }, push(source, main));
  expect(outputs).toMatchObject({ base: start, changes: '["src","docs"]', strategy: 'last-success' });
});

test('an event that names no range of commits is undetermined; with none every filter is false but degraded', async () => {
  const { repository } = await history();
  await using _ = repository;
  const event = { name: 'issue_comment', payload: { repository: facts } };
  const all = await detect(repository.path, { filters }, event);
  expect([names(all), all.outputs.degraded, all.outputs.result]).toEqual([['src', 'docs'], 'true', 'undetermined']);
  const none = await detect(repository.path, { filters, 'on-undetermined': 'none' }, event);
  expect(none.outputs).toMatchObject({ changes: '[]', src: 'false', degraded: 'true', result: 'undetermined' });
  expect(none.annotations.filter((one) => one.level === 'warning').length).toBeGreaterThan(0);
  const fail = await detect(repository.path, { filters, 'on-undetermined': 'fail' }, event);
  expect([fail.conclusion, fail.outputs.result]).toEqual(['failure', 'undetermined']);
  expect(fail.annotations.filter((one) => one.level === 'error')).toHaveLength(1);
});
