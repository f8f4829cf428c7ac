import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineHits } from '../../../../../actions/check-coverage-threshold/src/table/line-hits.ts';

const most = 4_294_967_294;
/** Near, far, and so far that no list could reach it. */
const anyLine = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 120 }) },
  { weight: 3, arbitrary: fc.integer({ min: 200, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 30 }) },
);
const anyHits = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(most - 1, most, 2 ** 53 - 1));
const anyWrites = fc.array(fc.tuple(fc.constantFrom('add', 'atLeast'), anyLine, anyHits), { maxLength: 400 });
type Writes = readonly (readonly ['add' | 'atLeast', number, number])[];

function write(lines: LineHits, model: Map<number, number>, writes: Writes): void {
  for (const [how, line, hits] of writes) {
    lines[how](line, hits);
    const known = model.get(line) ?? 0;
    model.set(line, Math.min(most, how === 'add' ? known + hits : Math.max(known, hits)));
  }
}

function read(lines: LineHits): [number, number][] {
  const all: [number, number][] = [];
  lines.forEach((line, hits) => {
    all.push([line, hits]);
  });
  return all;
}

function expectSame(lines: LineHits, model: ReadonlyMap<number, number>): void {
  expect(read(lines)).toEqual([...model].sort(([a], [b]) => a - b));
  const covered = [...model.values()].filter((hits) => hits > 0).length;
  expect(lines.count).toEqual({ covered, total: model.size });
  for (const line of [...model.keys(), 1, 77, 1000]) expect(lines.hits(line)).toBe(model.get(line));
}

describe('line hits', () => {
  it('are those of a plain map, whatever is written', () => {
    fc.assert(
      fc.property(anyWrites, (writes) => {
        const [lines, model] = [new LineHits(), new Map<number, number>()];
        write(lines, model, writes as Writes);
        expectSame(lines, model);
      }),
    );
  });

  it('add up with all of another, and with the memory of what was cleared', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), anyWrites), { maxLength: 8 }), (parts) => {
        const section = new LineHits();
        const files = [0, 1, 2].map(() => ({ lines: new LineHits(), model: new Map<number, number>() }));
        for (const [at, writes] of parts) {
          const model = new Map<number, number>();
          write(section, model, writes as Writes);
          expectSame(section, model);
          files[at]?.lines.addAll(section);
          write(
            new LineHits(),
            files[at]?.model ?? model,
            [...model].map(([line, hits]) => ['add', line, hits]),
          );
          section.clear();
          expect([section.count, read(section)]).toEqual([{ covered: 0, total: 0 }, []]);
        }
        for (const { lines, model } of files) expectSame(lines, model);
      }),
    );
  });

  it('reserve no memory for a line because it has a large number', () => {
    const before = process.memoryUsage().arrayBuffers;
    const all = Array.from({ length: 200 }, () => {
      const lines = new LineHits();
      lines.add(2 ** 30, 1);
      lines.add(60_000, 1);
      return lines;
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
    expect(all.every(({ count }) => count.total === 2)).toBe(true);
  });

  it('keep no memory in a copy that their own past would explain', () => {
    const section = new LineHits();
    for (let line = 1; line <= 100_000; line++) section.add(line, 1);
    section.clear();
    section.add(90_000, 1);
    const before = process.memoryUsage().arrayBuffers;
    const file = new LineHits();
    file.addAll(section);
    expect(file.hits(90_000)).toBe(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000);
  });

  it('take four to six bytes for each line of a long file', () => {
    const before = process.memoryUsage().arrayBuffers;
    const lines = new LineHits();
    for (let line = 1; line <= 1_000_000; line++) lines.add(line, 1);
    const copy = new LineHits();
    copy.addAll(lines);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
    expect(copy.count).toEqual({ covered: 1_000_000, total: 1_000_000 });
  });
});
