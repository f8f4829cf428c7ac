import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLcov } from '../../../../../../actions/check-coverage-threshold/src/formats/lcov/read.ts';
import { ReportEmpty, ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { collect, plain } from '../../sink.ts';
import { anySections, expected, write } from './model.ts';

const lineFeed = fc.constantFrom('\n', '\r\n');
const chunkSize = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(1 << 22));
/** The same for a seed, so that a failure can be shrunk. */
const shuffled = (seed: number) => (records: string[]) =>
  records
    .map((record, at) => [Math.sin(seed + at * 7) * 1000, record] as const)
    .sort(([a], [b]) => a - Math.floor(a) - (b - Math.floor(b)))
    .map(([, record]) => record);

describe('any tracefile', () => {
  it('is read as a slow reading by its parts says, in any order of records and any chunks', () => {
    fc.assert(
      fc.property(anySections, lineFeed, fc.nat(1000), chunkSize, (sections, ending, seed, size) => {
        const report = write(sections, ending, shuffled(seed));
        const { files } = plain(collect(report, readLcov, size));
        const read = Object.fromEntries(
          Object.entries(files).map(([path, { lines, branches, functions }]) => {
            return [path, { lines, branches, functions: new Set(functions) }];
          }),
        );
        expect(read).toEqual(expected(sections));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when its sections are in another order, or its first part is another report', () => {
    fc.assert(
      fc.property(anySections, anySections, (first, second) => {
        const text = (sections: typeof first) => write(sections, '\n', (records) => records);
        const both = (report: string) => {
          const { files } = plain(collect(report, readLcov));
          return Object.fromEntries(
            Object.entries(files).map(([path, { lines, branches, counts }]) => [path, { lines, branches, counts }]),
          );
        };
        expect(both(text(second) + text(first))).toEqual(both(text(first) + text(second)));
      }),
    );
  });
});

/** Anything that looks a little like a tracefile. */
const anyBytes = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'SF:a\n',
          'DA:1,1\n',
          'DA:2,',
          'BRDA:1,0,',
          'FN:1,',
          'FNA:',
          'end_of_record\n',
          '\n',
          '\r',
          '1',
          '9999999999',
          ',',
          'e0',
          '-',
          'LF:',
        ),
      },
      fc.uint8Array({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

describe('any bytes', () => {
  it('are read alike in all chunks, or refused with the same words', () => {
    fc.assert(
      fc.property(anyBytes, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        expect(outcome(bytes, size)).toEqual(outcome(bytes, 1 << 22));
      }),
      { numRuns: 2000 },
    );
  });

  it('are never read when they are a tracefile that was cut within a section', () => {
    fc.assert(
      fc.property(anySections, fc.double({ min: 0, max: 1, noNaN: true }), (sections, where) => {
        const whole = Buffer.from(
          write(
            sections.map((section) => ({ ...section, end: true })),
            '\n',
            (records) => records,
          ),
        );
        const cut = whole.subarray(0, Math.floor(where * whole.length));
        const ends = cut.lastIndexOf('end_of_record');
        // What comes after a whole section: nothing, its line feed, or the next one.
        const fair = ends >= 0 && cut.length <= ends + 'end_of_record\n'.length;
        const read = outcome(cut, 1 << 22);
        expect('files' in read).toBe(fair);
      }),
      { numRuns: 500 },
    );
  });
});

function outcome(bytes: Uint8Array, size: number) {
  try {
    return plain(collect(bytes, readLcov, size));
  } catch (error) {
    if (error instanceof ReportMalformed) return { message: error.message, offset: error.offset };
    if (error instanceof ReportEmpty) return { message: error.message };
    throw error;
  }
}
