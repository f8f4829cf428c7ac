import { describe, expect, it } from 'vitest';
import {
  andMore,
  bounded,
  paragraphs,
} from '../../../../../../actions/check-coverage-threshold/src/outputs/markdown/bounded.ts';

describe('a list on a page', () => {
  const items = ['a', 'b', 'c'];
  it('has as many rows as there is room for', () => {
    expect(bounded(items, { rows: 2, bytes: 1_000 }, (item) => [item])).toEqual({ rows: [['a'], ['b']], left: 1 });
    expect(bounded(items, { rows: 9, bytes: 1_000 }, (item) => [item]).left).toBe(0);
  });

  it('is bounded in bytes as well, as names can be long and their characters wide', () => {
    // A row of one cell takes two bytes for itself and three for the cell around its text.
    expect(bounded(items, { rows: 9, bytes: 16 }, () => ['漢']).rows).toHaveLength(2);
    expect(bounded(items, { rows: 9, bytes: 15 }, () => ['漢']).rows).toHaveLength(1);
  });

  it('says how much it leaves out, and where that is told', () => {
    expect(andMore(1, 'file', ', all in the report')).toBe('… and 1 more file, all in the report.');
    expect(andMore(2, 'branch', '')).toBe('… and 2 more branches.');
    expect(andMore(0, 'file', '')).toBe('');
  });
});

describe('a page', () => {
  it('has no empty paragraphs', () => {
    expect(paragraphs(['a', '', 'b'])).toBe('a\n\nb');
  });
});
