/** Small damage to a text, as a bad merge or a slipped hand makes it. */
import fc from 'fast-check';

export interface Damage {
  readonly how: 'delete line' | 'repeat line' | 'swap lines' | 'insert' | 'delete character' | 'change character';
  /** 0 to 1: where in the text. */
  readonly where: number;
  readonly text: string;
}

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('delete line', 'repeat line', 'swap lines', 'insert', 'delete character', 'change character'),
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  text: fc.oneof(
    fc.constantFrom(
      ...': - # , { } [ ] \' " | > & * ! % @ ` ? \\ ~ = ( ) / 0 x'.split(' '),
      ' ',
      '\n',
      '\t',
      ': ',
      ' #',
      '- ',
      '\n---\n',
      '\n  ',
      '__proto__',
      'é',
    ),
    fc.string({ maxLength: 3 }),
  ),
});

export function damage(text: string, { how, where, text: inserted }: Damage): string {
  const lines = text.split('\n');
  const line = Math.floor(where * lines.length);
  const at = Math.floor(where * text.length);
  const current = lines[line] ?? '';
  switch (how) {
    case 'delete line':
      return lines.toSpliced(line, 1).join('\n');
    case 'repeat line':
      return lines.toSpliced(line, 0, current).join('\n');
    case 'swap lines':
      return lines.toSpliced(line, 2, ...lines.slice(line, line + 2).reverse()).join('\n');
    case 'insert':
      return text.slice(0, at) + inserted + text.slice(at);
    case 'delete character':
      return text.slice(0, at) + text.slice(at + 1);
    case 'change character':
      return text.slice(0, at) + (inserted[0] ?? 'x') + text.slice(at + 1);
  }
}
