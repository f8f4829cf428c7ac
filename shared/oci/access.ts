import { type Challenge, chooseChallenge, parseChallenges } from './challenge.ts';
import { type Credential, CredentialsUnknown, type FindCredential } from './credentials/index.ts';
import { RegistryFailure, type Subject, showSubject } from './failure.ts';
import type { ImageAddress } from './reference.ts';
import { fetchToken, headerOf } from './token.ts';
import type { Outgoing, Received, Transport } from './transport.ts';
import { failureOfStatus } from './unanswered.ts';

/** What is sent along; whether a login stands behind it, and where that is kept. */
interface Grant {
  readonly header: string | undefined;
  readonly login: boolean;
  readonly from: string;
}

/** What one registry is known to ask for. */
interface Gate {
  challenge?: Challenge;
  /** The first request is under way; the others wait for what it learns, instead of each being turned away. */
  scout?: Promise<void>;
  known: boolean;
  warned: boolean;
  /** By repository, so that all look-ups in one share a token. */
  readonly grants: Map<string, Promise<Grant>>;
}

export interface AccessOptions {
  readonly transport: Transport;
  readonly findCredential: FindCredential;
  readonly userAgent: string;
  readonly log: { warning?(text: string): void; info(text: string): void } | undefined;
  /** Told of every secret before it is used; `masked` false keeps it out of our own words only. */
  readonly remember: (secret: string, masked?: boolean) => void;
  /** All secrets so far. */
  readonly secrets: readonly string[];
}

/**
 * Whether a token has the shape of a secret. A token server may be anybody's, and a word that is masked vanishes from
 * the log of the whole job, and outputs that hold it with it: none can make us mask `pinned`, a digest or a name.
 */
function isTokenLike(token: string): boolean {
  return /^[\w.~+/-]{24,}=*$/.test(token) && /[A-Z]/.test(token) && /[a-z]/.test(token) && /\d/.test(token);
}

/** Sends a read to a registry with what it takes to be let in. Answers of 401 and 403 that stay are returned. */
export type SendWithAccess = (outgoing: Outgoing, subject: Subject) => Promise<Received>;

