import { armHits, type File, type World } from './world.ts';

const span = (line: number, column = 0) => ({ start: { line, column }, end: { line, column: column + 9 } });

/** A statement on each line. The numbers of an entry differ from run to run, as they do where code is instrumented anew. */
export function istanbul(world: World): string {
  const entries = world.map((file) => {
    const lines = [...file.lines];
    const functions = [...file.functions];
    const branches = [...file.branches.keys()];
    return [
      file.path,
      {
        path: file.path,
        statementMap: Object.fromEntries(lines.map(([line], id) => [id, span(line)])),
        s: Object.fromEntries(lines.map(([, hits], id) => [id, hits])),
        fnMap: Object.fromEntries(
          functions.map(([line, name], id) => [id, { name, decl: span(line), loc: span(line) }]),
        ),
        f: Object.fromEntries(functions.map(([line], id) => [id, file.lines.get(line)])),
        branchMap: Object.fromEntries(
          branches.map((line, id) => [
            id,
            { type: 'if', loc: span(line), locations: armHits(file, line).map((_, arm) => span(line, arm)) },
          ]),
        ),
        b: Object.fromEntries(branches.map((line, id) => [id, armHits(file, line)])),
      },
    ];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

export function coveragePy(world: World): string {
  const files = world.map((file) => {
    const ran = (wanted: boolean, lines: Iterable<readonly [number, number]> = file.lines) =>
      [...lines].filter(([, hits]) => hits > 0 === wanted).map(([line]) => line);
    const arms = (wanted: boolean) =>
      [...file.branches].flatMap(([line, taken]) =>
        taken.flatMap((arm, index) => (arm === wanted ? [[line, line + index + 1]] : [])),
      );
    const region = (lines: readonly (readonly [number, number])[]) => ({
      executed_lines: ran(true, lines),
      missing_lines: ran(false, lines),
      excluded_lines: [],
    });
    const all = [...file.lines];
    const functions = [...file.functions].map(([line, name]) => [name, region(all.filter(([at]) => at === line))]);
    return [
      file.path,
      {
        ...region(all),
        summary: {
          covered_lines: ran(true).length,
          num_statements: file.lines.size,
          num_branches: arms(true).length + arms(false).length,
        },
        executed_branches: arms(true),
        missing_branches: arms(false),
        functions: { ...Object.fromEntries(functions), '': region(all.filter(([at]) => !file.functions.has(at))) },
      },
    ];
  });
  return JSON.stringify({ meta: { format: 3, branch_coverage: true }, files: Object.fromEntries(files) });
}

export function simplecov(world: World): string {
  const listed = ({ lines }: File) =>
    Array.from({ length: Math.max(...lines.keys()) }, (_, index) => lines.get(index + 1) ?? null);
  const coverage = Object.fromEntries(world.map((file) => [file.path, { lines: listed(file) }]));
  return JSON.stringify({ RSpec: { coverage, timestamp: 1 } });
}

/** A region on each line, which ends on it. */
export function llvmCov(world: World): string {
  const files = world.map(({ path, lines }) => ({
    filename: path,
    segments: [...lines].flatMap(([line, hits]) => [
      [line, 1, hits, true, true, false],
      [line, 20, 0, false, false, false],
    ]),
    branches: [],
  }));
  return JSON.stringify({
    type: 'llvm.coverage.json.export',
    version: '2.0.1',
    data: [{ files, functions: [], totals: {} }],
  });
}
