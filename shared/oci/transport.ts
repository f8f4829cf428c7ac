import type { RetryVerdict } from '../http/index.ts';
import {
  AddressRefused,
  type Answer,
  BodyTooLarge,
  BrokenConnection,
  type Connections,
  type Exchange,
  isLinkLocal,
  isLoopbackHost,
  openConnections,
  type RefuseAddress,
} from '../http/index.ts';
import { DeadHosts } from './dead-hosts.ts';
import { RegistryFailure } from './failure.ts';
import { createLimiter } from './limiter.ts';
import { judgeAnswer, judgeBrokenConnection, MAX_ATTEMPTS } from './retry.ts';
import { trustedTarget } from './trust.ts';
import { brokenFailure, limitFailure, linkLocalFailure } from './unanswered.ts';

const MAX_REDIRECTS = 5;

export interface Outgoing {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly maxBodyBytes: number;
  readonly counts: 'manifests' | 'blobs' | 'tokens';
  /** For messages, such as `the manifest of docker.io/library/nginx:1.27`. */
  readonly what: string;
  /** Default: link-local addresses only, as the user named the host. */
  readonly refuseAddress?: RefuseAddress;
}

export interface Received extends Answer {
  /** Where the answer came from in the end, after redirects. */
  readonly url: URL;
}

/** Requests that were sent, by what they were for. `challenges` are those that were answered by 401. */
export interface RegistryRequests {
  readonly manifests: number;
  readonly tokens: number;
  readonly challenges: number;
  readonly blobs: number;
}

export interface TransportOptions {
  readonly proxyEnv: Readonly<Record<string, string | undefined>>;
  readonly log: { info(text: string): void } | undefined;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly now: () => number;
  readonly deadlineMs: number;
  readonly concurrency: number;
}

export interface Transport {
  /**
   * Sends a read with its redirects and retries. Any final answer is returned, errors too.
   * @throws RegistryFailure `unavailable`, `rate-limited` or `refused`
   */
  send(outgoing: Outgoing): Promise<Received>;
  requests(): RegistryRequests;
  close(): void;
}

export function createTransport(options: TransportOptions): Transport {
  const connections = openConnections(options.proxyEnv);
  // As other programs do it, this machine is never reached through a proxy.
  const direct = openConnections({});
  const limit = createLimiter(options.concurrency);
  const counts = { manifests: 0, tokens: 0, challenges: 0, blobs: 0 };
  const deadHosts = new DeadHosts();

  async function exchange(outgoing: Outgoing, over: Exchange): Promise<Answer> {
    const through: Connections = isLoopbackHost(over.url.hostname) ? direct : connections;
    let status = 0;
    try {
      const answer = await limit(() => through.send(over));
      status = answer.status;
      deadHosts.answered(over.url.host);
      return answer;
    } finally {
      counts[status === 401 && outgoing.counts !== 'tokens' ? 'challenges' : outgoing.counts]++;
    }
  }

  async function follow(outgoing: Outgoing): Promise<Received> {
    const { method, body, maxBodyBytes, refuseAddress = isLinkLocal } = outgoing;
    let { url, headers } = outgoing;
    let judge = refuseAddress;
    for (let hops = 0; ; hops++) {
      const { deadlineMs } = options;
      const rest = { method, url, headers, deadlineMs, maxBodyBytes, refuseAddress: judge };
      const answer = await exchange(outgoing, body === undefined ? rest : { ...rest, body });
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { ...answer, url };
      if (method === 'POST' || hops === MAX_REDIRECTS) {
        const why = method === 'POST' ? 'a redirect of a request with credentials' : `more than ${hops} redirects`;
        const fix = 'Check the registry, and what stands between it and the runner.';
        throw new RegistryFailure('refused', `${url.host} answered with ${why} for ${outgoing.what}.`, fix);
      }
      const next = trustedTarget(location, url, 'a redirect');
      // Once dropped they do not come back.
      if (next.url.origin !== url.origin) headers = withoutAuthorization(headers);
      // The first host's own privacy does not extend to where a public host leads.
      judge = judge === isLinkLocal ? next.refuseAddress : judge;
      url = next.url;
    }
  }

  async function attempt(outgoing: Outgoing): Promise<Received | BrokenConnection> {
    try {
      return await follow(outgoing);
    } catch (error) {
      if (error instanceof BrokenConnection) return error;
      const unfit = error instanceof BodyTooLarge || error instanceof AddressRefused;
      if (!unfit) throw error;
      const fix = 'Check the registry, and the name of the image.';
      throw new RegistryFailure('refused', `${outgoing.what}: ${error.message}; it was not read.`, fix);
    }
  }

  async function send(outgoing: Outgoing): Promise<Received> {
    const { host, hostname } = outgoing.url;
    if (isLinkLocal(hostname)) throw linkLocalFailure(outgoing.what, host);
    const before = deadHosts.why(host);
    if (before !== undefined) throw brokenFailure(`${outgoing.what}: ${before}`, host, 1);
    let waitedMs = 0;
    for (let number = 1; ; number++) {
      const outcome = await attempt(outgoing);
      const state = { number, waitedMs, now: options.now(), random: options.random() };
      let verdict: RetryVerdict;
      let problem: string;
      if (outcome instanceof BrokenConnection) {
        verdict = judgeBrokenConnection(outcome.code, outcome.timedOut, state);
        problem = `${outgoing.what}: ${outcome.message}`;
      } else {
        // A server that fails at HEAD may still answer GET, which the caller sends next: no time is lost on HEAD.
        if (outgoing.method === 'HEAD' && outcome.status >= 500) return outcome;
        verdict = judgeAnswer(outcome.status, outcome.headers, state);
        if (verdict.kind === 'final') return outcome;
        problem = `${outgoing.what}: ${outcome.url.host} answered ${outcome.status}`;
      }
      if (verdict.kind !== 'again') {
        if (!(outcome instanceof BrokenConnection)) throw limitFailure(outcome.status, problem, verdict, number);
        deadHosts.failed(host, outcome);
        throw brokenFailure(problem, host, number);
      }
      waitedMs += verdict.demandedMs;
      const seconds = (verdict.delayMs / 1000).toFixed(1);
      options.log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
      await options.sleep(verdict.delayMs);
    }
  }

  return {
    send,
    requests: () => ({ ...counts }),
    close() {
      connections.close();
      direct.close();
    },
  };
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { authorization: _, ...anonymous } = headers;
  return anonymous;
}
