import { describe, expect, it } from 'vitest';
import { BOT, MARKER, startConversation } from './conversation.ts';

const LIST = 'GET issues/7/comments?per_page=100';

describe('the sticky comment', () => {
  it('is created once, then changed in place, and not written at all when it says the same', async () => {
    await using talk = await startConversation();
    expect(await talk.upsert('one')).toEqual({ kind: 'created', url: '1001' });
    expect(talk.asked()).toEqual([LIST, 'POST issues/7/comments', LIST]);
    expect(await talk.upsert('two')).toEqual({ kind: 'updated', url: '1001' });
    expect(talk.asked()).toEqual([LIST, 'POST /graphql', 'PATCH issues/comments/1001']);
    expect(await talk.upsert('two\n')).toEqual({ kind: 'unchanged', url: '1001' });
    expect(talk.asked()).toEqual([LIST, 'POST /graphql']);
    expect(talk.said()).toEqual([`${BOT}: two`]);
    expect(talk.api.world.comments[0]?.body.split('\n')[0]).toBe(MARKER);
  });

  it('takes a text that came back with other line ends for the same', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `${MARKER}\r\na\r\nb\r\n`);
    expect(await talk.upsert('a\nb')).toEqual({ kind: 'unchanged', url: '1001' });
  });

  it('leaves alone what others write, also with our marker', async () => {
    await using talk = await startConversation();
    const theirs = ['mallory', 'other-app[bot]', undefined].map((author) => talk.say(author, `${MARKER}\nmine!`));
    expect(await talk.upsert('ours')).toEqual({ kind: 'created', url: '1004' });
    expect(await talk.upsert('ours again')).toEqual({ kind: 'updated', url: '1004' });
    expect(theirs).toEqual([1001, 1002, 1003]);
    expect(talk.said().slice(0, 3)).toEqual([`mallory: mine!`, `other-app[bot]: mine!`, `undefined: mine!`]);
    expect(talk.said()[3]).toBe(`${BOT}: ours again`);
  });

  it('does not take a comment for its own that has the marker anywhere but at the very start', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `> quoted\n${MARKER}\nold`);
    talk.say(BOT, `${MARKER} trailing\nold`);
    talk.say(BOT, ` ${MARKER}\nold`);
    expect(await talk.upsert('new')).toEqual({ kind: 'created', url: '1004' });
  });

  it('is one for each id, and one for each owner of a token', async () => {
    const tokens = { 'testbed-token': 'all', 'octocat-token': 'all' } as const;
    await using talk = await startConversation({ tokens, logins: { 'octocat-token': 'octocat' } });
    await talk.upsert('for all');
    await talk.upsert('for api', { id: 'api' });
    await talk.upsert('by octocat', {}, 'octocat-token');
    expect(await talk.upsert('for api, again', { id: 'api' })).toEqual({ kind: 'updated', url: '1002' });
    expect(await talk.upsert('by octocat, again', {}, 'octocat-token')).toEqual({ kind: 'updated', url: '1003' });
    expect(talk.said()).toEqual([
      `${BOT}: for all`,
      `${BOT}: <!-- ci-actions:check-coverage-threshold:api -->\nfor api, again`,
      'octocat: by octocat, again',
    ]);
  });

  it('is found on a later page', async () => {
    await using talk = await startConversation();
    for (let index = 0; index < 250; index++) talk.say('octocat', `comment ${index}`);
    talk.say(BOT, `${MARKER}\nold`);
    expect(await talk.upsert('new')).toEqual({ kind: 'updated', url: '1251' });
    expect(talk.said().at(-1)).toBe(`${BOT}: new`);
  });

  it('is not added where there are more comments than are searched', async () => {
    await using talk = await startConversation();
    for (let index = 0; index < 3001; index++) talk.say('octocat', 'spam');
    expect(await talk.upsert('new')).toMatchObject({ kind: 'failed', because: expect.stringContaining('#7 has more') });
    expect(talk.asked()).toHaveLength(30);
    talk.api.world.comments[20] = { ...(talk.api.world.comments[20] ?? never()), author: BOT, body: `${MARKER}\nold` };
    expect(await talk.upsert('new')).toMatchObject({ kind: 'updated' });
  });

  it('keeps the oldest of several of its own, and deletes the others', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `${MARKER}\nfirst`);
    talk.say('mallory', `${MARKER}\nnot ours`);
    talk.say(BOT, `${MARKER}\nsecond`);
    talk.say(BOT, `${MARKER}\nthird`);
    expect(await talk.upsert('new')).toEqual({ kind: 'updated', url: '1001' });
    expect(talk.said()).toEqual([`${BOT}: new`, 'mallory: not ours']);
  });

  it('writes nothing while it cannot be told whose a marked comment is', async () => {
    await using talk = await startConversation();
    talk.say(BOT, `${MARKER}\nold`);
    talk.api.fault(/graphql/, { status: 502 }, { status: 502 }, { status: 502 });
    expect(await talk.upsert('new')).toMatchObject({ kind: 'failed', because: expect.stringContaining('/graphql') });
    talk.api.fault(/graphql/, { status: 200, body: { errors: [{ message: 'no' }] } });
    expect(await talk.upsert('new')).toMatchObject({ kind: 'failed', because: expect.stringContaining('whose token') });
    expect(talk.said()).toEqual([`${BOT}: old`]);
    talk.api.fault(/graphql/, { status: 502 }, 'reset');
    expect(await talk.upsert('new')).toMatchObject({ kind: 'updated' });
  });
});

function never(): never {
  throw new Error('there is no such comment');
}
