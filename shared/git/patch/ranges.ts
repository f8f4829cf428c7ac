import type { LineRange, PatchedFile } from './model.ts';

/** Lines that are in both. Each list is ascending and apart, and so is the answer. */
export function intersectRanges(a: readonly LineRange[], b: readonly LineRange[]): LineRange[] {
  const both: LineRange[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [fromA, toA] = a[i] ?? [0, 0];
    const [fromB, toB] = b[j] ?? [0, 0];
    const [from, to] = [Math.max(fromA, fromB), Math.min(toA, toB)];
    if (from <= to) both.push([from, to]);
    if (toA < toB) i++;
    else j++;
  }
  return both;
}

/** What is new against every one of several bases: a line that one of them has was there before. */
export function intersectPatches(patches: readonly (readonly PatchedFile[])[]): PatchedFile[] {
  const [first = [], ...others] = patches;
  const rest = others.map((files) => new Map(files.map((file) => [file.path, file])));
  return first.flatMap((file) => {
    let { lines, binary } = file;
    for (const files of rest) {
      const same = files.get(file.path);
      if (same === undefined) return [];
      lines = intersectRanges(lines, same.lines);
      binary &&= same.binary;
    }
    return [{ ...file, lines, binary }];
  });
}
