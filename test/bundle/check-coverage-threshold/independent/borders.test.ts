// Whole numbers are compared, floors are shown.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Repository } from '../../../testbed/repository.ts';
import { files, part, reports, run, sources, totals } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources();
});
afterAll(() => repo?.[Symbol.asyncDispose]());

describe('a threshold', () => {
  it.each([
    [15999, 20000, '80', 'below', '79.99'],
    [16000, 20000, '80', 'passed', '80.00'],
    [29, 50, '58', 'passed', '58.00'],
    [28, 50, '58', 'below', '56.00'],
    [2999, 3000, '100', 'below', '99.96'],
    [3000, 3000, '100', 'passed', '100.00'],
    [57, 100, '57', 'passed', '57.00'],
    [2, 3, '66.66', 'passed', '66.66'],
    [2, 3, '66.67', 'below', '66.66'],
    [2, 3, '66.6666666666', 'passed', '66.66'],
    [2, 3, '66.6666666667', 'below', '66.66'],
    [199999, 200000, '99.9995', 'passed', '99.99'],
    [199999, 200000, '99.99951', 'below', '99.99'],
    [0, 7, '0', 'passed', '0.00'],
    [0, 7, '0.1%', 'below', '0.00'],
    [1, 20000, '0.005%', 'passed', '0.00'],
    [1, 20000, '0.0051%', 'below', '0.00'],
  ])(
    'is compared exactly: %i of %i lines against %s is %s, shown as %s',
    async (covered, total, min, result, shown) => {
      await reports(repo, { 'lcov.info': part('src/a.ts', covered, total) });
      const r = await run(repo, { ...files, 'min-lines': min });
      expect([r.result, r.outputs.coverage], r.log).toEqual([result, shown]);
      expect([r.conclusion, r.code]).toEqual(result === 'passed' ? ['success', ''] : ['failure', 'below']);
    },
  );
  it('that is not met is told with metric, covered and total, how many more are needed and where they are', async () => {
    const report = part('src/a.ts', 10, 20) + part('src/b.ts', 18, 20) + part('lib/c.ts', 19, 20);
    await reports(repo, { 'lcov.info': report });
    const { error } = await run(repo, { ...files, 'min-lines': '90' });
    for (const told of [/lines/i, /47/, /60/, /\b7 more/, /src\/a\.ts/]) expect(error).toMatch(told);
  });
  it('that nobody sets is none: the action only reports', async () => {
    await reports(repo, { 'lcov.info': part('src/a.ts', 16, 20) });
    const r = await run(repo, files);
    expect([r.result, totals(r)]).toEqual(['passed', '16/20 / / /']);
  });
});

describe('a percent', () => {
  it('is rounded up nowhere: 2999 of 3000 never reads 100 % or 99.97 %', async () => {
    await reports(repo, { 'lcov.info': part('src/a.ts', 2999, 3000) });
    const r = await run(repo, { ...files, 'min-lines': '100', 'min-file': '100', rules: 'src/**: {lines: 100}' });
    for (const shown of [r.summary, r.log.replace(/^ {2}.*$/gm, ''), JSON.stringify(r.outputs)])
      expect(shown).not.toMatch(/99\.97|100\.0 %|100\.00/);
    expect(r.summary).toContain('99.96');
  });
  it.each([
    [1, 3, '33.33'],
    [2, 3, '66.66'],
    [0, 3, '0.00'],
    [1, 8, '12.50'],
  ])('has two decimals, floored: %i of %i is %s', async (covered, total, shown) => {
    await reports(repo, { 'lcov.info': part('src/a.ts', covered, total) });
    expect((await run(repo, files)).outputs.coverage).toBe(shown);
  });
  it('counts each line once, however huge or negative its hits', async () => {
    const hits = 'DA:1,18446744073709551615\nDA:2,1.5e+20\nDA:3,0\nDA:4,-3\n';
    await reports(repo, { 'lcov.info': `SF:src/a.ts\n${hits}end_of_record\n` });
    expect(totals(await run(repo, files))).toBe('2/4 / / /');
  });
});
