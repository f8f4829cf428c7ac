// Cobertura reports by chance, and what they say, worked out the slow way: no bytes, no tags, only the plain data that
// the text is made from.
import fc from 'fast-check';

export interface ModelLine {
  readonly number: number;
  readonly hits: number;
  readonly branches: { readonly covered: number; readonly total: number } | undefined;
}

export interface ModelClass {
  readonly file: string;
  readonly own: readonly ModelLine[];
  readonly methods: readonly { readonly name: string; readonly lines: readonly ModelLine[] }[];
}

const oneLine: fc.Arbitrary<ModelLine> = fc.record({
  number: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 60, max: 400 })),
  hits: fc.nat(4),
  branches: fc.option(
    fc.record({ total: fc.integer({ min: 1, max: 4 }), covered: fc.nat(4) }).map(({ total, covered }) => ({
      total,
      covered: Math.min(covered, total),
    })),
    { nil: undefined },
  ),
});
const someLines = fc.array(oneLine, { maxLength: 8 });

export const anyClasses: fc.Arbitrary<readonly ModelClass[]> = fc.array(
  fc.record({
    file: fc.constantFrom('a.py', 'größe/b & "c".py', "C:\\d<e>'.cs", '😀'),
    own: someLines,
    methods: fc.array(fc.record({ name: fc.constantFrom('f', '<init>', 'größe'), lines: someLines }), { maxLength: 3 }),
  }),
  { maxLength: 8 },
);

/** Things between the tags that mean nothing. */
export const anyNoise = fc.array(
  fc.constantFrom(
    '',
    '\n',
    ' \r\n\t ',
    '<!-- <line number="1" hits="9"/> -->',
    '<?x > ?>',
    "<other a='>\"'>t&amp;<b/></other>",
    '<![CDATA[</class>]]>',
  ),
  { minLength: 1, maxLength: 5 },
);

export function written(classes: readonly ModelClass[], noise: readonly string[]): string {
  let place = 0;
  const gap = () => noise[place++ % noise.length] ?? '';
  const lines = (all: readonly ModelLine[]) => `<lines>${gap()}${all.map((one) => line(one) + gap()).join('')}</lines>`;
  const text = classes.map(({ file, own, methods }, index) => {
    const inner = methods.map(
      ({ name, lines: of }) => `<method name="${escaped(name)}" signature="">${lines(of)}</method>${gap()}`,
    );
    return `<class name="C${index}" filename="${escaped(file)}">${gap()}<methods>${inner.join('')}</methods>${lines(own)}</class>`;
  });
  return `<?xml version="1.0"?><coverage version="1.9">${gap()}<packages>${text.join(gap())}</packages></coverage>${gap().replace(/<other.*|<!\[.*/, '')}`;
}

/** Lines and branches of every file: `line:hits` and `line:covered/total`. */
export function said(classes: readonly ModelClass[]): Record<string, { lines: string[]; branches: string[] }> {
  const answer: Record<string, { lines: string[]; branches: string[] }> = {};
  for (const file of new Set(classes.map((one) => one.file))) {
    const counting = classes
      .filter((one) => one.file === file)
      .flatMap(({ own, methods }) => (own.length > 0 ? own : methods.flatMap(({ lines }) => lines)));
    const numbers = [...new Set(counting.map(({ number }) => number))].sort((a, b) => a - b);
    const of = (number: number) => counting.filter((one) => one.number === number);
    const lines = numbers.map((number) => `${number}:${Math.max(...of(number).map(({ hits }) => hits))}`);
    const branches = numbers.flatMap((number) => {
      const counts = of(number).flatMap((one) => one.branches ?? []);
      if (counts.length === 0) return [];
      return `${number}:${Math.max(...counts.map((c) => c.covered))}/${Math.max(...counts.map((c) => c.total))}`;
    });
    if (lines.length > 0) answer[file] = { lines, branches };
  }
  return answer;
}

function line({ number, hits, branches }: ModelLine): string {
  const more =
    branches === undefined ? '' : ` branch="true" condition-coverage="50% (${branches.covered}/${branches.total})"`;
  return number % 2 === 0
    ? `<line number="${number}" hits="${hits}"${more}/>`
    : `<line${more} hits='${hits}' number="${number}"></line>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');
}
