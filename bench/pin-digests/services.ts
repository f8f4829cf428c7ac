// What the contenders ask: one registry, one git server, one GitHub. All of them count, and can be slow on purpose.
import { rm } from 'node:fs/promises';
import { startGitServer } from '../../test/testbed/git-server.ts';
import { makeFolder } from '../../test/testbed/leftovers.ts';
import { type ImageSpec, pushImage, type Registry, startRegistry } from '../../test/testbed/registry.ts';
import { type ActionOptions, type ActionRepository, makeAction } from './actions.ts';
import { type GitHubStandIn, startGitHub } from './github-stand-in.ts';
import { startReplay } from './replay.ts';

/** Requests by who was asked. */
export interface Asked {
  readonly registry: number;
  readonly git: number;
  readonly api: number;
}

export interface Services extends AsyncDisposable {
  readonly registry: Registry;
  /** What `GITHUB_SERVER_URL` would be. */
  readonly gitUrl: string;
  readonly github: GitHubStandIn;
  readonly actions: ReadonlyMap<string, ActionRepository>;
  /** Digest by `repository:tag`. */
  readonly images: ReadonlyMap<string, string>;
  asked(): Asked;
  /** What every answer is held back from now on, in milliseconds. */
  slow(ms: number): void;
}

export interface Stock {
  readonly actions: Readonly<Record<string, ActionOptions>>;
  /** By `repository:tag`. */
  readonly images: Readonly<Record<string, ImageSpec>>;
}

export async function startServices(stock: Stock): Promise<Services> {
  await using started = new AsyncDisposableStack();
  const folder = await makeFolder('bench');
  started.defer(() => rm(folder, { recursive: true, force: true }));
  let latency = 0;
  const held = (): number => latency;
  const actions = new Map<string, ActionRepository>();
  for (const [name, options] of Object.entries(stock.actions))
    actions.set(name, await makeAction(folder, name, options));
  const registry = started.use(await startRegistry());
  const images = new Map<string, string>();
  for (const [name, spec] of Object.entries(stock.images)) {
    const [repository = '', tag = ''] = name.split(':');
    images.set(name, (await pushImage(registry, repository, tag, spec)).digest);
  }
  const git = started.use(await startReplay(started.use(await startGitServer({ repositories: folder })).url, held));
  const github = started.use(await startGitHub(actions, held));
  const ends = started.move();
  return {
    registry,
    gitUrl: git.url,
    github,
    actions,
    images,
    asked: () => ({ registry: registry.requests.length, git: git.asked(), api: github.asked() }),
    slow(ms) {
      latency = ms;
      registry.clearFaults();
      if (ms > 0) registry.alwaysFault(/^/, { delayMs: ms });
    },
    [Symbol.asyncDispose]: () => ends.disposeAsync(),
  };
}
