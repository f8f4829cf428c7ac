import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGit, missingBelow } from '../../../../shared/git/index.ts';
import { createRepository } from '../../../testbed/repository.ts';

describe('objects that are not at hand', () => {
  it('are found below commits and trees', async () => {
    await using repo = await createRepository({ a: '1', 'b/c': '2', 'b/d': '3', same: '1' });
    const git = createGit({ directory: repo.path, env: repo.env });
    const [head, tree] = [await repo.head(), await repo.sha('HEAD^{tree}')];
    expect(await missingBelow(git, [head])).toEqual(new Set());
    const lost = [await repo.sha('HEAD:a'), await repo.sha('HEAD:b')];
    for (const id of lost) await rm(path.join(repo.path, '.git/objects', id.slice(0, 2), id.slice(2)));
    expect(await missingBelow(git, [head])).toEqual(new Set(lost));
    expect(await missingBelow(git, [tree, head])).toEqual(new Set(lost));
  });

  it('are not told where the commit itself is not there', async () => {
    await using repo = await createRepository({ a: '1' });
    const git = createGit({ directory: repo.path, env: repo.env });
    await expect(missingBelow(git, ['1'.repeat(40)])).rejects.toThrow(/rev-list failed/);
  });
});

describe('the output of git', () => {
  it('is seen as it comes, also what is not kept, and whoever sees it may stop git', async () => {
    await using repo = await createRepository({ a: 'x'.repeat(200_000) });
    const git = createGit({ directory: repo.path, env: repo.env });
    let seen = 0;
    const call = {
      maxOutputBytes: 10,
      onStdout(chunk: Buffer) {
        seen += chunk.length;
      },
    };
    const finished = await git.run(['cat-file', 'blob', 'HEAD:a'], call);
    expect([seen, finished.stdout.length, finished.truncated]).toEqual([200_000, 10, true]);
    const stop = (): never => {
      throw new RangeError('enough');
    };
    await expect(git.run(['cat-file', 'blob', 'HEAD:a'], { onStdout: stop })).rejects.toThrow(RangeError);
  });
});
