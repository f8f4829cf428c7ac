import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseAllDocuments } from 'yaml';
import {
  applyEdit,
  applySplices,
  EditRefused,
  type Node,
  openSource,
  type Scalar,
} from '../../../../../shared/edit/index.ts';
import { newTexts, yamlTexts } from './random-yaml.ts';

/** Plain data of every document, with every unquoted scalar as it is written; one of them with another text. */
function readPlainly(text: string, change?: { scalar: Scalar; text: string }): unknown[] {
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), { schema: 'failsafe', logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.map((document, index) => {
    expect(document.errors).toEqual([]);
    if (change?.scalar.document === index) {
      const node: unknown = document.getIn(change.scalar.path, true);
      if (isScalar(node)) node.value = change.text;
      else document.setIn(change.scalar.path, change.text);
    }
    return document.toJS();
  });
}

function typeIn(text: string, { document, path }: Scalar): string {
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), { logLevel: 'silent' });
  return typeof (Array.isArray(documents) ? documents[document]?.getIn(path) : undefined);
}

function scalarsOf(node: Node): Scalar[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'sequence') return node.items.flatMap(scalarsOf);
  return node.kind === 'mapping' ? node.entries.flatMap(({ value }) => scalarsOf(value)) : [];
}

const samePlace = (one: Scalar) => (other: Scalar) =>
  one.document === other.document && JSON.stringify(one.path) === JSON.stringify(other.path);

const isBlock = ({ style }: Scalar) => style === 'literal' || style === 'folded';

describe('a scalar of any YAML that is set', () => {
  it('changes its own bytes only, reads as was meant, and is left alone the second time', async () => {
    let edited = 0;
    const property = fc.asyncProperty(yamlTexts, fc.nat(), newTexts, async (text, pick, wanted) => {
      const source = await openSource('yaml', text);
      const scalars = source.documents.flatMap(scalarsOf);
      const scalar = scalars[pick % Math.max(1, scalars.length)];
      if (scalar === undefined) return;
      if (wanted === scalar.text) {
        expect(source.setScalar(scalar, wanted)).toEqual([]);
        return;
      }
      const intent = { scalar, text: wanted };
      let splices: ReturnType<typeof source.setScalar>;
      try {
        splices = source.setScalar(scalar, wanted);
      } catch (error) {
        expect(error).toBeInstanceOf(EditRefused);
        expect(isBlock(scalar)).toBe(true);
        return;
      }
      edited += 1;
      const after = applySplices(text, splices);
      expect(after.slice(0, scalar.start)).toBe(text.slice(0, scalar.start));
      expect(after.slice(after.length - (text.length - scalar.end))).toBe(text.slice(scalar.end));

      const end = isBlock(scalar) && !wanted.endsWith('\n') ? (/\n*$/.exec(scalar.text)?.[0] ?? '') : '';
      expect(readPlainly(after)).toEqual(readPlainly(text, { scalar, text: wanted + end }));
      if (scalar.type === 'string') expect(typeIn(after, scalar)).toBe('string');
      expect(await applyEdit(source, splices, [intent])).toBe(after);

      const again = await openSource('yaml', after);
      const same = again.documents.flatMap(scalarsOf).find(samePlace(scalar));
      expect(same && again.setScalar(same, wanted)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 500 });
    expect(edited).toBeGreaterThan(300);
  });

  it('takes a comment behind it that nothing but a reader of comments sees', async () => {
    const property = fc.asyncProperty(yamlTexts, fc.nat(), async (text, pick) => {
      const source = await openSource('yaml', text);
      const scalars = source.documents.flatMap(scalarsOf);
      const scalar = scalars[pick % Math.max(1, scalars.length)];
      const splices = scalar && source.setCommentBehind(scalar, 'v1.2.3', ' # ');
      if (scalar === undefined || splices === undefined) return;
      const after = await applyEdit(source, splices, []);
      expect(readPlainly(after)).toEqual(readPlainly(text));
      expect(after.split('\n').length).toBe(text.split('\n').length);
      const again = await openSource('yaml', after);
      const same = again.documents.flatMap(scalarsOf).find(samePlace(scalar));
      expect(same && again.commentBehind(same)?.text).toBe('v1.2.3');
      expect(same && again.setCommentBehind(same, 'v1.2.3', ' # ')).toEqual([]);
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
