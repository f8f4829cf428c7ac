import fc from 'fast-check';

/** Patterns that mean something: every group closed, every range forward. */
export const wellFormed: fc.Arbitrary<string> = fc
  .letrec<{ atom: string; row: string; branch: string; name: string }>((tie) => ({
    atom: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'ab', '1', '-', '.', 'a.b', 'a!', '@', 'b+', ',') },
      { weight: 4, arbitrary: fc.constantFrom('*', '*', '?', '**', '***') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('[ab]', '[^a]', '[a-b]', '[!a]', '[b1-]', '[]a]', '[[:alpha:]]', '[^[:digit:].]'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\\*', '\\?', '\\[', '\\{', '\\(', '\\!', '\\\\', '{1..3}', '{b..a}', '{a}'),
      },
      {
        weight: 2,
        arbitrary: fc.array(tie('branch'), { minLength: 2, maxLength: 3 }).map((branches) => `{${branches.join(',')}}`),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom('@', '?', '+', '*', '!', ''), fc.array(tie('branch'), { minLength: 1, maxLength: 3 }))
          .map(([sign, branches]) => `${sign}(${branches.join('|')})`),
      },
    ),
    row: fc.array(tie('atom'), { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join('')),
    branch: fc.oneof(
      { weight: 8, arbitrary: tie('row') },
      { weight: 1, arbitrary: fc.tuple(tie('row'), tie('row')).map((rows) => rows.join('/')) },
      { weight: 1, arbitrary: fc.constantFrom('**', 'a/**', '**/a', '') },
    ),
    name: fc.oneof({ weight: 1, arbitrary: fc.constant('**') }, { weight: 4, arbitrary: tie('row') }),
  }))
  .name.chain((first) =>
    fc.tuple(
      fc.constant(first),
      fc.array(fc.constantFrom('a', '*', '**', 'b*', '*.a', '**a', '{a,b}*', '!(a)', '!(*a).b'), { maxLength: 3 }),
    ),
  )
  .map(([first, others]) => [first, ...others].join('/'));

/** Patterns that people write, with a fixed beginning, a wildcard and a fixed end. */
export const simple: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', 'a/', 'a', 'a/b/', '.', 'a/.', 'a.', './', '/'),
    fc.constantFrom('', '*', '**', '**/', '**/*', '***', '*/**', '**/**', '*/'),
    fc.constantFrom('', 'a', '.a', 'a/b', '/a', '/**', 'a/**', '/*', '.*', 'b/*'),
  )
  .map((parts) => parts.join(''));

/** Anything at all, from an alphabet so small that everything meets everything. */
export const anything: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...'aabb.//-[](){},,**??!+@||\\1^$ ',
      ...[
        '**/',
        '/**',
        '@(',
        '+(',
        '*(',
        '?(',
        '!(',
        '(a|b)',
        '{a,b}',
        ')',
        '}',
        '[ab]',
        '[^a',
        ':]',
        '[[:',
        '{1..3}',
        '.a',
      ],
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** A path as git lists it: names joined by slashes, none empty, `.` or `..`. */
export const repositoryPath: fc.Arbitrary<string> = fc
  .array(
    fc
      .oneof(
        { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...'aab.1'), minLength: 1, maxLength: 4 }) },
        {
          weight: 1,
          arbitrary: fc.string({ unit: fc.constantFrom(...'ab.[](){},*?!+@|\\1-\n^$: é'), minLength: 1, maxLength: 4 }),
        },
      )
      .filter((name) => name !== '.' && name !== '..'),
    { minLength: 1, maxLength: 4 },
  )
  .map((names) => names.join('/'));

/**
 * Whether picomatch answers in bearable time: its expressions go back and try again, so that one repeated group around a
 * few stars takes minutes for a path of twenty characters. (Ours does not; see `linear.test.ts`.)
 */
export function isBearable(pattern: string): boolean {
  const repeats = pattern.match(/[*+]/g)?.length ?? 0;
  return repeats <= (/[*+]\(|[\])}]\+/.test(pattern) ? 3 : 8);
}
