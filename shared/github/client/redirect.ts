import { type Answer, type Connections, type Exchange, isLinkLocal } from '../../http/index.ts';
import { GitHubFailure } from './failure.ts';

const MAX_REDIRECTS = 3;

/**
 * Sends a read, following at most three redirects (GitHub answers 301 for a renamed repository). The token goes only to
 * the origin it was meant for, and does not come back once dropped. http(s) only, and never to a link-local address,
 * where clouds keep the credentials of the machine.
 *
 * @throws GitHubFailure `refused` for a redirect that is not followed
 */
export async function sendFollowing(connections: Connections, exchange: Exchange): Promise<Answer> {
  let current = exchange;
  for (let hops = 0; ; hops++) {
    const answer = await connections.send(current);
    const location = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
    if (hops === MAX_REDIRECTS) throw refuse(exchange, answer.status, `more than ${MAX_REDIRECTS} redirects`);
    const url = URL.canParse(location, current.url.href) ? new URL(location, current.url) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
      throw refuse(exchange, answer.status, 'a redirect to something other than an http(s) address');
    }
    if (isLinkLocal(url.hostname)) throw refuse(exchange, answer.status, 'a redirect to a link-local address');
    const { authorization: _, ...anonymous } = current.headers;
    current = { ...current, url, headers: url.origin === current.url.origin ? current.headers : anonymous };
  }
}

function refuse(exchange: Exchange, status: number, why: string): GitHubFailure {
  return new GitHubFailure(
    'refused',
    status,
    `${exchange.method} ${exchange.url.pathname}: ${exchange.url.host} answered with ${why}, which is not followed.`,
    'Check that GITHUB_API_URL is the address of the API itself, and what stands between it and the runner.',
  );
}
