import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finished } from '../../../shared/process/index.ts';
import { demo, play, root } from './play.ts';

/** What the table of tracks says in one scene: the rows between its head and the next empty line. */
function tracksOf(scene: string): Record<string, string> {
  const table = /^track .*\n([\s\S]*?)\n\n/m.exec(scene)?.[1] ?? '';
  return Object.fromEntries(table.split('\n').map((row) => row.split(/\s+/).slice(0, 2) as [string, string]));
}

const runs = (...names: string[]): Record<string, string> =>
  Object.fromEntries(
    ['typescript', 'python', 'rust', 'protobuf', 'docs'].map((name) => [name, names.includes(name) ? 'yes' : 'no']),
  );

describe('npm run demo: detect-changes', () => {
  let finished: Finished;
  let scenes: readonly string[];
  beforeAll(async () => {
    ({ finished, scenes } = await play('detect-changes'));
  });

  it('succeeds in under 20 seconds without a terminal', () => {
    expect(finished.stderr.toString()).toBe('');
    expect(finished.code).toBe(0);
    expect(finished.durationMs).toBeLessThan(20_000);
  });

  it('writes no colour into a pipe and no line wider than 100 columns', () => {
    const lines = finished.stdout.toString().split('\n');
    expect(lines.filter((line) => line.includes('\u001b'))).toEqual([]);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it.each([
    ['A pull request', runs('typescript', 'python', 'rust', 'protobuf'), 'degraded false'],
    ['The first push of a branch', runs('python'), 'degraded false'],
    ['A force push', runs('rust', 'docs'), 'degraded false'],
    [
      'A force push over a commit that is gone',
      runs('typescript', 'python', 'rust', 'protobuf', 'docs'),
      'degraded true, result undetermined',
    ],
    ['An entry of a merge queue', runs('typescript', 'docs'), 'degraded false'],
    ['A tag', runs('typescript'), 'degraded false'],
  ])('shows the right tracks for %s', (title, tracks, verdict) => {
    const scene = scenes.find((each) => each.startsWith(`${title}\n`)) ?? '';
    expect(tracksOf(scene)).toEqual(tracks);
    expect(scene).toContain(verdict);
  });

  it('names the consumers of a changed Protobuf message in every language, and why', () => {
    const [scene] = scenes;
    expect(scene).toMatch(/^@shop\/client +typescript +holds code generated from proto$/m);
    expect(scene).toMatch(/^orders +python +holds code generated from proto$/m);
    expect(scene).toMatch(/^ledger-cli +rust +depends on ledger$/m);
  });

  it('names only the package whose resolution a lockfile changed, and its dependents', () => {
    const scene = scenes.at(-1);
    expect(scene).toMatch(/^@shop\/ui +typescript +web\/package-lock\.json: clsx 2\.1\.0 -> 2\.1\.1$/m);
    expect(scene).not.toContain('@shop/client');
  });
});

describe('the command line of the demo', () => {
  it('says what to do when the bundles are not built', async () => {
    const finished = await demo('--dist', path.join(root, 'no-such-folder'));
    expect(finished.code).toBe(1);
    expect(finished.stderr.toString()).toContain('npm run build');
    expect(finished.stdout.toString()).toBe('');
  });

  it('lists the chapters when one is asked for that it does not have', async () => {
    const finished = await demo('no-such-chapter');
    expect(finished.code).toBe(1);
    expect(finished.stderr.toString()).toMatch(/There is no chapter "no-such-chapter"[\s\S]*detect-changes:/);
  });
});
