// Inputs as a pull request or a slip of the keyboard would write them: what is no clear demand is refused, never passed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Covered } from '../cover.ts';
import { type Desk, openDesk, section, times } from './attacker.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

/** Four of ten lines are covered. */
const report = { 'cov/x.info': section('src/a.js', [...times(4, 1), ...times(6, 0)]) };
const run = (inputs: Record<string, string>): Promise<Covered> => desk.read(report, inputs);

const letters = [...'abcdefghij'];
const multiplied = letters.map((name, index) => {
  const inner = index === 0 ? 'x' : `*${letters[index - 1]}`;
  return `${name}: &${name} [${Array<string>(9).fill(inner).join()}]`;
});

describe('a threshold', () => {
  it.each([
    '-0',
    '+80',
    '8e1',
    '80.',
    '.5',
    '0.5',
    '１０',
    '80 %',
    '80%%',
    'NaN',
    'Infinity',
    '0x1',
    '100.0000000001',
    '1,5',
    '~',
    'null',
    '1'.repeat(400),
  ])('of %j is refused before anything is judged', async (threshold) => {
    const { result, error } = await run({ 'min-lines': threshold });
    expect([result, error]).toEqual(['invalid', expect.stringContaining('min-lines')]);
    expect(error.length).toBeLessThan(1_500);
  });
});

describe('rules', () => {
  it.each([
    ['a glob twice', 'src/**: {lines: 80}\nsrc/**: {lines: 1}'],
    ['a metric twice', 'src/**: {lines: 80, lines: 1}'],
    ['two documents', 'src/**: {lines: 80}\n---\nsrc/**: {lines: 1}'],
    ['a tag that makes code', 'src/**: {lines: !!js/function "80"}'],
    ['a metric named __proto__', 'src/**: {__proto__: {lines: 80}}'],
    ['nothing for a number', 'src/**: {lines: null}'],
    ['no number at all', 'src/**:'],
    ['a word for a number', 'src/**: {lines: yes}'],
    ['a list', '- src/**: {lines: 80}'],
    ['infinity', 'src/**: {max-uncovered: .inf}'],
    ['less than nothing', 'src/**: {max-uncovered: -1}'],
    ['aliases that multiply', multiplied.join('\n')],
    ['a range of a billion', '"{1..1000000000}": {lines: 80}'],
  ])('with %s are refused', async (_, rules) => {
    expect((await run({ rules })).result).toBe('invalid');
  });

  it.each([
    ['an alias', 'x: &a {lines: 80}\nsrc/**: *a'],
    ['a merge', 'x: &a {lines: 80}\nsrc/**:\n  <<: *a'],
    ['a number in quotes', 'src/**: {lines: "80"}'],
  ])('by %s are judged', async (_, rules) => {
    expect((await run({ rules })).result).toBe('below');
  });
});

describe('an override', () => {
  it.each(['refs/heads/*: {min-lines: 1}', 'refs/tags/**: {min-lines: 1}', 'pull_request: {min-lines: 1}'])(
    'does not lower the gate of another ref or event: %s',
    async (overrides) => {
      const inputs = { 'min-lines': '80', overrides };
      const event = { name: 'merge_group', payload: {} };
      const env = { GITHUB_REF: 'refs/other/main' };
      expect((await desk.read(report, inputs, undefined, { event, env })).result).toBe('below');
    },
  );

  it('that names nothing to override is refused', async () => {
    expect((await run({ 'min-lines': '80', overrides: 'tags' })).result).toBe('invalid');
  });
});

describe('patterns', () => {
  it('of reports do not lead out of the workspace', async () => {
    for (const files of ['../../../../etc/passwd', 'cov/../../x'])
      expect((await run({ files })).result).toBe('invalid');
    // A slash at the start is dropped, and what is left matches nothing.
    expect((await run({ files: '/../etc/passwd' })).result).toBe('missing');
  });

  it.each([
    ['include', 'nope/**'],
    ['exclude', '**'],
  ])('of `%s` that leave nothing are no pass', async (name, value) => {
    expect((await run({ [name]: value, 'min-lines': '10' })).result).toBe('no-data');
  });
});
