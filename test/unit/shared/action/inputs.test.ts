import { describe, expect, it } from 'vitest';
import { createInputs, UserError } from '../../../../shared/action/index.ts';

const inputs = createInputs<'a b-c' | 'x'>({ 'INPUT_A_B-C': ' value\n', INPUT_X: '' });
const of = (value: string) => createInputs<'x'>({ INPUT_X: value });

function refusal(attempt: () => unknown): UserError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('it was accepted');
}

describe('inputs', () => {
  it('finds them as the runner names them and trims them', () => {
    expect(inputs.text('a b-c')).toBe('value');
    expect([inputs.given('a b-c'), inputs.given('x'), of(' \n').given('x')]).toEqual([true, false, false]);
    expect(inputs.text('x')).toBe('');
  });

  it('reads what is right', () => {
    expect(of('TRUE').boolean('x')).toBe(true);
    expect(of('5m').duration('x')).toBe(300_000);
    expect(of('low').choice('x', ['high', 'low'])).toBe('low');
    expect(of('').choice('x', ['', 'low'])).toBe('');
    expect(of('a,b\n').list('x')).toEqual(['a,b']);
    expect(of('').list('x')).toEqual([]);
  });

  it.each<[string, string, (x: ReturnType<typeof of>) => unknown, RegExp]>([
    ['a boolean', 'yes', (x) => x.boolean('x'), /`true` or `false`/],
    ['a duration', '5 parsecs', (x) => x.duration('x'), /500ms, 30s/],
    ['a choice', 'LOW', (x) => x.choice('x', ['high', 'low']), /`high`, `low`/],
  ])('refuses what is not %s, naming input, value and accepted forms', (_, value, read, accepted) => {
    const error = refusal(() => read(of(value)));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toBe(`The input \`x\` is "${value}", which it cannot be.`);
    expect(error.fix).toMatch(accepted);
  });

  it('refuses an empty value where one is needed', () => {
    expect(refusal(() => of('').boolean('x')).message).toMatch(/`x` is empty/);
    expect(refusal(() => of('').duration('x')).message).toMatch(/`x` is empty/);
    expect(refusal(() => of('').choice('x', ['a'])).message).toMatch(/`x` is empty/);
  });

  it('shows a hostile or long value harmless and short', () => {
    expect(refusal(() => of(`a\n::error::${'b'.repeat(5_000)}`).boolean('x')).message).toMatch(
      /^The input `x` is "a\\n::error::b{69}…" \(5011 characters\), which/,
    );
  });
});
