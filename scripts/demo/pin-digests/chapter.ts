// pin-digests on a small repository, against a registry and a git server on loopback: pinned, pinned again, guarded, and
// verified after somebody has moved a tag.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type RunResult, runAction } from '../../../test/runner/index.ts';
import { type GitServer, startGitServer } from '../../../test/testbed/git-server.ts';
import { makeFolder } from '../../../test/testbed/leftovers.ts';
import { findHttpBackend } from '../../../test/testbed/programs.ts';
import { createRepository, type Repository } from '../../../test/testbed/repository.ts';
import { DemoError, type Stage } from '../stage.ts';
import { moveTags, publishActions } from './actions.ts';
import { type DemoRegistry, startRegistry } from './registry.ts';
import { images, paths, shop, withPending } from './shop.ts';
import { type Reference, showFindings, showPatch } from './show.ts';

/** What the scenes share. */
interface Set {
  readonly stage: Stage;
  readonly repository: Repository;
  readonly registry: DemoRegistry;
  readonly git: GitServer;
  /** Folder of the git server's repositories. */
  readonly server: string;
}

export async function play(stage: Stage): Promise<void> {
  if (findHttpBackend() === undefined) {
    throw new DemoError(
      'This chapter needs `git http-backend`, which your system packages apart from git. Install it.',
    );
  }
  stage.paragraph(
    `A registry file with \`sha256:pending\`, a compose file, a Dockerfile and a workflow: ${Object.keys(shop).length} files, ` +
      'nothing in them is exact. A registry and a git server on loopback know what the tags mean.',
  );
  const server = await makeFolder('demo');
  try {
    await publishActions(server);
    await using git = await startGitServer({ repositories: server });
    await using registry = await startRegistry(images);
    await using repository = await createRepository(shop);
    const set: Set = { stage, repository, registry, git, server };
    await pin(set);
    await pinAgain(set);
    await guard(set);
    await verify(set);
  } finally {
    await rm(server, { recursive: true, force: true });
  }
}

async function pin(set: Set): Promise<void> {
  scene(
    set,
    '1. Pin',
    'Only the bytes of each reference change: quotes, anchors, flow style, comments and scripts stay.',
  );
  const { run, requests } = await act(set, { mode: 'pin' });
  const patch = await readFile(expected(run, 'success', 'changed').patch ?? '', 'utf8');
  showPatch(set.stage, patch);
  const touched = /^[-+].*(?:is text in here|redis:edge)/m.exec(patch)?.[0];
  if (touched !== undefined) throw new Error(`This line is no reference to pin: ${touched}`);
  if (!patch.includes(set.registry.digestOf('hub/library/nginx:1.27'))) throw new Error('nginx has another digest.');
  tell(set, run, `${requests.registry} requests to the registry and ${requests.git} to the git server`);
}

async function pinAgain(set: Set): Promise<void> {
  scene(set, '2. Pin again', 'What is exact is left alone, and nobody is asked about it.');
  const before = await contents(set);
  const { run, requests } = await act(set, { mode: 'pin' });
  expected(run, 'success', 'pinned');
  if ((await contents(set)) !== before) throw new Error('A second run changed a file.');
  if (requests.registry + requests.git > 0) throw new Error('A second run asked for what it knew.');
  tell(set, run, 'no byte changed, no request');
}

async function guard(set: Set): Promise<void> {
  scene(
    set,
    '3. The guard before the acceptance tests',
    'Somebody adds a processor whose image is not built yet. `mode: check` asks nobody and lets nothing through.',
  );
  const exact = await readFile(path.join(set.repository.path, paths.processors), 'utf8');
  await set.repository.write({ [paths.processors]: withPending(exact) });
  const { run } = await act(set, { mode: 'check' });
  expected(run, 'failure', 'unpinned');
  await showStatuses(set, run, ['unpinned']);
  await set.repository.write({ [paths.processors]: exact });
}

async function verify(set: Set): Promise<void> {
  scene(
    set,
    '4. Verify the pins',
    'Upstream, the released tags of an action were moved to other code; and a pull request has put the commit of a fork ' +
      'behind a trusted name. Both still look pinned.',
  );
  await moveTags(set.server);
  const workflow = await readFile(path.join(set.repository.path, paths.workflow), 'utf8');
  const forged = workflow.replace(/(octo-org\/setup-shop@)[0-9a-f]{40}/, `$1${'f0'.repeat(20)}`);
  await set.repository.write({ [paths.workflow]: forged });
  const check = await act(set, { mode: 'check' });
  expected(check.run, 'success', 'pinned');
  const { run } = await act(set, { mode: 'verify' });
  expected(run, 'failure', 'unpinned');
  await showStatuses(set, run, ['impostor', 'moved']);
}

function scene({ stage }: Set, title: string, story: string): void {
  stage.blank();
  stage.subheading(title);
  stage.paragraph(story);
}

async function act({ stage, repository, registry, git }: Set, inputs: Readonly<Record<string, string>>) {
  const seen = { registry: registry.requests.length, git: git.requests.length };
  const run = await runAction({
    ...stage.shipped('pin-digests'),
    with: {
      files: `${Object.values(paths).join('\n')}`,
      fields: 'processors[*].image.oci',
      'registry-map': `docker.io=${registry.host}/hub\nghcr.io=${registry.host}/ghcr`,
      ...inputs,
    },
    // Whatever is not on loopback goes to a proxy that is not there: the demo cannot reach out, even by mistake.
    env: { GITHUB_SERVER_URL: git.url, GITHUB_API_URL: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' },
    workspace: repository.path,
  });
  return {
    run,
    requests: { registry: registry.requests.length - seen.registry, git: git.requests.length - seen.git },
  };
}

/** The outputs. A demo that shows something else than it tells has found a bug. */
function expected(run: RunResult, conclusion: 'success' | 'failure', result: string): RunResult['outputs'] {
  if (run.conclusion !== conclusion || run.outputs.result !== result) {
    throw new Error(
      `Expected ${conclusion} and ${result}, got ${run.conclusion} and ${run.outputs.result}:\n${run.log}`,
    );
  }
  return run.outputs;
}

/** The references that are not as they should be; they must be of these statuses, in this order. */
async function showStatuses(set: Set, run: RunResult, statuses: readonly string[]): Promise<void> {
  const report = JSON.parse(await readFile(run.outputs.report ?? '', 'utf8')) as { references: readonly Reference[] };
  const findings = report.references.filter(({ status }) => !['pinned', 'ignored'].includes(status));
  if (findings.map(({ status }) => status).join(' ') !== statuses.join(' ')) {
    throw new Error(`Expected ${statuses.join(', ')}, got ${JSON.stringify(findings, null, 2)}`);
  }
  showFindings(set.stage, findings);
  const refusal = run.annotations.find(({ level }) => level === 'error')?.title ?? '';
  tell(set, run, `the step fails: ${refusal}`);
}

async function contents({ repository }: Set): Promise<string> {
  const texts = await Promise.all(
    Object.values(paths).map((file) => readFile(path.join(repository.path, file), 'utf8')),
  );
  return texts.join('\0');
}

function tell({ stage }: Set, run: RunResult, what: string): void {
  const { 'pinned-count': pinned, result } = run.outputs;
  stage.paragraph(`result ${result}, ${pinned} references are exact; ${what}; ${Math.round(run.durationMs)} ms`, 'dim');
}