export function createAccess(options: AccessOptions): SendWithAccess {
  const { transport, remember } = options;
  const gates = new Map<string, Gate>();

  function gateOf(host: string): Gate {
    const gate = gates.get(host) ?? { known: false, warned: false, grants: new Map() };
    gates.set(host, gate);
    return gate;
  }

  function learn(gate: Gate, answer: Received, outgoing: Outgoing, subject: Subject): void {
    const header = answer.headers['www-authenticate'] ?? '';
    const challenge = chooseChallenge(parseChallenges(header));
    // A host that we were sent to has no say in where the registry's credentials go.
    if (answer.url.host !== outgoing.url.host || challenge === undefined) {
      if (gate.challenge !== undefined) return;
      const failure = failureOfStatus(401, answer.url.host, showSubject(subject), '');
      const why =
        header === ''
          ? 'The answer has no WWW-Authenticate header, so it does not tell how to log in.'
          : 'The answer asks for a way to log in that is not known here.';
      throw new RegistryFailure('unauthorized', `${failure.message} ${why}`, failure.fix);
    }
    gate.challenge = challenge;
  }

  async function credentialFor({ host, repository }: ImageAddress): Promise<Credential | undefined> {
    try {
      const found = await options.findCredential(host, repository);
      if (found?.kind === 'basic') remember(found.password);
      else if (found) remember(found.token);
      if (found) remember(headerOf(found).replace(/^\w+ /, ''));
      return found;
    } catch (error) {
      if (!(error instanceof CredentialsUnknown)) throw error;
      const fix = 'Mend or remove that login (docker logout), or log in again before this step.';
      const message = `${host}/${repository}: the credentials ${error.message}.`;
      throw new RegistryFailure('unauthorized', message, fix);
    }
  }

  /** Meets the challenge of the gate. `anonymously`: the login was tried and is not wanted. */
  async function obtain(gate: Gate, registry: URL, subject: Subject, anonymously: boolean): Promise<Grant> {
    const challenge = gate.challenge;
    if (challenge === undefined) return { header: undefined, login: false, from: '' };
    const credential = anonymously ? undefined : await credentialFor(subject.at);
    const from = credential?.from ?? '';
    const { host, repository } = subject.at;
    if (challenge.scheme === 'basic' || credential?.kind === 'registry') {
      if (credential === undefined) throw failureOfStatus(401, host, `${host}/${repository}`, 'it asks for a login');
      return { header: headerOf(credential), login: true, from };
    }
    const { userAgent, secrets } = options;
    const answer = await fetchToken(transport, { challenge, registry, subject, credential, userAgent, secrets });
    if (answer.token !== undefined) {
      remember(answer.token, isTokenLike(answer.token));
      return { header: `Bearer ${answer.token}`, login: credential !== undefined, from };
    }
    if (credential === undefined) {
      throw failureOfStatus(answer.status, answer.host, `${host}/${repository}`, answer.words);
    }
    warn(gate, subject, credential.from, answer.status);
    return obtain(gate, registry, subject, true);
  }

  function warn(gate: Gate, { at }: Subject, from: string, status: number): void {
    const without = 'trying without it, as anybody may read public images';
    tell(gate, `${at.host} does not accept the login from ${from} (${status}); ${without}`);
  }

  function tell(gate: Gate, text: string): void {
    if (gate.warned) return;
    gate.warned = true;
    if (options.log?.warning) options.log.warning(text);
    else options.log?.info(text);
  }

  function share(gate: Gate, repository: string, making: () => Promise<Grant>): Promise<Grant> {
    const grant = making();
    gate.grants.set(repository, grant);
    return grant;
  }

  async function sendOnce(outgoing: Outgoing, grant: Grant | undefined): Promise<Received> {
    const authorization = grant?.header;
    const { headers } = outgoing;
    return transport.send(
      authorization === undefined ? outgoing : { ...outgoing, headers: { ...headers, authorization } },
    );
  }

  /** The first contact with a registry: one goes ahead, the rest wait until it is known what the registry asks for. */
  async function knock(gate: Gate, outgoing: Outgoing, subject: Subject): Promise<Received | 'challenged' | 'known'> {
    if (gate.scout !== undefined) await gate.scout;
    if (gate.known) return 'known';
    let done = () => {};
    gate.scout = new Promise((resolve) => {
      done = resolve;
    });
    try {
      const answer = await transport.send(outgoing);
      if (answer.status === 401) learn(gate, answer, outgoing, subject);
      return answer.status === 401 ? 'challenged' : answer;
    } finally {
      gate.known = true;
      done();
    }
  }

  return async (outgoing, subject) => {
    const gate = gateOf(subject.at.host);
    const { repository } = subject.at;
    const first = await knock(gate, outgoing, subject);
    if (typeof first === 'object') return first;
    let challenged = first === 'challenged';
    const obtained = (anonymously: boolean) => obtain(gate, outgoing.url, subject, anonymously);
    let renewed = false;
    let anonymous = false;
    for (;;) {
      const current = gate.grants.get(repository) ?? (gate.challenge && share(gate, repository, () => obtained(false)));
      let grant: Grant | undefined;
      try {
        grant = await current;
      } catch (failure) {
        if (challenged) throw failure;
        // What the registry asks for one repository it need not ask for another.
        const open = await transport.send(outgoing);
        if (open.status !== 401) return open;
        throw failure;
      }
      const answer = await sendOnce(outgoing, grant);
      // A HEAD that is forbidden says little, as some gateways forbid it to all; the GET that follows decides.
      const forbidden = answer.status === 403 && grant?.login === true && outgoing.method !== 'HEAD';
      if (answer.status !== 401 && !forbidden) return answer;
      if (answer.status === 401) {
        challenged = true;
        learn(gate, answer, outgoing, subject);
      }
      if (grant === undefined) continue;
      if (gate.challenge?.scheme !== 'bearer') {
        if (grant.login) tell(gate, `${subject.at.host} refuses the login from ${grant.from} (${answer.status})`);
        return answer;
      }
      // Somebody else may have changed it meanwhile; then theirs is tried.
      const stale = gate.grants.get(repository) === current;
      if (answer.status === 401 && !renewed) {
        renewed = true;
        if (stale) share(gate, repository, () => obtained(false));
      } else if (grant.login && !anonymous) {
        anonymous = true;
        warn(gate, subject, grant.from, answer.status);
        if (stale) share(gate, repository, () => obtained(true));
      } else {
        return answer;
      }
    }
  };
}
