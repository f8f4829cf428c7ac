import { type Count, nothing } from '../model.ts';

/** Numbers of small `block,branch` pairs; other names of arms get numbers from here on. */
const firstNamed = 1 << 20;
const armNumbers = 1 << 21;
const perLine = armNumbers * 2;
/** Shared by all that hold none. */
const none = new Float64Array(0);

/** No program branches like that, and none of the branches may be left out. */
export class TooManyArms extends Error {
  constructor() {
    super(`it names more than ${armNumbers - firstNamed} different branches`);
    this.name = 'TooManyArms';
  }
}

/** Gives each name of an arm a number, so that an arm is one number among others. One for a whole table. */
export class ArmNames {
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const plain = /^(\d{1,4}),(\d{1,4})$/.exec(name);
    const short = plain === null ? undefined : armNumber(Number(plain[1]), Number(plain[2]));
    if (short !== undefined) return short;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const next = firstNamed + this.#numbers.size;
    // One number for several would take a branch that was missed for one that was taken.
    if (next >= armNumbers) throw new TooManyArms();
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
  #arms: Float64Array<ArrayBuffer> = none;
  #length = 0;
  /** Entries up to here are in order and unique. */
  #settled = 0;
  /** By line, both counts in one number: an object for each line would be most of a large report. */
  #counted: Map<number, number> | undefined;
  /** Of all; undefined until it is asked for. */
  #count: Count | undefined;

  /** @param arm from `armNumber` or `ArmNames` */
  arm(line: number, arm: number, taken: boolean): void {
    this.#count = undefined;
    if (this.#length === this.#arms.length) {
      this.#settle();
      if (this.#length * 2 >= this.#arms.length) {
        const grown = new Float64Array(Math.max(16, this.#arms.length * 2));
        grown.set(this.#arms);
        this.#arms = grown;
      }
    }
    this.#arms[this.#length++] = line * perLine + arm * 2 + (taken ? 1 : 0);
  }

  /** @param covered at most `total` */
  counted(line: number, covered: number, total: number): void {
    this.#count = undefined;
    this.#counted ??= new Map();
    const known = this.#counted.get(line);
    const both = known === undefined ? { covered, total } : larger(unpack(known), { covered, total });
    this.#counted.set(line, pack(both));
  }

  /** The same as `arm` and `counted` for all of the others. */
  addAll(others: Branches): void {
    this.#count = undefined;
    this.#settle();
    others.#settle();
    this.#arms =
      this.#length === 0
        ? others.#arms.slice(0, others.#length)
        : mergeCodes(this.#arms.subarray(0, this.#length), others.#arms.subarray(0, others.#length));
    this.#length = this.#arms.length;
    this.#settled = this.#length;
    for (const [line, packed] of others.#counted ?? []) {
      const { covered, total } = unpack(packed);
      this.counted(line, covered, total);
    }
  }

  /** There are none any more. Keeps the memory for what comes next. */
  clear(): void {
    this.#count = undefined;
    this.#length = 0;
    this.#settled = 0;
    this.#counted = undefined;
  }

  get count(): Count {
    this.#count ??= this.#sum();
    return this.#count;
  }

  /** Some lines are counted only, and `count` is a lower bound where several reports met. */
  get hasCounted(): boolean {
    return this.#counted !== undefined;
  }

  /** In ascending order of lines that have branches. */
  forEach(visit: (line: number, branches: LineBranches) => void): void {
    if (this.#counted === undefined) {
      this.#forEachNamed((line, covered, total) => visit(line, { covered, total, counted: false }));
      return;
    }
    const named = new Map<number, Count>();
    this.#forEachNamed((line, covered, total) => named.set(line, { covered, total }));
    const lines = new Set([...named.keys(), ...this.#counted.keys()]);
    for (const line of [...lines].sort((a, b) => a - b)) {
      const packed = this.#counted.get(line);
      const counts = packed === undefined ? undefined : unpack(packed);
      const both = larger(named.get(line) ?? nothing, counts ?? nothing);
      if (both.total > 0) visit(line, { ...both, counted: counts !== undefined });
    }
  }

  #sum(): Count {
    let [covered, total] = [0, 0];
    if (this.#counted === undefined) {
      this.#settle();
      for (let index = 0; index < this.#length; index++) covered += taken(this.#arms[index] ?? 0);
      total = this.#length;
    } else {
      this.forEach((_, branches) => {
        covered += branches.covered;
        total += branches.total;
      });
    }
    return { covered, total };
  }

  #forEachNamed(visit: (line: number, covered: number, total: number) => void): void {
    this.#settle();
    const arms = this.#arms;
    const length = this.#length;
    for (let index = 0; index < length; ) {
      const line = Math.floor((arms[index] ?? 0) / perLine);
      const end = (line + 1) * perLine;
      const first = index;
      let covered = 0;
      for (; index < length && (arms[index] ?? 0) < end; index++) covered += taken(arms[index] ?? 0);
      visit(line, covered, index - first);
    }
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

/** Both are in order and unique, and so is what comes out: never a part of them. */
function mergeCodes(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const all = new Float64Array(one.length + other.length);
  let [at, otherAt, length] = [0, 0, 0];
  while (at < one.length || otherAt < other.length) {
    const code = one[at] ?? Number.POSITIVE_INFINITY;
    const otherCode = other[otherAt] ?? Number.POSITIVE_INFINITY;
    const [arm, otherArm] = [Math.floor(code / 2), Math.floor(otherCode / 2)];
    if (arm <= otherArm) at++;
    if (otherArm <= arm) otherAt++;
    // The same arm in both: the larger code is that of the taken one.
    all[length++] = arm === otherArm ? Math.max(code, otherCode) : Math.min(code, otherCode);
  }
  return length === all.length ? all : all.slice(0, length);
}

const mostOnALine = 1 << 26;

/** Small for the usual counts, exact up to 67 million branches of one line; more are kept as that. */
function pack({ covered, total }: Count): number {
  return Math.min(covered, mostOnALine - 1) * mostOnALine + Math.min(total, mostOnALine - 1);
}

function unpack(packed: number): Count {
  const covered = Math.floor(packed / mostOnALine);
  return { covered, total: packed - covered * mostOnALine };
}

/** 1 or 0. */
function taken(code: number): number {
  return code - 2 * Math.floor(code / 2);
}

function ascending(codes: Float64Array): boolean {
  for (let index = 1; index < codes.length; index++) if ((codes[index] ?? 0) < (codes[index - 1] ?? 0)) return false;
  return true;
}

/** The larger of each, where nothing tells which units both have seen. */
export function larger(a: Count, b: Count): Count {
  return { covered: Math.max(a.covered, b.covered), total: Math.max(a.total, b.total) };
}
