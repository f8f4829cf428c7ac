import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../bench/kit/git-trace.ts';
import { createRepository } from '../../testbed/repository.ts';

describe("git's own trace", () => {
  it('tells the processes that were started and the fetches among them, not what git starts in turn', async () => {
    await using source = await createRepository({ 'a.txt': 'a\n' });
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-trace-'));
    try {
      const trace = path.join(folder, 'trace');
      const target = path.join(folder, 'target');
      mkdirSync(trace);
      mkdirSync(target);
      const git = (...args: string[]) =>
        execFileSync('git', args, { cwd: target, env: { ...source.env, GIT_TRACE2_EVENT: trace } });
      git('init', '-q');
      // Starts upload-pack, pack-objects and more, which are not ours.
      git('fetch', '-q', source.path, 'main');
      git('-c', 'color.ui=false', 'fetch', '-q', source.path, 'main');
      expect(readTrace(trace)).toEqual({ processes: 3, fetches: 2 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
