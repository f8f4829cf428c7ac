import type { ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';

/**
 * What to do to one request instead of (`status`, `html`, `reset`, `hang`), before (`delayMs`, `first`), or with
 * (`edit`, `truncate`, `reset-mid-body`, `drip`) the true answer. A write has no effect when a `status` stands in for
 * its answer, unless that says `effect: true`; with all others it has been done, and only the answer is lost.
 */
export type FaultStep =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly effect?: boolean;
    }
  | { readonly delayMs: number }
  /** Does something right before the request is served: what another run or a person does in between. */
  | { readonly first: () => Promise<unknown> }
  | { readonly edit: (reply: Reply) => Reply }
  | 'html'
  | 'reset'
  | 'hang'
  | 'truncate'
  | 'reset-mid-body'
  | 'drip';

/** Scripted faults by path: each matching request takes the next step; when they are used up all is well again. */
export class Faults {
  #scripts: { pattern: RegExp; steps: FaultStep[] }[] = [];

  /** @param pattern against the path and query below the API's base, as sent, alone or behind the method and a blank */
  add(pattern: RegExp, steps: readonly FaultStep[]): void {
    this.#scripts.push({ pattern, steps: [...steps] });
  }

  clear(): void {
    this.#scripts = [];
  }

  next(method: string, target: string): FaultStep | undefined {
    const fits = (pattern: RegExp) => pattern.test(target) || pattern.test(`${method} ${target}`);
    return this.#scripts.find(({ pattern, steps }) => steps.length > 0 && fits(pattern))?.steps.shift();
  }
}

/** GitHub's answer when the hourly limit is used up. `resetAt` in seconds since 1970. */
export function primaryLimit(resetAt: number): FaultStep {
  const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetAt) };
  return { status: 403, headers, body: { message: 'API rate limit exceeded for installation ID 1.' } };
}

/** GitHub's answer to too many requests at a time, with or without a time to wait, in seconds. */
export function secondaryLimit(retryAfter?: number): FaultStep {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status: 403, headers, body: { message: 'You have exceeded a secondary rate limit. Please wait.' } };
}

/** Sends a reply, spoiled as told. */
export function send(response: ServerResponse, reply: Reply, fault: FaultStep | undefined): void {
  if (fault === 'hang') return;
  if (fault === 'reset') return void response.destroy();
  if (fault === 'html') {
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Unicorn!</title>');
  }
  const raw = typeof reply.body === 'string' || Buffer.isBuffer(reply.body) ? reply.body : JSON.stringify(reply.body);
  const bytes = Buffer.from(reply.body === undefined ? '' : raw);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const body = fault === 'truncate' ? half : bytes;
  const type = { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(reply.status, { ...type, 'content-length': body.length, ...reply.headers });
  if (fault === 'reset-mid-body') return void response.write(half, () => response.destroy());
  if (fault !== 'drip') return void response.end(body);
  let at = 0;
  const timer = setInterval(() => response.write(body.subarray(at, ++at)), 50);
  response.once('close', () => clearInterval(timer));
}
