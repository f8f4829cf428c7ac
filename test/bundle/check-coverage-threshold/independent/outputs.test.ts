// What a run leaves behind: outputs, badge, merged report and summary. And what it leaves as it was.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Repository } from '../../../testbed/repository.ts';
import { files, fingerprint, lcov, part, reports, run, sources, totals } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources({ 'src/x & <y>.ts': 'x\n' });
});
afterAll(() => repo?.[Symbol.asyncDispose]());

describe('the badge', () => {
  it('floors as well, and is what shields.io takes', async () => {
    await reports(repo, { 'lcov.info': part('src/a.ts', 19_999, 20_000) });
    const { outputs } = await run(repo, { ...files, 'min-lines': '100' });
    const badge = JSON.parse(readFileSync(outputs.badge ?? '', 'utf8'));
    const anyText = expect.any(String);
    expect(badge).toMatchObject({ schemaVersion: 1, label: anyText, message: anyText, color: anyText });
    expect(badge.message).toMatch(/^99\.99/);
    const svg = readFileSync(outputs['badge-svg'] ?? '', 'utf8');
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(svg).not.toMatch(/>[^<]*100/);
  });
});

describe('the merged report', () => {
  it('read back has the same totals, and again, and names no place of the machine', async () => {
    const one =
      'SF:src/a.ts\nFN:1,f\nFN:3,g\nFNDA:1,f\nFNDA:0,g\nBRDA:2,0,0,1\nBRDA:2,0,1,0\nDA:1,1\nDA:2,4\nDA:3,0\nend_of_record\n';
    const two = lcov('src/x & <y>.ts', { 1: 0 }) + lcov('src/a.ts', { 3: 2, 9: 0 });
    await reports(repo, { '1.info': one, '2.info': two });
    let r = await run(repo, files);
    for (let round = 0; round < 2; round++) {
      const xml = readFileSync(r.outputs.cobertura ?? '', 'utf8');
      expect(xml).not.toContain(repo.path);
      await reports(repo, { 'cobertura.xml': xml });
      r = await run(repo, files);
      expect([totals(r), r.warnings], r.log).toEqual(['3/5 1/2 1/2 /', '']);
    }
  });
  it('of summaries is none, rather than an empty one', async () => {
    await reports(repo, { 'lcov.info': 'SF:src/a.ts\nLF:10\nLH:5\nend_of_record\n' });
    const r = await run(repo, files);
    expect([r.outputs['lines-total'], r.outputs.cobertura], r.log).toEqual(['10', '']);
  });
});

describe('the summary', () => {
  it('has the verdict, bars and the worst files first', async () => {
    const report = part('src/a.ts', 9, 10) + part('src/b.ts', 1, 10) + part('lib/c.ts', 5, 10);
    await reports(repo, { 'lcov.info': report });
    const { summary } = await run(repo, { ...files, 'min-lines': '90' });
    expect(summary.split('\n')[0]).toMatch(/below/);
    expect(summary).toMatch(/[█░]/);
    const places = ['src/b.ts', 'lib/c.ts', 'src/a.ts'].map((name) => summary.lastIndexOf(`\`${name}\``));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it('is not written when it is not wanted, and what would stand in it only is told in the log', async () => {
    const foreign = Array.from({ length: 30 }, (_, index) => lcov(`/usr/include/h${index}.h`, { 1: 1, 2: 1 }));
    await reports(repo, { 'lcov.info': lcov('src/a.ts', { 1: 0, 2: 0 }) + foreign.join('') });
    const r = await run(repo, { ...files, 'min-lines': '70', summary: 'false' });
    expect([r.summary, r.outputs.coverage]).toEqual(['', '96.77']);
    expect(r.warnings).toMatch(/1 of 31.*h0\.h/);
  });
});

describe('the checkout', () => {
  it.each([
    ['passed', part('src/a.ts', 1, 3), '0'],
    ['below', part('src/a.ts', 1, 3), '90'],
    ['malformed', 'rubbish', '0'],
  ])('is left as it was, byte for byte, by a run that is %s', async (result, report, min) => {
    await reports(repo, { 'lcov.info': report });
    const before = fingerprint(repo.path);
    expect((await run(repo, { ...files, 'min-lines': min })).result).toBe(result);
    expect(fingerprint(repo.path)).toEqual(before);
  });
});

describe('reports that nobody names', () => {
  it('are found by their usual names, without node_modules and vendor', async () => {
    const names = [
      ...['lcov.info', 'cobertura.xml', 'coverage.xml', 'coverage-final.json', 'coverage-summary.json', 'clover.xml'],
      ...['jacoco.xml', 'coverage.cobertura.xml', 'coverage.opencover.xml', 'cover.out', 'coverage.out'],
      ...['coverage.json', '.resultset.json'],
    ];
    // Told by its content, whatever its name; a folder of its own, as reports side by side may be of one run.
    const usual = names.map((name, index) => [`p${index}/target/${name}`, part(`gen/${index}.ts`, 1, 2)]);
    const skipped = ['node_modules/x/coverage/lcov.info', 'vendor/y/lcov.info'].map((name) => [name, part(name, 2, 2)]);
    await using many = await sources();
    await many.write(Object.fromEntries([...usual, ...skipped]));
    await many.write({ 'lcov.info': part('src/a.ts', 1, 2) });
    const r = await run(many);
    for (const [name] of usual) expect(r.log).toContain(name);
    expect(totals(r), r.log).toBe(`${names.length + 1}/${2 * names.length + 2} / / /`);
  });
});

describe('overrides', () => {
  const overrides = `refs/tags/v*: {min-lines: 80}
schedule: {min-lines: 95}
refs/heads/**: {min-lines: 60}
refs/heads/main: {min-lines: 75}`;
  const at = (name: string, ref: string) => ({
    event: { name, payload: { ref, repository: { full_name: 'octo/app' } } },
    env: { GITHUB_REF: ref },
  });
  beforeAll(() => reports(repo, { 'lcov.info': part('src/a.ts', 7, 10) }));
  it.each([
    ['pull_request', 'refs/pull/7/merge', 'passed'],
    ['push', 'refs/tags/v1.0.0', 'below'],
    ['push', 'refs/tags/nightly', 'passed'],
    ['push', 'refs/heads/topic', 'passed'],
    ['push', 'refs/heads/main', 'below'],
    ['push', 'refs/heads/v1', 'passed'],
    ['workflow_dispatch', 'refs/tags/v2', 'below'],
    ['schedule', 'refs/heads/topic', 'passed'],
  ])('apply by event and ref: %s of %s is %s', async (name, ref, result) => {
    const r = await run(repo, { ...files, 'min-lines': '70', overrides }, at(name, ref));
    expect(r.result, r.log).toBe(result);
  });
  it('apply from top to bottom, and the summary says which did', async () => {
    const several = 'push: {min-lines: 99}\nrefs/heads/main: {min-lines: 65}\nrefs/tags/**: {min-lines: 1}';
    const inputs = { ...files, 'min-lines': '70', overrides: several };
    const r = await run(repo, inputs, at('push', 'refs/heads/main'));
    expect(r.result, r.log).toBe('passed');
    expect(r.summary).toContain('refs/heads/main');
    expect(r.summary).not.toContain('refs/tags');
  });
});
