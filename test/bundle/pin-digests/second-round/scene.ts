// What the cases of the second round share. They were written from the contract and the findings of a review, and run
// the bundle as a user does; `pins` proves with each run what holds for every run.
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { it as always } from 'vitest';
import { type RunOptions, type RunResult, runAction } from '../../../runner/index.ts';
import { type GitServer, startGitServer } from '../../../testbed/git-server.ts';
import { type GitHubApi, startGitHubApi } from '../../../testbed/github-api.ts';
import { makeFolder } from '../../../testbed/leftovers.ts';
import { checkManners } from '../../manners.ts';
import { missing } from '../independent/bed.ts';
import { actionFolder, type Listed, type Pinned, pin, type Question } from '../pin.ts';

/** A case that is skipped where the registry or the git server is missing, which was told by name. */
export const it = missing ? always.skip : always;

export type Inputs = Readonly<Record<string, string>>;

/** A token that the emulated GitHub takes, and inputs that open a pull request with it. */
export const token = 'testbed-token';
export const pullRequest: Inputs = { 'pull-request': 'true', token, 'default-token': 'job-token' };

// Nothing leaves this machine, also when the code under test is broken: nobody listens at that port.
const isolated = {
  ...{ HOME: '/nonexistent', DOCKER_CONFIG: undefined, REGISTRY_AUTH_FILE: undefined, XDG_RUNTIME_DIR: undefined },
  ...{ HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' },
};

/** Runs the action in the folder; fails the test when anything that must always hold does not. */
export function pins(workspace: string, inputs: Inputs = {}, more: Partial<Question> = {}): Promise<Pinned> {
  return pin({
    ...more,
    workspace,
    with: inputs,
    env: { ...isolated, ...more.env },
    ...(inputs.token !== undefined && { token: inputs.token }),
  });
}

/** The same for a run that `pins` would misjudge: one that is cancelled, or has more references than an output holds. */
export async function run(workspace: string, inputs: Inputs = {}, more: Partial<RunOptions> = {}): Promise<RunResult> {
  const result = await runAction({ action: actionFolder, workspace, with: inputs, env: isolated, ...more });
  // Who cancels ends the step by a signal: that is no failure of ours, so it has no error of ours.
  const ended = result.signal === null ? {} : { signal: null, exitCode: 0 };
  const annotations = result.annotations.filter(({ by }) => by === 'action');
  checkManners('pin-digests', { ...result, annotations, ...ended }, inputs.token ?? '');
  return result;
}

export const statusesOf = ({ references }: Pinned): string[] => references.map(({ status }) => status);

/** All references: the output may be cut, the report has them all. */
export function reportedBy(result: RunResult): readonly Listed[] {
  const report = JSON.parse(readFileSync(result.outputs.report ?? '', 'utf8')) as { references: readonly Listed[] };
  return report.references;
}

/** `owner/act@v1` and the like as the steps of a workflow. */
export const workflowFile = '.github/workflows/a.yml';
export const stepsOf = (lines: string) => `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${lines}`;
export const usesOf = (...uses: string[]) => stepsOf(uses.map((use) => `    - uses: ${use}\n`).join(''));

export interface Folder extends AsyncDisposable {
  readonly path: string;
  read(name: string): string;
  bytes(name: string): Buffer;
}

/** A folder that is no git checkout, with files; gone with the test. */
export async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<Folder> {
  const folder = await makeFolder('plain');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return {
    path: folder,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    bytes: (name) => readFileSync(path.join(folder, name)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Forge extends AsyncDisposable {
  readonly git: GitServer;
  readonly api: GitHubApi;
  readonly env: Readonly<Record<string, string>>;
  /** Where the bare repository of that name is. */
  bare(fullName: string): string;
}

/** A folder of bare repositories that everybody may read, with git and the API over them. */
export async function startForge(): Promise<Forge> {
  const folder = await makeFolder('forge');
  const git = await startGitServer({ repositories: folder });
  const api = await startGitHubApi({ repositories: folder });
  return {
    git,
    api,
    env: { GITHUB_SERVER_URL: git.url, GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'octo-org/app' },
    bare: (fullName) => path.join(folder, `${fullName}.git`),
    async [Symbol.asyncDispose]() {
      await git[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The log without the runner's heading. */
export const shown = ({ run: { log } }: Pinned): string => log.slice(log.indexOf('##[endgroup]') + 13);
