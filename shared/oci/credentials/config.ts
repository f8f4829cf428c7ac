import path from 'node:path';
import { quoteForMessage } from '../../text/index.ts';
import { field } from '../failure.ts';
import { CredentialsUnknown } from './credential.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** One file of logins. `value` is its JSON. */
export interface ConfigFile {
  readonly file: string;
  readonly value: unknown;
}

const maxBytes = 4 * 1024 * 1024;

/**
 * Where logins are kept, in the order in which they are asked: docker's, then podman's.
 * Sources: docker/cli, "Configuration files"; containers/image, containers-auth.json(5).
 */
export function configPaths(env: Environment): string[] {
  const home = env.HOME || env.USERPROFILE;
  const docker = env.DOCKER_CONFIG || (home && path.join(home, '.docker'));
  return [
    ...(docker ? [path.join(docker, 'config.json')] : []),
    ...(env.REGISTRY_AUTH_FILE ? [env.REGISTRY_AUTH_FILE] : []),
    ...(env.XDG_RUNTIME_DIR ? [path.join(env.XDG_RUNTIME_DIR, 'containers', 'auth.json')] : []),
  ];
}

/** @returns undefined when there is no such file. @throws CredentialsUnknown when there is one that cannot be read */
export async function readConfig(file: string): Promise<ConfigFile | undefined> {
  const { open } = await import('node:fs/promises');
  let text: string;
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    if (size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
    text = await handle.readFile('utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const why = typeof code === 'string' ? code : error instanceof Error ? error.message : 'no reason given';
    throw new CredentialsUnknown(`could not be determined: ${quoteForMessage(file, 300)} cannot be read (${why})`);
  }
  if (text.trim() === '') return { file, value: {} };
  try {
    return { file, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    // The parser's message quotes the text, which holds secrets.
    throw new CredentialsUnknown(`could not be determined: ${quoteForMessage(file, 300)} is not valid JSON`);
  }
}

/** The entries of `auths` or `credHelpers`, in the order of the file. */
export function entriesOf(config: ConfigFile, name: 'auths' | 'credHelpers'): [string, unknown][] {
  const entries = field(config.value, name);
  return typeof entries === 'object' && entries !== null ? Object.entries(entries) : [];
}
