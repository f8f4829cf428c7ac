// Several reports become one: line by line, arm by arm, and never as a mean of rates.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes, Repository } from '../../../testbed/repository.ts';
import { cobertura, files, type Inputs, lcov, part, reports, run, sources, totals } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources();
});
afterAll(() => repo?.[Symbol.asyncDispose]());
async function merged(named: Changes, inputs: Inputs = {}) {
  await reports(repo, named);
  return run(repo, { ...files, ...inputs });
}
const sectionOf = (records: string) => `SF:src/a.ts\n${records.replaceAll(' ', '\n')}\nend_of_record\n`;

describe('lines', () => {
  it('hit anywhere are hit, and missed in one and absent in another are missed', async () => {
    const one = lcov('src/a.ts', { 1: 1, 2: 0, 3: 0 });
    const two = lcov('src/a.ts', { 1: 0, 2: 5, 4: 0 });
    expect(totals(await merged({ '1.info': one, '2.info': two }))).toBe('2/4 / / /');
  });
  it('of duplicate sections, and named twice in one section, count once', async () => {
    const sections = [lcov('src/a.ts', { 1: 1, 2: 0 }), lcov('src/a.ts', { 1: 0, 2: 0 })];
    const twice = sectionOf('DA:2,0 DA:2,3 DA:3,0 DA:3,0');
    expect(totals(await merged({ 'lcov.info': sections.join('') + twice }))).toBe('2/3 / / /');
  });
  it('are never averaged by file: 20 of 20 and 0 of 180 are 10 %', async () => {
    const r = await merged({ 'lcov.info': part('src/a.ts', 20, 20) + part('src/b.ts', 0, 180) });
    expect(r.outputs.coverage).toBe('10.00');
  });
  it('of reports in two formats merge as well', async () => {
    const xml = cobertura('src/a.ts', '<line number="2" hits="1"/><line number="3" hits="0"/>');
    const r = await merged({ 'lcov.info': lcov('src/a.ts', { 1: 1, 2: 0 }), 'c.xml': xml });
    expect(totals(r)).toMatch(/^2\/3 /);
  });
  it('of the body beat the totals in the head of lcov, with a warning', async () => {
    const r = await merged({ 'lcov.info': sectionOf('DA:1,1 DA:2,0 LF:10 LH:10') }, { 'min-lines': '60' });
    expect([totals(r), r.result]).toEqual(['1/2 / / /', 'below']);
    expect(r.warnings).toMatch(/lcov\.info/);
  });
  it('of the body beat the rates in the head of Cobertura, with a warning', async () => {
    const lines = '<line number="1" hits="1"/><line number="2" hits="0"/>';
    const r = await merged({
      'c.xml': cobertura('src/a.ts', lines, 'line-rate="1" lines-covered="2" lines-valid="2"'),
    });
    expect([r.outputs['lines-covered'], r.warnings]).toEqual(['1', expect.stringMatching(/c\.xml/)]);
  });
  it('of JaCoCo that nobody can place are not replaced by the counters of their file', async () => {
    const body = '<line nr="1"/><line mi="1" ci="0"/><counter type="LINE" missed="0" covered="9"/>';
    const source = `<package name="src"><sourcefile name="a.ts">${body}</sourcefile></package>`;
    const r = await merged({ 'j.xml': `<report name="x">${source}</report>` });
    expect([r.result, r.error.includes('coverage/j.xml')], r.log).toEqual(['malformed', true]);
  });
  it('of nowhere, told by the head of a Cobertura report without any class, are no silent pass', async () => {
    const head = '<coverage version="7" lines-valid="50" lines-covered="50"><packages/></coverage>';
    const r = await merged({ 'c.xml': head }, { 'min-lines': '80' });
    expect(r.result !== 'passed' || /names no file/.test(r.warnings), r.log).toBe(true);
  });
  it('that the head counts alike give no warning', async () => {
    const heads = 'FN:1,f FNDA:1,f FNF:1 FNH:1 BRDA:1,0,0,1 BRDA:1,0,1,- BRF:2 BRH:1';
    const r = await merged({ 'lcov.info': sectionOf(`${heads} DA:1,1 DA:2,0 LF:2 LH:1`) });
    expect([totals(r), r.warnings], r.log).toEqual(['1/2 1/2 1/1 /', '']);
  });
});

describe('statements', () => {
  it.each([9, 1])('of Clover count as its lines say when its head says %i of as many', async (count) => {
    const head = `<metrics statements="${count}" coveredstatements="${count}"/>`;
    const lines = '<line num="1" count="1" type="stmt"/><line num="2" count="0" type="stmt"/>';
    const file = `<file name="a.ts" path="src/a.ts">${head}${lines}</file>`;
    const root = '<coverage generated="1" clover="3.2.0"><project timestamp="1">';
    const r = await merged({ 'c.xml': `${root}${file}</project></coverage>` }, { 'min-statements': '80' });
    expect([totals(r), r.result], r.log).toEqual(['1/2 / / 1/2', 'below']);
    expect(r.warnings).toMatch(/c\.xml/);
  });
});

