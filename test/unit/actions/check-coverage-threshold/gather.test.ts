import { describe, expect, it } from 'vitest';
import { Gathered } from '../../../../actions/check-coverage-threshold/src/gather.ts';
import type { Mapped } from '../../../../actions/check-coverage-threshold/src/paths/model.ts';

async function gatherNames(names: readonly string[], map: (path: string) => Mapped): Promise<Gathered> {
  const gathered = new Gathered({ map: ({ path }) => map(path) });
  await gathered.read({ path: 'lcov.info', bytes: 1, reportFolder: '' }, async (sink) => {
    for (const name of names) sink.file(name).lines.add(1, 0);
  });
  return gathered;
}

describe('ambiguous names', () => {
  it('may stand for each of their candidates, however many there are, and for no other file', async () => {
    const candidates = Array.from({ length: 500 }, (_, index) => `p${index}/a.ts`);
    const gathered = await gatherNames(['a.ts'], (path) => ({ kind: 'ambiguous', path, candidates }));
    expect(gathered.isCandidate('p499/a.ts')).toBe(true);
    expect(gathered.isCandidate('p500/a.ts')).toBe(false);
  });

  it('are all looked at, also those that are too many to be shown', async () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `f${index}.ts`);
    const map = (path: string): Mapped => ({ kind: 'ambiguous', path, candidates: [`x/${path}`, `y/${path}`] });
    const gathered = await gatherNames(names, map);
    expect(gathered.ambiguous.size).toBe(1_000);
    expect(gathered.isCandidate('y/f2999.ts')).toBe(true);
  });

  it('may stand for any file where there are more of them than can be looked at', async () => {
    const candidates = Array.from({ length: 250_000 }, (_, index) => `p${index}/a.ts`);
    const names = Array.from({ length: 9 }, (_, index) => `a${index}.ts`);
    const gathered = await gatherNames(names, (path) => ({ kind: 'ambiguous', path, candidates }));
    expect(gathered.isCandidate('anything.ts')).toBe(true);
  });

  it('of one file in several shards are told once', async () => {
    const gathered = new Gathered({ map: ({ path }) => ({ kind: 'matched', path }) });
    for (const shard of ['1', '2']) {
      await gathered.read({ path: `${shard}/lcov.info`, bytes: 1, reportFolder: shard }, async (sink) => {
        sink.file('a.ts').lines.add(1, 1);
      });
    }
    expect([gathered.names, gathered.matched, gathered.files.size]).toEqual([1, 1, 1]);
  });
});
