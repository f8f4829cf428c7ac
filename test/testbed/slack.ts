import { createEmulator } from 'emulate';
import { type AlertAnswer, type AlertServer, startAlertServer } from './alert-server.ts';
import { findBlockProblem } from './slack-blocks.ts';

export interface SlackPost {
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
}

export interface Slack extends AlertServer {
  /** Address of the one incoming webhook. */
  readonly webhookUrl: string;
  /** What stands in the webhook's channel, the oldest first, as Slack's own API tells it. */
  messages(): Promise<SlackPost[]>;
}

const token = 'xoxb-testbed';
// The emulator's default webhook, and its channel.
const webhook = '/services/T000000001/B000000001/X000000001';
const channel = 'C000000001';

/**
 * Slack by the emulator. In front of it stands what the emulator leaves out: it takes every token and any block, where
 * Slack says `no_service` and `invalid_blocks`.
 */
export async function startSlack(): Promise<Slack> {
  const seed = { tokens: { [token]: { login: 'admin', scopes: ['channels:history'] } } };
  const emulator = await createEmulator({ service: 'slack', port: 0, seed });
  const base = emulator.url.replace('//localhost:', '//127.0.0.1:');

  async function take({ path, headers, body }: { path: string; headers: object; body: string }): Promise<AlertAnswer> {
    if (path !== webhook) return { status: 404, body: 'no_service' };
    const problem = findBlockProblem(body);
    if (problem !== undefined) {
      process.stderr.write(`Slack of the test bed: ${problem}\n`);
      return { status: 400, body: 'invalid_blocks' };
    }
    const type = 'content-type' in headers ? String(headers['content-type']) : '';
    const answer = await fetch(`${base}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
    return { status: answer.status, body: await answer.text() };
  }

  const front = await startAlertServer(take);
  return {
    ...front,
    webhookUrl: `${front.url}${webhook}`,
    async messages() {
      const answer = await fetch(`${base}/api/conversations.history`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel }),
      });
      const history = (await answer.json()) as { ok: boolean; error?: string; messages: SlackPost[] };
      if (!history.ok) throw new Error(`the emulator's history: ${history.error}`);
      return history.messages.reverse();
    },
    async [Symbol.asyncDispose]() {
      await front[Symbol.asyncDispose]();
      await emulator.close();
    },
  };
}
