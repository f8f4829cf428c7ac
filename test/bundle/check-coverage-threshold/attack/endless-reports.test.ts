// Reports of a few megabytes that a reader with loops inside of loops, or one that builds all it reads, never ends with.
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
  it('of 200,000 source folders and 4,000 classes does not try each with each', async () => {
    const sources = many(200_000, (index) => `<source>/s${index}</source>`);
    const lines = '<lines><line number="1" hits="1"/></lines>';
    const classes = many(4_000, (index) => `<class filename="f${index}.js">${lines}</class>`);
    const packages = `<packages><package><classes>${classes}</classes></package></packages>`;
    const report = `<coverage version="1"><sources>${sources}</sources>${packages}</coverage>`;
    const { code, run } = await desk.read({ 'cov/c.xml': report });
    expect(code).toBe('foreign-report');
    expect(run.durationMs).toBeLessThan(8_000);
  });

  it('of ten million empty JSON values is refused before they are made', async () => {
    const { result, error, run } = await desk.read({ 'cov/c.json': `{"src/a.js":[{}${',{}'.repeat(10_000_000)}]}` });
    expect([result, error]).toEqual(['malformed', expect.stringContaining('objects and lists')]);
    expect(run.durationMs).toBeLessThan(8_000);
  });
});
