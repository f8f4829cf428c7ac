import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../shared/process/index.ts';
import { findHttpBackend } from '../../testbed/programs.ts';
import { findRegistry } from '../../testbed/registry.ts';
import { requireComponent } from '../../testbed/require.ts';

const root = path.resolve(import.meta.dirname, '../../..');

const registry = requireComponent('docker-registry', findRegistry);
const backend = requireComponent('git-http-backend', findHttpBackend);

function bench(env: Readonly<Record<string, string>>, ...args: string[]) {
  return runProgram(process.execPath, ['bench/run.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      BENCH_BUNDLES: process.env.CI_ACTIONS_BUNDLES,
      BENCH_RUNS: '1',
      BENCH_PATHS_FILTER: undefined,
      BENCH_CHANGED_FILES: undefined,
      BENCH_PINACT: undefined,
      BENCH_RATCHET: undefined,
      ...env,
    },
    timeoutMs: 140_000,
  });
}

describe('npm run bench', () => {
  it('measures every situation with one fetch at most, and says which peers are not there', async () => {
    const finished = await bench({ BENCH_SCALE: '0.01' }, 'detect-changes');
    const text = finished.stdout.toString();
    expect(finished.stderr.toString()).toBe('');
    expect(finished.code).toBe(0);
    expect(text).toContain('BENCH_PATHS_FILTER');
    expect(text).toContain('BENCH_CHANGED_FILES');
    const rows = text.match(/^\| detect-changes \|.*$/gm)?.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(rows?.map((cells) => cells[6])).toEqual(['0', '0', '1', '1']);
    // Half of the areas, all of them, and the three files of a branch: the sizes are made for these answers.
    expect(text.match(/\d+ of 50 filters are true/g)).toEqual([
      '25 of 50 filters are true',
      '50 of 50 filters are true',
      '3 of 50 filters are true',
      '3 of 50 filters are true',
    ]);
  });

  it.skipIf(!registry || !backend)(
    'pins a tree with one request a distinct reference, and no awkward file is harmed',
    async () => {
      const finished = await bench({ BENCH_SCALE: '0.05', BENCH_FRIZBEE: '' }, 'pin-digests');
      const text = finished.stdout.toString();
      expect(finished.stderr.toString()).toBe('');
      for (const peer of ['frizbee', 'pinact', 'ratchet']) expect(text).toContain(`${peer} is left out`);
      // Four images, and three repositories of actions with nine tags between them.
      expect(text).toContain(
        '10 workflows, 50 references, 13 of them distinct (3 repositories of actions, 2 of images)',
      );
      const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim());
      const rows = text.match(/^\| pin-digests .*$/gm)?.map((row) => cells(row).toSpliced(2, 3));
      expect(rows).toEqual([
        ['', 'pin-digests pins', '4', '3', '0', '50 of 50', '0', '0', ''],
        ['', 'pin-digests pins again', '0', '0', '0', '50 of 50', '0', '0', ''],
        ['', 'pin-digests checks', '0', '0', '0', '', '', '1', ''],
        ['', 'pin-digests pins', '4', '3', '0', '50 of 50', '0', '0', ''],
      ]);
      const awkward = text.slice(text.indexOf('### Awkward files')).trimEnd().split('\n').slice(4);
      expect(awkward).toHaveLength(20);
      expect(awkward.filter((row) => /^\*\*/.test(cells(row)[2] ?? ''))).toEqual([]);
    },
    150_000,
  );

  it('measures the start of every bundle that is built', async () => {
    const finished = await bench({}, 'startup');
    expect(finished.stderr.toString()).toBe('');
    expect(finished.stdout.toString()).toMatch(/^\| detect-changes (\| -?\d+ ms \(-?\d+ ms\) ){5}\|$/m);
  });

  it('refuses a number of runs that is none', async () => {
    const finished = await bench({ BENCH_RUNS: 'many' }, 'startup');
    expect(finished.code).toBe(1);
    expect(finished.stderr.toString()).toContain('BENCH_RUNS must be a number above 0');
  });
});
