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
});
