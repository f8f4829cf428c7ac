import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLimiter } from '../../../../shared/oci/limiter.ts';

it('never runs more at once than allowed, also when more comes while some wait, and some fail', async () => {
  const limit = createLimiter(3);
  let [now, most, done] = [0, 0, 0];
  const work = (turns: number) =>
    limit(async () => {
      most = Math.max(most, ++now);
      for (let number = 0; number < turns; number++) await turn();
      now--;
      done++;
      if (turns % 2 === 0) throw new Error('even');
    }).catch(() => {});
  const all: Promise<void>[] = [];
  for (let number = 0; number < 40; number++) {
    all.push(work(1 + (number % 4)));
    if (number % 3 === 0) await turn();
  }
  await Promise.all(all);
  expect([most, done]).toEqual([3, 40]);
});
