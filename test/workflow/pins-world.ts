// What the workflows of pin-digests run in: a git server with the actions they use, GitHub's API over the same
// repositories, and a registry behind the names of Docker Hub and GHCR. All of it on loopback.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse, parseDocument } from 'yaml';
import { type GitServer, startGitServer } from '../testbed/git-server.ts';
import { type GitHubApi, startGitHubApi } from '../testbed/github-api.ts';
import { makeFolder } from '../testbed/leftovers.ts';
import { findProgram } from '../testbed/programs.ts';
import { type Registry, startRegistry } from '../testbed/registry.ts';
import { type Changes, createRepository, type Repository } from '../testbed/repository.ts';
import { actor, runWorkflow, type WorkflowResult } from './act.ts';
import { writeReleaseFolder } from './release-folder.ts';

type Rights = Readonly<Record<string, 'read' | 'write'>>;

export const token = 'ghs_tokenOfTheJob0123456789';
const app = { id: '4711', key: 'key-of-the-app' };
/** As the stand-in makes it of the App's id and key. */
export const appToken = `ghs_${createHash('sha256').update(`${app.id}\n${app.key}`).digest('hex').slice(0, 36)}`;
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export interface Shop {
  /** What the event is about: its `main`. */
  readonly repository: Repository;
  readonly api: GitHubApi;
  /**
   * Runs a workflow on a push to main, a pull request with main as its merge commit, or by hand.
   * @param sha of the event; default: what was published
   */
  run(workflow: string, event: string, sha?: string): Promise<WorkflowResult>;
  /** Asks the repository on the server. */
  forge(...args: string[]): Promise<string>;
}

export interface PinsWorld extends AsyncDisposable {
  readonly registry: Registry;
  readonly git: GitServer;
  /** What the releases are: `v1` of the deploy action, `v4` of the checkout before it moved, and now. */
  readonly commits: Readonly<Record<'deploy' | 'checkoutOld' | 'checkoutNew', string>>;
  /**
   * Publishes a repository `org/shop` and hands it over.
   * @param rights of the job's own token at the API
   */
  withShop<T>(files: Changes, rights: Rights, use: (shop: Shop) => Promise<T>): Promise<T>;
}

