// No report, an empty one, a broken one and one of somebody else are told apart, and none of them is a pass.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { cobertura, lcov, part, files as reported, reports, run, sources } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources();
});
afterAll(() => repo?.[Symbol.asyncDispose]());
const files = { ...reported, 'min-lines': '1' };
const good = lcov('src/a.ts', { 1: 1, 2: 1 });
const xml = cobertura('src/a.ts', '<line number="1" hits="1"/><line number="2" hits="1"/>');

describe('a report', () => {
  it('that is not there is missing', async () => {
    await reports(repo, {});
    for (const inputs of [files, { 'min-lines': '0' }]) {
      const r = await run(repo, inputs);
      expect([r.result, r.code, r.outputs.coverage], r.log).toEqual(['missing', 'no-report', '']);
    }
  });
  it('fewer than expected is missing, even if coverage is full', async () => {
    await reports(repo, { '1.info': good });
    const r = await run(repo, { ...files, 'expect-reports': '2' });
    expect([r.result, r.code]).toEqual(['missing', 'too-few-reports']);
    expect(r.error).toMatch(/\b1\b[\s\S]*\b2\b|\b2\b[\s\S]*\b1\b/);
    expect((await run(repo, { ...files, 'expect-reports': '1' })).result).toBe('passed');
  });
  it.each([
    ['nothing', 'lcov.info', ''],
    ['blank lines', 'lcov.info', '\n\n  \n'],
    ['only a test name', 'lcov.info', 'TN:\n'],
    ['an empty object', 'coverage-final.json', '{}'],
    ['no class', 'cobertura.xml', '<?xml version="1.0"?><coverage version="7"><packages></packages></coverage>'],
    ['only a mode', 'cover.out', 'mode: set\n'],
    ['only a byte order mark', 'lcov.info', '\uFEFF'],
  ])('that holds %s is told as empty by its name, alone and as a lost shard', async (_, name, content) => {
    for (const beside of [{}, { 'good.info': good }]) {
      await reports(repo, { [name]: content, ...beside });
      const r = await run(repo, { ...files, 'expect-reports': '1' });
      expect([r.code, r.result === 'passed'], r.log).toEqual(['empty-report', false]);
      expect(r.error).toContain(`coverage/${name}`);
    }
  });
  it.each([
    ['text', 'lcov.info', 'hello world\n'],
    ['a JSON array', 'coverage-final.json', '[1,2]'],
    ['cut JSON', 'coverage-final.json', '{"src/a.ts": {"path": "src/a.ts", "statem'],
    ['cut XML', 'cobertura.xml', xml.slice(0, -60)],
    ['other XML', 'cobertura.xml', '<html><body/></html>'],
    ['a section without its end', 'lcov.info', 'SF:src/a.ts\nDA:1,1\nDA:2,1\n'],
    ['a line cut in the middle', 'lcov.info', `${good}SF:src/b.ts\nDA:1`],
    ['null bytes', 'lcov.info', Buffer.alloc(100)],
    ['a bad block of Go', 'cover.out', 'mode: set\nexample.com/m/src/a.go:1.1,2 1 1\n'],
    ['an archive', 'lcov.info', Buffer.from('504b0304140000000800', 'hex')],
  ])('that is %s is malformed, by name, also beside a good one', async (_, name, content) => {
    await reports(repo, { [name]: content, 'good.info': good });
    const r = await run(repo, files);
    expect([r.result, r.code], r.log).toEqual(['malformed', 'malformed-report']);
    expect(r.error).toContain(`coverage/${name}`);
  });
  it('that is not of the format given is malformed', async () => {
    await reports(repo, { 'lcov.info': good });
    expect((await run(repo, { ...files, format: 'cobertura' })).result).toBe('malformed');
    expect((await run(repo, { ...files, format: 'lcov' })).result).toBe('passed');
  });
  it('of another repository is foreign, with a path and what to do', async () => {
    await reports(repo, { 'lcov.info': lcov('/srv/x/other/main.py', { 1: 1 }) });
    const r = await run(repo, files);
    expect([r.result, r.code], r.log).toEqual(['no-data', 'foreign-report']);
    for (const told of [/source-roots/, /main\.py/]) expect(r.error).toMatch(told);
  });
  it('whose only name could be one of two files is told with both', async () => {
    await using two = await createRepository({ 'p/x/i.ts': 'a\n', 'q/x/i.ts': 'b\n' });
    await reports(two, { 'lcov.info': lcov('x/i.ts', { 1: 1 }) });
    const r = await run(two, files);
    expect([r.result, r.code], r.log).toEqual(['no-data', 'foreign-report']);
    for (const told of ['p/x/i.ts', 'q/x/i.ts', 'source-roots']) expect(r.error).toContain(told);
  });
  it('that is not a pass reads so when informational, and does not fail', async () => {
    await reports(repo, { 'lcov.info': part('src/a.ts', 1, 20) });
    const low = await run(repo, { ...files, 'min-lines': '90', informational: 'true' });
    await reports(repo, {});
    const none = await run(repo, { ...files, informational: 'true' });
    expect([low, none].map((r) => [r.conclusion, r.result, r.outputs.passed])).toEqual([
      ['success', 'below', 'false'],
      ['success', 'missing', 'false'],
    ]);
  });
});

