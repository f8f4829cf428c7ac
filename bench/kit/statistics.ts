// Repeated measurement of things that are compared with one another. They take turns (A B C A B C ...), so that whatever
// else the machine does meets all of them alike.

export interface Contender<Facts> {
  readonly name: string;
  /** One whole run. What is done before and after the clock runs is its own business. */
  run(): Promise<Sample<Facts>>;
}

export interface Sample<Facts> {
  readonly ms: number;
  readonly facts: Facts;
}

export interface Measured<Facts> {
  readonly name: string;
  /** Of the timed runs, in milliseconds. */
  readonly median: number;
  readonly times: readonly number[];
  /** What the first run, which warms the caches and is not timed, left to look at. */
  readonly facts: Facts;
}

/** A contender that takes longer than this is timed once: waiting for it more often tells nothing new. Milliseconds. */
const patience = 10_000;

/** @param runs timed runs of each, at least 1 */
export async function takeTurns<Facts>(
  contenders: readonly Contender<Facts>[],
  runs: number,
): Promise<Measured<Facts>[]> {
  const first: { contender: Contender<Facts>; sample: Sample<Facts>; times: number[] }[] = [];
  for (const contender of contenders) first.push({ contender, sample: await contender.run(), times: [] });
  for (let round = 0; round < runs; round++) {
    for (const { contender, sample, times } of first) {
      if (sample.ms <= patience) times.push((await contender.run()).ms);
    }
  }
  return first.map(({ contender, sample, times }) => {
    const timed = times.length === 0 ? [sample.ms] : times;
    return { name: contender.name, median: median(timed), times: timed, facts: sample.facts };
  });
}

/**
 * How many times as long as `base` something took: the median over the rounds of the ratio within a round, as two runs
 * side by side met the same machine. What ran once is compared with the median.
 */
export function ratioTo(base: Measured<unknown>, other: Measured<unknown>): number {
  if (other.times.length !== base.times.length) return other.median / base.median;
  return median(other.times.map((ms, round) => ms / (base.times[round] ?? Number.NaN)));
}

/** @throws RangeError for an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}
