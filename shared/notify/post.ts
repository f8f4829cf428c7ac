import {
  AddressRefused,
  type Answer,
  BodyTooLarge,
  BrokenConnection,
  type Connections,
  isLinkLocal,
  isLoopbackHost,
  openConnections,
} from '../http/index.ts';
import { judgeAnswer, judgeBroken, type TryOutcome } from './answers.ts';
import type { ChannelName } from './model.ts';

const MAX_ANSWER_BYTES = 64 * 1024;
const MAX_REDIRECTS = 2;

/** One alert, ready to be sent. */
export interface Posting {
  readonly channel: ChannelName;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Postman {
  /** Makes one try, redirects included, within `deadlineMs`. Does not throw. */
  post(posting: Posting, deadlineMs: number): Promise<TryOutcome>;
  close(): void;
}

/**
 * @param proxyEnv where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read; this machine is never asked through a proxy
 * @param clean removes secrets from a receiver's words
 */
export function openPostman(
  proxyEnv: Readonly<Record<string, string | undefined>>,
  clean: (text: string) => string,
): Postman {
  const proxied = openConnections(proxyEnv);
  const direct = openConnections({});
  return {
    async post(posting, deadlineMs) {
      try {
        const through = isLoopbackHost(posting.url.hostname) ? direct : proxied;
        return judgeAnswer(posting.channel, await follow(through, posting, deadlineMs), clean, Date.now());
      } catch (error) {
        // The messages of these name the host, which may be part of the secret.
        if (error instanceof BrokenConnection) return judgeBroken(error.code, error.timedOut, deadlineMs);
        if (error instanceof AddressRefused) return { kind: 'final', because: 'leads to an address that is refused' };
        if (error instanceof BodyTooLarge) return { kind: 'final', because: 'answered with far more than an answer' };
        return { kind: 'final', because: `could not be asked (${error instanceof Error ? error.name : 'unknown'})` };
      }
    },
    close() {
      proxied.close();
      direct.close();
    },
  };
}

/** Only a redirect that keeps the method (307, 308) and stays at the same origin: the address is a secret of its host. */
async function follow(through: Connections, posting: Posting, deadlineMs: number): Promise<Answer> {
  const end = performance.now() + deadlineMs;
  let { url } = posting;
  for (let hops = 0; ; hops++) {
    const answer = await through.send({
      method: 'POST',
      url,
      headers: { 'user-agent': 'ci-actions', ...posting.headers },
      body: posting.body,
      deadlineMs: Math.max(1, end - performance.now()),
      maxBodyBytes: MAX_ANSWER_BYTES,
      refuseAddress: isLinkLocal,
    });
    const { location = '' } = answer.headers;
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    const keeps = answer.status === 307 || answer.status === 308;
    if (!keeps || location === '' || hops === MAX_REDIRECTS || next?.origin !== url.origin) return answer;
    next.username = '';
    next.password = '';
    url = next;
  }
}
