/** No damage to a lockfile passes as "unchanged", and no mere rewriting passes as a change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLockfiles } from '../../../../../actions/detect-changes/src/workspace/lockfiles/index.ts';
import { anyDamage, damage } from './damage.ts';
import { fixture, formats } from './fixtures.ts';
import { reorder } from './reorder.ts';

/** What is told and not meant: how the tree as a whole needs a package, words for people, upload times and sizes. */
const noise = /^ *"?(?:dev|license|description)"? ?[:=].*|upload-time = "[^"]*"|size = \d+|^#.*/g;

const all = Object.keys(formats);

function compare(format: string, before: string, after: string) {
  const { kind, projects } = formats[format] ?? { kind: 'npm', projects: [] };
  return compareLockfiles(kind, before, after, projects);
}

/** The line without, and with another character at some of its places that mean something. */
function* variants(line: string): Generator<string | undefined> {
  const quiet = line.replace(noise, (found) => ' '.repeat(found.length));
  if (quiet.trim() === '') return;
  yield undefined;
  const places = [...quiet.matchAll(/[a-z0-9]/gi)].map(({ index }) => index);
  for (const place of [places[0], places[Math.floor(places.length / 2)], places.at(-1)])
    if (place !== undefined) yield line.slice(0, place) + (line[place] === '7' ? '8' : '7') + line.slice(place + 1);
}

describe('every line of a lockfile counts', () => {
  it.each(all)('%s: no line can go or change without being noticed', async (format) => {
    const text = fixture(format, 'base');
    const lines = text.split('\n');
    const unnoticed: string[] = [];
    for (const [index, line] of lines.entries())
      for (const variant of variants(line)) {
        const damaged = (variant === undefined ? lines.toSpliced(index, 1) : lines.with(index, variant)).join('\n');
        const verdict = await compare(format, text, damaged);
        if (verdict.kind === 'unchanged') unnoticed.push(`${index + 1}: ${line} -> ${variant}`);
      }
    expect(unnoticed).toEqual([]);
  });
});

describe('a lockfile written otherwise', () => {
  it.each(all)('%s: the order of its entries says nothing', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const text = fixture(format, 'base');
        const shuffled = reorder(format, text, seed);
        fc.pre(shuffled !== text);
        expect(await compare(format, text, shuffled)).toEqual({ kind: 'unchanged' });
      }),
      { numRuns: 10 },
    );
  });

  it.each(all)('%s: line ends, a byte order mark and empty lines say nothing', async (format) => {
    const text = fixture(format, 'base');
    const rewritten = `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(await compare(format, text, rewritten)).toEqual({ kind: 'unchanged' });
  });
});

describe('any damage', () => {
  // yarn 1 lists no projects: an entry that nobody needs is strange when it comes, and a deleted project when it goes.
  it('ends in a verdict, and in the same projects when it is undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all.filter((name) => name !== 'yarn-classic')),
        fc.array(anyDamage, { minLength: 1, maxLength: 5 }),
        async (format, damages) => {
          const text = fixture(format, 'base');
          const damaged = damages.reduce(damage, text);
          const [there, back] = [await compare(format, text, damaged), await compare(format, damaged, text)];
          expect(there.kind === 'unchanged').toBe(back.kind === 'unchanged');
          // A place that no longer reads as installed looks like a project: one that comes is a stranger, one that goes
          // was deleted.
          if ([there, back].some((each) => each.kind === 'unknown' && /no known project needs/.test(each.why))) return;
          expect(there.kind === 'unknown').toBe(back.kind === 'unknown');
          if (there.kind === 'projects' && back.kind === 'projects')
            expect([...there.changed.keys()]).toEqual([...back.changed.keys()]);
          else if (there.kind !== 'unknown') expect(there.kind).toBe(back.kind);
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });

  it('together with a change of a package that is needed is never "unchanged"', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all.filter((name) => !['poetry', 'go'].includes(name))),
        anyDamage,
        async (format, harm) => {
          const verdict = await compare(
            format,
            fixture(format, 'base'),
            damage(fixture(format, 'shared-transitive'), harm),
          );
          expect(verdict.kind).not.toBe('unchanged');
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });
});
