// Coverage reports as tools write them, for lines that are known. Pure.
import type { Changes } from '../../../test/testbed/repository.ts';

/** Of one file: how many lines are measured, from the first on, and which of them ran, from and to. */
export interface Ran {
  readonly lines: number;
  readonly ran: readonly (readonly [from: number, to: number])[];
}

/**
 * An lcov tracefile.
 * @param prefix of its paths: where the tests ran
 */
export function tracefile(prefix: string, files: Readonly<Record<string, Ran>>): string {
  return Object.entries(files)
    .map(([file, { lines, ran }]) => {
      const records = Array.from({ length: lines }, (_, index) => {
        const hit = ran.some(([from, to]) => from <= index + 1 && index + 1 <= to);
        return `DA:${index + 1},${hit ? 1 : 0}`;
      });
      return [`SF:${prefix}${file}`, ...records, 'end_of_record', ''].join('\n');
    })
    .join('');
}

/** Two shards of one run of the tests: one in a container, one at the top of the checkout. */
export function shards(): Changes {
  const [cart, price, ship] = ['src/cart.ts', 'src/price.ts', 'src/ship.ts'] as const;
  const none: Ran['ran'] = [];
  return {
    'shards/1/lcov.info': tracefile('/app/', {
      [cart]: { lines: 10, ran: [[1, 10]] },
      [price]: { lines: 20, ran: [[1, 20]] },
      [ship]: { lines: 20, ran: none },
    }),
    'shards/2/lcov.info': tracefile('', {
      [cart]: { lines: 10, ran: none },
      [price]: { lines: 20, ran: [[11, 20]] },
      [ship]: { lines: 20, ran: [[1, 15]] },
    }),
  };
}

/** 15,999 of 20,000 lines: 79.995 %. */
export function almost(): Changes {
  const files = {
    'src/cart.ts': { lines: 16_000, ran: [[1, 15_999] as const] },
    'src/ship.ts': { lines: 4_000, ran: [] },
  };
  return { 'almost/lcov.info': tracefile('', files) };
}
