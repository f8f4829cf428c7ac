import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../../actions/check-coverage-threshold/src/formats/index.ts';
import { coberturaXml } from '../../../../../actions/check-coverage-threshold/src/outputs/cobertura.ts';
import { FileCoverage } from '../../../../../actions/check-coverage-threshold/src/table/file-coverage.ts';
import { collectAsync } from '../sink.ts';

const line = fc.integer({ min: 1, max: 5_000 });
const hits = fc.nat({ max: 3 });
const named = fc.string({ unit: 'grapheme', maxLength: 12 });
const file = fc
  .record({
    lines: fc.uniqueArray(fc.tuple(line, hits), { selector: ([at]) => at, minLength: 1, maxLength: 20 }),
    arms: fc.array(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 3 }), fc.boolean())),
    functions: fc.array(fc.tuple(named, fc.nat({ max: 20 }), hits, fc.nat({ max: 2 }))),
  })
  .map(({ lines, arms, functions }) => {
    const coverage = new FileCoverage();
    for (const [at, ran] of lines) coverage.lines.add(at, ran);
    // Only of measured lines, as no other can be written.
    for (const [index, arm, taken] of arms) coverage.branches.arm(lines[index % lines.length]?.[0] ?? 1, arm, taken);
    for (const [name, at, ran, which] of functions) coverage.functions.add(name, at, ran, `${name}\0${at}\0${which}`);
    return coverage;
  });
const path = fc
  .array(fc.constantFrom('a', 'b "c"', 'ü&<d>', '.e'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'));
const files = fc.uniqueArray(fc.record({ path, coverage: file }), { selector: (one) => one.path, maxLength: 5 });

const readBack = async (all: Iterable<{ path: string; coverage: FileCoverage }>) =>
  collectAsync(Buffer.concat(Array.from(coberturaXml(all, 0), (chunk) => Uint8Array.from(chunk))), (source, sink) =>
    readReport(source, sink, 'auto'),
  );

function linesOf(coverage: FileCoverage): [number, number][] {
  const lines: [number, number][] = [];
  coverage.lines.forEach((at, ran) => void lines.push([at, ran]));
  return lines;
}

describe('the merged report, read by our own reader', () => {
  it('is Cobertura without a doubt, and has the same files, lines, branches and functions', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const read = await readBack(all);
        expect([read.format, read.warnings]).toEqual(['cobertura', []]);
        expect([...read.files.keys()].toSorted()).toEqual(all.map((one) => one.path).toSorted());
        for (const one of all) {
          const again = read.files.get(one.path) ?? expect.fail(`${one.path} is lost`);
          expect(linesOf(again)).toEqual(linesOf(one.coverage));
          for (const metric of ['lines', 'branches', 'functions'] as const) {
            expect(again.count(metric), metric).toEqual(one.coverage.count(metric));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
