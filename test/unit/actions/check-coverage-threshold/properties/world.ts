import fc from 'fast-check';

/** What tests may find out about one file: the truth that each format tells a part of. */
export interface File {
  readonly path: string;
  /** Hits by line. */
  readonly lines: ReadonlyMap<number, number>;
  /** Lines with an `if` on them, and whether each of its arms was taken. */
  readonly branches: ReadonlyMap<number, readonly boolean[]>;
  /** First lines of functions, and their names. One ran when its first line did. */
  readonly functions: ReadonlyMap<number, string>;
}
export type World = readonly File[];

export const paths = ['src/a.ts', 'src/deep/b.ts', 'lib/a.ts', 'index.ts'] as const;

const oneFile = (path: string): fc.Arbitrary<File> =>
  fc
    .uniqueArray(
      fc.record({
        line: fc.integer({ min: 1, max: 40 }),
        hits: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 })),
        arms: fc.oneof(fc.constant<boolean[]>([]), fc.array(fc.boolean(), { minLength: 2, maxLength: 3 })),
        isFunction: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12, selector: ({ line }) => line },
    )
    .map((units) => {
      const sorted = units.toSorted((a, b) => a.line - b.line);
      return {
        path,
        lines: new Map(sorted.map(({ line, hits }) => [line, hits])),
        // Arms are taken by what ran only.
        branches: new Map(
          sorted
            .filter(({ arms }) => arms.length > 0)
            .map(({ line, hits, arms }) => [line, arms.map((arm) => arm && hits > 0)]),
        ),
        functions: new Map(sorted.filter(({ isFunction }) => isFunction).map(({ line }) => [line, `f${line}`])),
      };
    });

export const worlds: fc.Arbitrary<World> = fc
  .subarray([...paths], { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map(oneFile)));

/** Picks the same for the same seed (mulberry32). */
function picker(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Any way of seeing the same in several runs: each line is measured by some of the shards, by one at least, and ran in
 * one at least if it ran at all; so with the arms of its branches.
 */
export function split(world: World, shards: number, seed: number): World[] {
  const pick = picker(seed);
  const parts = Array.from({ length: shards }, () =>
    world.map(({ path }) => ({
      path,
      lines: new Map<number, number>(),
      branches: new Map<number, readonly boolean[]>(),
      functions: new Map<number, string>(),
    })),
  );
  for (const [at, file] of world.entries()) {
    for (const [line, hits] of file.lines) {
      const arms = file.branches.get(line);
      const name = file.functions.get(line);
      const must = pick(shards);
      // Which of the shards takes each arm.
      const takers = arms?.map(() => pick(shards));
      for (const [shard, part] of parts.entries()) {
        const taken = arms?.map((arm, index) => arm && (takers?.[index] === shard || pick(3) === 0)) ?? [];
        const ran = hits > 0 && (shard === must || taken.includes(true));
        if (!ran && shard !== must && pick(2) === 0) continue;
        const into = part[at];
        into?.lines.set(line, ran ? hits : 0);
        if (arms !== undefined) into?.branches.set(line, taken);
        if (name !== undefined) into?.functions.set(line, name);
      }
    }
  }
  return parts.map((part) => part.filter(({ lines }) => lines.size > 0));
}

/** Hits of an arm: of those that were taken, all that the line has. */
export function armHits(file: File, line: number): number[] {
  return (file.branches.get(line) ?? []).map((taken) => (taken ? Math.max(1, file.lines.get(line) ?? 0) : 0));
}
