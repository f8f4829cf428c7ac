// Reports of some megabytes that a reader with loops inside of loops, or one that builds all it reads, does not end with
// within the desk's patience.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './attacker.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

describe('a report', () => {
  it('of 150,000 source folders and 500 classes does not try each with each', async () => {
    const sources = many(150_000, (index) => `<source>/s${index}</source>`);
    const lines = '<lines><line number="1" hits="1"/></lines>';
    const classes = many(500, (index) => `<class filename="f${index}.js">${lines}</class>`);
    const packages = `<packages><package><classes>${classes}</classes></package></packages>`;
    const report = `<coverage version="1"><sources>${sources}</sources>${packages}</coverage>`;
    const { code } = await desk.read({ 'cov/c.xml': report });
    expect(code).toBe('foreign-report');
  });

  it('of ten million empty JSON values is refused before they are made', async () => {
    const { result, error } = await desk.read({ 'cov/c.json': `{"src/a.js":[{}${',{}'.repeat(10_000_000)}]}` });
    expect([result, error]).toEqual(['malformed', expect.stringContaining('objects and lists')]);
  });

  it('of a million covered branches on one line does not have the uncovered ones behind them dropped', async () => {
    const arms = (from: number, to: number, hits: number) =>
      many(to - from, (index) => `BRDA:1,${from + index},0,${hits}\n`);
    const branches = arms(0, 1_060_000, 1) + arms(1_060_000, 1_060_010, 0);
    const report = `SF:src/a.js\nDA:1,1\n${branches}end_of_record\n`;
    const { result } = await desk.read({ 'cov/x.info': report }, { 'min-branches': '100' });
    expect(result).toBe('malformed');
  });
});
