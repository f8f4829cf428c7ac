// Ours and the peers, each with the command that a person would give.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runStep, timeProcess } from '../kit/action-step.ts';
import type { Settings } from '../kit/benchmark.ts';
import type { Services } from './services.ts';

export interface Ended {
  readonly ms: number;
  /** Null for one that was ended because it took too long. Of several processes: the first that is not 0. */
  readonly exitCode: number | null;
  /** The end of what it said, where it was listened to. */
  readonly tail: string;
}

export interface Tool {
  readonly name: string;
  /** What it pins at all. */
  readonly kinds: readonly ('action' | 'image')[];
  /** Pins what is in the folder, in place. */
  pin(workspace: string): Promise<Ended>;
  /** Says whether all is pinned, and changes nothing; absent where it cannot. */
  check?(workspace: string): Promise<Ended>;
}

const ourName = 'pin-digests';

/** Ours first, then the peers that are here. */
export function tools(settings: Settings, services: Services): Tool[] {
  const { frizbee, pinact, ratchet } = settings.peers;
  return [
    ...(hasBundle(settings) ? [ours(settings, services)] : []),
    ...(frizbee === undefined ? [] : [frizbeeTool(frizbee, services)]),
    ...(pinact === undefined ? [] : [pinactTool(pinact, services)]),
    ...(ratchet === undefined ? [] : [ratchetTool(ratchet, services)]),
  ];
}

/** One sentence for each that is not here. */
export function absent(settings: Settings): string[] {
  const { frizbee, pinact, ratchet } = settings.peers;
  return [
    ...(hasBundle(settings) ? [] : [`**${ourName} is left out: there is no bundle of it in ${settings.bundles}.**`]),
    ...(frizbee === undefined ? ['frizbee is left out: it is not installed (scripts/setup-testbed frizbee).'] : []),
    ...(pinact === undefined ? ['pinact is left out: BENCH_PINACT does not name the program.'] : []),
    ...(ratchet === undefined ? ['ratchet is left out: BENCH_RATCHET does not name the program.'] : []),
  ];
}

function hasBundle({ bundles }: Settings): boolean {
  return existsSync(path.join(bundles, ourName, 'index.js'));
}

function ours({ root, bundles }: Settings, { gitUrl }: Services): Tool {
  const run = (mode: string) => (workspace: string) =>
    runStep({
      action: path.join(root, 'actions', ourName),
      bundles,
      with: { mode, token: '' },
      event: { name: 'push', payload: { ref: 'refs/heads/main', repository: { default_branch: 'main' } } },
      workspace,
      env: { GITHUB_SERVER_URL: gitUrl },
    });
  return { name: ourName, kinds: ['action', 'image'], pin: run('pin'), check: run('check') };
}

/** Actions and images are two commands. Its `--error` tells what was modified, not what is unpinned: no check. */
function frizbeeTool(program: string, services: Services): Tool {
  return {
    name: 'frizbee',
    kinds: ['action', 'image'],
    async pin(workspace) {
      const workflows = path.join(workspace, '.github', 'workflows');
      const first = existsSync(workflows)
        ? await start(program, ['actions', workflows], workspace, services)
        : undefined;
      const second = await start(program, ['image', workspace], workspace, services);
      return { ms: (first?.ms ?? 0) + second.ms, exitCode: first?.exitCode || second.exitCode, tail: '' };
    },
  };
}

/** Knows actions only. Its commands are from its documentation: where this was written, the program was not to be had. */
function pinactTool(program: string, services: Services): Tool {
  return {
    name: 'pinact',
    kinds: ['action'],
    pin: (workspace) => start(program, ['run'], workspace, services),
    check: (workspace) => start(program, ['run', '--check'], workspace, services),
  };
}

/** Workflows only. As for pinact: from its documentation. */
function ratchetTool(program: string, services: Services): Tool {
  const run = (command: string) => (workspace: string) => {
    const folder = path.join(workspace, '.github', 'workflows');
    const files = existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
    return start(program, [command, ...files], workspace, services);
  };
  return { name: 'ratchet', kinds: ['action', 'image'], pin: run('pin'), check: run('lint') };
}

async function start(program: string, args: readonly string[], cwd: string, { github }: Services): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: cwd, ...github.env };
  return { ...(await timeProcess(program, args, { cwd, env })), tail: '' };
}
