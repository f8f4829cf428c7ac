// The world of these cases, written from the contract by somebody who had not seen the code: an action with tags of
// every kind, a registry, and marks in the files that say what has to change. What is not marked has to stay.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type GitServer, startGitServer } from '../../../testbed/git-server.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../../testbed/github-api.ts';
import { makeFolder } from '../../../testbed/leftovers.ts';
import {
  type Pushed,
  pushImage,
  type Registry,
  type RegistryOptions,
  startRegistry,
} from '../../../testbed/registry.ts';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { goodToken, httpBackend } from '../../forge.ts';
import { type Listed, type Pinned, pin } from '../pin.ts';
import { registryProgram } from '../world.ts';

/** Whether these cases can run at all; what is missing was told by name. */
export const missing = !httpBackend || !registryProgram;

export const zeros = `sha256:${'0'.repeat(64)}`;
export const unknownDigest = `sha256:${'ab12'.repeat(16)}`;
export const workflowFile = '.github/workflows/a.yml';

/** A workflow whose steps are the lines given. */
export const stepsOf = (lines: string) => `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${lines}`;
export const usesOf = (...uses: string[]) => stepsOf(uses.map((use) => `      - uses: ${use}\n`).join(''));

export type Inputs = Readonly<Record<string, string>>;
export interface More {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly token?: string;
  readonly workspace?: string;
}

export interface Outcome extends Pinned {
  readonly workspace: string;
  readonly result: string;
  readonly exitCode: number | null;
  readonly log: string;
  readonly statuses: readonly string[];
  /** Messages of all annotations. */
  readonly said: string;
  read(name: string): string;
  of(name: string): readonly Listed[];
}

export interface Bed extends AsyncDisposable {
  readonly registry: Registry;
  readonly git: GitServer;
  readonly api: GitHubApi;
  /** Folder of the bare repositories. */
  readonly repositories: string;
  /** `owner/tool`: v1.0.0 and v2.0.0 are annotated; v1 and v1.2 stand on v1.2.3; main is further on. */
  readonly tool: Repository;
  readonly sha: Readonly<Record<string, string>>;
  digest(image: string): string;
  platform(image: string, name: string): string;
  /** `app:1` with the registry in front. */
  image(spec: string): string;
  /** `§app:1§` is an image, `¤v1¤` an action: the text before, and the text wanted afterwards. */
  before(marked: string): string;
  after(marked: string): string;
  /** A new folder that goes with the bed. */
  folder(): Promise<string>;
  run(files: Readonly<Record<string, string | Buffer>>, inputs?: Inputs, more?: More): Promise<Outcome>;
  again(outcome: Outcome, inputs?: Inputs): Promise<Outcome>;
}

async function makeTool(repositories: string) {
  const tool = await createRepository({ 'action.yml': 'name: t\n' });
  const sha: Record<string, string> = { 'v1.0.0': await tool.head() };
  sha['v1.0.0-tag'] = await tool.tag('v1.0.0', { message: 'one' });
  sha['v1.2.3'] = await tool.commit({ 'a.txt': '1\n' });
  for (const name of ['v1.2.3', 'v1', 'v1.2']) await tool.tag(name);
  sha['v2.0.0'] = await tool.commit({ 'a.txt': '2\n' });
  await tool.tag('v2.0.0', { message: 'two' });
  await tool.tag('v2', { message: 'nested', at: 'v2.0.0' });
  sha.main = await tool.commit({ 'a.txt': '3\n' });
  await tool.branch('feature/x', 'HEAD~1');
  await tool.publish(path.join(repositories, 'owner', 'tool.git'));
  return { tool, sha };
}

async function fill(registry: Registry): Promise<ReadonlyMap<string, Pushed>> {
  const images = new Map<string, Pushed>();
  const platforms = ['linux/amd64', 'linux/arm64'];
  for (const tag of ['1', 'latest', '1.10', '2'])
    images.set(`app:${tag}`, await pushImage(registry, 'team/app', tag, { content: tag, platforms }));
  images.set('solo:1', await pushImage(registry, 'solo', '1', { content: 'solo', format: 'docker' }));
  return images;
}

const exact: Readonly<Record<string, string>> = { v1: 'v1.2.3', 'v1.2': 'v1.2.3', v2: 'v2.0.0' };

export async function startBed(
  options: { registry?: RegistryOptions; api?: Partial<GitHubApiOptions> } = {},
): Promise<Bed> {
  const repositories = await makeFolder('forge');
  const folders = [repositories];
  const { tool, sha } = await makeTool(repositories);
  const registry = await startRegistry(options.registry);
  const images = await fill(registry);
  const git = await startGitServer({ repositories });
  const api = await startGitHubApi({ repositories, tokens: { [goodToken]: 'all' }, ...options.api });
  const place = {
    ...{ GITHUB_SERVER_URL: git.url, GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'owner/project' },
    // Nothing leaves this machine, also when the code under test is broken: the proxy is a port where nobody listens.
    ...{ HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' },
  };
  const found = (spec: string) => images.get(spec.includes(':') ? spec : `${spec}:latest`);
  const image = (spec: string) => `${registry.host}/${spec.startsWith('solo') ? '' : 'team/'}${spec}`;
  const full = (spec: string) => image(spec.includes(':') ? spec : `${spec}:latest`);
  const replaced = (text: string, forImage: (spec: string) => string, forAction: (tag: string) => string) =>
    text.replace(/§(.*?)§/g, (_, spec) => forImage(spec)).replace(/¤(.*?)¤/g, (_, tag) => forAction(tag));
  const folder = async () => {
    const made = await makeFolder('work');
    folders.push(made);
    return made;
  };
  const run: Bed['run'] = async (files, inputs = {}, { workspace: given, env, token } = {}) => {
    const workspace = given ?? (await folder());
    const at = (name: string) => path.join(workspace, name);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    }
    const pinned = await pin({
      workspace,
      with: inputs,
      env: { ...place, ...env },
      ...(token !== undefined && { token }),
    });
    return {
      ...pinned,
      workspace,
      result: pinned.outputs.result ?? '',
      exitCode: pinned.run.exitCode,
      log: pinned.run.log,
      statuses: pinned.references.map(({ status }) => status),
      said: pinned.run.annotations.map(({ message }) => message).join('\n'),
      read: (name) => readFileSync(at(name), 'utf8'),
      of: (name) => pinned.references.filter(({ file }) => file === name),
    };
  };
  return {
    ...{ registry, git, api, repositories, tool, sha, image, folder, run },
    digest: (spec) => found(spec)?.digest ?? 'no such image',
    platform: (spec, name) => found(spec)?.platforms[name] ?? 'no such platform',
    before: (text) => replaced(text, image, (tag) => `owner/tool@${tag}`),
    after: (text) =>
      replaced(
        text,
        (spec) => `${full(spec)}@${found(spec)?.digest}`,
        (tag) => `owner/tool@${sha[exact[tag] ?? tag]} # ${exact[tag] ?? tag}`,
      ),
    again: (outcome, inputs = {}) => run({}, inputs, { workspace: outcome.workspace }),
    async [Symbol.asyncDispose]() {
      await Promise.all([registry, git, api, tool].map((each) => each[Symbol.asyncDispose]()));
      await Promise.all(folders.map((each) => rm(each, { recursive: true, force: true })));
    },
  };
}
