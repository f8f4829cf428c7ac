import { describe, expect, it } from 'vitest';
import { formatRatio, formatTime } from '../../../bench/kit/benchmark.ts';
import { median, ratioTo, takeTurns } from '../../../bench/kit/statistics.ts';

/** A contender that notes each run in `order` and takes the given times, one after the other. */
function contender(name: string, times: readonly number[], order: string[]) {
  let run = 0;
  return {
    name,
    run: async () => {
      order.push(name);
      return { ms: times[run] ?? 0, facts: `${name} ${run++}` };
    },
  };
}

describe('the median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('is halfway between the two in the middle', () => {
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  it('does not exist for nothing', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('contenders', () => {
  it('take turns, so that what else the machine does meets all of them alike', async () => {
    const order: string[] = [];
    await takeTurns([contender('a', [1, 1, 1], order), contender('b', [1, 1, 1], order)], 2);
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('are not timed in their first run, and looked at in no other', async () => {
    const [measured] = await takeTurns([contender('a', [500, 10, 30, 20], [])], 3);
    expect(measured).toEqual({ name: 'a', median: 20, times: [10, 30, 20], facts: 'a 0' });
  });

  it('run once when they take very long', async () => {
    const order: string[] = [];
    const measured = await takeTurns([contender('slow', [35_000], order), contender('a', [1, 2], order)], 1);
    expect(order).toEqual(['slow', 'a', 'a']);
    expect(measured.map(({ median: ms }) => ms)).toEqual([35_000, 2]);
  });
});

describe('figures', () => {
  it.each([
    [12.4, '12 ms'],
    [9_999, '9999 ms'],
    [35_040, '35.0 s'],
  ])('show %s milliseconds as %s', (ms, text) => {
    expect(formatTime(ms)).toBe(text);
  });

  it('show ratios with as many digits as they mean', () => {
    expect([formatRatio(2.5), formatRatio(0.5), formatRatio(34.6)]).toEqual(['2.50x', '0.50x', '35x']);
  });
});

describe('the ratio of two contenders', () => {
  const measured = (...times: number[]) => ({ name: '', median: median(times), times, facts: undefined });

  it('is taken within each round, so that a busy moment that meets both does not count', () => {
    expect(ratioTo(measured(100, 900, 100), measured(200, 1800, 200))).toBe(2);
    expect(ratioTo(measured(100, 900, 300), measured(400, 1800, 600))).toBe(2);
  });

  it('is that of the medians when one of them ran only once', () => {
    expect(ratioTo(measured(100, 120, 110), measured(33_000))).toBe(300);
  });
});
