import { armHits, type World } from './world.ts';

export function lcov(world: World): string {
  const records = world.flatMap((file) => [
    'TN:',
    `SF:${file.path}`,
    ...[...file.functions].map(([line, name]) => `FN:${line},${name}`),
    ...[...file.functions].map(([line, name]) => `FNDA:${file.lines.get(line)},${name}`),
    ...[...file.branches.keys()].flatMap((line) =>
      armHits(file, line).map((hits, arm) => `BRDA:${line},0,${arm},${file.lines.get(line) === 0 ? '-' : hits}`),
    ),
    ...(file.branches.size === 0 ? ['BRF:0', 'BRH:0'] : []),
    ...(file.functions.size === 0 ? ['FNF:0', 'FNH:0'] : []),
    ...[...file.lines].map(([line, hits]) => `DA:${line},${hits}`),
    'end_of_record',
  ]);
  return `${records.join('\n')}\n`;
}

/** The functions and their aliases as lcov 2.2 and later writes them, and the blocks of branches with their letters. */
export function lcov2(world: World): string {
  const records = world.flatMap((file) => [
    `SF:${file.path}`,
    ...[...file.functions].flatMap(([line, name], index) => [
      `FNL:${index},${line},${line + 1}`,
      `FNA:${index},${file.lines.get(line)},${name}<int, long>`,
    ]),
    ...(file.functions.size === 0 ? ['FNF:0'] : []),
    ...[...file.branches.keys()].flatMap((line) =>
      armHits(file, line).map((hits, arm) => `BRDA:${line},e0,x(${arm}, b),${hits === 0 ? '-' : hits}`),
    ),
    ...(file.branches.size === 0 ? ['BRF:0'] : []),
    ...[...file.lines].map(([line, hits]) => `DA:${line},${hits},kXq3bWp5A`),
    'end_of_record',
  ]);
  return records.join('\r\n');
}

/** One statement on each line. */
export function go(world: World): string {
  const blocks = world.flatMap(({ path, lines }) =>
    [...lines].map(([line, hits]) => `example.com/m/${path}:${line}.1,${line}.30 1 ${hits}`),
  );
  return `mode: count\n${blocks.join('\n')}\n`;
}
