import { describe, expect, it } from 'vitest';
import { secondaryLimit } from '../../../../testbed/github-api.ts';
import { BOT, MARKER, startConversation } from './conversation.ts';

const CREATE = /POST .*\/issues\/7\/comments/;
const CHANGE = /PATCH .*\/issues\/comments/;

describe('the sticky comment, with others at work and answers lost', () => {
  it('is exactly one when several runs begin at the same time', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await using talk = await startConversation();
      const bodies = ['a', 'b', 'c', 'd'];
      const outcomes = await Promise.all(bodies.map((body) => talk.upsert(body)));
      expect(talk.said()).toHaveLength(1);
      expect(bodies.map((body) => `${BOT}: ${body}`)).toContain(talk.said()[0]);
      expect(new Set(outcomes.map((one) => ('url' in one ? one.url : one.because)))).toEqual(new Set(['1001']));
    }
  });

  it('gives way to an older one that another run made in between, and writes there', async () => {
    await using talk = await startConversation();
    talk.api.fault(CREATE, { first: async () => talk.say(BOT, `${MARKER}\nof the other run`) });
    expect(await talk.upsert('ours')).toEqual({ kind: 'updated', url: '1001' });
    expect(talk.said()).toEqual([`${BOT}: ours`]);
  });

  it('begins anew when its comment is deleted under its hands', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `${MARKER}\nold`);
    talk.api.fault(CHANGE, { first: async () => talk.api.world.comments.splice(0) });
    expect(await talk.upsert('new')).toMatchObject({ kind: 'created' });
    expect(talk.said()).toEqual([`${BOT}: new`]);
  });

  it('is not made twice when the answer to its creation is lost', async () => {
    for (const fault of ['reset', 'html', 'truncate', 'reset-mid-body', { status: 502, effect: true }] as const) {
      await using talk = await startConversation();
      talk.api.fault(CREATE, fault);
      expect(await talk.upsert('new')).toEqual({ kind: 'created', url: '1001' });
      expect(talk.said()).toEqual([`${BOT}: new`]);
    }
  });

  it('is made at the second try when the first had no effect, and not at a third', async () => {
    await using talk = await startConversation();
    talk.api.fault(CREATE, { status: 502 });
    expect(await talk.upsert('new')).toEqual({ kind: 'created', url: '1001' });
    await using other = await startConversation();
    other.api.fault(CREATE, { status: 502 }, { status: 503 }, { status: 502 });
    expect(await other.upsert('new')).toMatchObject({ kind: 'failed', because: expect.stringContaining('503') });
    expect(other.asked().filter((one) => one.startsWith('POST'))).toHaveLength(2);
  });

  it('looks again when the answer to a change is lost', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `${MARKER}\nold`);
    talk.api.fault(CHANGE, { status: 502, effect: true });
    expect(await talk.upsert('new')).toEqual({ kind: 'updated', url: '1001' });
    expect(talk.asked().filter((one) => one.startsWith('PATCH'))).toHaveLength(1);
    talk.api.fault(CHANGE, { status: 502 });
    expect(await talk.upsert('newer')).toEqual({ kind: 'updated', url: '1001' });
    expect(talk.said()).toEqual([`${BOT}: newer`]);
    talk.api.fault(CHANGE, ...Array.from({ length: 9 }, () => ({ status: 502 })));
    expect(await talk.upsert('newest')).toMatchObject({ kind: 'failed', because: expect.stringContaining('502') });
  });

  it('believes in what it made when the list lags behind', async () => {
    const list = /GET .*\/issues\/7\/comments/;
    await using talk = await startConversation();
    talk.api.fault(list, { delayMs: 0 }, { edit: (reply) => ({ ...reply, body: [] }) });
    expect(await talk.upsert('new')).toEqual({ kind: 'created', url: '1001' });
    expect(talk.said()).toEqual([`${BOT}: new`]);

    await using other = await startConversation();
    other.api.fault(/POST .*\/issues\/7\/comments/, { first: async () => other.say(BOT, `${MARKER}\nof another`) });
    const withoutOurs = (body: unknown) => (body as { id: number }[]).filter(({ id }) => id === 1001);
    other.api.fault(list, { delayMs: 0 }, { edit: (reply) => ({ ...reply, body: withoutOurs(reply.body) }) });
    expect(await other.upsert('ours')).toEqual({ kind: 'updated', url: '1001' });
    expect(other.said()).toEqual([`${BOT}: ours`]);
  });

  it('does not take back what another run has written into it meanwhile', async () => {
    await using talk = await startConversation();
    const rival = async () => {
      const [comment] = talk.api.world.comments;
      if (comment !== undefined) comment.body = `${MARKER}\nof a later run`;
    };
    talk.api.fault(/GET .*\/issues\/7\/comments/, { delayMs: 0 }, { first: rival });
    expect(await talk.upsert('ours')).toEqual({ kind: 'created', url: '1001' });
    expect(talk.said()).toEqual([`${BOT}: of a later run`]);
  });

  it('is told although one too many could not be deleted', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `${MARKER}\none`);
    talk.say(BOT, `${MARKER}\ntwo`);
    talk.api.fault(/DELETE/, { status: 500 });
    expect(await talk.upsert('new')).toEqual({ kind: 'updated', url: '1001' });
  });

  it('waits for a secondary limit', async () => {
    await using talk = await startConversation();
    talk.api.fault(CREATE, secondaryLimit(1));
    expect(await talk.upsert('new')).toEqual({ kind: 'created', url: '1001' });
  });
});
