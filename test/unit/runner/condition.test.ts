import { describe, expect, it } from 'vitest';
import { evaluateCondition } from '../../runner/condition.ts';

describe('post-if', () => {
  it.each([
    ['always()', 'cancelled', true],
    ['success()', 'failure', false],
    ['failure()', 'failure', true],
    ['cancelled()', 'cancelled', true],
    ['!cancelled()', 'cancelled', false],
    ['success() || failure()', 'cancelled', false],
    ['success() || failure()', 'failure', true],
    ['${{ always() && !(success()) }}', 'failure', true],
  ] as const)('%s after %s is %s', (expression, status, expected) => {
    expect(evaluateCondition(expression, status)).toBe(expected);
  });

  it.each(["github.ref == 'x'", 'always() failure()', '', 'unknown()', '(always()'])(
    'refuses %j aloud',
    (expression) => {
      expect(() => evaluateCondition(expression, 'success')).toThrow('status functions only');
    },
  );
});
