import type { IncomingHttpHeaders } from 'node:http';
import {
  type Answer,
  BodyTooLarge,
  BrokenConnection,
  type Exchange,
  judgeBrokenConnection,
  MAX_ATTEMPTS,
  openConnections,
} from '../../http/index.ts';
import { addressOf, nextPage, type Query } from './address.ts';
import { failureOfStatus, GitHubFailure } from './failure.ts';
import { brokenFailure, limitFailure, messageIn, parseBody } from './reading.ts';
import { sendFollowing } from './redirect.ts';
import { judgeAnswer, type Verdict } from './retry.ts';
import { sendOnce, type WriteMethod } from './writing.ts';

export interface GitHubClientOptions {
  /** `GITHUB_API_URL`, with or without a path. */
  readonly apiUrl: string;
  /** Empty: ask without a token. */
  readonly token: string;
  /** GitHub refuses requests without one; the action's name. */
  readonly userAgent: string;
  /** Told of every retry, one line each. */
  readonly log?: { info(text: string): void };
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Where the proxy variables are read; default: the environment of the process. */
  readonly proxyEnv?: Readonly<Record<string, string | undefined>>;
  /** For one request with its whole answer, default 30 s. */
  readonly deadlineMs?: number;
  /** Default 32 MiB. */
  readonly maxBodyBytes?: number;
}

export interface GitHubAnswer<T> {
  readonly status: number;
  /** JSON as GitHub sent it: `T` is the caller's word, nothing here checks it (see `viewOf`). */
  readonly body: T;
  readonly headers: IncomingHttpHeaders;
  /** Whether the answer names a next page. */
  readonly more: boolean;
}

export interface ReadOptions {
  /** The line under `permissions:` that the call needs, such as `pull-requests: read`: named when access fails. */
  readonly permission?: string;
}

/** All methods throw GitHubFailure, and nothing else, when there is no usable answer. */
export interface GitHubClient {
  get<T = unknown>(path: string, query?: Query, options?: ReadOptions): Promise<GitHubAnswer<T>>;
  /** Pages in order, at most `maxPages`; when that stops it, the last answer has `more: true`. */
  getPages<T = unknown>(path: string, query: Query, options: PagesOptions): AsyncGenerator<GitHubAnswer<T>, void>;
  /**
   * Sends a write, once: it is repeated only after a rate limit, which GitHub refuses without effect. Redirects are not
   * followed. A failure with `uncertain: true` may have taken effect all the same: read the state again before more.
   */
  send<T = unknown>(method: WriteMethod, path: string, body?: unknown, options?: ReadOptions): Promise<GitHubAnswer<T>>;
  /** Ends the kept connections. Not needed before the process ends: they do not hold it. */
  close(): void;
}

export interface PagesOptions extends ReadOptions {
  readonly maxPages: number;
}

/**
 * A client for GitHub's REST API, small enough to load with an action. Reads are repeated by the rules in retry.ts;
 * writes are not: who writes reads first, writes once, and reads again after an ambiguous error.
 */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const connections = openConnections(options.proxyEnv ?? process.env);
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const random = options.random ?? Math.random;
  const now = options.now ?? Date.now;
  const headers: Record<string, string> = {
    accept: 'application/vnd.github+json',
    'accept-encoding': 'identity',
    'user-agent': options.userAgent,
    'x-github-api-version': '2022-11-28',
    ...(options.token === '' ? {} : { authorization: `Bearer ${options.token}` }),
  };

  const limits = {
    deadlineMs: options.deadlineMs ?? 30_000,
    maxBodyBytes: options.maxBodyBytes ?? 32 * 1024 * 1024,
  };

  async function read(url: URL, permission: string | undefined): Promise<Answer> {
    const exchange: Exchange = { method: 'GET', url, headers, ...limits };
    const what = `GET ${url.pathname}`;
    let waitedMs = 0;
    for (let number = 1; ; number++) {
      const outcome = await attempt(exchange);
      const state = { number, waitedMs, now: now(), random: random() };
      let verdict: Verdict;
      let problem: string;
      if (outcome instanceof BrokenConnection) {
        verdict = judgeBrokenConnection(outcome.code, outcome.timedOut, state);
        problem = `${what}: ${outcome.message}`;
      } else {
        if (outcome.status >= 200 && outcome.status < 300) return outcome;
        const message = messageIn(outcome, options.token);
        verdict = judgeAnswer(outcome.status, outcome.headers, message, state);
        problem = `${what}: GitHub answered ${outcome.status}${message === '' ? '' : ` (${message})`}`;
        if (verdict.kind === 'final') throw failureOfStatus(outcome.status, problem, permission, message);
      }
      if (verdict.kind !== 'again') {
        if (outcome instanceof BrokenConnection) throw brokenFailure(problem, number);
        throw limitFailure(outcome.status, problem, verdict, state.now, number);
      }
      waitedMs += verdict.demandedMs;
      const seconds = (verdict.delayMs / 1000).toFixed(1);
      options.log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
      await sleep(verdict.delayMs);
    }
  }

  async function attempt(exchange: Exchange): Promise<Answer | BrokenConnection> {
    try {
      return await sendFollowing(connections, exchange);
    } catch (error) {
      if (error instanceof BrokenConnection) return error;
      if (!(error instanceof BodyTooLarge)) throw error;
      const message = `GET ${exchange.url.pathname}: ${error.message}, and was not read further.`;
      throw new GitHubFailure('refused', undefined, message, 'Narrow the request down, or let git do the work.');
    }
  }

  async function readJson<T>(url: URL, permission: string | undefined): Promise<GitHubAnswer<T> & { next?: URL }> {
    const answer = await read(url, permission);
    const next = nextPage(answer.headers.link, url);
    const body = parseBody(answer, url) as T;
    return { status: answer.status, body, headers: answer.headers, more: next !== undefined, ...(next && { next }) };
  }

  return {
    async get<T>(path: string, query: Query = {}, { permission }: ReadOptions = {}) {
      const { next: _, ...answer } = await readJson<T>(addressOf(options.apiUrl, path, query), permission);
      return answer;
    },
    async *getPages<T>(path: string, query: Query, { permission, maxPages }: PagesOptions) {
      let url: URL | undefined = addressOf(options.apiUrl, path, query);
      for (let page = 0; url !== undefined && page < maxPages; page++) {
        const { next, ...answer }: GitHubAnswer<T> & { next?: URL } = await readJson<T>(url, permission);
        yield answer;
        url = next;
      }
    },
    async send<T>(method: WriteMethod, path: string, body?: unknown, { permission }: ReadOptions = {}) {
      const url = addressOf(options.apiUrl, path);
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const exchange = { method, url, headers: { ...headers, ...type }, ...limits, ...json };
      const world = { send: connections.send, token: options.token, sleep, random, now, log: options.log };
      const answer = await sendOnce(exchange, world, permission);
      const parsed = parseBody(answer, url, method) as T;
      return { status: answer.status, body: parsed, headers: answer.headers, more: false };
    },
    close: () => connections.close(),
  };
}
