// What the workflows of check-coverage-threshold run in: a repository whose tests write an lcov report, on a git server,
// GitHub's API over it, and a folder that keeps artifacts. All of it on loopback.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGitServer } from '../testbed/git-server.ts';
import { type GitHubApi, startGitHubApi } from '../testbed/github-api.ts';
import { makeFolder } from '../testbed/leftovers.ts';
import { findProgram } from '../testbed/programs.ts';
import { type Changes, createRepository, type Repository } from '../testbed/repository.ts';
import { runWorkflow, type WorkflowResult } from './act.ts';
import { writeReleaseFolder } from './release-folder.ts';

export type Rights = Readonly<Record<string, 'read' | 'write'>>;

/** What starts a workflow. */
export interface Occasion {
  readonly name: 'push' | 'pull_request';
  readonly sha: string;
  readonly ref: string;
  readonly payload: object;
}

export interface Shop {
  readonly repository: Repository;
  readonly api: GitHubApi;
  /** Publishes the repository as it is, and runs. @param env further variables of all steps */
  run(workflow: string, occasion: Occasion, env?: Readonly<Record<string, string>>): Promise<WorkflowResult>;
  /** A file of an artifact that a run has uploaded. */
  artifact(name: string, file: string): Promise<Buffer>;
}

export interface CoverageWorld extends AsyncDisposable {
  /** @param rights of the job's token at the API */
  withShop<T>(files: Changes, rights: Rights, use: (shop: Shop) => Promise<T>): Promise<T>;
}

export const repositoryName = 'org/shop';
const token = 'ghs_tokenOfTheJob0123456789';
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export async function startCoverageWorld(): Promise<CoverageWorld> {
  const folder = await makeFolder('coverage');
  const [server, release, artifacts] = ['server', 'release', 'artifacts'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeReleaseFolder(release, process.env.CI_ACTIONS_BUNDLES ?? 'dist');
  const git = await startGitServer({ repositories: server, token });
  const bare = path.join(server, `${repositoryName}.git`);
  return {
    async withShop(files, rights, use) {
      await using repository = await createRepository({ ...project, ...files });
      await using api = await startGitHubApi({ repositories: server, tokens: { [token]: rights } });
      const run: Shop['run'] = async (workflow, { name, sha, ref, payload }, env = {}) => {
        for (const place of [bare, artifacts]) await rm(place, { recursive: true, force: true });
        await mkdir(artifacts);
        await repository.publish(bare);
        return runWorkflow({
          act: findProgram('act') ?? '',
          workflow,
          event: { name, payload: { repository: { full_name: repositoryName, default_branch: 'main' }, ...payload } },
          sha,
          ref,
          repository: repositoryName,
          serverUrl: git.url,
          apiUrl: api.url,
          token,
          env: {
            HTTPS_PROXY: 'http://127.0.0.1:1',
            GITHUB_WORKFLOW_REF: `${repositoryName}/.github/workflows/ci.yml@${ref}`,
            STAND_IN_ARTIFACTS: artifacts,
            npm_config_update_notifier: 'false',
            ...env,
          },
          actions: {
            'org/ci-actions@v1': release,
            'actions/checkout@v4': here('stand-ins/checkout'),
            'actions/upload-artifact@v4': here('stand-ins/upload-artifact'),
            'actions/download-artifact@v4': here('stand-ins/download-artifact'),
            'actions/upload-code-coverage@v1': here('stand-ins/upload-code-coverage'),
          },
        });
      };
      return await use({ repository, api, run, artifact: (name, file) => readFile(path.join(artifacts, name, file)) });
    },
    async [Symbol.asyncDispose]() {
      await git[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Which lines of a file are measured, 1 to `lines`, and which of them run: all but `missed`. */
export const covers = (
  files: Readonly<Record<string, { readonly lines: number; readonly missed?: number[] }>>,
): string => JSON.stringify(files);

/** `npm test` reads what the tests would cover from tested-lines.json. With a shard it runs every other line. */
const tests = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const [, shard, shards] = /--shard=(\\d+)\\/(\\d+)/.exec(process.argv.join(' ')) ?? [0, 0, 1];
const records = Object.entries(JSON.parse(readFileSync('tested-lines.json', 'utf8'))).flatMap(([file, { lines, missed = [] }]) => [
  'SF:' + file,
  ...Array.from({ length: lines }, (_, index) => index + 1).map((line) => {
    const ran = !missed.includes(line) && line % shards === shard % shards;
    return 'DA:' + line + ',' + (ran ? 1 : 0);
  }),
  'end_of_record',
]);
mkdirSync('coverage', { recursive: true });
writeFileSync('coverage/lcov.info', records.join('\\n') + '\\n');
`;

/** A package with such tests. */
export const testedPackage = (folder: string): Changes => ({
  [`${folder}package.json`]: '{"private":true,"type":"module","scripts":{"test":"node tests.js"}}\n',
  [`${folder}tests.js`]: tests,
});

const project: Changes = { ...testedPackage(''), 'src/a.js': 'a();\n'.repeat(10) };

export function pushed(sha: string, ref = 'refs/heads/main', before = '0'.repeat(40)): Occasion {
  const payload = { ref, before, after: sha, created: /^0+$/.test(before), deleted: false, forced: false };
  return { name: 'push', sha, ref, payload };
}

/** Commits changes as pull request 7, and leaves its merge commit checked out. */
export async function opened(repository: Repository, api: GitHubApi, changes: Changes): Promise<Occasion> {
  const base = await repository.head();
  await repository.checkoutNew('feature');
  const head = await repository.commit(changes, 'Work');
  await repository.checkoutNew('merged', base);
  const merge = await repository.merge('feature');
  const ref = 'refs/pull/7/merge';
  await repository.ref(ref, merge);
  await repository.checkout('main');
  api.world.pullRequests.push({
    repository: repositoryName,
    number: 7,
    base: { ref: 'main' },
    head: { ref: 'feature' },
  });
  const side = (name: string, sha: string) => ({ ref: name, sha, repo: { full_name: repositoryName } });
  const pull = { number: 7, base: side('main', base), head: side('feature', head) };
  return { name: 'pull_request', sha: merge, ref, payload: { action: 'opened', number: 7, pull_request: pull } };
}