describe('functions', () => {
  it('of lcov 1 and lcov 2 are the same by name and line: hit anywhere is hit', async () => {
    const one = sectionOf('FN:1,f FN:5,g FNDA:0,f FNDA:0,g DA:1,0 DA:5,0');
    const two = sectionOf('FNL:0,1,4 FNA:0,3,f FNL:1,5,6 FNA:1,0,g DA:1,1 DA:5,0');
    expect(totals(await merged({ '1.info': one, '2.info': two }))).toBe('1/2 / 1/2 /');
  });
});

describe('branches', () => {
  const counted = (fraction: string) =>
    cobertura('src/a.ts', `<line number="1" hits="1" branch="true" condition-coverage="50% (${fraction})"/>`);
  it('by arm merge arm by arm: each shard took another one', async () => {
    const one = sectionOf('BRDA:1,0,0,1 BRDA:1,0,1,0 DA:1,1');
    const two = sectionOf('BRDA:1,0,0,0 BRDA:1,0,1,2 DA:1,1');
    expect(totals(await merged({ '1.info': one, '2.info': two }))).toBe('1/1 2/2 / /');
  });
  it('by arm are taken when one report took what another never reached', async () => {
    const one = sectionOf('BRDA:1,0,0,- BRDA:1,0,1,- DA:1,1');
    const two = sectionOf('BRDA:1,0,0,3 BRDA:1,0,1,- DA:1,1');
    expect(totals(await merged({ '1.info': one, '2.info': two }))).toBe('1/1 1/2 / /');
  });
  it('that are only counted merge by the larger count, and the summary says that it is a lower bound', async () => {
    const r = await merged({ '1.xml': counted('1/2'), '2.xml': counted('1/2') }, { 'min-branches': '50' });
    expect([r.outputs['branches-covered'], r.outputs['branches-total'], r.result]).toEqual(['1', '2', 'passed']);
    expect(r.summary).toMatch(/lower bound/i);
  });
  it('counted by one report alone are no lower bound', async () => {
    expect((await merged({ '1.xml': counted('1/2') })).summary).not.toMatch(/lower bound/i);
  });
  it('counted as 1/2 beside one of two arms never become 2/2', async () => {
    const arms = sectionOf('BRDA:1,0,0,1 BRDA:1,0,1,0 DA:1,1');
    expect(totals(await merged({ '1.info': arms, '2.xml': counted('1/2') }))).toMatch(/^1\/1 1\/2 /);
  });
  const line = '<lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="5"/>';
  it.each([
    ['Cobertura', counted('3/2')],
    ['SonarQube', `<coverage version="1"><file path="src/a.ts">${line}</file></coverage>`],
  ])('of %s of which more ran than there are make the report malformed, not full', async (_, xml) => {
    const r = await merged({ 'c.xml': xml }, { 'min-branches': '100' });
    expect([r.result, r.error.includes('coverage/c.xml')], r.log).toEqual(['malformed', true]);
  });
});

describe('a summary', () => {
  const summary = (entries: Readonly<Record<string, readonly [number, number]>>) => {
    const of = ([covered, total]: readonly [number, number]) => {
      const one = { total, covered, skipped: 0, pct: Math.floor((covered / total) * 10_000) / 100 };
      return { lines: one, statements: one, functions: one, branches: one };
    };
    return JSON.stringify(Object.fromEntries(Object.entries(entries).map(([name, count]) => [name, of(count)])));
  };
  it('counts only the files that no line-level report knows', async () => {
    const half = summary({ total: [100, 100], 'src/a.ts': [90, 90], 'src/b.ts': [7, 10] });
    const r = await merged({ 'lcov.info': lcov('src/a.ts', { 1: 1, 2: 0 }), 'coverage-summary.json': half });
    expect(totals(r)).toMatch(/^8\/12 /);
  });
  it('whose total differs from the sum of its files is a warning, and the files count', async () => {
    const wrong = summary({ total: [100, 100], 'src/a.ts': [9, 90] });
    const r = await merged({ 'coverage-summary.json': wrong }, { 'min-lines': '50' });
    expect([r.result, r.outputs['lines-total'], r.warnings.includes('coverage-summary')]).toEqual([
      'below',
      '90',
      true,
    ]);
  });
  it('of totals only, without any file, cannot be merged with anything', async () => {
    const named = { 'coverage-summary.json': summary({ total: [100, 100] }), 'lcov.info': lcov('src/a.ts', { 1: 0 }) };
    expect((await merged(named, { 'min-lines': '50' })).result).toBe('malformed');
  });
  it.each([{ include: 'src/**' }, { exclude: 'src/**' }])('of totals only cannot be filtered: %j', async (filter) => {
    const r = await merged(
      { 'coverage-summary.json': summary({ total: [100, 100] }) },
      { 'min-lines': '60', ...filter },
    );
    expect([r.result, r.error.includes(Object.keys(filter)[0] ?? '')], r.log).toEqual(['no-data', true]);
  });
  it('of each of two shards about the same file is never added up', async () => {
    const shard = summary({ total: [5, 10], 'src/b.ts': [5, 10] });
    const r = await merged({ '1/coverage-summary.json': shard, '2/coverage-summary.json': shard });
    expect(totals(r)).toMatch(/^5\/10 /);
  });
});
