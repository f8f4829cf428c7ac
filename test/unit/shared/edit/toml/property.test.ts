import fc from 'fast-check';
import { parse } from 'smol-toml';
import { expect, it } from 'vitest';
import { applyEdit, type EditableSource, type Node, type Scalar } from '../../../../../shared/edit/index.ts';
import { openToml } from '../../../../../shared/edit/toml/open.ts';
import { assign } from '../json/set-by-path.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', ' ', '#', '"', "'", '\\', '=', ']', ',', '\n', '\t', '.'),
});
const basic = text.map((value) => JSON.stringify(value));
const literal = text.map((value) => `'${value.replace(/['\n]/g, '')}'`);
const multiLine = text.map((value) => `"""\n${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')} \\\n   z"""`);
const multiLiteral = text.map((value) => `'''${value.replaceAll("'", '')}'''`);
const plain = fc.constantFrom('1', '-0.5', '1_000', '0xFF', 'true', 'inf', '1979-05-27', '07:32:00.5', '1e6');
const leaf = fc.oneof(basic, literal, multiLine, multiLiteral, plain);
const gap = fc.constantFrom('', ' ', '\t ');
const broken = fc.constantFrom('', ' ', '\n', ' # "c" ]\n  ');

const key = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{1,3}$/),
  basic.filter((name) => !name.includes('\\n')),
);
const keyed = <Value>(value: fc.Arbitrary<Value>, maxLength: number) =>
  fc.uniqueArray(fc.tuple(key, value), {
    maxLength,
    selector: ([name]) => (name.startsWith('"') ? JSON.parse(name) : name),
  });

const inline: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.array(tie('value'), { maxLength: 3 }), broken, gap)
      .map(([items, a, b]) => `[${a}${items.join(`${b},${a}`)}${a}]`),
    fc
      .tuple(keyed(tie('value'), 3), gap)
      .map(([all, g]) => `{${g}${all.map(([k, v]) => `${k}${g}=${g}${v}`).join(`,${g}`)}${g}}`),
  ),
})).value;

const lines = keyed(fc.tuple(inline, gap, fc.constantFrom('', ' # note', '#'), fc.boolean()), 4).map((all) =>
  all
    .map(
      ([name, [value, g, comment, dotted]]) => `${g}${name}${dotted ? `${g}.${g}x` : ''}${g}=${g}${value}${comment}\n`,
    )
    .join(''),
);
const file = fc
  .tuple(
    lines,
    keyed(fc.tuple(fc.array(lines, { minLength: 1, maxLength: 2 }), fc.boolean(), gap), 3),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([top, tables, crlf, mark]) => {
    const parts = tables.flatMap(([name, [bodies, list, g]]) =>
      list
        ? bodies.map((body) => `[[${g}"tables".${name}${g}]] # t\n${body}`)
        : [`\n[${g}'tables' . ${name}${g}]\n${bodies[0] ?? ''}`],
    );
    const whole = `zero = "first"\n${top.replaceAll(/^[ \t]*zero\b/gm, '$&0')}# comment\n${parts.join('')}`;
    return `${mark ? '\uFEFF' : ''}${crlf ? whole.replaceAll('\n', '\r\n') : whole}`;
  });

function scalars(node: Node | undefined): Scalar[] {
  if (node === undefined || node.kind === 'alias') return [];
  if (node.kind === 'scalar') return [node];
  return node.kind === 'sequence' ? node.items.flatMap(scalars) : node.entries.flatMap(({ value }) => scalars(value));
}

function pick(source: EditableSource, index: number): Scalar {
  const all = scalars(source.documents[0]);
  const scalar = all[index % all.length];
  if (scalar === undefined) throw new Error('the file holds no value');
  return scalar;
}

const read = (toml: string): unknown => parse(toml, { integersAsBigInt: 'asNeeded', useLegacyDate: true });
const valid = (toml: string): boolean => {
  try {
    return read(toml) !== undefined;
  } catch {
    return false;
  }
};

it('setting a value of any TOML file changes the value and no other byte', async () => {
  await fc.assert(
    fc.asyncProperty(file.filter(valid), fc.nat(), text, async (before, index, to) => {
      const source = await openToml(before);
      const scalar = pick(source, index);
      const wanted = scalar.type === 'string' ? to : `=${to}`;
      const after = await applyEdit(source, source.setScalar(scalar, wanted), [{ scalar, text: wanted }]);
      expect(after.startsWith(before.slice(0, scalar.start))).toBe(true);
      expect(after.endsWith(before.slice(scalar.end))).toBe(true);
      const expected = read(before);
      assign(expected, scalar.path, wanted);
      expect(read(after)).toEqual(expected);
      const again = await openToml(after);
      expect(again.setScalar(pick(again, index), wanted)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('the generated files are TOML, mostly', () => {
  const sample = fc.sample(file, 200);
  expect(sample.filter(valid).length).toBeGreaterThan(150);
});
