import { isLinkLocal, isPrivateAddress, isPublicHost, type RefuseAddress } from '../http/index.ts';
import { RegistryFailure } from './failure.ts';

/**
 * Where a request may go when the registry chose the address: to the host that it was sent to (any port), or to a public
 * host over https. Never from https to http.
 *
 * @param target as the registry wrote it, absolute or relative to `base`
 * @param what completes "<host> answered with ...": `a token realm`
 * @returns the address, and the judge of what its name resolves to
 * @throws RegistryFailure `refused`
 */
export function trustedTarget(target: string, base: URL, what: string): { url: URL; refuseAddress: RefuseAddress } {
  const url = URL.canParse(target, base.href) ? new URL(target, base) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw refuse(base, `${what} that is no plain http(s) address`);
  }
  if (base.protocol === 'https:' && url.protocol === 'http:') throw refuse(base, `${what} over plain http`);
  if (isLinkLocal(url.hostname)) throw refuse(base, `${what} at a link-local address`);
  if (sameHost(url, base)) return { url, refuseAddress: isLinkLocal };
  if (url.protocol === 'http:') throw refuse(base, `${what} over plain http at another host`);
  if (!isPublicHost(url.hostname)) throw refuse(base, `${what} at another host, ${url.hostname}, that is not public`);
  return { url, refuseAddress: isPrivateAddress };
}

function sameHost(one: URL, other: URL): boolean {
  return one.hostname.replace(/\.$/, '') === other.hostname.replace(/\.$/, '');
}

function refuse(base: URL, what: string): RegistryFailure {
  const fix =
    'Check the registry. Only its own host, or a public one over https, is followed; a private registry has to serve ' +
    'its tokens and its content under its own name.';
  return new RegistryFailure('refused', `${base.host} answered with ${what}, which is not followed.`, fix);
}
