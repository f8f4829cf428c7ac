import type { GitConfigEntry } from './environment.ts';
import { type Git, succeeded } from './git.ts';

/** Where to fetch from, and the configuration that carries address and credentials: by environment, never by argv. */
export interface Remote {
  /** Without credentials, for messages. */
  readonly shown: string;
  readonly config: readonly GitConfigEntry[];
}

export interface RemoteRequest {
  /** The checkout's `remote.origin.url`, or undefined without a checkout. */
  readonly url: string | undefined;
  readonly serverUrl: string;
  /** `owner/name` of GITHUB_REPOSITORY, used when the checkout names no remote. */
  readonly repository: string | undefined;
  readonly token: string;
  /** `http.*.extraheader` entries of the checkout, as actions/checkout persists them; used when no token is given. */
  readonly persisted: readonly GitConfigEntry[];
}

/**
 * Decides the remote. The token goes to the server of the event only; an ssh address of that server is turned into
 * https, as the key that actions/checkout used is gone from our own repository's configuration.
 */
export function chooseRemote(request: RemoteRequest): Remote | undefined {
  const server = request.serverUrl.replace(/\/+$/, '');
  const fallback = request.repository === undefined ? undefined : `${server}/${request.repository}`;
  const url = httpsForm(request.url, server) ?? fallback;
  if (url === undefined) return undefined;
  const config: GitConfigEntry[] = [
    { key: 'remote.origin.url', value: url },
    { key: 'remote.origin.promisor', value: 'true' },
  ];
  const origin = originOf(url);
  if (request.token !== '' && origin !== undefined && origin === originOf(server)) {
    const basic = Buffer.from(`x-access-token:${request.token}`).toString('base64');
    config.push({ key: `http.${origin}/.extraheader`, value: '' });
    config.push({ key: `http.${origin}/.extraheader`, value: `AUTHORIZATION: basic ${basic}` });
  } else {
    config.push(...request.persisted);
  }
  return { shown: withoutCredentials(url), config };
}

/** Remote address and persisted credentials of a checkout, in one call. */
export async function readRemoteConfiguration(
  git: Git,
): Promise<{ url: string | undefined; persisted: GitConfigEntry[] }> {
  const finished = await git.run([
    'config',
    '--null',
    '--get-regexp',
    '^(remote\\.origin\\.url|http\\..*\\.extraheader|http\\.extraheader)$',
  ]);
  const persisted: GitConfigEntry[] = [];
  let url: string | undefined;
  if (!succeeded(finished)) return { url, persisted };
  for (const record of finished.stdout.toString('utf8').split('\0')) {
    const cut = record.indexOf('\n');
    if (cut < 0) continue;
    const [key, value] = [record.slice(0, cut), record.slice(cut + 1)];
    if (key === 'remote.origin.url') url ??= value;
    else persisted.push({ key, value });
  }
  return { url, persisted };
}

function httpsForm(url: string | undefined, server: string): string | undefined {
  if (url === undefined || url === '') return undefined;
  const ssh = /^(?:ssh:\/\/)?git@([^/:]+)(?::\d+)?[:/]\/*(.+)$/.exec(url);
  if (ssh === null) return url;
  const host = originOf(server) === undefined ? undefined : new URL(server).hostname;
  return ssh[1] === host ? `${server}/${ssh[2]}` : url;
}

function originOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
}

function withoutCredentials(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.host === '') return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
