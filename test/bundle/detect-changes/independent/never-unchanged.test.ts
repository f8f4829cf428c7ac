// Answers that once were `false` or `unchanged` where the truth was changed, or not known.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { detect, names, pull, push, records, serve, TOKEN, ZERO } from './support.ts';

const filters = 'src: src/**\ndocs: docs/**';
const nowhere = () => mkdtempSync(path.join(os.tmpdir(), 'blind-empty-'));

/** Two branches that merged each other; then x takes back what y had added, which a merge into y would delete. */
async function crissCross(repository: Repository) {
  const start = await repository.head();
  await repository.checkoutNew('y', start);
  const y1 = await repository.commit({ 'docs/y': 'y' });
  await repository.checkoutNew('x', start);
  const x1 = await repository.commit({ 'src/x': 'x' });
  const x2 = await repository.merge(y1);
  await repository.checkout('y');
  await repository.merge(x1);
  const base = await repository.commit({ 'src/y-side': '1' });
  await repository.checkout('x');
  expect(x2).toHaveLength(40);
  const head = await repository.commit({ 'docs/y': null });
  await repository.checkoutNew('merged', base);
  const merge = await repository.merge(head);
  const truth = (await repository.git('diff', '--name-status', base, merge)).split('\n');
  await repository.checkout('x');
  return { base, head, truth };
}

for (const depth of [0, 1, 2]) {
  test(`a criss-cross history never hides what the pull request changes: fetch-depth ${depth}`, async () => {
    await using repository = await createRepository({ 'src/a': '1', 'docs/b': '1' });
    const { base, head, truth } = await crissCross(repository);
    expect(truth).toEqual(['D\tdocs/y']);
    await using servers = await serve(repository);
    await using checkout = await servers.clone('refs/heads/x', depth);
    const event = pull(base, head, '', { base: { ref: 'y', sha: base }, merge_commit_sha: null });
    const result = await detect(checkout.path, { filters }, event, { env: servers.env, token: TOKEN });
    expect(await records(result)).toContain('D\tdocs/y');
    expect(result.outputs.docs).toBe('true');
  });
}

test('a criss-cross history gives the same set through the API as with git', async () => {
  await using repository = await createRepository({ 'src/a': '1', 'docs/b': '1' });
  const { base, head } = await crissCross(repository);
  await using servers = await serve(repository);
  servers.api.world.pullRequests.push({
    repository: 'octo-org/octo-repo',
    number: 7,
    base: { ref: 'y' },
    head: { ref: 'x' },
  });
  const event = pull(base, head, '', { base: { ref: 'y', sha: base }, merge_commit_sha: null });
  await using checkout = await servers.clone('refs/heads/x', 0);
  const more = { env: servers.env, token: TOKEN };
  const git = await detect(checkout.path, { filters }, event, more);
  const api = await detect(nowhere(), { filters }, event, more);
  expect((await records(api)).sort()).toEqual((await records(git)).sort());
});

test('exclusions alone start from everything in the input global too', async () => {
  await using repository = await createRepository({ 'src/a': '1', 'docs/b': '1', Makefile: '1' });
  const before = await repository.head();
  const after = await repository.commit({ Makefile: '2' });
  const result = await detect(repository.path, { filters, global: '!docs/**' }, push(before, after));
  expect(names(result)).toEqual(['src', 'docs']);
});

for (const [title, event] of [
  ['a push', (before: string, after: string) => push(before, after, { ref: 'refs/heads/topic' })],
  [
    'a dispatch',
    () => ({ name: 'workflow_dispatch', payload: { ref: 'refs/heads/topic', repository: { default_branch: 'main' } } }),
  ],
  [
    'the first push of the branch',
    (_: string, after: string) =>
      push(ZERO, after, { ref: 'refs/heads/topic', commits: [{ id: after, distinct: true }] }),
  ],
] as const) {
  test(`a run again after the branch was merged is not unchanged: ${title}`, async () => {
    await using repository = await createRepository({ 'src/a': '1', 'docs/b': '1' });
    const before = await repository.head();
    await repository.checkoutNew('topic');
    const after = await repository.commit({ 'src/a': '2' });
    await repository.checkout('main');
    await repository.merge('topic');
    await using servers = await serve(repository);
    await using checkout = await servers.clone('refs/heads/topic', 0);
    const base: Record<string, string> = title.startsWith('the first') ? {} : { base: 'main' };
    const more = { env: { ...servers.env, GITHUB_SHA: after, GITHUB_RUN_ATTEMPT: '2' }, token: TOKEN };
    const result = await detect(checkout.path, { filters, ...base }, event(before, after), more);
    expect(result.outputs.result).not.toBe('unchanged');
    expect(result.outputs.src).toBe('true');
  });
}

test('a merge queue run again after its merge still answers for the whole queue', async () => {
  await using repository = await createRepository({ 'src/a': '1', 'docs/b': '1' });
  const first = await repository.commit({ 'src/a': '2' });
  const second = await repository.commit({ 'docs/b': '2' });
  const group = {
    base_sha: first,
    head_sha: second,
    base_ref: 'refs/heads/main',
    head_ref: 'refs/heads/gh-readonly-queue/main/pr-2',
  };
  await repository.branch('gh-readonly-queue/main/pr-2');
  const result = await detect(
    repository.path,
    { filters },
    { name: 'merge_group', payload: { merge_group: group, repository: { default_branch: 'main' } } },
  );
  expect([result.outputs.src, result.outputs.degraded]).not.toEqual(['false', 'false']);
});

for (const [title, folder] of [
  ['[...slug]', 'app/[...slug]'],
  ['[item-no]', 'app/[item-no]'],
  ['[[...slug]]', 'app/[[...slug]]'],
] as const) {
  test(`a bracket also matches itself literally: ${title}`, async () => {
    await using repository = await createRepository({ [`${folder}/page.tsx`]: '1' });
    const before = await repository.head();
    const after = await repository.commit({ [`${folder}/page.tsx`]: '2' });
    const result = await detect(repository.path, { filters: `page: ["${folder}/**"]` }, push(before, after));
    expect(result.outputs.page === 'true' || result.outputs.result === 'invalid').toBe(true);
  });
}

for (const [title, yaml] of [
  ['a predicate inside quotes', "a:\n  - 'modified: src/**'"],
  ['a block of lines as one pattern', 'a: |\n  src/**\n  docs/**'],
  ['a second YAML document', 'b: docs/**\n---\na: src/**'],
] as const) {
  test(`a pattern that cannot match is an input error, never a silent false: ${title}`, async () => {
    await using repository = await createRepository({ 'src/a': '1', 'docs/b': '1' });
    const before = await repository.head();
    const after = await repository.commit({ 'src/a': '2' });
    const result = await detect(repository.path, { filters: yaml }, push(before, after));
    expect(result.outputs.a === 'true' || result.outputs.result === 'invalid').toBe(true);
  });
}
