import {
  type Answer,
  BodyTooLarge,
  BrokenConnection,
  type Connections,
  type Exchange,
  judgeBrokenConnection,
  MAX_ATTEMPTS,
  type RetryVerdict,
} from '../../http/index.ts';
import { quoteForMessage, redact } from '../../text/index.ts';
import { redirectTarget, uploadPackUrl } from './address.ts';
import { lsRefsRequest, readRefList, ServerSaidNo } from './answer.ts';
import { failureOfStatus, RemoteFailure } from './failure.ts';
import type { RemoteRefs } from './model.ts';
import { PacketsMalformed, PacketsTruncated } from './pkt-line.ts';
import { isLimit, judgeAnswer } from './retry.ts';

/** What asking needs from outside. */
export interface Asking {
  readonly connections: Connections;
  readonly userAgent: string;
  readonly info: (text: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly deadlineMs: number;
}

const MAX_REDIRECTS = 3;
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/**
 * Asks one server for the refs of one repository. Redirects (GitHub answers 301 for a renamed repository) are followed
 * at the same origin only, so the token stays with the server it is meant for.
 * @param token empty: without one
 * @throws RemoteFailure
 */
export async function askForRefs(
  asking: Asking,
  server: string,
  repository: string,
  token: string,
): Promise<RemoteRefs> {
  let url = uploadPackUrl(server, repository);
  let name = repository;
  let objectFormat: 'sha1' | 'sha256' = 'sha1';
  for (let hops = 0; ; ) {
    const what = `${url.host}: the refs of ${name}`;
    const exchange = exchangeFor(asking, url, objectFormat, token);
    const answer = await send(asking, exchange, what, token).catch((failure: unknown) =>
      orRedirect(asking, exchange, failure),
    );
    if (answer.status !== 200) {
      const target = redirectTarget(server, url, answer.headers.location ?? '');
      const problem = 'problem' in target ? target.problem : hops === MAX_REDIRECTS ? 'too many redirects' : '';
      if ('problem' in target || problem !== '') throw notFollowed(what, problem);
      ({ url, name } = target);
      hops++;
      continue;
    }
    const read = readAnswer(answer);
    if (read instanceof Error) {
      // git drops the connection without a word, or with these, when it is asked in the other format.
      if (objectFormat === 'sha1' && suggestsOtherFormat(read, answer)) {
        objectFormat = 'sha256';
        continue;
      }
      throw unreadable(read, what, token);
    }
    const width = objectFormat === 'sha1' ? 40 : 64;
    const [id = ''] = [...read.branches.values(), ...[...read.tags.values()].map((tag) => tag.object)];
    if (id !== '' && id.length !== width) {
      throw unreadable(
        new PacketsMalformed('the answer holds object ids of another format than asked for'),
        what,
        token,
      );
    }
    const moved = name.toLowerCase() === repository.toLowerCase() ? {} : { movedTo: name };
    return { ...read, name, ...moved, server, anonymous: token === '' };
  }
}

/**
 * A server may send only those on who ask the way git does, by GET first, and know nothing of an old name else.
 * @throws the failure when it does not
 */
async function orRedirect(asking: Asking, { url, headers, ...rest }: Exchange, failure: unknown): Promise<Answer> {
  if (!(failure instanceof RemoteFailure) || failure.kind !== 'not-found') throw failure;
  const { body: _, ...asked } = rest;
  const list = new URL(url.href.replace(/\/git-upload-pack$/, '/info/refs?service=git-upload-pack'));
  const answer = await asking.connections.send({ ...asked, method: 'GET', url: list, headers }).catch(() => undefined);
  if (answer === undefined || ![301, 302, 303, 307, 308].includes(answer.status)) throw failure;
  return answer;
}

function exchangeFor(asking: Asking, url: URL, objectFormat: 'sha1' | 'sha256', token: string): Exchange {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    method: 'POST',
    url,
    headers: {
      accept: 'application/x-git-upload-pack-result',
      'accept-encoding': 'identity',
      'content-type': 'application/x-git-upload-pack-request',
      'git-protocol': 'version=2',
      'user-agent': asking.userAgent,
      ...(token === '' ? {} : { authorization: `Basic ${basic}` }),
    },
    body: lsRefsRequest(asking.userAgent, objectFormat),
    deadlineMs: asking.deadlineMs,
    maxBodyBytes: MAX_BODY_BYTES,
  };
}

