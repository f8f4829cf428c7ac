// The release tree as a user names it, in a workflow with real events, a real depth-1 checkout over HTTP, outputs that
// go through env, an `if:` and a matrix.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GitServer, startGitServer } from '../testbed/git-server.ts';
import { findHttpBackend, findProgram } from '../testbed/programs.ts';
import { createRepository, type Repository } from '../testbed/repository.ts';
import { requireComponent } from '../testbed/require.ts';
import { runWorkflow, type WorkflowResult } from './act.ts';
import { writeReleaseFolder } from './release-folder.ts';

const act = requireComponent('act', () => findProgram('act'));
const backend = requireComponent('git http-backend', findHttpBackend);

const workflow = `
name: route
on: [push, pull_request]
permissions: {}
jobs:
  changes:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      any: \${{ steps.changes.outputs.any }}
      web: \${{ steps.changes.outputs.web }}
      matrix: \${{ steps.changes.outputs.matrix }}
    steps:
      - uses: actions/checkout@v4
      - id: changes
        uses: org/ci-actions/detect-changes@v1
        with:
          list-files: json
          filters: |
            web: web/**
            api: api/**
      - name: Use the outputs
        env:
          RESULT: \${{ steps.changes.outputs.result }}
          DEGRADED: \${{ steps.changes.outputs.degraded }}
          CHANGES: \${{ steps.changes.outputs.changes }}
          FILES: \${{ steps.changes.outputs.web_files }}
          BASE: \${{ steps.changes.outputs.base }}
          HEAD: \${{ steps.changes.outputs.head }}
        run: |
          printf 'result=%s\\n' "$RESULT"
          printf 'degraded=%s\\n' "$DEGRADED"
          printf 'changes=%s\\n' "$CHANGES"
          printf 'files=%s\\n' "$FILES"
          printf 'base=%s\\n' "$BASE"
          printf 'head=%s\\n' "$HEAD"
  part:
    needs: changes
    if: needs.changes.outputs.any == 'true'
    runs-on: ubuntu-latest
    strategy:
      matrix: \${{ fromJSON(needs.changes.outputs.matrix) }}
    steps:
      - name: Work on the part
        env:
          NAME: \${{ matrix.name }}
        run: printf 'part=%s\\n' "$NAME"
  web:
    needs: changes
    if: needs.changes.outputs.web == 'true'
    runs-on: ubuntu-latest
    steps:
      - name: Deploy the site
        run: echo web deployed
`;

describe.skipIf(!act || !backend)('detect-changes in a workflow', () => {
  const token = 'token-of-the-run';
  let scratch: string;
  let repo: Repository;
  let server: GitServer;
  let start: string;

  beforeAll(async () => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-workflow-'));
    writeReleaseFolder(path.join(scratch, 'release'), process.env.CI_ACTIONS_BUNDLES ?? 'dist');
    server = await startGitServer({ repositories: path.join(scratch, 'server'), token });
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    rmSync(scratch, { recursive: true, force: true });
  });
  beforeEach(async () => {
    repo = await createRepository({ 'web/index.html': 'hello', 'api/main.go': 'package main', 'README.md': 'read' });
    start = await repo.head();
  });
  afterEach(() => repo[Symbol.asyncDispose]());

  async function run(name: string, ref: string, sha: string, payload: object): Promise<WorkflowResult> {
    await repo.publish(path.join(scratch, 'server/org/shop.git'));
    server.requests.length = 0;
    return runWorkflow({
      act: act ?? '',
      workflow,
      event: { name, payload: { repository: { full_name: 'org/shop', default_branch: 'main' }, ...payload } },
      sha,
      ref,
      repository: 'org/shop',
      serverUrl: server.url,
      token,
      actions: {
        'org/ci-actions@v1': path.join(scratch, 'release'),
        'actions/checkout@v4': fileURLToPath(new URL('./stand-ins/checkout', import.meta.url)),
      },
    });
  }

  const push = (before: string, after: string) =>
    run('push', 'refs/heads/main', after, {
      ref: 'refs/heads/main',
      before,
      after,
      created: false,
      deleted: false,
      forced: false,
    });

  it('compares a push with the commit before it, and routes jobs and the matrix by what changed', async () => {
    const after = await repo.commit({ 'web/new page.html': 'new', 'api/main.go': 'package api' });
    const { code, printed, log } = await push(start, after);
    expect(code, log).toBe(0);
    expect(printed.changes, log).toEqual(
      expect.arrayContaining([
        'result=changed',
        'degraded=false',
        'changes=["web","api"]',
        'files=["web/new page.html"]',
        `base=${start}`,
        `head=${after}`,
      ]),
    );
    expect(printed.part?.filter((line) => line.startsWith('part=')).sort()).toEqual(['part=api', 'part=web']);
    expect(printed.web).toContain('web deployed');
    // The checkout's own fetch, and at most one more.
    expect(server.fetches().length).toBeLessThanOrEqual(2);
  });

  it('compares a pull request with its base, from the merge commit that is checked out', async () => {
    await repo.checkoutNew('feature');
    const head = await repo.commit({ 'api/main.go': 'package feature' });
    await repo.checkout('main');
    const base = await repo.commit({ 'web/index.html': 'changed on main only' });
    await repo.checkoutNew('merged');
    const merge = await repo.merge('feature');
    await repo.ref('refs/pull/7/merge', merge);
    await repo.checkout('main');
    const { code, printed, log } = await run('pull_request', 'refs/pull/7/merge', merge, {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        base: { ref: 'main', sha: base, repo: { full_name: 'org/shop' } },
        head: { ref: 'feature', sha: head, repo: { full_name: 'org/shop' } },
      },
    });
    expect(code, log).toBe(0);
    expect(printed.changes, log).toEqual(expect.arrayContaining(['result=changed', 'changes=["api"]', `base=${base}`]));
    expect(printed.part).toContain('part=api');
    expect(printed.web).toBeUndefined();
  });

  it('runs no other job when nothing that a filter names has changed', async () => {
    const after = await repo.commit({ 'README.md': 'read again' });
    const { code, printed, log } = await push(start, after);
    expect(code, log).toBe(0);
    expect(printed.changes, log).toEqual(expect.arrayContaining(['result=unchanged', 'changes=[]']));
    expect([printed.part, printed.web]).toEqual([undefined, undefined]);
  });
});
