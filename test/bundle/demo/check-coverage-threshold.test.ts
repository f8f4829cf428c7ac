import { beforeAll, describe, expect, it } from 'vitest';
import type { Finished } from '../../../shared/process/index.ts';
import { play } from './play.ts';

describe('npm run demo: check-coverage-threshold', () => {
  let finished: Finished;
  let [merged, lost, missed, patch] = ['', '', '', ''];
  beforeAll(async () => {
    const played = await play('check-coverage-threshold');
    finished = played.finished;
    [merged = '', lost = '', missed = '', patch = ''] = played.scenes;
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

  it('merges two shards line by line, with a bar for each', () => {
    expect(merged).toMatch(/^shard 1 +█{12}░{8} +60\.00 % +30 of 50 +below$/m);
    expect(merged).toMatch(/^shard 2 +█{10}░{10} +50\.00 % +25 of 50 +below$/m);
    expect(merged).toMatch(/^merged +█{18}░{2} +90\.00 % +45 of 50 +passed$/m);
    expect(merged).toContain('result passed; the mean of the two would be 55 %');
  });

  it('takes a lost shard for what it is', () => {
    expect(lost).toContain('the step fails: check-coverage-threshold: too-few-reports');
    expect(lost).toContain('1 of 2 expected reports are there');
  });

  it('lets 79.995 % not pass for 80 %, and says that one line is missing', () => {
    expect(missed).toMatch(/^total +█{16}░{4} +79\.99 % +15999 of 20000 +below$/m);
    expect(missed).toContain('1 more line must run');
    expect(missed).toContain('rounded to one decimal it would be 80.0 %, and pass');
  });

  it('marks the changed lines that no test runs, and only those', () => {
    const marked = [...patch.matchAll(/^! +(\d+) /gm)].map(([, line]) => Number(line));
    expect(marked).toEqual([17, 18]);
    expect(patch).toContain('the step fails: check-coverage-threshold: below');
    expect(patch).toContain('patch coverage 75.00 %');
  });
});
