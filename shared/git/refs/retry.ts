import type { IncomingHttpHeaders } from 'node:http';
import { type Attempt, judgeNotNow, type RetryVerdict, retryAfter } from '../../http/index.ts';

/** Whether a git server means "not now" rather than "not you". */
export function isLimit(status: number, headers: IncomingHttpHeaders): boolean {
  return status === 429 || (status === 403 && headers['retry-after'] !== undefined);
}

/** Judges an answer with an error status. */
export function judgeAnswer(status: number, headers: IncomingHttpHeaders, attempt: Attempt): RetryVerdict {
  if (!isLimit(status, headers) && status < 500 && status !== 408) return { kind: 'final' };
  return judgeNotNow(retryAfter(headers, attempt.now) ?? 0, attempt);
}
