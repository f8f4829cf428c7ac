import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, recordProcess, removeLeftovers } from '../../testbed/leftovers.ts';
import { requireComponent } from '../../testbed/require.ts';

describe('removeLeftovers', () => {
  let temporary: string;
  beforeEach(() => {
    temporary = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-leftovers-'));
  });
  afterEach(() => rmSync(temporary, { recursive: true, force: true }));

  /** The id of a process that has just ended. */
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid ?? 0;
  }

  it('removes folders of runs that are gone, and nothing else', async () => {
    const stale = path.join(temporary, `ci-actions-bed-${await deadPid()}-repository-abc`);
    const ours = path.join(temporary, `ci-actions-bed-${process.pid}-repository-abc`);
    const foreign = path.join(temporary, 'somebody-else');
    for (const folder of [stale, ours, foreign]) mkdirSync(folder);
    expect(removeLeftovers(temporary)).toEqual([`removed ${stale}`]);
    expect([stale, ours, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });

  it.runIf(process.platform === 'linux')('ends a recorded process that still runs, and no other one', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const ended = once(child, 'exit');
    const stale = path.join(temporary, `ci-actions-bed-${await deadPid()}-server-abc`);
    mkdirSync(stale);
    recordProcess(stale, 'gone', await deadPid());
    recordProcess(stale, 'sleeper', child.pid ?? 0);
    expect(removeLeftovers(temporary)).toEqual([
      `ended sleeper (process ${child.pid}) of a run that is gone`,
      `removed ${stale}`,
    ]);
    expect((await ended)[1]).toBe('SIGKILL');
  });

  it('finds the owner in the names that makeFolder gives', async () => {
    const folder = await makeFolder('probe');
    expect(path.basename(folder)).toMatch(new RegExp(`^ci-actions-bed-${process.pid}-probe-`));
    rmSync(folder, { recursive: true });
  });
});

describe('requireComponent', () => {
  it('answers where the component is', () => {
    expect(requireComponent('git', () => '/usr/bin/git')).toBe('/usr/bin/git');
  });

  it('says what is skipped, or fails when the test bed is required', () => {
    const lines: string[] = [];
    const write = process.stderr.write;
    const before = process.env.REQUIRE_TESTBED;
    process.stderr.write = (line: string | Uint8Array) => lines.push(String(line)) > 0;
    try {
      delete process.env.REQUIRE_TESTBED;
      expect(requireComponent('dockerd', () => undefined)).toBeUndefined();
      process.env.REQUIRE_TESTBED = '1';
      expect(() => requireComponent('dockerd', () => undefined)).toThrow('dockerd is not installed');
    } finally {
      process.stderr.write = write;
      if (before === undefined) delete process.env.REQUIRE_TESTBED;
      else process.env.REQUIRE_TESTBED = before;
    }
    expect(lines).toEqual(['SKIPPED (dockerd is not installed): see scripts/setup-testbed\n']);
  });
});
