// What lies beside each other in one folder: reports of one run, and the baseline that an earlier step wrote there.
import { expect, it } from 'vitest';
import { files, lcov, reports, run, sources, totals } from '../independent/bed.ts';

const on = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 5 } });
const istanbul = (s: Readonly<Record<string, number>>) => {
  const statementMap = Object.fromEntries(Object.keys(s).map((id) => [id, on(Number(id))]));
  return JSON.stringify({ 'src/a.ts': { path: 'src/a.ts', statementMap, s, fnMap: {}, f: {}, branchMap: {}, b: {} } });
};

it('several formats of one run are all read, count each line once, and are one report where reports are counted', async () => {
  await using repo = await sources();
  await reports(repo, {
    'lcov.info': lcov('src/a.ts', { 1: 1, 2: 0 }),
    'coverage-final.json': istanbul({ 1: 1, 2: 0 }),
  });
  const r = await run(repo, { 'expect-reports': '1', 'min-lines': '50' });
  expect([totals(r).split(' ')[0], r.result], r.log).toEqual(['1/2', 'passed']);
  const read = r.groups.find(({ title }) => title === 'Read reports')?.lines.join('\n') ?? '';
  for (const name of ['coverage/lcov.info', 'coverage/coverage-final.json']) expect(read, r.log).toContain(name);
  const two = await run(repo, { 'expect-reports': '2', 'min-lines': '50' });
  expect([two.result, two.code], two.log).toEqual(['missing', 'too-few-reports']);
});

it.each(['relative', 'absolute'])(
  'a baseline that this action wrote beside the reports, named by a %s path, is no report',
  async (kind) => {
    await using repo = await sources();
    await reports(repo, { 'lcov.info': lcov('src/a.ts', { 1: 1, 2: 0 }) });
    const place = `${kind === 'absolute' ? `${repo.path}/` : ''}coverage/coverage-baseline.json`;
    const inputs = { ...files, 'write-baseline': place, 'expect-reports': '1' };
    expect((await run(repo, inputs)).result).toBe('passed');
    const again = await run(repo, inputs);
    expect([again.result, totals(again).split(' ')[0]], again.log).toEqual(['passed', '1/2']);
    expect((await run(repo, { ...inputs, 'expect-reports': '2' })).code).toBe('too-few-reports');
  },
);
