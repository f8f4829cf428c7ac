import { describe, expect, it } from 'vitest';
import { checkout, cover, lcov, ran } from './cover.ts';

const sources = { 'src/a.ts': 'a\n', 'src/b.ts': 'b\n', 'lib/c.ts': 'c\n', 'README.md': 'x\n' };

/** One report, and what the action says of it. */
async function judge(report: string, inputs: Record<string, string>) {
  await using repository = await checkout(sources, { 'coverage/lcov.info': report });
  return await cover({ workspace: repository.path, with: inputs });
}

describe('a minimum', () => {
  it.each([
    ['79.995 % fails 80 and is shown as 79.99', 15_999, 20_000, '80', 'below', '79.99'],
    ['29 of 50 passes 58, though doubles say 57.99', 29, 50, '58', 'passed', '58.00'],
    ['23 of 40 passes 57.5', 23, 40, '57.5', 'passed', '57.50'],
    ['57 of 100 passes 57', 57, 100, '57', 'passed', '57.00'],
    ['2999 of 3000 fails 100 and is shown as 99.96', 2_999, 3_000, '100', 'below', '99.96'],
    ['1599 of 2000 fails 80', 1_599, 2_000, '80', 'below', '79.95'],
    ['1 of 100000 passes 0.001%, and is not nothing', 1, 100_000, '0.001%', 'passed', '0.00'],
    ['all of them pass 100', 3, 3, '100', 'passed', '100.00'],
  ])('is compared by whole numbers: %s', async (_, covered, total, minimum, result, shown) => {
    const answer = await judge(lcov({ 'src/a.ts': ran(covered, total) }), { 'min-lines': minimum });
    expect([answer.result, answer.outputs.coverage]).toEqual([result, shown]);
    expect(answer.run.summary).not.toContain(result === 'below' ? `${minimum}.00 %` : 'below');
  });

  it('that fails names metric, count, how many more units are needed, and the files that would get there', async () => {
    const report = lcov({ 'src/a.ts': ran(7_999, 10_000), 'src/b.ts': ran(8_000, 10_000), 'lib/c.ts': [] });
    const { code, error } = await judge(report, { 'min-lines': '80' });
    expect(code).toBe('below');
    for (const part of ['Lines: 79.99 %', '15999 of 20000', '80 %', '1 more line must run', 'src/a.ts']) {
      expect(error).toContain(part);
    }
  });

  it.each(['80', '80%', ' 80.0 ', '080'])('may be written as %j', async (minimum) => {
    const met = await judge(lcov({ 'src/a.ts': ran(4, 5) }), { 'min-lines': minimum });
    const missed = await judge(lcov({ 'src/a.ts': ran(79, 100) }), { 'min-lines': minimum });
    expect([met.result, missed.result]).toEqual(['passed', 'below']);
  });

  it.each([
    ['min-lines', '0.8', 'looks-like-ratio', '0.8%'],
    ['min-branches', '-1', 'negative-threshold', '-1'],
    ['min-file', '101', 'threshold-out-of-range', '101'],
    ['min-functions', 'abc', 'invalid-input', 'abc'],
    ['min-patch', '1e1', 'invalid-input', '1e1'],
    ['max-drop', '-0.5', 'negative-threshold', '-0.5'],
    ['rules', '{"src/**": {"line": 80}}', 'unknown-metric', 'line'],
    ['rules', '{"src/**": {"lines": 0.8}}', 'looks-like-ratio', '0.8'],
    ['overrides', '{"refs/tags/v*": {"min-line": 80}}', 'unknown-metric', 'min-line'],
    ['expect-reports', '-2', 'negative-threshold', '-2'],
    ['expect-reports', 'two', 'invalid-input', 'two'],
    ['format', 'lcovv', 'invalid-input', 'lcovv'],
    ['comment-id', 'a b', 'invalid-input', 'a b'],
  ])('%s: %s is no verdict but a wrong input, with a code of its own', async (input, value, code, named) => {
    const answer = await judge(lcov({ 'src/a.ts': ran(1, 1) }), { [input]: value });
    expect([answer.result, answer.code]).toEqual(['invalid', code]);
    expect(answer.error).toContain(named);
  });

  it('of 0.8% is possible when it is said', async () => {
    const answer = await judge(lcov({ 'src/a.ts': ran(8, 1_000) }), { 'min-lines': '0.8%' });
    expect([answer.result, answer.outputs.coverage]).toEqual(['passed', '0.80']);
  });

  it('of a metric that no report carries is no-data, with what it misses', async () => {
    const answer = await judge(lcov({ 'src/a.ts': ran(9, 10) }), { 'min-branches': '10', 'min-lines': '90' });
    expect([answer.result, answer.code]).toEqual(['no-data', 'no-data']);
    expect(answer.error).toContain('No report measures branches');
  });

  it('of a metric that is carried, and of which there is none, is not applied, and that is said', async () => {
    const report = 'SF:src/a.ts\nDA:1,1\nBRF:0\nBRH:0\nend_of_record\n';
    const answer = await judge(report, { 'min-branches': '100' });
    expect(answer.result).toBe('passed');
    expect(answer.notices.join()).toContain('`min-branches` does not apply');
    expect(answer.counts).toBe('lines 1/1, branches 0/0');
  });
});

