import { describe, expect, it } from 'vitest';
import { Functions } from '../../../../../actions/check-coverage-threshold/src/table/functions.ts';

describe('functions', () => {
  it('of one name and line are one, and ran when they ran in any report', () => {
    const functions = new Functions();
    functions.add('f', 1, 0);
    functions.add('f', 1, 2);
    functions.add('f', 9, 0);
    expect(functions.count).toEqual({ covered: 1, total: 2 });
  });

  it.each(['before', 'after'])('told by one name of several that were grouped %s are the same function', (when) => {
    const functions = new Functions();
    const alone = () => functions.add('f<int>', 4, 1);
    if (when === 'after') alone();
    functions.addNamed(['f<int>', 'f<double>'], 4, 0);
    if (when === 'before') alone();
    expect(functions.count).toEqual({ covered: 1, total: 1 });
  });

  it('of other names on the line of a group stay apart', () => {
    const functions = new Functions();
    functions.addNamed(['f<int>'], 4, 1);
    functions.add('g', 4, 0);
    expect(functions.count).toEqual({ covered: 1, total: 2 });
  });

  it('of one name are told apart by their lines, and each adds up', () => {
    const functions = new Functions();
    for (const line of [1, 9, 20, 9, 20, 20]) functions.add('f', line, 1);
    expect([...functions].map(({ line, hits }) => [line, hits])).toEqual([
      [1, 1],
      [9, 2],
      [20, 3],
    ]);
  });

  it('are counted anew after each change', () => {
    const functions = new Functions();
    functions.add('f', 1, 0);
    expect(functions.count).toEqual({ covered: 0, total: 1 });
    functions.add('f', 1, 1);
    expect(functions.count).toEqual({ covered: 1, total: 1 });
    functions.addNamed(['g'], 2, 1);
    expect(functions.count).toEqual({ covered: 2, total: 2 });
  });

  it('that became part of a group are told no more', () => {
    const functions = new Functions();
    for (const line of [3, 4]) functions.add('f<int>', line, 1);
    functions.addNamed(['f<double>', 'f<int>'], 4, 2);
    functions.add('f<int>', 4, 5);
    functions.add('f<int>', 3, 5);
    expect([...functions].map(({ name, line, hits }) => [name, line, hits])).toEqual([
      ['f<int>', 3, 6],
      ['f<double>', 4, 8],
    ]);
  });

  it('of an identity of their own are no others of the same name and line', () => {
    const functions = new Functions();
    functions.add('f', 1, 1, 'f:5');
    functions.add('f', 1, 1, 'f:9');
    functions.add('f', 1, 1, 'f:9');
    functions.add('f', 1, 0);
    expect([...functions].map(({ hits }) => hits)).toEqual([1, 2, 0]);
  });
});
