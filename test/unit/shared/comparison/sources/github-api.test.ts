import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitHubApi, type GitHubApi } from '../../../../../shared/comparison/sources/github-api.ts';
import { createGitHubClient } from '../../../../../shared/github/client/index.ts';

/** Answers of GitHub by path, for the shapes that no repository on disk leads to. */
describe('what GitHub answers', () => {
  let server: Server;
  let api: GitHubApi;
  let fresh: () => GitHubApi;
  let answers: Record<string, unknown> = {};
  const asked: string[] = [];
  const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];
  const facts = { number: 7, baseSha: base, baseRef: 'main', headSha: head };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const [route = '', query = ''] = (request.url ?? '').split('?');
      const page = new URLSearchParams(query).get('page');
      const body = answers[`${route}#${page}`] ?? answers[route];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? { message: 'Not Found' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const silent = (): void => {};
    const client = createGitHubClient({ apiUrl, token: 't', userAgent: 'test', log: { info: silent } });
    fresh = () => createGitHubApi(client, { owner: 'octo', name: 'app' });
    api = fresh();
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const compared = (files: unknown, more = {}) => {
    answers = {
      [`/repos/octo/app/compare/${base}...${head}`]: {
        merge_base_commit: { sha: base },
        status: 'ahead',
        files,
        ...more,
      },
    };
    // A comparison is asked for once and then remembered.
    api = fresh();
    return api.compare(base, head);
  };

  it('is read for every kind of change', async () => {
    const rows = [
      { filename: 'new', status: 'added' },
      { filename: 'old', status: 'removed' },
      { filename: 'edit', status: 'modified' },
      { filename: 'type', status: 'changed' },
      { filename: 'copy', status: 'copied', previous_filename: 'origin' },
      { filename: 'same', status: 'unchanged' },
      { filename: 'to', status: 'renamed', previous_filename: 'from', changes: 0 },
      { filename: 'to2', status: 'renamed', previous_filename: 'from2', changes: 3 },
      { filename: 'future', status: 'something new' },
    ];
    const answer = await compared(rows);
    const files = answer.kind === 'known' ? answer.value.files : undefined;
    expect(files?.map(({ path, status, renamed }) => `${path} ${status}${renamed ? ' renamed' : ''}`)).toEqual([
      ...['new added', 'old deleted', 'edit modified', 'type modified', 'copy added'],
      ...['from deleted renamed', 'to added renamed', 'from2 deleted', 'to2 added', 'future modified'],
    ]);
  });

  it('is no list of files when it may have been cut, or is not there', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ filename: `f${at}`, status: 'added' }));
    for (const files of [rows(300), undefined, null]) {
      expect(await compared(files)).toMatchObject({ kind: 'known', value: { files: undefined } });
    }
    expect(await compared(rows(299))).toMatchObject({ value: { count: 299, files: expect.any(Array) } });
  });

  it('is an empty list only where the two trees are one', async () => {
    const at = (tree: string) => ({ sha: base, commit: { tree: { sha: tree } } });
    const more = (last: string) => ({
      merge_base_commit: at('1'),
      total_commits: 1,
      commits: [{ ...at(last), sha: head, parents: [{ sha: base }] }],
    });
    expect(await compared([], more('1'))).toMatchObject({ value: { count: 0, files: [] } });
    expect(await compared([], more('2'))).toMatchObject({ value: { count: 0, files: undefined } });
    expect(await compared([])).toMatchObject({ value: { files: undefined } });
    expect(await compared([], { status: 'identical' })).toMatchObject({ value: { files: [] } });
  });

  it('is not believed when its merge base is no full id', async () => {
    for (const sha of ['HEAD', base.toUpperCase() === base ? 'A'.repeat(40) : base.toUpperCase(), base.slice(0, 7)]) {
      expect(await compared([], { merge_base_commit: { sha } })).toMatchObject({ kind: 'unknown' });
    }
  });

  it.each([
    ['without a merge base', { merge_base_commit: null }],
    ['without a status', { status: null }],
    ['with a list that is none', { files: { length: 1 } }],
  ])('is not taken for a comparison %s', async (_, more) => {
    const answer = await compared([], more);
    if (answer.kind === 'known') expect(answer.value.files).toBeUndefined();
    else expect(answer.kind).toBe('unknown');
  });

  it.each([{ status: 'added' }, { filename: 'x' }, {}, 'x', null])('is unknown with the file %j in it', async (row) => {
    expect(await compared([{ filename: 'fine', status: 'added' }, row])).toMatchObject({ kind: 'unknown' });
  });

  it('is unknown where a name has lost its bytes, as GitHub can only send UTF-8', async () => {
    const answer = await compared([{ filename: 'caf\ufffd.ts', status: 'added' }]);
    expect(answer.kind === 'known' && answer.value.files !== undefined).toBe(false);
  });

  const listed = (count: number, now: unknown) => {
    const row = (at: number) => ({ filename: `f${at}`, status: 'modified' });
    answers = { '/repos/octo/app/pulls/7': now };
    for (let at = 0; at < count; at += 100) {
      const page = Array.from({ length: Math.min(100, count - at) }, (_, more) => row(at + more));
      answers[`/repos/octo/app/pulls/7/files#${at === 0 ? null : at / 100 + 1}`] = page;
      answers[`/repos/octo/app/pulls/7/files#${at / 100 + 1}`] = page;
    }
    answers['/repos/octo/app/pulls/7/files'] ??= [];
    return api.pullRequestFiles(facts);
  };

  it('lists the files of a pull request when their number is right', async () => {
    expect(await listed(3, { head: { sha: head }, changed_files: 3 })).toMatchObject({ kind: 'known' });
    expect(await listed(3, { head: { sha: head } })).toMatchObject({ kind: 'known' });
  });
  it('is not believed when the pull request has moved on, or counts more files than it lists', async () => {
    expect(await listed(3, { head: { sha: base }, changed_files: 3 })).toMatchObject({ kind: 'unknown' });
    expect(await listed(3, { head: { sha: head }, changed_files: 4 })).toMatchObject({ kind: 'unknown' });
    expect(await listed(3, {})).toMatchObject({ kind: 'unknown' });
    expect(await listed(3, undefined)).toMatchObject({ kind: 'unknown' });
  });

  it('lists a tree only when it says that the tree is whole', async () => {
    const tree = [
      { path: 'd', type: 'tree' },
      { path: 'd/x', type: 'blob' },
      { path: 'sub', type: 'commit' },
    ];
    const route = `/repos/octo/app/git/trees/${head}`;
    answers = { [route]: { tree, truncated: false } };
    expect(await api.tree(head)).toEqual({ kind: 'known', value: ['d/x', 'sub'] });
    for (const truncated of [true, undefined, 'false']) {
      answers = { [route]: { tree, truncated } };
      expect(await api.tree(head)).toMatchObject({ kind: 'unknown' });
    }
  });

  it('finds the one pull request of a head, and no other', async () => {
    const route = `/repos/octo/app/commits/${head}/pulls`;
    const pull = (number: number, sha: string) => ({ number, base: { ref: 'main', sha: base }, head: { sha } });
    answers = { [route]: [pull(1, base), pull(2, head)] };
    expect(await api.pullRequestOf(head)).toMatchObject({ kind: 'known', value: { number: 2 } });
    answers = { [route]: [pull(1, base)] };
    expect(await api.pullRequestOf(head)).toEqual({ kind: 'known', value: undefined });
    answers = { [route]: [pull(1, head), pull(2, head)] };
    expect(await api.pullRequestOf(head)).toMatchObject({ kind: 'unknown' });
  });

  it('reads a file, and nothing else for one', async () => {
    const route = '/repos/octo/app/contents/a%20dir%2Ff%23.yml';
    answers = { [route]: { encoding: 'base64', content: 'w6kK\n' } };
    expect(await api.file('a dir/f#.yml', head)).toEqual({ kind: 'known', value: 'é\n' });
    for (const other of [[{ path: 'x' }], { encoding: 'none', content: '' }, { type: 'symlink', target: 'x' }]) {
      answers = { [route]: other };
      expect(await api.file('a dir/f#.yml', head)).toMatchObject({ kind: 'unknown' });
    }
  });

  it('is asked for a branch by its name as one part of the address', async () => {
    asked.length = 0;
    await api.compare('feature/../x?y#z', head);
    expect(asked[0]).toBe(`/repos/octo/app/compare/feature%2F..%2Fx%3Fy%23z...${head}?per_page=100&page=1`);
  });
});
