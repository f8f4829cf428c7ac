import { statSync } from 'node:fs';
import { jailPath, type Runtime, UserError } from '../../../../shared/action/index.ts';
import { openSources } from '../../../../shared/comparison/sources/index.ts';
import { readBounded, readEvent } from '../../../../shared/github/index.ts';
import type { Settings } from '../inputs.ts';
import type { Ports } from '../run.ts';

/** Binds the action to the runner, the checkout and GitHub. Nothing is read but the event. */
export async function openPorts(runtime: Runtime, settings: Settings): Promise<Ports> {
  const { env, log, temporaryFolder } = runtime;
  const event = readEvent(env, readBounded);
  const workspace = await jailPath(env.GITHUB_WORKSPACE || process.cwd(), '.');
  const directory = await jailPath(workspace, settings.workingDirectory);
  if (!isFolder(directory)) throw noFolder(settings.workingDirectory);
  const { token } = settings;
  const api =
    token === ''
      ? undefined
      : (await import('../../../../shared/comparison/sources/connect.ts')).connect(event, token, 'detect-changes', log);
  const common = { directory, workspace, event, token, env, temporaryFolder, api, log: log.info };
  return {
    log,
    event,
    workspace,
    directory,
    temporaryFolder,
    openSources: (wanted) => openSources({ ...common, ...wanted }),
  };
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
