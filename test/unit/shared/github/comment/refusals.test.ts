import { describe, expect, it } from 'vitest';
import { primaryLimit } from '../../../../testbed/github-api.ts';
import { startConversation } from './conversation.ts';

describe('a sticky comment that GitHub does not take', () => {
  it('says what to do about a token that may only read, as that of a run for a fork', async () => {
    const tokens = { 'testbed-token': { contents: 'read', pull_requests: 'read' } } as const;
    for (const isPrivate of [false, true]) {
      await using talk = await startConversation({ tokens, isPrivate });
      const outcome = await talk.upsert('new');
      expect(outcome).toMatchObject({ kind: 'failed' });
      expect(outcome).toMatchObject({ because: expect.stringContaining('Resource not accessible by integration') });
      expect(outcome).toMatchObject({ because: expect.stringContaining('`pull-requests: write`') });
      expect(outcome).toMatchObject({ because: expect.stringContaining('from a fork has a read-only token') });
      expect(talk.said()).toEqual([]);
    }
  });

  it('is enough with the right to issues alone', async () => {
    await using talk = await startConversation({ tokens: { 'testbed-token': { issues: 'write' } } });
    expect(await talk.upsert('new')).toMatchObject({ kind: 'created' });
  });

  it('says that a conversation is locked', async () => {
    await using talk = await startConversation();
    talk.api.world.settings.lockedConversations = [7];
    const because = expect.stringContaining('conversation of pull request #7 is locked');
    expect(await talk.upsert('new')).toEqual({ kind: 'failed', because });
  });

  it('says when there is no such pull request, no valid token, and no requests left', async () => {
    await using talk = await startConversation();
    expect(await talk.upsert('new', { number: 8 })).toMatchObject({ because: expect.stringContaining('404') });
    expect(await talk.upsert('new', {}, 'wrong')).toMatchObject({ because: expect.stringContaining('not accepted') });
    talk.api.fault(/POST .*comments/, primaryLimit(1_800_000_000));
    expect(await talk.upsert('new')).toMatchObject({ because: expect.stringContaining('resets at 2027') });
    talk.api.fault(/POST .*comments/, { status: 422, body: { message: 'Validation Failed' } });
    expect(await talk.upsert('new')).toMatchObject({ because: expect.stringContaining('422 (Validation Failed)') });
  });

  it('refuses a path that the name of a repository would climb out of', async () => {
    await using talk = await startConversation();
    expect(await talk.upsert('new', { repository: { owner: 'octo', name: '..' } })).toMatchObject({ kind: 'failed' });
    expect(talk.asked()).toEqual([]);
  });
});