describe('several reports', () => {
  it('are summed, never averaged: 100 of 100 and 0 of 900 are 10 %', async () => {
    await using repository = await checkout(sources, {
      'one/lcov.info': lcov({ 'src/a.ts': ran(100, 100) }),
      'two/lcov.info': lcov({ 'src/b.ts': ran(0, 900) }),
    });
    const { outputs, counts, result } = await cover({ workspace: repository.path, with: { 'min-lines': '50' } });
    expect([outputs.coverage, counts, result]).toEqual(['10.00', 'lines 100/1000', 'below']);
  });

  it('merge line by line: hit anywhere is hit, missed in one and absent in another is missed', async () => {
    await using repository = await checkout(sources, {
      'one/lcov.info': lcov({ 'src/a.ts': [1, 0, 0, null] }),
      'two/lcov.info': lcov({ 'src/a.ts': [null, 1, null, 0] }),
    });
    const { counts } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 2/4');
  });

  it('fail as missing when fewer are there than expected, so that a lost shard does not look like low coverage', async () => {
    await using repository = await checkout(sources, { 'one/lcov.info': lcov({ 'src/a.ts': ran(1, 1) }) });
    const lost = await cover({ workspace: repository.path, with: { 'expect-reports': '2', 'min-lines': '1' } });
    expect([lost.result, lost.code, lost.counts]).toEqual(['missing', 'too-few-reports', '']);
    expect(lost.error).toContain('1 of 2 expected reports');
    expect(lost.error).toContain('one/lcov.info');
    const there = await cover({ workspace: repository.path, with: { 'expect-reports': '1' } });
    expect(there.result).toBe('passed');
  });
});

describe('what is no number is kept apart', () => {
  it('no report is missing', async () => {
    await using repository = await checkout(sources);
    const { result, code, outputs } = await cover({ workspace: repository.path, with: { 'min-lines': '0' } });
    expect([result, code, outputs.coverage]).toEqual(['missing', 'no-report', '']);
  });

  it.each([
    ['no bytes', ''],
    ['white space only', ' \n\r\n\t'],
  ])('a report with %s is empty', async (_, report) => {
    const { result, code } = await judge(report, { 'min-lines': '0' });
    expect([result, code]).toEqual(['no-data', 'empty-report']);
  });

  it('a report whose files have no measured line is empty, too', async () => {
    const { result, code } = await judge('SF:src/a.ts\nend_of_record\n', { 'min-lines': '0' });
    expect([result, code]).toEqual(['no-data', 'empty-report']);
  });

  it('a report that is cut off is malformed, and names its place', async () => {
    const { result, code, error, counts } = await judge('SF:src/a.ts\nDA:1,1\n', { 'min-lines': '0' });
    expect([result, code, counts]).toEqual(['malformed', 'malformed-report', '']);
    expect(error).toContain('coverage/lcov.info');
    expect(error).toContain('byte 19');
  });

  it('one malformed report among good ones fails the step, whatever the good ones say', async () => {
    await using repository = await checkout(sources, {
      'one/lcov.info': lcov({ 'src/a.ts': ran(1, 1) }),
      'two/lcov.info': 'no report at all',
    });
    const { result, code, error } = await cover({ workspace: repository.path, with: { 'min-lines': '0' } });
    expect([result, code]).toEqual(['malformed', 'malformed-report']);
    expect(error).toContain('two/lcov.info');
  });

  it('a report of another repository is foreign, not low', async () => {
    const { result, code, error } = await judge(lcov({ 'other/x.ts': ran(5, 5) }), { 'min-lines': '0' });
    expect([result, code]).toEqual(['no-data', 'foreign-report']);
    expect(error).toContain('other/x.ts');
  });

  it('a file without measurable lines counts nowhere', async () => {
    const report = `${lcov({ 'src/a.ts': ran(1, 2) })}SF:src/b.ts\nDA:0,0\nLF:0\nLH:0\nend_of_record\n`;
    const { result, counts } = await judge(report, { 'min-file': '50', 'min-lines': '50' });
    expect([result, counts]).toEqual(['passed', 'lines 1/2']);
  });
});

describe('informational', () => {
  it('reports what would fail, and never fails', async () => {
    const answer = await judge(lcov({ 'src/a.ts': ran(1, 2) }), { 'min-lines': '80', informational: 'true' });
    expect([answer.result, answer.outputs.passed, answer.run.exitCode]).toEqual(['below', 'false', 0]);
    expect(answer.warnings.join()).toContain('would fail (below)');
    expect(answer.report).toMatchObject({ 'would-fail': { code: 'below' } });
  });

  it('does not fail without any report, either, and does not call it passed', async () => {
    await using repository = await checkout(sources);
    const answer = await cover({ workspace: repository.path, with: { informational: 'true' } });
    expect([answer.result, answer.outputs.passed, answer.run.exitCode]).toEqual(['missing', 'false', 0]);
  });
});
