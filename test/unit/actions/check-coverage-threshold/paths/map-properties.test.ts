import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPathMap } from '../../../../../actions/check-coverage-threshold/src/paths/map.ts';
import type { Mapped, Occurrence } from '../../../../../actions/check-coverage-threshold/src/paths/model.ts';

/** Few names, so that tails meet; some that objects know, some that Windows would read otherwise. */
const name = fc.constantFrom('a', 'b', 'src', 'A', 'x.ts', 'app', '__proto__', 'constructor', 'a b', 'é', 'c\\d');
const relative = fc.array(name, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'));
const trackedFiles = fc.uniqueArray(relative, { minLength: 1, maxLength: 12 });
const folder = fc.oneof(fc.constant(''), relative);
/** Anything that a report may hold, in all its forms. */
const raw = fc.oneof(
  relative,
  relative.map((path) => `/app/${path}`),
  relative.map((path) => `/w/${path}`),
  relative.map((path) => `C:\\${path.replaceAll('/', '\\')}`),
  relative.map((path) => `.././/${path}`),
  relative.map((path) => `webpack://n/./${path}`),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', 'C', '?', '%', 'a'), maxLength: 20 }),
);
const occurrences = fc.record({
  path: raw,
  roots: fc.array(fc.oneof(folder, raw), { maxLength: 2 }),
  folders: fc.array(fc.constantFrom('a', 'b', ':app:src', ''), { maxLength: 2 }),
  reportFolder: folder,
});
const repositories = fc.record({
  tracked: trackedFiles,
  sourceRoots: fc.array(fc.oneof(folder, raw), { maxLength: 2 }),
  top: fc.constant('/w'),
});

const plain = { roots: [], folders: [], reportFolder: '' } satisfies Partial<Occurrence>;

describe('createPathMap', () => {
  it('matches files that git tracks only, and tells at least two candidates, all tracked', () => {
    fc.assert(
      fc.property(repositories, occurrences, (repository, occurrence) => {
        const mapped = createPathMap(repository).map(occurrence);
        if (mapped.kind === 'matched') expect(repository.tracked).toContain(mapped.path);
        if (mapped.kind !== 'ambiguous') return;
        expect(mapped.candidates.length).toBeGreaterThan(1);
        expect(new Set(mapped.candidates).size).toBe(mapped.candidates.length);
        for (const path of mapped.candidates) expect(repository.tracked).toContain(path);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers the same, whatever was mapped before and in whatever order git lists its files', () => {
    fc.assert(
      fc.property(repositories, fc.array(occurrences, { maxLength: 6 }), (repository, all) => {
        const forwards = createPathMap(repository);
        const turned = { ...repository, tracked: repository.tracked.toReversed() };
        const backwards = createPathMap(turned);
        const last: Mapped[] = all.toReversed().map((one) => backwards.map(one));
        expect(all.map((one) => forwards.map(one))).toEqual(last.toReversed());
      }),
      { numRuns: 1000 },
    );
  });

  it('maps a tracked path to itself', () => {
    fc.assert(
      fc.property(trackedFiles, (tracked) => {
        const paths = createPathMap({ tracked, sourceRoots: ['/app', 'a'], top: '/w' });
        for (const path of tracked) {
          for (const form of [path, `/w/${path}`, `./${path}`]) {
            expect(paths.map({ ...plain, path: form })).toEqual({ kind: 'matched', path });
          }
        }
      }),
    );
  });

  it('changes nothing when its answer is mapped again', () => {
    fc.assert(
      fc.property(repositories, raw, (repository, path) => {
        const paths = createPathMap({ ...repository, sourceRoots: [] });
        const once = paths.map({ ...plain, path });
        if (once.kind === 'matched') expect(paths.map({ ...plain, path: once.path })).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives no file that it cannot tell the name of one that git tracks', () => {
    fc.assert(
      fc.property(repositories, occurrences, (repository, occurrence) => {
        const { kind, path } = createPathMap(repository).map(occurrence);
        if (kind !== 'matched') expect(repository.tracked).not.toContain(path);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the one file that a tail of two segments or more belongs to, on whatever machine', () => {
    const distinct = fc.uniqueArray(fc.array(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
      selector: (segments) => segments.join('/'),
    });
    fc.assert(
      fc.property(
        distinct,
        fc.nat(),
        fc.constantFrom('/ci/job', 'C:/ci', 'webpack://z', 'host.example'),
        (all, at, root) => {
          const tracked = all.map((segments) => segments.join('/'));
          const wanted = all[at % all.length] ?? [];
          for (let length = 2; length <= wanted.length; length++) {
            const tail = wanted.slice(-length).join('/');
            const same = tracked.filter((path) => path === tail || path.endsWith(`/${tail}`)).toSorted();
            const path = `${root}/${tail}`;
            const [only] = same;
            const expected =
              same.length === 1 ? { kind: 'matched', path: only } : { kind: 'ambiguous', path, candidates: same };
            expect(createPathMap({ tracked, sourceRoots: [], top: '/w' }).map({ ...plain, path })).toEqual(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('of a large repository', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const asked = many.slice(0, 15_000);

  /** Milliseconds of processor time: others may keep the machine busy. */
  function costOf(tracked: readonly string[], path: (index: number) => string): number {
    const before = process.cpuUsage();
    const paths = createPathMap({ tracked, sourceRoots: [], top: '/w' });
    for (const index of asked) paths.map({ ...plain, path: path(index), reportFolder: 'coverage/all' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  it.each([
    ['files of names of their own', (index: number) => `packages/p${index % 500}/src/file${index}.ts`],
    ['a hundred thousand files of one name', (index: number) => `p${index}/src/index.ts`],
  ])('maps 15,000 paths among %s in far less time than looking at all of them would take', (_, pathOf) => {
    const tracked = many.map(pathOf);
    expect(costOf(tracked, (index) => `/app/${pathOf(index)}`)).toBeLessThan(1500);
    expect(costOf(tracked, (index) => `C:\\x${index}\\SRC\\index.ts`)).toBeLessThan(1500);
    expect(costOf(tracked, (index) => `x${index}/index.ts`)).toBeLessThan(1500);
  });
});
