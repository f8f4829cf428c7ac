/** What coverage.py says of one file, as far as its lines go. All lists ascend. */
export interface PythonLines {
  readonly executed: readonly number[];
  readonly missing: readonly number[];
  readonly excluded: readonly number[];
  /** How many of the executed lines are statements, where the report says so. */
  readonly covered: number | undefined;
  /** Executed lines outside of all functions; all executed ones where it names no functions. */
  readonly outside: readonly number[];
  /** The first line of each function that has any. */
  readonly functions: readonly number[];
}

/**
 * The executed lines that count. `executed_lines` holds more: excluded lines, and the docstrings of modules and
 * classes, which Python stores at run time and coverage.py does not count as statements. The report only says how many
 * statements ran, so that as many lines are left out as there are too many, the likeliest first: the first one of the
 * module, and the line behind a `class`.
 * `fits` is false when the counts cannot come from that: then all that were not excluded count.
 */
export function executedStatements(lines: PythonLines): { readonly lines: readonly number[]; readonly fits: boolean } {
  const excluded = new Set(lines.excluded);
  const executed = lines.executed.filter((line) => !excluded.has(line));
  const tooMany = executed.length - (lines.covered ?? executed.length);
  if (tooMany === 0) return { lines: executed, fits: true };
  // Each docstring has a class that it stands in, and one the module.
  if (tooMany < 0 || tooMany > executed.length / 2 + 1) return { lines: executed, fits: false };
  const left = new Set(likelyDocstrings(lines, excluded).slice(0, tooMany));
  return { lines: executed.filter((line) => !left.has(line)), fits: true };
}

function likelyDocstrings({ outside, executed, functions }: PythonLines, excluded: ReadonlySet<number>): number[] {
  const own = outside.filter((line) => !excluded.has(line));
  const all = new Set(own);
  const definitions = linesBefore(own, functions);
  const isSecond = (line: number) =>
    all.has(line - 1) && !all.has(line - 2) && !definitions.has(line) && !definitions.has(line - 1);
  const seconds = own.filter(isSecond);
  // What stands between a `class` and its first method, rather than the second of two imports.
  const next = new Map(own.map((line, index) => [line, own[index + 1]]));
  const beforeMethod = seconds.filter((line) => definitions.has(next.get(line)));
  const rest = executed.filter((line) => !excluded.has(line));
  return [...new Set([...own.slice(0, 1), ...beforeMethod, ...seconds, ...own, ...rest])];
}

/** For each function the last of the lines that stands before it: the one with its `def`. All ascend. */
function linesBefore(lines: readonly number[], functions: readonly number[]): Set<number | undefined> {
  let next = 0;
  return new Set(
    functions.map((first) => {
      while ((lines[next] ?? first) < first) next++;
      return lines[next - 1];
    }),
  );
}
