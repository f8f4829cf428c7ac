import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArmNames, armNumber, Branches } from '../../../../../actions/check-coverage-threshold/src/table/branches.ts';

const anyArms = fc.array(
  fc.record({
    line: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2 ** 30 - 2, max: 2 ** 30 })),
    arm: fc.oneof(fc.nat(4), fc.constantFrom(1024 * 1024 - 1, 1 << 20, (1 << 21) - 1)),
    taken: fc.boolean(),
  }),
  { maxLength: 120 },
);
const anyCounts = fc.array(
  fc
    .record({ line: fc.integer({ min: 1, max: 6 }), covered: fc.nat(4), more: fc.nat(2) })
    .filter(({ covered, more }) => covered + more > 0),
  { maxLength: 10 },
);
type Arms = typeof anyArms extends fc.Arbitrary<infer T> ? T : never;
type Counts = typeof anyCounts extends fc.Arbitrary<infer T> ? T : never;

function fill(arms: Arms, counts: Counts): Branches {
  const branches = new Branches();
  for (const { line, arm, taken } of arms) branches.arm(line, arm, taken);
  for (const { line, covered, more } of counts) branches.counted(line, covered, covered + more);
  return branches;
}

function read(branches: Branches) {
  const lines: [number, number, number, boolean][] = [];
  branches.forEach((line, { covered, total, counted }) => {
    lines.push([line, covered, total, counted]);
  });
  return { lines, count: branches.count, counted: branches.hasCounted };
}

/** The same by sets of arms. */
function model(arms: Arms, counts: Counts) {
  const lines = new Map<
    number,
    { all: Set<number>; taken: Set<number>; covered: number; total: number; counted: boolean }
  >();
  const at = (line: number) => {
    const known = lines.get(line) ?? { all: new Set(), taken: new Set(), covered: 0, total: 0, counted: false };
    lines.set(line, known);
    return known;
  };
  for (const { line, arm, taken } of arms) {
    at(line).all.add(arm);
    if (taken) at(line).taken.add(arm);
  }
  for (const { line, covered, more } of counts) {
    const known = at(line);
    known.covered = Math.max(known.covered, covered);
    known.total = Math.max(known.total, covered + more);
    known.counted = true;
  }
  const rows = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([line, { all, taken, covered, total, counted }]): [number, number, number, boolean] => {
      return [line, Math.max(taken.size, covered), Math.max(all.size, total), counted];
    });
  const sum = (column: 1 | 2) => rows.reduce((all, row) => all + row[column], 0);
  return { lines: rows, count: { covered: sum(1), total: sum(2) }, counted: counts.length > 0 };
}

describe('branches', () => {
  it('are those of sets of arms and the larger of counts', () => {
    fc.assert(
      fc.property(anyArms, anyCounts, (arms, counts) => {
        expect(read(fill(arms, counts))).toEqual(model(arms, counts));
      }),
    );
  });

  it('are the same when they are asked in between', () => {
    fc.assert(
      fc.property(anyArms, (arms) => {
        const branches = new Branches();
        arms.forEach(({ line, arm, taken }, at) => {
          branches.arm(line, arm, taken);
          if (at % 3 === 0) expect(branches.count).toEqual(model(arms.slice(0, at + 1), []).count);
        });
        expect(read(branches)).toEqual(model(arms, []));
      }),
    );
  });

  it('merge with others as if all had been written to one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyArms, anyCounts), { maxLength: 4 }), (parts) => {
        const [all, section] = [new Branches(), new Branches()];
        for (const [arms, counts] of parts) {
          for (const { line, arm, taken } of arms) section.arm(line, arm, taken);
          for (const { line, covered, more } of counts) section.counted(line, covered, covered + more);
          all.addAll(section);
          section.clear();
          expect(read(section)).toEqual(model([], []));
        }
        const arms = parts.flatMap(([each]) => each);
        const counts = parts.flatMap(([, each]) => each);
        expect(read(all)).toEqual(model(arms, counts));
      }),
    );
  });
});

describe('numbers of arms', () => {
  it('are the same for two small numbers, however they are asked for', () => {
    const names = new ArmNames();
    for (const [block, branch] of [
      [0, 0],
      [3, 7],
      [999, 1023],
      [1023, 1000],
    ] as const) {
      expect(names.number(`${block},${branch}`)).toBe(armNumber(block, branch));
    }
  });

  it('are different for different names, and those of small numbers are taken by nobody else', () => {
    const names = new ArmNames();
    const all = ['1024,0', '0,1024', '9999,9999', '0,a(b,c)', '12345,0', 'jump to line 7'];
    const numbers = all.map((name) => names.number(name));
    expect(new Set(numbers).size).toBe(all.length);
    expect(all.map((name) => names.number(name))).toEqual(numbers);
    expect(Math.min(...numbers)).toBeGreaterThan(armNumber(1023, 1023) ?? Number.NaN);
    expect(armNumber(1024, 0)).toBeUndefined();
  });
});
