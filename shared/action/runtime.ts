import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInputs, type Inputs, inputVariable } from './inputs.ts';
import { createLog, type Log, type LogWithEnd } from './log.ts';
import { maskInRunner } from './mask.ts';
import { Secrets } from './secrets.ts';

/** What the runner gives to an action. The functions need no `this`. */
export interface Runtime {
  /** Name of the action. */
  readonly name: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** @param defaults `inputDefaults` of the action's contract.ts */
  inputs<Name extends string>(defaults?: Readonly<Partial<Record<Name, string>>>): Inputs<Name>;
  /** Keeps a secret, and the forms we derive from it, out of the log: in the runner and in our own messages. */
  mask(secret: string): void;
  /** `$RUNNER_TEMP/ci-actions/<action>-<random>/`, mode 0700, made at the first call; absolute, with `/`, no `/` at the end. */
  temporaryFolder(): Promise<string>;
}

export interface OwnRuntime extends Runtime {
  readonly log: LogWithEnd;
  readonly secrets: Secrets;
}

export function createRuntime(name: string, env: Readonly<Record<string, string | undefined>>): OwnRuntime {
  // The token is a secret before anyone reads it. The runner has masked it already.
  const secrets = new Secrets();
  secrets.add(env[inputVariable('token')]?.trim() ?? '');
  let folder: Promise<string> | undefined;
  return {
    name,
    env,
    log: createLog(secrets.clean, env.RUNNER_DEBUG === '1'),
    secrets,
    inputs: (defaults) => createInputs(env, defaults),
    mask: (secret) => {
      if (secret.trim() === '') return;
      secrets.add(secret);
      // Anywhere else nobody reads the command, and it would print the secret.
      if (env.GITHUB_ACTIONS === 'true') maskInRunner(secret);
    },
    temporaryFolder: () => {
      folder ??= makeTemporaryFolder(name, env.RUNNER_TEMP);
      return folder;
    },
  };
}

async function makeTemporaryFolder(action: string, runnerTemp: string | undefined): Promise<string> {
  // The system's folder is everybody's: a common parent there could belong to someone else.
  const prefix = runnerTemp
    ? path.join(path.resolve(runnerTemp), 'ci-actions', `${action}-`)
    : path.join(os.tmpdir(), `ci-actions-${action}-`);
  mkdirSync(path.dirname(prefix), { recursive: true });
  // An earlier step may have put a link to another place there.
  const isLink = runnerTemp !== undefined && lstatSync(path.dirname(prefix)).isSymbolicLink();
  const place = isLink ? path.join(path.resolve(runnerTemp), `ci-actions-${action}-`) : prefix;
  return mkdtempSync(place).replaceAll(path.sep, '/');
}
