import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BaselineMalformed,
  baselineSchema,
  hashOfCounting,
  readBaselineFile,
  writeBaselineFile,
} from '../../../../../actions/check-coverage-threshold/src/baseline/baseline-file.ts';
import { loadBaseline } from '../../../../../actions/check-coverage-threshold/src/baseline/load.ts';
import { nothing, sum } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { row } from '../judge/facts.ts';

const counting = {
  files: [],
  format: 'auto',
  include: [],
  exclude: ['gen/**'],
  sourceRoots: [],
  workingDirectory: '.',
};
const sha = 'a'.repeat(40);

describe('a baseline file', () => {
  it('gives back what was written, for any file names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.tuple(fc.nat(1_000), fc.nat(1_000))), (files) => {
        const rows = Object.entries(files).map(([path, [a, b]]) => row(path, Math.min(a, b), Math.max(a, b, 1)));
        const lines = rows.map(({ counts }) => counts.lines).reduce(sum, nothing);
        const read = readBaselineFile(writeBaselineFile(sha, { lines }, rows, 'hash'));
        expect(read).toMatchObject({ sha, settings: 'hash', totals: { lines } });
        expect([...read.files]).toEqual(expect.arrayContaining(rows.map(({ path, counts }) => [path, counts.lines])));
        expect(read.files.size).toBe(rows.length);
      }),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another schema', JSON.stringify({ schema: 'x' })],
    ['no totals', JSON.stringify({ schema: baselineSchema, sha, settings: '' })],
    [
      'more covered than there is',
      JSON.stringify({
        schema: baselineSchema,
        sha,
        settings: '',
        files: {},
        totals: { lines: { covered: 3, total: 2 } },
      }),
    ],
    [
      'a count that is a text',
      JSON.stringify({
        schema: baselineSchema,
        sha,
        settings: '',
        files: {},
        totals: { lines: { covered: '1', total: 2 } },
      }),
    ],
    [
      'a total that is null',
      JSON.stringify({ schema: baselineSchema, sha, settings: '', files: {}, totals: { lines: null } }),
    ],
    [
      'negative lines of a file',
      JSON.stringify({ schema: baselineSchema, sha, settings: '', files: { a: { lines: [-1, 2] } }, totals: {} }),
    ],
    [
      'files that do not add up to the totals',
      JSON.stringify({
        schema: baselineSchema,
        sha,
        settings: '',
        files: { a: { lines: [1, 2] } },
        totals: { lines: { covered: 0, total: 2 } },
      }),
    ],
    [
      'a commit that is a word',
      JSON.stringify({ schema: baselineSchema, sha: 'main', settings: '', files: {}, totals: {} }),
    ],
  ])('that is %s is refused', (_, text) => {
    expect(() => readBaselineFile(text)).toThrow(BaselineMalformed);
  });
});

describe('the hash of the settings', () => {
  it('changes with each setting that decides what is counted', () => {
    const others = [
      { ...counting, files: ['a.info'] },
      { ...counting, format: 'lcov' },
      { ...counting, include: ['src/**'] },
      { ...counting, exclude: [] },
      { ...counting, sourceRoots: ['src'] },
      { ...counting, workingDirectory: 'web' },
    ];
    expect(new Set([counting, ...others].map(hashOfCounting)).size).toBe(7);
  });

  it('does not change with how the working directory is written', () => {
    expect(hashOfCounting({ ...counting, workingDirectory: './web/' })).toBe(
      hashOfCounting({ ...counting, workingDirectory: 'web' }),
    );
    expect(hashOfCounting({ ...counting, workingDirectory: './' })).toBe(hashOfCounting(counting));
  });
});

describe('loading the baseline', () => {
  const text = writeBaselineFile(sha, { lines: { covered: 1, total: 2 } }, [], 'hash');
  const load = (
    found: { text: string } | undefined,
    { baseline = 'b.json', hash = 'hash', gated = true, commentId = 'default', informational = false } = {},
  ) => {
    const value = found && { ...found, source: 'there' };
    const asked: string[] = [];
    const ports = {
      readBaseline: async () => value,
      findBaseline: async (artifact: string) => {
        asked.push(artifact);
        return { kind: 'known' as const, value };
      },
    };
    return { asked, loaded: loadBaseline({ baseline, commentId, informational }, ports, hash, gated) };
  };

  it('of other settings is an error', async () => {
    const code = { code: 'baseline-of-other-settings' };
    await expect(load({ text }, { hash: 'other' }).loaded).rejects.toMatchObject(code);
    await expect(load({ text }, { hash: 'other', gated: false }).loaded).rejects.toMatchObject(code);
    await expect(load({ text }, { hash: 'other', baseline: 'auto' }).loaded).rejects.toMatchObject(code);
  });

  it('of other settings is left out where nothing compares with what was found, and where nothing may fail', async () => {
    const found = load({ text }, { hash: 'other', baseline: 'auto', gated: false }).loaded;
    await expect(found).resolves.toMatchObject({ kind: 'absent' });
    const shown = load({ text }, { hash: 'other', informational: true }).loaded;
    await expect(shown).resolves.toMatchObject({ kind: 'absent' });
  });

  it('that is not there is absent, and one that is damaged an error', async () => {
    await expect(load(undefined).loaded).resolves.toMatchObject({ kind: 'absent' });
    await expect(load({ text: text.slice(0, -3) }).loaded).rejects.toMatchObject({ code: 'malformed-baseline' });
  });

  it('from a damaged artifact is unknown, and no pass', async () => {
    await expect(load({ text: '{' }, { baseline: 'auto' }).loaded).resolves.toMatchObject({ kind: 'unknown' });
  });

  it('asks for the artifact of its comment-id', async () => {
    const first = load(undefined, { baseline: 'auto' });
    const second = load(undefined, { baseline: 'auto', commentId: 'web' });
    await Promise.all([first.loaded, second.loaded]);
    expect([...first.asked, ...second.asked]).toEqual(['coverage-baseline', 'coverage-baseline-web']);
  });
});
