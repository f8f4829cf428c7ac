import { describe, expect, it } from 'vitest';
import { agreement } from '../../../bench/detect-changes/agreement.ts';

describe('the answers of a benchmark', () => {
  it('agree when the same filters are true, in any order', () => {
    const said = [
      { name: 'ours', changed: ['a', 'b'] },
      { name: 'theirs', changed: ['b', 'a'] },
    ];
    expect(agreement(said, 3)).toBe('2 of 3 filters are true, in the answer of each.');
  });

  it('say who differs and how, also when only the names differ', () => {
    const said = [
      { name: 'ours', changed: ['a', 'b'] },
      { name: 'theirs', changed: ['b', 'c'] },
    ];
    expect(agreement(said, 3)).toContain('**theirs differs**: 1 more filters true, 1 fewer');
  });

  it('leave out who failed, and say so when nobody else answered', () => {
    const said = [
      { name: 'ours', changed: ['a'] },
      { name: 'theirs', changed: undefined },
    ];
    expect(agreement(said, 3)).toBe('1 of 3 filters are true; nobody else answered.');
  });

  it('are not compared when ours is missing', () => {
    expect(agreement([{ name: 'ours', changed: undefined }], 3)).toBe('There is no answer to compare.');
  });
});
