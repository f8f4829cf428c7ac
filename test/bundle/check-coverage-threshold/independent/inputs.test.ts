// Inputs: what is accepted, and what is refused before any effect, by name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Repository } from '../../../testbed/repository.ts';
import { files, type Inputs, part, reports, run, sources } from './bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources();
  await reports(repo, { 'lcov.info': part('src/a.ts', 16, 20) });
});
afterAll(() => repo?.[Symbol.asyncDispose]());

describe('a threshold', () => {
  it.each(['80', '80%', ' 80.0 ', '80.00%', '79.999999', '0.8%', '66.6666666666666666'])('may be %j', async (min) => {
    const r = await run(repo, { ...files, 'min-lines': min });
    expect([r.result, r.code], r.log).toEqual(['passed', '']);
  });
  it.each([
    ['looks-like-ratio', ['0.8', '0.999', '0.0001', '.8']],
    ['threshold-out-of-range', ['101', '100.0001']],
    ['negative-threshold', ['-1', '-0.5']],
    ['invalid-input', ['abc', '1e2', '0x50', 'NaN', 'Infinity', '80,5', '80%%', '%', '８０', '80\n90']],
  ])('is refused as %s: %j', async (code, values) => {
    for (const value of values) {
      const r = await run(repo, { ...files, 'min-lines': value });
      expect([value, r.code, r.result], r.log).toEqual([value, code, 'invalid']);
      expect(r.error).toContain('min-lines');
    }
  });
  it('that looks like a ratio is refused in rules, and in overrides of another event', async () => {
    for (const inputs of [{ rules: 'src/**: {lines: 0.8}' }, { overrides: 'schedule: {min-lines: 0.8}' }]) {
      const r = await run(repo, { ...files, ...inputs });
      expect([r.code, r.result], r.log).toEqual(['looks-like-ratio', 'invalid']);
    }
  });
  it('of more decimals than are read is refused with how many may be', async () => {
    const { code, error } = await run(repo, { ...files, 'min-lines': `66.${'6'.repeat(40)}` });
    expect([code, error]).toEqual(['invalid-input', expect.stringMatching(/at most \d+ decimals/)]);
  });
});

describe('bad input', () => {
  const bad: readonly (readonly [string, Inputs])[] = [
    ['unknown-metric', { rules: 'src/**: {linse: 80}' }],
    ['unknown-metric', { overrides: 'push: {min-lnes: 80}' }],
    ['invalid-input', { rules: 'src/**: {lines: 80}\nsrc/**: {lines: 10}' }],
    ['invalid-input', { rules: 'src/**: {lines: 80, lines: 10}' }],
    ['invalid-input', { rules: 'src/**: 80' }],
    ['invalid-input', { rules: '- a' }],
    ['negative-threshold', { rules: 'src/**: {max-uncovered: -1}' }],
    ['invalid-input', { rules: 'src/**: {max-uncovered: 1.5}' }],
    ['invalid-input', { rules: 'src/**: {max-uncovered: many}' }],
    ['invalid-input', { rules: 'src/**: {}' }],
    ['invalid-input', { overrides: '[' }],
    ['negative-threshold', { 'expect-reports': '-1' }],
    ['invalid-input', { 'expect-reports': 'two' }],
    ['invalid-input', { 'expect-reports': '1.5' }],
    ['negative-threshold', { 'min-changed-lines': '-1' }],
    ['invalid-input', { 'min-changed-lines': 'x' }],
    ['invalid-input', { format: 'nonsense' }],
    ['invalid-input', { comment: 'yes' }],
    ['invalid-input', { annotations: '1' }],
    ['invalid-input', { informational: 'on' }],
    ['invalid-input', { summary: 'tRUE' }],
    ['invalid-input', { 'comment-id': 'a --> b' }],
    ['path-outside-workspace', { files: '../x/lcov.info' }],
  ];
  it.each(bad)('fails as %s before any effect: %j', async (code, inputs) => {
    const r = await run(repo, { files: 'coverage/lcov.info', 'write-baseline': 'never.json', ...inputs });
    expect([r.code, r.result, r.conclusion], r.log).toEqual([code, 'invalid', 'failure']);
    const name = Object.keys(inputs)[0] ?? '';
    // A rule or an override is told by itself.
    expect(r.error).toMatch(new RegExp(`${name}|${name.replace(/s$/, '')} "`));
    expect(await repo.git('status', '--porcelain')).not.toContain('never.json');
  });
  it.each([{ 'working-directory': '../..' }, { 'write-baseline': '../b.json' }, { baseline: '../b.json' }])(
    'that leads out of the workspace is told by the name of the input and the value given: %j',
    async (inputs) => {
      const r = await run(repo, { ...files, 'write-baseline': 'never.json', ...inputs });
      const [name, value] = Object.entries(inputs)[0] ?? [];
      expect([r.code, r.result], r.log).toEqual(['path-outside-workspace', 'invalid']);
      expect(r.error).toContain(`\`${name}\``);
      expect(r.error).toContain(`"${value}"`);
      expect(await repo.git('status', '--porcelain')).not.toContain('never.json');
    },
  );
  it.each(['src', 'README.md/x.json'])('is also a place that the baseline cannot have: %s', async (place) => {
    const r = await run(repo, { ...files, 'write-baseline': place });
    expect([r.result, r.error.includes('write-baseline')], r.log).toEqual(['invalid', true]);
  });
  it('fails even when informational', async () => {
    const r = await run(repo, { ...files, 'min-lines': 'abc', informational: 'true' });
    expect([r.result, r.conclusion]).toEqual(['invalid', 'failure']);
  });
});
