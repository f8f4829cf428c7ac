import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdit, openSource } from '../../../../../shared/edit/index.ts';

const character = fc.constantFrom(...'abcXYZ019_./:+-');
const part = fc.array(character, { minLength: 0, maxLength: 12 }).map((letters) => letters.join(''));
const pinned = fc
  .tuple(fc.constantFrom('a', 'N', 'x'), part, part, fc.constantFrom('0', 'f', 'Z'))
  .map(([first, name, digest, last]) => `${first}${name}@${digest}${last}`);
const layout = fc.constantFrom(
  'k: OLD\n',
  "k: 'OLD'\n",
  'k: "OLD" # c\n',
  '{k: OLD, l: 1}\n',
  '{"k": "OLD"}\n',
  'k:\n  OLD\n',
);

describe('a pinned reference, written without being parsed beforehand', () => {
  it('reads as itself in every style', async () => {
    await fc.assert(
      fc.asyncProperty(pinned, layout, async (text, form) => {
        const source = await openSource('yaml', form.replace('OLD', 'nginx:1'));
        const [root] = source.documents;
        const value = root?.kind === 'mapping' ? root.entries[0]?.value : undefined;
        if (value?.kind !== 'scalar') throw new Error('the layout has no scalar');
        const after = await applyEdit(source, source.setScalar(value, text), [{ scalar: value, text }]);
        expect(parse(after)).toMatchObject({ k: text });
      }),
      { numRuns: 300 },
    );
  });
});
