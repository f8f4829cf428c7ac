import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../../../actions/check-coverage-threshold/src/outputs/annotations.ts';
import { count, gate, judged, patch } from './judged.ts';

const places = (facts: Parameters<typeof annotationsOf>[0]) =>
  annotationsOf(facts).map(({ place: { file, line, endLine } }) => [file, line, endLine]);

describe('annotations', () => {
  it('stand at uncovered changed lines, joined, the file with the most of them first', () => {
    expect(places(judged({ patch: patch() }))).toEqual([
      ['src/two.ts', 3, 5],
      ['src/two.ts', 8, 8],
      ['src/one.ts', 9, 9],
    ]);
    expect(annotationsOf(judged({ patch: patch() })).map(({ message }) => message)).toEqual([
      '3 changed lines here did not run in any test.',
      '1 changed line here did not run in any test.',
      '1 changed line here did not run in any test.',
    ]);
  });

  it('name the worst files that miss the minimum of a file after them', () => {
    const candidates = [
      { path: 'src/worst.ts', uncovered: 9 },
      { path: 'src/bad.ts', uncovered: 1 },
    ];
    const gates = [
      gate({ input: 'min-file', verdict: 'below', subject: 'every file', candidates, missing: 4 }),
      gate({ verdict: 'below', candidates }),
    ];
    const all = annotationsOf(judged({ gates, patch: patch() }));
    expect(all.slice(3).map(({ message, place }) => [place.file, place.line, message])).toEqual([
      [
        'src/worst.ts',
        undefined,
        '9 lines of this file did not run, and `min-file` asks for at least 80 % of every file.',
      ],
      [
        'src/bad.ts',
        undefined,
        '1 line of this file did not run, and `min-file` asks for at least 80 % of every file.',
      ],
    ]);
  });

  it('are none where nothing is known, asked for or uncovered', () => {
    const covered = patch({ files: [{ path: 'a.ts', count: count(1, 1), uncovered: [] }] });
    for (const change of [{ kind: 'unknown', why: 'x' } as const, { kind: 'not-asked' } as const, covered]) {
      expect(
        annotationsOf(
          judged({ patch: change, gates: [gate({ input: 'min-file', candidates: [{ path: 'a.ts', uncovered: 1 }] })] }),
        ),
      ).toEqual([]);
    }
  });
});
