import { describe, expect, it } from 'vitest';
import {
  parseMinimum,
  parsePoints,
  parseWhole,
} from '../../../../../actions/check-coverage-threshold/src/gates/threshold.ts';
import { UserError } from '../../../../../shared/action/index.ts';

function codeOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('a threshold', () => {
  it.each(['80', '80%', ' 80.0 ', '80.00%'])('%j means 80 percent', (text) => {
    const { numerator, denominator } = parseMinimum('min-lines', text).share;
    expect(numerator * 5n).toBe(denominator * 4n);
  });

  it.each([
    ['0.8', 'looks-like-ratio'],
    ['0.999', 'looks-like-ratio'],
    [' 0.01 ', 'looks-like-ratio'],
    ['0.8%', 'accepted'],
    ['0', 'accepted'],
    ['0.0', 'accepted'],
    ['1', 'accepted'],
    ['100', 'accepted'],
    ['100.0%', 'accepted'],
    ['100.01', 'threshold-out-of-range'],
    ['101', 'threshold-out-of-range'],
    ['1000%', 'threshold-out-of-range'],
    ['-1', 'negative-threshold'],
    ['-0.5%', 'negative-threshold'],
    ['-.5', 'negative-threshold'],
    ['abc', 'invalid-input'],
    ['80 percent', 'invalid-input'],
    ['8e1', 'invalid-input'],
    ['80,5', 'invalid-input'],
    ['.5', 'looks-like-ratio'],
    ['NaN', 'invalid-input'],
    ['Infinity', 'invalid-input'],
    ['٨٠', 'invalid-input'],
  ])('%j gives %s', (text, code) => {
    expect(codeOf(() => parseMinimum('min-lines', text))).toBe(code);
  });

  it('of points may well be below one', () => {
    expect(parsePoints('max-drop', '0.5').text).toBe('0.5');
    expect(codeOf(() => parsePoints('max-drop', '-0.5'))).toBe('negative-threshold');
  });

  it('names the input and the value when it is refused', () => {
    expect(() => parseMinimum('min-patch', '0.8')).toThrow(/`min-patch` is .0\.8/);
  });
});

describe('a whole number', () => {
  it.each([
    ['0', 'accepted'],
    [' 12 ', 'accepted'],
    ['-3', 'negative-threshold'],
    ['1.5', 'invalid-input'],
    ['ten', 'invalid-input'],
    ['9999999999', 'invalid-input'],
  ])('%j gives %s', (text, code) => {
    expect(codeOf(() => parseWhole('expect-reports', text))).toBe(code);
  });
});
