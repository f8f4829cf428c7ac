import { expect, it } from 'vitest';
import type { Facts } from '../../../bench/check-coverage-threshold/contenders.ts';
import { Needs } from '../../../bench/check-coverage-threshold/needs.ts';

const facts = (usage: Facts['usage']): Facts => ({ exitCode: 0, usage, lines: undefined, tail: '' });

it('keeps the least processor time and the largest memory of all runs', async () => {
  const usages = [{ processor: 30, peak: 5 }, { processor: 20, peak: 9 }, undefined, { processor: 25, peak: 7 }];
  const all = usages.values();
  const needs = new Needs();
  const watched = needs.watch({ name: 'one', run: async () => ({ ms: 1, facts: facts(all.next().value) }) });
  for (let run = 0; run < usages.length; run++) await watched.run();
  expect([needs.least('one'), needs.peak('one')]).toEqual([20, 9]);
  expect([needs.least('another'), needs.peak('another')]).toEqual([Number.POSITIVE_INFINITY, 0]);
});