/** An answer with status 200, or a redirect; anything else is tried again or thrown. */
async function send(asking: Asking, exchange: Exchange, what: string, token: string): Promise<Answer> {
  let waitedMs = 0;
  for (let number = 1; ; number++) {
    const outcome = await attempt(asking, exchange, what);
    const state = { number, waitedMs, now: asking.now(), random: asking.random() };
    let verdict: RetryVerdict;
    let problem: string;
    if (outcome instanceof BrokenConnection) {
      verdict = judgeBrokenConnection(outcome.code, outcome.timedOut, state);
      problem = `${what}: ${redact(outcome.message, [token])}`;
    } else {
      const { status, headers } = outcome;
      if (status === 200 || [301, 302, 303, 307, 308].includes(status)) return outcome;
      verdict = judgeAnswer(status, headers, state);
      problem = `${what}: the server answered ${status}`;
      if (verdict.kind === 'final') throw failureOfStatus(status, problem, token !== '');
    }
    if (verdict.kind !== 'again') throw gaveUp(outcome, verdict, problem, number);
    waitedMs += verdict.demandedMs;
    const seconds = (verdict.delayMs / 1000).toFixed(1);
    asking.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
    await asking.sleep(verdict.delayMs);
  }
}

async function attempt(asking: Asking, exchange: Exchange, what: string): Promise<Answer | BrokenConnection> {
  try {
    const answer = await asking.connections.send(exchange);
    // A body that was cut where no length was announced; an empty one is git's way to give up, and judged by the reader.
    const cut = answer.status === 200 && answer.body.length > 0 && readAnswer(answer) instanceof PacketsTruncated;
    return cut ? new BrokenConnection('the answer stops before its end', 'ECONNRESET', false) : answer;
  } catch (error) {
    if (error instanceof BrokenConnection) return error;
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new RemoteFailure('refused', `${what}: ${error.message}, and was not read further.`, 'Is this a git server?');
  }
}

type Read = ReturnType<typeof readRefList> | PacketsTruncated | PacketsMalformed | ServerSaidNo;

function readAnswer(answer: Answer): Read {
  const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-git-upload-pack-result') {
    return new PacketsMalformed(type === 'text/html' ? 'the answer is an HTML page' : 'the answer is not of git');
  }
  try {
    return readRefList(answer.body);
  } catch (error) {
    const known =
      error instanceof PacketsTruncated || error instanceof PacketsMalformed || error instanceof ServerSaidNo;
    if (known) return error;
    throw error;
  }
}

function suggestsOtherFormat(problem: Error, answer: Answer): boolean {
  if (problem instanceof ServerSaidNo) return /object.format/i.test(problem.words);
  return problem instanceof PacketsTruncated && answer.body.length === 0;
}

function unreadable(problem: Error, what: string, token: string): RemoteFailure {
  if (problem instanceof ServerSaidNo) {
    const words = quoteForMessage(redact(problem.words, [token]), 200);
    const kind = /not found|not exist|no such/i.test(problem.words) ? 'not-found' : 'refused';
    return new RemoteFailure(kind, `${what}: the server says ${words}.`, 'Check owner and name of the repository.');
  }
  return new RemoteFailure(
    'malformed',
    `${what}: ${problem.message}.`,
    'Check that the address is a git server that speaks protocol version 2, and that no proxy or sign-in page stands in between.',
  );
}

function notFollowed(what: string, problem: string): RemoteFailure {
  return new RemoteFailure(
    'refused',
    `${what}: the server answered with ${problem}, which is not followed.`,
    'If the repository has moved, name its new place; else check GITHUB_SERVER_URL.',
  );
}

function gaveUp(
  outcome: Answer | BrokenConnection,
  verdict: Exclude<RetryVerdict, { kind: 'again' }>,
  problem: string,
  tries: number,
): RemoteFailure {
  const times = tries === 1 ? '' : ` (tried ${tries} times)`;
  if (outcome instanceof BrokenConnection) {
    const fix =
      'Check that the runner can reach the server (HTTPS_PROXY and NO_PROXY are honoured); then run the job again.';
    return new RemoteFailure('unavailable', `${problem}${times}.`, fix);
  }
  const kind = isLimit(outcome.status, outcome.headers) ? 'rate-limited' : 'unavailable';
  if (verdict.kind !== 'too-long') return new RemoteFailure(kind, `${problem}${times}.`, 'Run the job again later.');
  const wait = `It asks for a wait of ${Math.ceil(verdict.demandedMs / 1000)} s, more than a job should sleep through`;
  return new RemoteFailure(kind, `${problem}${times}. ${wait}.`, 'Run the job again after that time.');
}
