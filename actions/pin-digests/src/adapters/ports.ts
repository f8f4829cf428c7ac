import { statSync } from 'node:fs';
import path from 'node:path';
import { jailPath, type Runtime, UserError } from '../../../../shared/action/index.ts';
import { createGit, openCheckout, splitNul, succeeded } from '../../../../shared/git/index.ts';
import { type EventContext, readBounded, readEvent } from '../../../../shared/github/index.ts';
import { writeBeside } from '../../../../shared/report/index.ts';
import type { Settings } from '../inputs.ts';
import type { Lookups } from '../judge/decision.ts';
import type { Checkout, Ports } from '../ports.ts';
import { listFiles, readFile, replaceFile } from './repository-files.ts';
import { uninterrupted } from './uninterrupted.ts';

/** Binds the action to the runner, the work tree, registries and GitHub. Nothing is read but the event. */
export async function openPorts(runtime: Runtime, settings: Settings): Promise<Ports> {
  const { env, log, temporaryFolder } = runtime;
  const event = readEvent(env, readBounded);
  const workspace = await jailPath(env.GITHUB_WORKSPACE || process.cwd(), '.');
  const directory = await jailPath(workspace, settings.workingDirectory);
  if (!isFolder(directory)) throw noFolder(settings.workingDirectory);
  const shown = (place: string) => path.relative(workspace, place).replaceAll(path.sep, '/');
  return {
    log,
    event,
    now: new Date(),
    fromWorkspace: (file) => shown(path.join(directory, file)),
    files: {
      list: () => listFiles(directory, env),
      read: (file) => readFile(workspace, path.join(directory, file)),
      nameOf: (place) => path.relative(directory, place).replaceAll(path.sep, '/'),
    },
    replace: (place, before, after) => uninterrupted(() => replaceFile(place, before, after)),
    checkout: () => readCheckout(directory, workspace, env),
    lookups: whenAsked(async () => (await import('./connect.ts')).connectLookups(runtime, settings, event)),
    upsertPullRequest: async (request) =>
      (await import('./connect.ts')).sendPullRequest(runtime, settings, event, request),
    async writeFile(name, content) {
      const file = path.join(await temporaryFolder(), name);
      await writeBeside(file, content);
      return file.replaceAll(path.sep, '/');
    },
    every10Seconds(tell) {
      let seconds = 0;
      const timer = setInterval(() => {
        seconds += 10;
        tell(seconds);
      }, 10_000);
      return () => clearInterval(timer);
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    runUrl: runUrl(event),
  };
}

/** Registry client and git are loaded at the first question; `check` never asks one. */
function whenAsked(connect: () => Promise<Lookups>): Lookups {
  let connected: Promise<Lookups> | undefined;
  const connection = () => {
    connected ??= connect();
    return connected;
  };
  return {
    image: async (question) => (await connection()).image(question),
    refs: async (repository) => (await connection()).refs(repository),
    proof: async (repository, commit, all) => (await connection()).proof(repository, commit, all),
    age: async (repository, ref, commit, tags) => (await connection()).age(repository, ref, commit, tags),
  };
}

async function readCheckout(
  directory: string,
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Checkout | undefined> {
  const git = createGit({ directory, env });
  const opened = await openCheckout(git, directory, path.dirname(workspace));
  if (opened.kind !== 'found') return undefined;
  const { top } = opened.checkout;
  const [head, listed] = await Promise.all([
    git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    git.run(['ls-files', '-z', '--cached', '--full-name', '--', ':/']),
  ]);
  // Not known is not "untracked": that would leave files out, and close what is open.
  const tracked = succeeded(listed) ? new Set(splitNul(listed.stdout)) : undefined;
  const pathOf = (place: string) => path.relative(top, place).replaceAll(path.sep, '/');
  return {
    head: succeeded(head) ? head.stdout.toString('utf8').trim() : undefined,
    pathOf,
    isTracked: (place) => tracked?.has(pathOf(place)) ?? true,
  };
}

function runUrl(event: EventContext): string | undefined {
  const { owner, name } = event.repository;
  return event.runId === undefined || owner === ''
    ? undefined
    : `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}`;
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

function noFolder(input: string): UserError {
  return new UserError(
    'invalid-input',
    `The input \`working-directory\` is ${JSON.stringify(input.slice(0, 200))}, and the workspace has no such folder.`,
    'Check the repository out there before this step, or correct the path.',
  );
}
