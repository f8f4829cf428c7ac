import { type Count, type Metric, nothing, sum } from '../../model.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import type { Doubts } from './doubts.ts';
import { type Differences, isPartOf } from './header.ts';
import type { Section } from './section.ts';
import type { Tag } from './tag.ts';
import { attribute } from './vocabulary.ts';

const [num, type, count, name] = [attribute('num'), attribute('type'), attribute('count'), attribute('name')];
const [truecount, falsecount] = [attribute('truecount'), attribute('falsecount')];

/** One `line` element of a statement or a condition. */
interface Unit {
  readonly line: number;
  readonly hits: number;
}

interface Condition extends Unit {
  readonly ifTrue: number;
  readonly ifFalse: number;
}

/** One file of a Clover report. What its numbers mean shows only when all of them are there. */
export class CloverFile {
  readonly #sink: ReportSink;
  readonly #section: Section;
  readonly #doubts: Doubts;
  readonly #istanbul: boolean;
  readonly #statements: Unit[] = [];
  readonly #conditions: Condition[] = [];
  #functions = 0;
  #stated: ReadonlyMap<Metric, Count> = new Map();

  /** @param istanbul the report looks like one of Istanbul, for when nothing else tells what its numbers mean */
  constructor(sink: ReportSink, section: Section, doubts: Doubts, istanbul: boolean) {
    this.#istanbul = istanbul;
    this.#sink = sink;
    this.#section = section;
    this.#doubts = doubts;
  }

  line(tag: Tag): void {
    const line = tag.number(num);
    if (!this.#doubts.line(line)) return;
    if (tag.is(type, 'cond')) this.#condition(line, tag);
    else if (tag.is(type, 'stmt')) {
      const hits = this.#doubts.hits(tag.number(count));
      this.#statements.push({ line, hits });
      this.#section.line(line, hits);
    } else if (tag.is(type, 'method')) {
      if (this.#functions++ === 0) this.#sink.carries('functions');
      this.#section.file.functions.add(tag.text(name) ?? '', line, this.#doubts.hits(tag.number(count)));
    } else {
      // What is there and cannot be understood must not vanish: it may be what did not run.
      throw new ReportMalformed('a line is of a type that Clover does not have');
    }
  }

  /** What the file says about itself. */
  states(counts: ReadonlyMap<Metric, Count>): void {
    this.#stated = counts;
  }

  /** How much of it was found. */
  close(path: string, differences: Differences): { readonly statements: Count; readonly functions: number } {
    this.#closeConditions(path, differences);
    const functions = this.#stated.get('functions');
    if (this.#functions === 0 && functions !== undefined && functions.total > 0) {
      this.#section.summary('functions', functions);
    }
    return { statements: this.#closeStatements(path, differences), functions: this.#functions };
  }

  #condition(line: number, tag: Tag): void {
    const ifTrue = this.#doubts.branches(tag.number(truecount));
    const ifFalse = this.#doubts.branches(tag.number(falsecount));
    const hits = tag.has(count) ? this.#doubts.hits(tag.number(count)) : ifTrue + ifFalse;
    this.#conditions.push({ line, hits, ifTrue, ifFalse });
    this.#section.line(line, hits);
  }

  #closeConditions(path: string, differences: Differences): void {
    const stated = this.#stated.get('branches');
    if (this.#conditions.length === 0) {
      if (stated !== undefined && stated.total > 0) this.#section.summary('branches', stated);
      return;
    }
    const [arms, counts] = [asArms, asCounts].map((reading) => distance(this.#conditions, reading, stated));
    const [a, b] = [arms ?? 0, counts ?? 0];
    const meaning = b < a || (a === b && this.#istanbul) ? asCounts : asArms;
    const byLine = new Map<number, Count>();
    for (const condition of this.#conditions) {
      const { covered, total } = this.#doubts.fraction(meaning(condition));
      const known = byLine.get(condition.line) ?? nothing;
      byLine.set(condition.line, { covered: known.covered + covered, total: known.total + total });
    }
    let all = nothing;
    for (const [line, branches] of byLine) {
      all = sum(all, branches);
      if (branches.total > 0) this.#section.branches(line, branches);
    }
    // Istanbul leaves out branches of lines without a statement, such as those of default arguments.
    if (!this.#istanbul || (stated && !isPartOf(all, stated))) differences.compare(path, 'branches', stated, all);
  }

  /**
   * Statements are counted one by one where the file names as many of them as it says there are. Istanbul names the
   * lines of its statements only: there what it says has to do.
   */
  #closeStatements(path: string, differences: Differences): Count {
    const stated = this.#stated.get('statements');
    const all = [...this.#statements, ...this.#conditions];
    const named = stated === undefined || stated.total === this.#statements.length ? this.#statements : all;
    const body = { covered: named.filter(({ hits }) => hits > 0).length, total: named.length };
    if (stated !== undefined && stated.total > named.length && isPartOf(body, stated)) {
      this.#section.summary('statements', stated);
      return nothing;
    }
    differences.compare(path, 'statements', stated, body);
    if (named.length === 0) return nothing;
    this.#sink.carries('statements');
    const perLine = new Map<number, number>();
    for (const { line, hits } of named) {
      const ordinal = (perLine.get(line) ?? 0) + 1;
      perLine.set(line, ordinal);
      this.#section.file.statements.add(`${line}#${ordinal}`, line, line, hits);
    }
    return body;
  }
}

/** Clover: how often a condition was true, and how often false. */
function asArms({ ifTrue, ifFalse }: Condition): Count {
  return { covered: (ifTrue > 0 ? 1 : 0) + (ifFalse > 0 ? 1 : 0), total: 2 };
}

/** Istanbul: how many branches of the line were taken, and how many were not. */
function asCounts({ ifTrue, ifFalse }: Condition): Count {
  return { covered: ifTrue, total: ifTrue + ifFalse };
}

/**
 * How far a reading is from what the file says; 0 when it says nothing. Tools leave out branches of unmeasured lines,
 * but invent none.
 */
function distance(
  conditions: readonly Condition[],
  reading: (condition: Condition) => Count,
  stated: Count | undefined,
): number {
  if (stated === undefined) return 0;
  let [covered, total] = [0, 0];
  for (const condition of conditions) {
    const count = reading(condition);
    covered += count.covered;
    total += count.total;
  }
  if (total > stated.total || covered > stated.covered) return Number.POSITIVE_INFINITY;
  return stated.total - total + stated.covered - covered;
}
