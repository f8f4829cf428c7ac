import type { Challenge } from './challenge.ts';
import { basicHeader, type Credential } from './credentials/index.ts';
import { field, RegistryFailure, type Subject, wordsOf } from './failure.ts';
import type { Outgoing, Received, Transport } from './transport.ts';
import { trustedTarget } from './trust.ts';

export interface TokenRequest {
  readonly challenge: Challenge;
  /** The registry's own address, against which the realm is judged. */
  readonly registry: URL;
  readonly subject: Subject;
  /** Undefined: ask as anybody. */
  readonly credential: Credential | undefined;
  readonly userAgent: string;
  readonly secrets: readonly string[];
}

/** A bearer token, or why the server gave none: its status and words. */
export type TokenAnswer =
  | { readonly token: string }
  | { readonly token: undefined; readonly status: 401 | 403; readonly host: string; readonly words: string };

const maxBodyBytes = 1024 * 1024;

/**
 * Gets a token to pull one repository. The scope is ours: what the challenge names may be another repository's.
 * Sources: distribution, docs/spec/auth/token.md and oauth.md.
 * @throws RegistryFailure
 */
export async function fetchToken(transport: Transport, request: TokenRequest): Promise<TokenAnswer> {
  const { challenge, registry, subject, credential } = request;
  // A realm is absolute: a text that only reads as an address relative to the registry's is a broken one.
  const realm = challenge.parameters.get('realm') ?? '';
  const target = URL.canParse(realm) ? realm : 'about:blank';
  const { url, refuseAddress } = trustedTarget(target, registry, 'a token realm');
  const scope = `repository:${subject.at.repository}:pull`;
  const service = challenge.parameters.get('service');
  const what = `the token for ${subject.at.host}/${subject.at.repository}`;
  const common = { maxBodyBytes, counts: 'tokens', what, refuseAddress } as const;
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': request.userAgent };

  async function exchangeRefreshToken(refreshToken: string): Promise<Received> {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'ci-actions', scope });
    if (service !== undefined) form.set('service', service);
    form.set('refresh_token', refreshToken);
    const typed = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    return transport.send({ ...common, method: 'POST', url, headers: typed, body: form.toString() });
  }

  async function get(): Promise<Received> {
    const address = new URL(url);
    if (service !== undefined) address.searchParams.set('service', service);
    address.searchParams.set('scope', scope);
    const authorization = credential && headerOf(credential);
    const outgoing: Outgoing = { ...common, method: 'GET', url: address, headers };
    return transport.send(
      authorization === undefined ? outgoing : { ...outgoing, headers: { ...headers, authorization } },
    );
  }

  let answer = credential?.kind === 'identity' ? await exchangeRefreshToken(credential.token) : await get();
  // Servers without the newer exchange take the refresh token as a password.
  if (credential?.kind === 'identity' && [404, 405].includes(answer.status)) answer = await get();
  return read(answer, what, request.secrets);
}

/** The header for a server that takes credentials as they are. */
export function headerOf(credential: Credential): string {
  if (credential.kind === 'registry') return `Bearer ${credential.token}`;
  if (credential.kind === 'basic') return basicHeader(credential.username, credential.password);
  return basicHeader(credential.username || '<token>', credential.token);
}

function read(answer: Received, what: string, secrets: readonly string[]): TokenAnswer {
  const { host } = answer.url;
  const words = answer.status === 200 ? '' : wordsOf(answer.body, secrets);
  if (answer.status === 401 || answer.status === 403) return { token: undefined, status: answer.status, host, words };
  const fix = 'Check that the token server of the registry works, and that no proxy or sign-in page stands in between.';
  if (answer.status !== 200) {
    const told = words === '' ? '' : ` (${words})`;
    const kind = answer.status === 404 ? 'not-found' : answer.status >= 400 ? 'refused' : 'malformed';
    throw new RegistryFailure(kind, `${host} answered ${answer.status}${told} when asked for ${what}.`, fix);
  }
  let body: unknown;
  try {
    body = JSON.parse(answer.body.toString('utf8'));
  } catch {
    throw new RegistryFailure('malformed', `${host} answered 200 without JSON when asked for ${what}.`, fix);
  }
  const token = [field(body, 'token'), field(body, 'access_token')].find(
    (text) => typeof text === 'string' && text !== '',
  );
  // As a header's value it must be visible ASCII; anything else is no token, and could forge headers.
  if (typeof token !== 'string' || !/^[\x21-\x7e]{1,65536}$/.test(token)) {
    throw new RegistryFailure('malformed', `${host} answered 200 without a usable token for ${what}.`, fix);
  }
  return { token };
}
