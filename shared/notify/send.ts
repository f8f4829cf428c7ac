import { randomUUID } from 'node:crypto';
import { hideAll, secretForms } from '../text/index.ts';
import { names, seconds } from './answers.ts';
import type { Alert, AlertOutcome, Channel } from './model.ts';
import { openPostman, type Postman } from './post.ts';
import { toPosting } from './postings.ts';
import { presentAlert } from './present.ts';
import { judgeTry, MAX_TRIES, SHORTEST_TRY_MS } from './tries.ts';

export interface AlertLimits {
  /** For all channels together, tries and waits included, in milliseconds. */
  readonly totalMs: number;
  /** For one try at one channel, in milliseconds. */
  readonly tryMs: number;
}

/** A cancelled job is killed soon: an alert that is late is none. */
export const ALERT_LIMITS: AlertLimits = { totalMs: 20_000, tryMs: 5_000 };

export interface AlertOptions {
  /** Where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Removes the secrets that the action knows from any text. Those of the channels are removed besides. */
  readonly redact: (text: string) => string;
  /** Takes a line of harmless text about a try that is repeated. */
  readonly info?: ((line: string) => void) | undefined;
  readonly limits?: AlertLimits | undefined;
}

/**
 * Sends an alert to all channels at once. Never throws, and ends within the limits: what came of each channel is told,
 * and is for the caller to warn of. A resolution has no place at Sentry, where any event would reopen the issue: that
 * channel is left out of it, and of the answer.
 */
export async function sendAlerts(
  channels: readonly Channel[],
  alert: Alert,
  options: AlertOptions,
): Promise<AlertOutcome[]> {
  const forms = [...new Set(channels.flatMap((channel) => channel.secrets).flatMap(secretForms))];
  const clean = (text: string) => hideAll(options.redact(text), forms);
  const end = performance.now() + (options.limits ?? ALERT_LIMITS).totalMs;
  const postman = openPostman(options.env, clean);
  const asked = channels.filter(({ kind }) => alert.resolved !== true || kind !== 'sentry');
  try {
    return await Promise.all(
      asked.map(async (channel) => {
        try {
          return await deliver(channel, presentAlert(alert, clean), postman, end, options);
        } catch (error) {
          // A bug, ours or that of `redact`; its message may hold what should have been removed.
          const name = error instanceof Error ? error.name : 'unknown';
          return { channel: channel.kind, kind: 'failed', because: `the alert could not be prepared (${name})` };
        }
      }),
    );
  } finally {
    postman.close();
  }
}

async function deliver(
  channel: Channel,
  alert: Alert,
  postman: Postman,
  end: number,
  { info, limits = ALERT_LIMITS }: AlertOptions,
): Promise<AlertOutcome> {
  const stamp = { id: randomUUID(), at: Date.now() };
  const outcome = (kind: AlertOutcome['kind'], because: string) => ({ channel: channel.kind, kind, because });
  let uncertain = 0;
  for (let number = 1; ; number++) {
    const time = Math.max(SHORTEST_TRY_MS, Math.min(limits.tryMs, end - performance.now()));
    const result = await postman.post(toPosting(channel, alert, stamp, uncertain > 0), time);
    if (result.kind === 'uncertain') uncertain++;
    const remainingMs = end - performance.now();
    const state = { channel: channel.kind, number, uncertain, remainingMs, random: Math.random() };
    const verdict = judgeTry(result, state);
    if (verdict.kind !== 'again') return outcome(verdict.kind, verdict.because);
    const why = result.kind === 'accepted' ? '' : result.because;
    const next = `trying again in ${seconds(verdict.delayMs)} (try ${number + 1} of at most ${MAX_TRIES})`;
    info?.(`Alert: ${names[channel.kind]} ${why}; ${next}`);
    await new Promise((resolve) => setTimeout(resolve, verdict.delayMs));
  }
}
