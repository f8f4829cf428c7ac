import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { compileGlob, type Glob, GlobError } from '../../../../../shared/text/glob/index.ts';
import { anything, isBearable, repositoryPath, simple, wellFormed } from './arbitraries.ts';

/** More with FC_RUNS=200000; the seed of a failure is printed and can be given as FC_SEED. */
const RUNS = Number(process.env.FC_RUNS ?? 5000);
const seed = process.env.FC_SEED === undefined ? {} : { seed: Number(process.env.FC_SEED) };
const OPTIONS = { dot: true, flags: 's' };

function compileOrRefuse(pattern: string): Glob | undefined {
  try {
    return compileGlob(pattern);
  } catch (error) {
    if (error instanceof GlobError) return undefined;
    throw error;
  }
}

/** What we change on purpose before picomatch would see it. */
function normalised(pattern: string): string {
  return (pattern.endsWith('/') ? `${pattern}**` : pattern).replace(/^(?:\.?\/)+/, '');
}

/**
 * picomatch rebuilds its expression for ranges, classes and `***`, and forgets to escape a dot that follows text:
 * `v1.{2..3}` matches `v1x2`. Ours does not; such patterns are compared in `meaning.test.ts`.
 */
function losesADot(pattern: string): boolean {
  const { source } = picomatch.makeRe(pattern, OPTIONS);
  return source
    .replaceAll('(?=.)', '')
    .replaceAll('(?:(?!(?:^|\\/)\\.{1,2}(?:\\/|$)).)*?', '')
    .replaceAll('\\.{0,1}', '')
    .replaceAll(/\\./gs, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .includes('.');
}

/** A bracket of more than plain letters: ours also means its own text, and one that runs backwards nothing else. */
function namesItself(pattern: string): boolean {
  return [...pattern.matchAll(/\[(.*?)\]/gs)].some(([, inside = '']) => /[-*+?.^${}(|)[]/.test(inside));
}

interface Tally {
  patterns: number;
  refused: number;
  matched: number;
}

function compare(patterns: fc.Arbitrary<string>): Tally {
  const tally: Tally = { patterns: 0, refused: 0, matched: 0 };
  const property = fc.property(
    patterns,
    fc.array(repositoryPath, { minLength: 8, maxLength: 16 }),
    (pattern, paths) => {
      const text = normalised(pattern);
      fc.pre(text !== '' && isBearable(text));
      tally.patterns += 1;
      const glob = compileOrRefuse(pattern);
      if (!glob) {
        tally.refused += 1;
        return;
      }
      const oracle = picomatch(text, OPTIONS);
      const wrong = paths.filter(
        (path) => glob.matches(path) !== oracle(path) && !(path.includes('[') && namesItself(text)),
      );
      tally.matched += paths.filter((path) => glob.matches(path)).length;
      if (wrong.length > 0 && !losesADot(text))
        expect.fail(`${JSON.stringify(pattern)} differs on ${JSON.stringify(wrong)}`);
    },
  );
  fc.assert(property, { numRuns: RUNS, ...seed });
  return tally;
}

describe('compared with picomatch on thousands of patterns and paths', () => {
  it('means the same for simple patterns, and refuses none of them', () => {
    const tally = compare(simple);
    expect(tally.refused).toBe(0);
    expect(tally.matched).toBeGreaterThan(tally.patterns);
  }, 600_000);

  it('means the same for well-formed patterns, and refuses few of them', () => {
    const tally = compare(wellFormed);
    expect(tally.refused / tally.patterns).toBeLessThan(0.05);
    expect(tally.matched).toBeGreaterThan(tally.patterns / 2);
  }, 600_000);

  it('means the same for whatever else it accepts, and accepts much of it', () => {
    const tally = compare(anything);
    expect(tally.refused / tally.patterns).toBeLessThan(0.8);
  }, 600_000);
});
