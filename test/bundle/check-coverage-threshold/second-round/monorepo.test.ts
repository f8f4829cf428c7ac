// Two packages whose files have the same names, and whose tools write paths in the ways tools do: relative to the
// package, below a `source`, or absolute on the machine that ran the tests.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { lcov, run, text, totals } from '../independent/bed.ts';

type Hits = readonly number[];
const elsewhere = '/home/runner/work/app/app/packages';
const tracefile = (hits: Hits) => lcov('src/index.ts', Object.fromEntries(hits.map((hit, index) => [index + 1, hit])));

function cobertura(name: string, hits: Hits): string {
  const lines = hits.map((hit, index) => `<line number="${index + 1}" hits="${hit}"/>`).join('');
  const body = `<class name="index.ts" filename="src/index.ts"><lines>${lines}</lines></class>`;
  const packages = `<packages><package name="main"><classes>${body}</classes></package></packages>`;
  const sources = `<sources><source>${elsewhere}/${name}</source></sources>`;
  return `<?xml version="1.0"?><coverage version="0.1">${sources}${packages}</coverage>`;
}

function istanbul(name: string, hits: Hits): string {
  const path = `${elsewhere}/${name}/src/index.ts`;
  const on = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 5 } });
  const statementMap = Object.fromEntries(hits.map((_, index) => [index, on(index + 1)]));
  const rest = { fnMap: {}, f: {}, branchMap: {}, b: {} };
  return JSON.stringify({ [path]: { path, statementMap, s: Object.fromEntries(hits.entries()), ...rest } });
}

let repo: Repository;
beforeAll(async () => {
  repo = await createRepository({ 'packages/api/src/index.ts': text(5), 'packages/web/src/index.ts': text(5) });
  const written = (name: string, hits: Hits) => ({
    [`packages/${name}/coverage/lcov.info`]: tracefile(hits),
    [`packages/${name}/cobertura/c.xml`]: cobertura(name, hits),
    [`packages/${name}/istanbul/coverage-final.json`]: istanbul(name, hits),
  });
  await repo.write({ ...written('api', [1, 0, 0, 0]), ...written('web', [1, 1, 1]) });
});
afterAll(() => repo?.[Symbol.asyncDispose]());

describe.each([
  ['lcov', 'coverage/lcov.info'],
  ['Cobertura', 'cobertura/c.xml'],
  ['Istanbul', 'istanbul/coverage-final.json'],
])('%s of two packages with equal file names', (_, file) => {
  const both = { files: `packages/*/${file}` };
  it('counts for the package that the report lies in or names', async () => {
    const r = await run(repo, { ...both, 'expect-reports': '2', 'min-lines': '57' });
    expect([totals(r).split(' ')[0], r.result], r.log).toEqual(['4/7', 'passed']);
    expect(r.log).toContain('2 of 2 report paths are files of the repository');
    expect((await run(repo, { ...both, 'min-lines': '57.2' })).result).toBe('below');
  });
  it.each([
    ['api', '1/4', 'below'],
    ['web', '3/3', 'passed'],
  ])('is judged over the files of %s alone in a step of its own', async (name, lines, result) => {
    const own = { files: `packages/${name}/${file}`, include: `packages/${name}/**`, 'comment-id': name };
    const r = await run(repo, { ...own, 'min-lines': '75' });
    expect([totals(r).split(' ')[0], r.result], r.log).toEqual([lines, result]);
  });
  it('is judged by the rule of each package over its own files', async () => {
    const r = await run(repo, { ...both, rules: 'packages/api/**: {lines: 26}\npackages/web/**: {lines: 100}' });
    expect(r.result, r.log).toBe('below');
    expect(r.error).toContain('packages/api/**');
    expect(r.error).not.toContain('packages/web/**');
  });
  it('leaves the one when the other is excluded', async () => {
    const r = await run(repo, { ...both, exclude: 'packages/api/' });
    expect([totals(r).split(' ')[0], r.warnings], r.log).toEqual(['3/3', '']);
  });
});
