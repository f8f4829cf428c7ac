import type { IncomingHttpHeaders } from 'node:http';
import {
  type Attempt,
  judgeBrokenConnection as judgeBroken,
  judgeNotNow,
  type RetryVerdict,
  retryAfter,
} from '../http/index.ts';

/** Fewer tries than elsewhere: a registry is asked about many images, and each of them would wait. */
export const MAX_ATTEMPTS = 3;

/** Judges an answer that is no success. */
export function judgeAnswer(status: number, headers: IncomingHttpHeaders, attempt: Attempt): RetryVerdict {
  if (status !== 408 && status !== 429 && status < 500) return { kind: 'final' };
  // 501 and 505 tell of something that the server does not know, now or later.
  if (status === 501 || status === 505) return { kind: 'final' };
  return judgeNotNow(retryAfter(headers, attempt.now) ?? 0, attempt, MAX_ATTEMPTS);
}

export function judgeBrokenConnection(code: string, timedOut: boolean, attempt: Attempt): RetryVerdict {
  return judgeBroken(code, timedOut, attempt, MAX_ATTEMPTS);
}
