// Every piece of YAML that a README shows is linted and run, on an event of a repository with several projects.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../../scripts/check/tree.ts';
import { readManifests } from '../../scripts/docs/generate.ts';
import { type GitServer, startGitServer } from '../testbed/git-server.ts';
import { findHttpBackend, findProgram } from '../testbed/programs.ts';
import { createRepository, type Repository } from '../testbed/repository.ts';
import { requireComponent } from '../testbed/require.ts';
import { runWorkflow } from './act.ts';
import { writeReleaseFolder } from './release-folder.ts';
import { snippetsOf } from './snippets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = readTree(root).filter((file) => /^(README\.md|actions\/[^/]+\/README\.md)$/.test(file.path));
const manifests = readManifests(root);
const snippets = pages.flatMap((page) => {
  const action = manifests.find(({ folder }) => page.path.startsWith(`actions/${folder}/`));
  return snippetsOf(page.path, page.text, action?.manifest.inputs.map((input) => input.name) ?? []);
});

const act = requireComponent('act', () => findProgram('act'));
const actionlint = requireComponent('actionlint', () => findProgram('actionlint'));
const backend = requireComponent('git http-backend', findHttpBackend);

const projects = {
  'package.json': '{"name":"root","private":true,"workspaces":["packages/*"]}',
  'packages/core/package.json': '{"name":"core","version":"1.0.0"}',
  'packages/core/index.js': 'export const a = 1;\n',
  'packages/site/package.json': '{"name":"site","version":"1.0.0","dependencies":{"core":"1.0.0"}}',
  'web/index.html': 'hello',
  'api/main.go': 'package main',
  'docs/guide.md': 'read',
};

describe('the READMEs', () => {
  it('show workflows at all', () => {
    expect(snippets.map((snippet) => snippet.place)).toContainEqual(expect.stringMatching(/^README\.md:/));
  });

  it.skipIf(!actionlint).each(snippets)('show valid workflow syntax at $place', ({ workflow }) => {
    const scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-lint-'));
    try {
      writeFileSync(path.join(scratch, 'snippet.yml'), workflow);
      const lint = () => execFileSync(actionlint ?? '', ['snippet.yml'], { cwd: scratch, encoding: 'utf8' });
      expect(lint, workflow).not.toThrow();
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!act || !backend)('the workflows of the READMEs', () => {
  const token = 'token-of-the-run';
  let scratch: string;
  let repo: Repository;
  let server: GitServer;
  let events: Readonly<Record<string, { sha: string; ref: string; payload: object }>>;

  beforeAll(async () => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-readme-'));
    writeReleaseFolder(path.join(scratch, 'release'), process.env.CI_ACTIONS_BUNDLES ?? 'dist');
    repo = await createRepository(projects);
    events = await makeEvents(repo);
    await repo.publish(path.join(scratch, 'server/org/shop.git'));
    server = await startGitServer({ repositories: path.join(scratch, 'server'), token });
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await repo?.[Symbol.asyncDispose]();
    rmSync(scratch, { recursive: true, force: true });
  });

  // Some pages need other servers, and some of their workflows are meant to fail: tests of their own run them.
  const elsewhere = ['actions/check-coverage-threshold/', 'actions/pin-digests/'];
  const here = snippets.filter(({ place }) => !elsewhere.some((folder) => place.startsWith(folder)));
  it.each(here)('run to success: $place', async ({ workflow, event }) => {
    const { sha, ref, payload } = events[event] ?? expect.fail(`no event ${event} was prepared for this workflow`);
    const { code, log } = await runWorkflow({
      act: act ?? '',
      workflow,
      event: { name: event, payload: { ...payload, repository: { full_name: 'org/shop', default_branch: 'main' } } },
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
    expect(code, log).toBe(0);
  });
});

/** A push to main, and a pull request with its merge commit. */
async function makeEvents(repo: Repository) {
  const changes = {
    'packages/core/index.js': 'export const a = 2;\n',
    'web/index.html': 'bye',
    'web/build.sh': 'true\n',
  };
  const before = await repo.head();
  await repo.checkoutNew('feature');
  const head = await repo.commit(changes);
  await repo.checkoutNew('merged', before);
  const merge = await repo.merge('feature');
  await repo.ref('refs/pull/7/merge', merge);
  await repo.checkout('main');
  const after = await repo.commit(changes);
  const push = { ref: 'refs/heads/main', before, after, created: false, deleted: false, forced: false };
  const side = (ref: string, sha: string) => ({ ref, sha, repo: { full_name: 'org/shop' } });
  const pull = { number: 7, base: side('main', before), head: side('feature', head) };
  return {
    push: { sha: after, ref: 'refs/heads/main', payload: push },
    pull_request: {
      sha: merge,
      ref: 'refs/pull/7/merge',
      payload: { action: 'opened', number: 7, pull_request: pull },
    },
  };
}
