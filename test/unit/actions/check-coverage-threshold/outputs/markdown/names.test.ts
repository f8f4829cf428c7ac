import { describe, expect, it } from 'vitest';
import {
  endOf,
  link,
  nameSpan,
  sentence,
} from '../../../../../../actions/check-coverage-threshold/src/outputs/markdown/names.ts';

describe('names on a page', () => {
  it('are shown by their end when they are long, as that is where file names differ', () => {
    expect(endOf('src/a.ts')).toBe('src/a.ts');
    expect(endOf(`${'x'.repeat(300)}/a.ts`)).toBe(`…${'x'.repeat(155)}/a.ts`);
    expect(nameSpan(`${'x'.repeat(300)}/a.ts`)).toBe(`\`…${'x'.repeat(155)}/a.ts\``);
  });

  it('are cut between characters', () => {
    expect(endOf('\u{1f980}'.repeat(400))).toBe(`…${'\u{1f980}'.repeat(160)}`);
  });
});

describe('sentences on a page', () => {
  it('are plain text, and cut when somebody made them very long', () => {
    expect(sentence('80 % of *all*')).toBe('80 % of &#42;all&#42;');
    expect(sentence('x'.repeat(9_000))).toBe(`${'x'.repeat(1_500)}…`);
  });
});

describe('links on a page', () => {
  it('are links only when Markdown can hold the address', () => {
    expect(link('run', 'https://github.com/o/r/actions/runs/1')).toBe('[run](<https://github.com/o/r/actions/runs/1>)');
    expect(link('run', 'javascript:alert(1)')).toBe('run');
    expect(link('run', 'https://x/> <img>')).toBe('run');
  });
});
