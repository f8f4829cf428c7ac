import type { Contender } from '../kit/statistics.ts';
import type { Facts } from './contenders.ts';

/** What each contender needed in all of its runs. The least processor time is the one that other work disturbed least. */
export class Needs {
  readonly #least = new Map<string, number>();
  readonly #peak = new Map<string, number>();

  /** The same contender, whose runs are noted. */
  watch(contender: Contender<Facts>): Contender<Facts> {
    const { name } = contender;
    return {
      name,
      run: async () => {
        const sample = await contender.run();
        const { usage } = sample.facts;
        if (usage !== undefined) {
          this.#least.set(name, Math.min(this.least(name), usage.processor));
          this.#peak.set(name, Math.max(this.peak(name), usage.peak));
        }
        return sample;
      },
    };
  }

  /** Milliseconds; infinite when no run told. */
  least(name: string): number {
    return this.#least.get(name) ?? Number.POSITIVE_INFINITY;
  }

  /** Bytes of the run that took the most; 0 when none told. */
  peak(name: string): number {
    return this.#peak.get(name) ?? 0;
  }
}
