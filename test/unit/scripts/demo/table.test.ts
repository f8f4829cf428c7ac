import { describe, expect, it } from 'vitest';
import { fold, renderTable } from '../../../../scripts/demo/table.ts';

const plain = (_: unknown, text: string): string => text;

describe('a table of the demo', () => {
  it('folds the last column below itself and keeps every line within the width', () => {
    const rows = [[{ text: 'rust' }, { text: 'because one crate needs another crate' }]];
    expect(renderTable(['track', 'because'], rows, 30, plain)).toEqual([
      'track  because',
      'rust   because one crate needs',
      '       another crate',
    ]);
  });

  it('shows control characters of foreign text instead of sending them to the terminal', () => {
    const lines = renderTable(['file'], [[{ text: 'a\u001b[2Jb\nc' }]], 80, plain);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('\u001b');
  });

  it('paints a cell with its blanks, and nothing that is empty', () => {
    const paint = (format: unknown, text: string): string => `<${format}>${text}</>`;
    const rows = [
      [
        { text: 'x', format: 'red' as const },
        { text: '', format: 'red' as const },
      ],
    ];
    expect(renderTable(['ab', 'c'], rows, 80, paint)).toEqual(['<dim>ab</>  <dim>c</>', '<red>x </>']);
  });
});

describe('folding', () => {
  it('breaks a word only when it is wider than the line', () => {
    expect(fold('a commit 0123456789abcdef is gone', 10)).toEqual(['a commit', '0123456789', 'abcdef is', 'gone']);
  });

  it('gives one empty line for an empty text', () => {
    expect(fold('', 10)).toEqual(['']);
  });
});
