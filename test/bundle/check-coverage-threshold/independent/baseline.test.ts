// A baseline from a file: what it holds, what is a drop, and what is no baseline at all.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Repository } from '../../../testbed/repository.ts';
import { files, type Inputs, part, reports, run, sources, text } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources();
});
afterAll(() => repo?.[Symbol.asyncDispose]());
const at = (name: string) => path.join(repo.path, name);
const held = () => JSON.parse(readFileSync(at('base.json'), 'utf8')) as Readonly<Record<string, unknown>>;

async function write(report: string, inputs: Inputs = {}): Promise<void> {
  await reports(repo, { 'lcov.info': report });
  const r = await run(repo, { ...files, 'write-baseline': 'base.json', ...inputs });
  expect(r.result, r.log).toBe('passed');
}
async function compare(report: string, drop: string, inputs: Inputs = {}) {
  await reports(repo, { 'lcov.info': report });
  return run(repo, { ...files, baseline: 'base.json', 'max-drop': drop, ...inputs });
}

describe('a baseline', () => {
  it('holds schema, commit, totals, files and a hash of the settings, and no place of the machine', async () => {
    await write(part('src/a.ts', 10, 20));
    expect(Object.keys(held())).toEqual(expect.arrayContaining(['schema', 'sha', 'totals', 'files']));
    expect(Object.keys(held()).join()).toMatch(/settings|hash/);
    expect(held().sha).toBe(await repo.head());
    expect(JSON.stringify(held())).not.toContain(repo.path);
  });
  it.each([
    ['equal', 10, '0', 'passed', '+0.00'],
    ['higher', 11, '0', 'passed', '+5.00'],
    ['lower', 9, '0', 'below', '-5.00'],
    ['lower by exactly what is allowed', 9, '5', 'passed', '-5.00'],
    ['lower by a hair more than is allowed', 9, '4.9999999', 'below', '-5.00'],
  ])('compared with a total that is %s', async (_, covered, drop, result, delta) => {
    if (!existsSync(at('base.json'))) await write(part('src/a.ts', 10, 20));
    const r = await compare(part('src/a.ts', covered, 20), drop);
    expect([r.result, r.outputs['baseline-coverage'], r.outputs.delta], r.log).toEqual([result, '50.00', delta]);
  });
  it('read and written as one file is compared with as it was', async () => {
    await write(part('src/a.ts', 10, 20));
    const r = await compare(part('src/a.ts', 8, 20), '0', { 'write-baseline': 'base.json' });
    expect([r.result, r.outputs.delta], r.log).toEqual(['below', '-10.00']);
  });
  it('lies below working-directory, as reports do, in a folder that is made for it', async () => {
    await repo.write({ 'sub/coverage/lcov.info': part('src/a.ts', 10, 20) });
    const inputs = { files: 'coverage/*.info', 'working-directory': 'sub' };
    const first = await run(repo, { ...inputs, 'write-baseline': 'out/b.json' });
    expect([first.result, existsSync(at('sub/out/b.json'))], first.log).toEqual(['passed', true]);
    const again = await run(repo, { ...inputs, baseline: 'out/b.json', 'max-drop': '0' });
    expect([again.result, again.outputs.delta], again.log).toEqual(['passed', '+0.00']);
  });
  it('of other settings is an error that names them, and no comparison', async () => {
    await write(part('src/a.ts', 10, 20) + part('src/b.ts', 10, 20) + part('lib/c.ts', 1, 2));
    for (const other of [{ exclude: 'src/b.ts' }, { include: 'src/**' }]) {
      const r = await compare(part('src/a.ts', 20, 20) + part('lib/c.ts', 1, 2), '0', other);
      expect([r.code, r.result === 'passed', r.conclusion], r.log).toEqual([
        'baseline-of-other-settings',
        false,
        'failure',
      ]);
      expect(r.error).toMatch(/include|exclude/);
    }
  });
  it('may be of settings that decide nothing about what is counted', async () => {
    await write(part('src/a.ts', 10, 20), { 'min-lines': '1' });
    const others = { 'min-lines': '50', 'comment-id': 'x', 'min-file': '1', annotations: 'false' };
    expect((await compare(part('src/a.ts', 10, 20), '1', others)).result).toBe('passed');
  });
  it('that is no baseline, or was tampered with, is malformed', async () => {
    await write(part('src/a.ts', 10, 20));
    const { totals, files: ofFiles, ...rest } = held();
    const broken = {
      ...{ text: 'hello', 'an empty object': '{}', null: 'null', nothing: '', 'a list': '[]' },
      'more covered than there are': { ...rest, files: ofFiles, totals: { lines: [90, 20] } },
      'a number as text': { ...rest, files: ofFiles, totals: { lines: ['1', '20'] } },
      'another schema': { ...rest, files: ofFiles, totals, schema: 99 },
      'no totals': { ...rest, files: ofFiles },
      'no files': { ...rest, totals },
    };
    for (const [name, content] of Object.entries(broken)) {
      await repo.write({ 'base.json': typeof content === 'string' ? content : JSON.stringify(content) });
      const r = await compare(part('src/a.ts', 10, 20), '0');
      expect([name, r.code, r.result === 'passed'], r.log).toEqual([name, 'malformed-baseline', false]);
      expect(r.error).toContain('base.json');
    }
  });
  it('that is not there is a warning, and the gate is told as not applied', async () => {
    await reports(repo, { 'lcov.info': part('src/a.ts', 10, 20) });
    const r = await run(repo, { ...files, baseline: 'none.json', 'max-drop': '0' });
    expect([r.result, r.outputs.delta, r.outputs['baseline-coverage']], r.log).toEqual(['passed', '', '']);
    expect(r.warnings).toMatch(/none\.json|baseline/);
    expect(r.summary).toMatch(/not applied|does not apply/i);
  });
  it('that is not asked for makes max-drop bad input', async () => {
    await reports(repo, { 'lcov.info': part('src/a.ts', 10, 20) });
    const r = await run(repo, { ...files, 'max-drop': '0' });
    expect([r.result, r.error.includes('baseline')], r.log).toEqual(['invalid', true]);
  });
});

