// Tracefiles by chance, and what they say, worked out the slow way.
import fc from 'fast-check';

export interface Section {
  readonly path: string;
  readonly lines: readonly { readonly line: number; readonly hits: number; readonly written: string }[];
  readonly arms: readonly {
    readonly line: number;
    readonly name: string;
    readonly taken: boolean;
    readonly written: string;
  }[];
  readonly functions: readonly { readonly name: string; readonly line: number; readonly hits: number }[];
  /** Calls before starts. */
  readonly callsFirst: boolean;
  readonly noise: readonly string[];
  readonly end: boolean;
}

const lineNumber = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 250, max: 5000 }));

const written: fc.Arbitrary<readonly [hits: number, written: string]> = fc.oneof(
  { weight: 8, arbitrary: fc.nat(2_000_000_000).map((hits) => [hits, String(hits)] as const) },
  fc.constantFrom([0, '-0'], [0, '-5'], [0, '====='], [4_294_967_294, '1e+19'], [3, '3,check,sum'], [12, '012']),
);

const oneLine = fc
  .record({ line: lineNumber, written })
  .map(({ line, written: [hits, text] }) => ({ line, hits, written: text }));

const oneArm = fc
  .record({
    line: lineNumber,
    letters: fc.constantFrom('', '', 'e', 'f'),
    block: fc.constantFrom(0, 1, 1023, 1024, 70_000),
    branch: fc.constantFrom('0', '1', '1024', 'f(a, b)', 'jump to line 3'),
    taken: fc.constantFrom('0', '1', '77', '-'),
  })
  .map(({ line, letters, block, branch, taken }) => ({
    line,
    name: `${block},${branch}`,
    taken: taken !== '0' && taken !== '-',
    written: `${letters}${block},${branch},${taken}`,
  }));

const anyFunctions = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('f', 'g(int, int)', '(anonymous_1)', 'größe'), line: lineNumber, hits: fc.nat(3) }),
  { maxLength: 5, selector: ({ name, line }) => `${name} ${line}` },
);

const oneSection: fc.Arbitrary<Section> = fc.record({
  path: fc.constantFrom('src/a.c', 'C:\\b.cs', 'größe/c.ts'),
  lines: fc.array(oneLine, { maxLength: 40 }),
  arms: fc.array(oneArm, { maxLength: 12 }),
  functions: anyFunctions,
  callsFirst: fc.boolean(),
  noise: fc.array(fc.constantFrom('', '#c', 'VER:1', 'MCDC:1,2,t,1,0,a', 'what is this', 'DA', 'LONGER:1'), {
    maxLength: 3,
  }),
  end: fc.boolean(),
});

export const anySections = fc.array(oneSection, { minLength: 1, maxLength: 6 });

/** @param order puts the records of a section into another order */
export function write(sections: readonly Section[], lineFeed: string, order: (records: string[]) => string[]): string {
  const all = sections.flatMap((section, at) => {
    const { path, lines, arms, functions, callsFirst, noise, end } = section;
    const starts = functions.map(({ line, name }) => `FN:${line},${name}`);
    const calls = functions.map(({ hits, name }) => `FNDA:${hits},${name}`);
    const others = [
      ...lines.map((each) => `DA:${each.line},${each.written}`),
      ...arms.map((each) => `BRDA:${each.line},${each.written}`),
      ...noise,
    ];
    const last = end || at === sections.length - 1 ? ['end_of_record'] : [];
    return [`SF:${path}`, ...(callsFirst ? [...calls, ...starts] : [...starts, ...calls]), ...order(others), ...last];
  });
  return all.map((record) => record + lineFeed).join('');
}

/** By path, as `plain` of a sink says it. */
export function expected(sections: readonly Section[]) {
  const files: Record<string, unknown> = {};
  for (const path of new Set(sections.map((section) => section.path))) {
    const own = sections.filter((section) => section.path === path);
    const lines = new Map<number, number>();
    const arms = new Map<number, Map<string, boolean>>();
    const functions = new Map<string, { name: string; line: number; hits: number }>();
    for (const section of own) {
      for (const { line, hits } of section.lines)
        lines.set(line, Math.min((lines.get(line) ?? 0) + hits, 4_294_967_294));
      for (const { line, name, taken } of section.arms) {
        const known = arms.get(line) ?? new Map<string, boolean>();
        arms.set(line, known.set(name, taken || known.get(name) === true));
      }
      for (const { name, line, hits } of section.functions) {
        const hitsBefore = functions.get(`${name} ${line}`)?.hits ?? 0;
        functions.set(`${name} ${line}`, { name, line, hits: hits + hitsBefore });
      }
    }
    const ascending = ([a]: readonly [number, ...unknown[]], [b]: readonly [number, ...unknown[]]) => a - b;
    files[path] = {
      lines: [...lines].sort(ascending),
      branches: [...arms]
        .map(([line, known]) => [line, [...known.values()].filter((taken) => taken).length, known.size] as const)
        .sort(ascending),
      functions: new Set(functions.values()),
    };
  }
  return files;
}