/** The registry takes pushes and answers only who logs in as the actor, with the job's token. */
export async function startPinsWorld(options: { readonly guarded?: boolean } = {}): Promise<PinsWorld> {
  const folder = await makeFolder('pins');
  const server = path.join(folder, 'server');
  const release = path.join(folder, 'release');
  writeReleaseFolder(release, process.env.CI_ACTIONS_BUNDLES ?? 'dist');
  const commits = await publishActions(server);
  // Without a token: the repositories are public, and the server takes any token of theirs.
  const git = await startGitServer({ repositories: server });
  const registry = await startRegistry(options.guarded ? { password: { user: actor, password: token } } : {});
  const run = (api: GitHubApi, text: string, name: string, sha: string): Promise<WorkflowResult> =>
    runWorkflow({
      act: findProgram('act') ?? '',
      workflow: mapped(text, registry.host),
      event: { name, payload: payloadOf(name, sha) },
      sha,
      ref: name === 'pull_request' ? 'refs/pull/7/merge' : 'refs/heads/main',
      repository: 'org/shop',
      serverUrl: git.url,
      apiUrl: api.url,
      token,
      secrets: { PINS_APP_KEY: app.key },
      vars: { PINS_APP_ID: app.id },
      env: {
        // Whatever is not on loopback goes to a proxy that is not there.
        HTTPS_PROXY: 'http://127.0.0.1:1',
        STAND_IN_REGISTRY: `ghcr.io=${registry.host}/ghcr`,
        STAND_IN_PUSH: pathToFileURL(here('../testbed/registry.ts')).href,
      },
      actions: {
        'org/ci-actions@v1': release,
        'actions/checkout@v4': here('stand-ins/checkout'),
        'actions/create-github-app-token@v2': here('stand-ins/app-token'),
        'docker/login-action@v3': here('stand-ins/docker-login'),
        'docker/build-push-action@v6': here('stand-ins/build-push'),
        'github/codeql-action@v3': here('stand-ins/codeql'),
      },
    });
  return {
    registry,
    git,
    commits,
    async withShop(files, rights, use) {
      const bare = path.join(server, 'org/shop.git');
      await rm(bare, { recursive: true, force: true });
      await using repository = await createRepository(files);
      await repository.ref('refs/pull/7/merge');
      await using api = await startGitHubApi({
        repositories: server,
        tokens: {
          [token]: rights,
          [appToken]: { contents: 'write', pull_requests: 'write', workflows: 'write' },
        },
      });
      git.requests.length = 0;
      registry.requests.length = 0;
      await repository.publish(bare);
      return await use({
        repository,
        api,
        run: async (text, name, sha) => run(api, text, name, sha ?? (await repository.head())),
        forge: (...args) => repository.git('--git-dir', bare, ...args),
      });
    },
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]();
      await git[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the jobs of a workflow ask for, together: the test gives the job's token no more than the page shows. */
export function rightsOf(workflow: string): Rights {
  const { jobs } = parse(workflow) as { jobs: Record<string, { permissions?: Rights }> };
  const granted = Object.values(jobs).flatMap(({ permissions }) => Object.entries(permissions ?? {}));
  granted.sort(([, a], [, b]) => (a === b ? 0 : a === 'read' ? -1 : 1));
  return Object.fromEntries(granted.map(([name, level]) => [name.replaceAll('-', '_'), level]));
}

/** The workflow with one more input: the registry of the test behind the public names. Nothing else changes. */
function mapped(workflow: string, host: string): string {
  const document = parseDocument(workflow);
  const { jobs } = document.toJS() as { jobs: Record<string, { steps?: readonly { uses?: string }[] }> };
  for (const [job, { steps = [] }] of Object.entries(jobs)) {
    steps.forEach(({ uses = '' }, index) => {
      if (!uses.startsWith('org/ci-actions/pin-digests@')) return;
      const mirrors = `docker.io=${host}/hub\nghcr.io=${host}/ghcr`;
      document.setIn(['jobs', job, 'steps', index, 'with', 'registry-map'], mirrors);
    });
  }
  return String(document);
}

function payloadOf(event: string, sha: string): object {
  const repository = { full_name: 'org/shop', default_branch: 'main' };
  const side = (ref: string) => ({ ref, sha, repo: { full_name: 'org/shop' } });
  if (event === 'push') return { repository, ref: 'refs/heads/main', after: sha };
  if (event === 'workflow_dispatch') return { repository, ref: 'refs/heads/main', inputs: {} };
  if (event !== 'pull_request') throw new Error(`No payload was prepared for ${event}.`);
  const pull = { number: 7, base: side('main'), head: side('feature') };
  return { repository, action: 'opened', number: 7, pull_request: pull };
}

/** The repositories of the actions, with their releases. `v4` of the checkout has moved on to a newer one. */
async function publishActions(server: string): Promise<PinsWorld['commits']> {
  const publish = async (name: string, releases: readonly (readonly string[])[]): Promise<string[]> => {
    await using repository = await createRepository({ 'action.yml': `name: ${name}\n` });
    const heads: string[] = [];
    for (const tags of releases) {
      heads.push(await repository.commit({ CHANGES: tags.join(' ') }));
      for (const tag of tags) await repository.tag(tag, { message: `Release ${tag}` });
    }
    await repository.publish(path.join(server, `${name}.git`));
    return heads;
  };
  const [checkoutOld = '', checkoutNew = ''] = await publish('actions/checkout', [
    ['v4', 'v4.2.0'],
    ['v4', 'v4.2.1'],
  ]);
  const [deploy = ''] = await publish('octo-org/deploy', [['v1', 'v1.2.0']]);
  await publish('actions/create-github-app-token', [['v2', 'v2.1.0']]);
  await publish('org/ci-actions', [['v1', 'v1.0.0']]);
  return { checkoutOld, checkoutNew, deploy };
}
