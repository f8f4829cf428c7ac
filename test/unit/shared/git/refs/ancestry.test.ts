import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGit } from '../../../../../shared/git/index.ts';
import { proveAncestry } from '../../../../../shared/git/refs/ancestry.ts';
import { HistoryMissing } from '../../../../../shared/git/refs/history-store.ts';
import { tipsOf } from '../../../../../shared/git/refs/tips.ts';
import { createRepository } from '../../../../testbed/repository.ts';

const tipsAt = (id: string) =>
  tipsOf({ name: 'octo/app', tags: new Map(), branches: new Map([['main', id]]), defaultBranch: 'main' });

describe('proveAncestry in a store that is not whole', () => {
  it('proves nothing when a tip is not there', async () => {
    await using repo = await createRepository({ a: '1' });
    const git = createGit({ directory: repo.path, env: repo.env });
    const proof = proveAncestry(git, tipsAt('d'.repeat(40)), [await repo.head()]);
    await expect(proof).rejects.toThrow(HistoryMissing);
    await expect(proof).rejects.toThrow(/did not send d+, though/);
  });

  it('proves nothing when the history has a hole, as what is behind it is not known', async () => {
    await using repo = await createRepository({ a: '1' });
    const first = await repo.head();
    const hole = await repo.commit({ a: '2' });
    const head = await repo.commit({ a: '3' });
    const git = createGit({ directory: repo.path, env: repo.env });
    expect(await proveAncestry(git, tipsAt(head), [first])).toEqual(new Map([[first, 'reachable']]));
    await rm(path.join(repo.path, '.git', 'objects', hole.slice(0, 2), hole.slice(2)), { force: true });
    await expect(proveAncestry(git, tipsAt(head), [first])).rejects.toThrow(/history is not whole/);
  });

  it('does not take what lies in the store for a part of the history', async () => {
    await using repo = await createRepository({ a: '1' });
    const first = await repo.head();
    const stranger = await repo.commit({ a: '2' });
    const git = createGit({ directory: repo.path, env: repo.env });
    expect(await proveAncestry(git, tipsAt(first), [stranger])).toEqual(new Map([[stranger, 'unreachable']]));
  });
});