describe('a drop', () => {
  it('smaller than two decimals show is one', async () => {
    await write(part('src/a.ts', 19_999, 20_000));
    const r = await compare(part('src/a.ts', 19_998, 20_000), '0');
    expect(r.result, r.log).toBe('below');
    expect(r.outputs.delta).toMatch(/^-0\.0[01]$/);
    expect(r.error).toMatch(/0\.005|19998[\s\S]*19999|19999[\s\S]*19998/);
  });
  it('is not that covered code is removed, lines or whole files that git no longer has', async () => {
    await write(part('src/a.ts', 20, 20) + part('src/b.ts', 0, 20));
    const half = await compare(part('src/a.ts', 10, 10) + part('src/b.ts', 0, 20), '0');
    expect(half.result, half.log).toBe('passed');
    const unreported = await compare(part('src/b.ts', 0, 20), '0');
    expect(unreported.result, 'a file that only the report lacks is not removed').toBe('below');
    await repo.git('rm', '-q', '--cached', 'src/a.ts');
    const gone = await compare(part('src/b.ts', 0, 20), '0');
    await repo.git('reset', '-q');
    expect(gone.result, gone.log).toBe('passed');
  });
  it('is not hidden by covered code that is removed beside it', async () => {
    await write(part('src/a.ts', 20, 20) + part('src/b.ts', 10, 20));
    for (const report of [
      part('src/a.ts', 10, 10) + part('src/b.ts', 9, 20),
      part('src/b.ts', 10, 20) + part('lib/c.ts', 0, 10),
      part('src/a.ts', 20, 20) + part('src/b.ts', 10, 20) + part('lib/c.ts', 0, 1),
    ]) {
      const r = await compare(report, '0');
      expect(r.result, r.log).toBe('below');
    }
  });
  it('of a file is one under its new name, too', async () => {
    await using moved = await sources();
    await reports(moved, { 'lcov.info': part('src/a.ts', 20, 20) + part('src/b.ts', 10, 20) });
    await run(moved, { ...files, 'write-baseline': 'base.json' });
    await moved.commit({ 'src/a.ts': null, 'src/z.ts': text(20) });
    for (const [covered, result] of [
      [20, 'passed'],
      [10, 'below'],
    ] as const) {
      await reports(moved, { 'lcov.info': part('src/z.ts', covered, 20) + part('src/b.ts', 10, 20) });
      const r = await run(moved, { ...files, baseline: 'base.json', 'max-drop': '0' });
      expect(r.result, r.log).toBe(result);
    }
  });
  it('is not judged when all that was measured went away, which is said in words', async () => {
    await using other = await sources();
    await reports(other, { 'lcov.info': part('src/a.ts', 20, 20) });
    await run(other, { ...files, 'write-baseline': 'base.json' });
    await other.commit({ 'src/a.ts': null });
    await reports(other, { 'lcov.info': part('src/b.ts', 5, 10) });
    const r = await run(other, { ...files, baseline: 'base.json', 'max-drop': '0' });
    expect(r.log).toMatch(/`max-drop` is not applied: all lines of the baseline went away/);
  });
});
