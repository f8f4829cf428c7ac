import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** git's words for CVE-2022-24765: the checkout belongs to another user, as it does in a container job. */
export function isDistrust(message: string): boolean {
  return /dubious ownership|unsafe repository|safe\.directory/i.test(message);
}

/**
 * A configuration file that trusts every folder and is the user's own in all else: credentials, proxies and certificates
 * stay in force. It is ours, under RUNNER_TEMP, and named to our own calls of git only.
 */
export async function trustingConfig(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const home = env.HOME ?? '';
  const own =
    env.GIT_CONFIG_GLOBAL === undefined
      ? [path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'git', 'config'), path.join(home, '.gitconfig')]
      : [env.GIT_CONFIG_GLOBAL];
  const includes = own
    .filter((file) => path.isAbsolute(file))
    .map((file) => `[include]\n\tpath = ${JSON.stringify(file)}\n`);
  const file = path.join(folder, 'trusting.gitconfig');
  await writeFile(file, `${includes.join('')}[safe]\n\tdirectory = *\n`, { mode: 0o600 });
  return file;
}
