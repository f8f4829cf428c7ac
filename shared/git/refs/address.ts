import { quoteForMessage } from '../../text/index.ts';
import { RemoteFailure } from './failure.ts';

const SERVICE = '/git-upload-pack';

/** A server's address without slashes at its end. @throws RemoteFailure `refused` when it is no http(s) address */
export function serverAddress(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
    throw new RemoteFailure(
      'refused',
      `${parsed === null ? quoteForMessage(url) : 'The address of the git server'} is not an http(s) address that can be used.`,
      'Check GITHUB_SERVER_URL.',
    );
  }
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`;
}

/** Whether a text is `owner/name` as GitHub has them (managed users have `_` in theirs), safe as a part of a URL. */
export function isRepositoryName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text);
}

/** Where `ls-refs` is asked. @throws RemoteFailure `refused` for a name that could lead elsewhere */
export function uploadPackUrl(server: string, repository: string): URL {
  if (!isRepositoryName(repository)) {
    throw new RemoteFailure(
      'refused',
      `${quoteForMessage(repository)} is not a repository's name.`,
      'Repositories are named owner/name.',
    );
  }
  return new URL(`${server}/${repository}.git${SERVICE}`);
}

/**
 * The repository that a redirect leads to, when it is one at the same server; else why it is not followed. Only the name
 * is taken from it: servers differ in whether they send the address of the service, of the list of refs or of the
 * repository.
 */
export function redirectTarget(
  server: string,
  current: URL,
  location: string,
): { readonly url: URL; readonly name: string } | { readonly problem: string } {
  const url = URL.parse(location, current.href);
  if (url === null || location === '') return { problem: 'a redirect to something other than an address' };
  if (url.origin !== current.origin) return { problem: 'a redirect to another server' };
  const base = `${new URL(server).pathname.replace(/\/$/, '')}/`;
  const rest = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
  const name = rest.replace(/(?:\/git-upload-pack|\/info\/refs|\/)$/, '').replace(/\.git$/, '');
  if (!isRepositoryName(name)) return { problem: 'a redirect to something other than a repository' };
  return { url: uploadPackUrl(server, name), name };
}
