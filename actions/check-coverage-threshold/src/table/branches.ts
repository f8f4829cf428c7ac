import { type Count, nothing, sum } from '../model.ts';

/** Numbers of small `block,branch` pairs; other names of arms get numbers from here on. */
const firstNamed = 1 << 20;
const armNumbers = 1 << 21;
const perLine = armNumbers * 2;

/** Gives each name of an arm a number, so that an arm is one number among others. One for a whole table. */
export class ArmNames {
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const plain = /^(\d{1,3}),(\d{1,3})$/.exec(name);
    if (plain !== null) return armNumber(Number(plain[1]), Number(plain[2])) ?? firstNamed;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    // Two million different names: the last ones share a number, so that a branch may be counted once too seldom.
    const next = Math.min(firstNamed + this.#numbers.size, armNumbers - 1);
    this.#numbers.set(name, next);
    return next;
  }
}

/** The number of an arm that lcov names by two small numbers; undefined for larger ones (use `ArmNames`). */
export function armNumber(block: number, branch: number): number | undefined {
  return block < 1024 && branch < 1024 ? block * 1024 + branch : undefined;
}

/** The branches that start on one line. */
export interface LineBranches extends Count {
  /** A report only counted them: others may have taken other ones, so `covered` is a lower bound. */
  readonly counted: boolean;
}

/**
 * The branches of one file. A format either names each arm, and arms merge one by one, or only counts them for a line
 * ("1 of 2"), and the larger covered count wins. Eight bytes for an arm.
 */
export class Branches {
  /** line * 2^22 + arm * 2 + taken, so that a taken arm sorts behind the same arm not taken. */
  #arms = new Float64Array(0);
  #length = 0;
  /** Entries up to here are in order and unique. */
  #settled = 0;
  #counted: Map<number, Count> | undefined;

  /** @param arm from `armNumber` or `ArmNames` */
  arm(line: number, arm: number, taken: boolean): void {
    if (this.#length === this.#arms.length) {
      this.#settle();
      if (this.#length * 2 > this.#arms.length) {
        const grown = new Float64Array(Math.max(16, this.#arms.length * 2));
        grown.set(this.#arms);
        this.#arms = grown;
      }
    }
    this.#arms[this.#length++] = line * perLine + arm * 2 + (taken ? 1 : 0);
  }

  /** @param covered at most `total` */
  counted(line: number, covered: number, total: number): void {
    this.#counted ??= new Map();
    const known = this.#counted.get(line) ?? nothing;
    this.#counted.set(line, larger(known, { covered, total }));
  }

  get count(): Count {
    let all = nothing;
    this.forEach((_, branches) => {
      all = sum(all, branches);
    });
    return all;
  }

  /** Some lines are counted only, and `count` is a lower bound where several reports met. */
  get hasCounted(): boolean {
    return this.#counted !== undefined;
  }

  /** In ascending order of lines that have branches. */
  forEach(visit: (line: number, branches: LineBranches) => void): void {
    const named = this.#namedLines();
    const lines = new Set([...named.keys(), ...(this.#counted?.keys() ?? [])]);
    const ordered = this.#counted === undefined ? lines : [...lines].sort((a, b) => a - b);
    for (const line of ordered) {
      const counts = this.#counted?.get(line);
      const both = larger(named.get(line) ?? nothing, counts ?? nothing);
      if (both.total > 0) visit(line, { ...both, counted: counts !== undefined });
    }
  }

  #namedLines(): Map<number, Count> {
    this.#settle();
    const lines = new Map<number, Count>();
    for (let index = 0; index < this.#length; index++) {
      const code = this.#arms[index] ?? 0;
      const line = Math.floor(code / perLine);
      const { covered, total } = lines.get(line) ?? nothing;
      lines.set(line, { covered: covered + (code % 2), total: total + 1 });
    }
    return lines;
  }

  /** Sorts what came since and drops what was there before. */
  #settle(): void {
    if (this.#settled === this.#length) return;
    const codes = this.#arms.subarray(0, this.#length);
    if (!ascending(codes)) codes.sort();
    let kept = 0;
    for (let index = 0; index < this.#length; index++) {
      const code = codes[index] ?? 0;
      const before = kept === 0 ? -2 : (codes[kept - 1] ?? 0);
      // The same arm: what stands later is taken if any is.
      if (Math.floor(code / 2) === Math.floor(before / 2)) codes[kept - 1] = code;
      else codes[kept++] = code;
    }
    this.#length = kept;
    this.#settled = kept;
  }
}

function ascending(codes: Float64Array): boolean {
  for (let index = 1; index < codes.length; index++) if ((codes[index] ?? 0) < (codes[index - 1] ?? 0)) return false;
  return true;
}

function larger(a: Count, b: Count): Count {
  return { covered: Math.max(a.covered, b.covered), total: Math.max(a.total, b.total) };
}
