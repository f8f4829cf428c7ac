import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHubApi, startGitHubApi } from '../../testbed/github-api.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository, gitlink, type Repository, symlink } from '../../testbed/repository.ts';

/** The parts of GitHub's answers that these tests look at by name. */
interface Body {
  readonly [name: string]: unknown;
  readonly length?: number;
  readonly files?: readonly { filename: string; status: string; previous_filename?: string }[];
  readonly commits?: readonly { sha: string }[];
  readonly tree?: readonly { path: string; type: string; sha: string }[];
  readonly workflow_runs?: readonly { id: number }[];
}

/** One call; the body as JSON. */
async function call(api: GitHubApi, target: string, init: RequestInit = {}) {
  const headers = { authorization: 'Bearer testbed-token', ...init.headers };
  const answer = await fetch(`${api.url}${target}`, { ...init, headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

describe('startGitHubApi', () => {
  let folder: string;
  let repo: Repository;
  const sha: Record<string, string> = {};

  beforeAll(async () => {
    folder = await makeFolder('api');
    const long = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
    repo = await createRepository({
      'a/keep': '1',
      'a/gone': '2',
      'a/old name': long,
      link: symlink('a/keep'),
      sub: gitlink('1'.repeat(40)),
    });
    sha.base = await repo.head();
    await repo.tag('v1', { message: 'one' });
    await repo.checkoutNew('feature/x');
    await repo.commit({
      'a/gone': null,
      'a/old name': null,
      'b/new\nname': long,
      link: 'file now',
      sub: gitlink('2'.repeat(40)),
    });
    sha.head = await repo.commit({ 'a/keep': '1\n2' });
    await repo.checkout('main');
    sha.main = await repo.commit({ other: 'moved on' });
    await repo.ref('refs/pull/7/head', sha.head);
    await repo.orphan('island', { z: '1' });
    await repo.checkout('main');
    await repo.publish(path.join(folder, 'octo', 'app.git'));
  });
  afterAll(async () => {
    await repo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it('compares from the merge base, with the ids that git has', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    const { body } = await call(api, '/repos/octo/app/compare/main...feature%2Fx');
    expect(body).toMatchObject({
      merge_base_commit: { sha: sha.base },
      base_commit: { sha: sha.main },
      status: 'diverged',
      ahead_by: 2,
      behind_by: 1,
      total_commits: 2,
    });
    expect(body.files?.map(({ filename, status, previous_filename }) => [filename, status, previous_filename])).toEqual(
      [
        ['a/gone', 'removed', undefined],
        ['a/keep', 'modified', undefined],
        ['b/new\nname', 'renamed', 'a/old name'],
        ['link', 'changed', undefined],
        ['sub', 'modified', undefined],
      ],
    );
    expect(body.commits?.map((commit) => commit.sha)).toContain(sha.head);
    expect(body.files?.[1]).toMatchObject({ additions: 2, deletions: 1, changes: 3 });
  });

  it('knows the other ways two commits can stand to each other', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    const status = async (range: string) => (await call(api, `/repos/octo/app/compare/${range}`)).body.status;
    expect(await status(`${sha.base}...main`)).toBe('ahead');
    expect(await status(`main...v1`)).toBe('behind');
    expect(await status('main...main')).toBe('identical');
    expect(await call(api, '/repos/octo/app/compare/main...island')).toMatchObject({ status: 404 });
    expect(await call(api, `/repos/octo/app/compare/${'0'.repeat(40)}...main`)).toMatchObject({ status: 404 });
  });

  it('lists the files of a pull request in pages, up to the limit', async () => {
    await using api = await startGitHubApi({ repositories: folder, limits: { pullFiles: 4, compareFiles: 2 } });
    api.world.pullRequests.push({
      repository: 'octo/app',
      number: 7,
      base: { ref: 'main' },
      head: { ref: 'feature/x' },
    });
    const first = await call(api, '/repos/octo/app/pulls/7/files?per_page=3');
    expect(first.headers.get('link')).toContain(
      `<${api.url}/repos/octo/app/pulls/7/files?per_page=3&page=2>; rel="next"`,
    );
    const second = await call(api, '/repos/octo/app/pulls/7/files?per_page=3&page=2');
    expect([first.body.length, second.body.length]).toEqual([3, 1]);
    expect(second.headers.get('link')).not.toContain('rel="next"');
    expect((await call(api, '/repos/octo/app/pulls/7')).body).toMatchObject({
      changed_files: 5,
      head: { sha: sha.head },
    });
    expect((await call(api, `/repos/octo/app/commits/${sha.head}/pulls`)).body).toMatchObject([{ number: 7 }]);
    expect((await call(api, `/repos/octo/app/commits/${sha.main}/pulls`)).body).toEqual([]);
    const compared = await call(api, '/repos/octo/app/compare/main...feature%2Fx?per_page=1');
    expect([compared.body.files?.length, compared.body.commits?.length]).toEqual([2, 1]);
    expect(
      (await call(api, '/repos/octo/app/compare/main...feature%2Fx?per_page=1&page=2')).body.files,
    ).toBeUndefined();
  });

  it('shows trees, blobs, contents, commits, refs and tags', async () => {
    await using api = await startGitHubApi({ repositories: folder, limits: { treeEntries: 5 } });
    const tree = (await call(api, `/repos/octo/app/git/trees/${sha.base}?recursive=1`)).body;
    expect(tree.tree?.map(({ path: place, type }) => `${type} ${place}`)).toEqual([
      'tree a',
      'blob a/gone',
      'blob a/keep',
      'blob a/old name',
      'blob link',
    ]);
    expect(tree.truncated).toBe(true);
    const blob = (await call(api, `/repos/octo/app/git/blobs/${tree.tree?.[1]?.sha}`)).body;
    expect(Buffer.from(String(blob.content), 'base64').toString()).toBe('2');
    const file = (await call(api, '/repos/octo/app/contents/b%2Fnew%0Aname?ref=feature%2Fx')).body;
    expect(Buffer.from(String(file.content), 'base64').toString()).toContain('line 19');
    expect((await call(api, '/repos/octo/app/commits/main')).body.files).toMatchObject([{ filename: 'other' }]);
    expect((await call(api, `/repos/octo/app/git/commits/${sha.head}`)).body.sha).toBe(sha.head);
    expect((await call(api, '/repos/octo/app/git/ref/tags/v1')).body.object).toMatchObject({ type: 'tag' });
    expect((await call(api, '/repos/octo/app/tags')).body).toMatchObject([{ name: 'v1', commit: { sha: sha.base } }]);
    expect((await call(api, '/repos/octo/app')).body.default_branch).toBe('main');
  });

  it('lists workflow runs, newest first, by branch and conclusion', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    const run = { repository: 'octo/app', workflow: 'ci.yml', head_branch: 'main', head_sha: sha.main ?? '' };
    api.world.workflowRuns.push({ ...run, id: 1 }, { ...run, id: 2 }, { ...run, id: 3, conclusion: 'cancelled' });
    api.world.workflowRuns.push({ ...run, id: 4, head_branch: 'topic' });
    const target = '/repos/octo/app/actions/workflows/ci.yml/runs?branch=main&status=success';
    const { body } = await call(api, target);
    expect(body.total_count).toBe(2);
    expect(body.workflow_runs?.map(({ id }) => id)).toEqual([2, 1]);
    expect((await call(api, '/repos/octo/app/actions/runs/3')).body.conclusion).toBe('cancelled');
  });

  it('hands the rest to the emulator, writes included', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    const init = { method: 'POST', body: '{"title":"Hello"}', headers: { 'content-type': 'application/json' } };
    expect(await call(api, '/repos/octo/app/issues', init)).toMatchObject({ status: 201, body: { title: 'Hello' } });
    const listed = await call(api, '/repos/octo/app/issues');
    expect(listed.body).toMatchObject([{ title: 'Hello' }]);
    expect(JSON.stringify(listed.body)).toContain(`${api.url}/repos/octo/app/issues/1`);
  });
});