describe('XML', () => {
  it('cut off is told with the byte where it ends', async () => {
    const cut = xml.slice(0, -60);
    await reports(repo, { 'cobertura.xml': cut });
    const { error } = await run(repo, files);
    expect(error).toMatch(/byte/i);
    expect(error).toContain(String(Buffer.byteLength(cut)));
  });
  it.each([
    ['internal', '<!DOCTYPE coverage [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['external', '<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['parameter', '<!DOCTYPE coverage [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'],
  ])('with a custom %s entity is refused', async (_, doctype) => {
    await reports(repo, { 'c.xml': xml.replace(/<!DOCTYPE[^>]*>/, doctype).replace('name="x"', 'name="&x;"') });
    const r = await run(repo, files);
    expect([r.result, r.code], r.log).toEqual(['malformed', 'malformed-report']);
    expect(r.error).toMatch(/entit/i);
  });
  it('has standard entities and character references in names', async () => {
    await using odd = await sources({ 'src/a&b <c>.ts': 'x\n' });
    await reports(odd, { 'c.xml': xml.replace('src/a.ts', 'src/a&amp;b &#60;c&#x3E;.ts') });
    expect((await run(odd, files)).result).toBe('passed');
  });
});

describe('a metric', () => {
  it('that no report carries is no-data, by its own gate and in a rule', async () => {
    await reports(repo, { 'lcov.info': good });
    for (const gate of ['min-branches', 'min-functions', 'min-statements']) {
      const r = await run(repo, { ...files, [gate]: '0' });
      expect([r.result, r.code, r.error.includes(gate)], r.log).toEqual(['no-data', 'no-data', true]);
    }
    const rule = await run(repo, { ...files, rules: 'src/**: {branches: 10}' });
    expect(rule.result, rule.log).toBe('no-data');
  });
  it('that is carried and has nothing to count is not applied, and said', async () => {
    await reports(repo, { 'lcov.info': 'SF:src/a.ts\nDA:1,1\nBRF:0\nBRH:0\nend_of_record\n' });
    const r = await run(repo, { ...files, 'min-branches': '90' });
    expect([r.result, r.outputs['branches-total']], r.log).toEqual(['passed', '0']);
    expect(r.summary).toMatch(/not applied|does not apply/i);
  });
  it('of files without measurable lines counts nowhere, and is no pass when there are no others', async () => {
    const none = 'SF:src/b.ts\nLF:0\nLH:0\nend_of_record\n';
    await reports(repo, { 'lcov.info': good + none });
    const r = await run(repo, { ...files, 'min-file': '100' });
    expect([r.result, r.outputs['lines-total']], r.log).toEqual(['passed', '2']);
    await reports(repo, { 'lcov.info': none });
    expect((await run(repo, files)).result).not.toBe('passed');
  });
  it('of which include and exclude leave nothing is no-data', async () => {
    await reports(repo, { 'lcov.info': good });
    for (const inputs of [{ include: 'nowhere/**' }, { exclude: '**' }]) {
      const r = await run(repo, { ...files, ...inputs });
      expect([r.result, r.code], r.log).toEqual(['no-data', 'no-data']);
    }
  });
});
