import { quoteForMessage } from '../../../../../shared/text/index.ts';
import { ReportMalformed } from '../reader.ts';
import type { Doubts } from './doubts.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that stands in the file itself: `constructor` and its like are no fields unless somebody wrote them. */
export function field(record: Json, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** An object inside an object; empty when it is missing. @throws ReportMalformed when it is something else */
export function recordAt(record: Json, name: string, file: string): Json {
  const value = field(record, name) ?? {};
  if (!isRecord(value)) throw wrong(file, `\`${name}\` is no object`);
  return value;
}

/** A list inside an object; empty when it is missing. @throws ReportMalformed when it is something else */
export function listAt(record: Json, name: string, file: string): readonly unknown[] {
  const value = field(record, name) ?? [];
  if (!Array.isArray(value)) throw wrong(file, `\`${name}\` is no list`);
  return value;
}

/** The mistake of one file in the report. */
export function wrong(file: string, what: string): ReportMalformed {
  return new ReportMalformed(`what it says of ${quoteForMessage(file, 100)} cannot be read: ${what}`);
}

/** How often something ran. Negative and broken numbers are none. @throws ReportMalformed for what is no number */
export function hitsOf(value: unknown, what: string, file: string, doubts: Doubts): number {
  if (typeof value !== 'number') throw wrong(file, `${what} are no number`);
  if (value >= 0 && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY)) return value;
  doubts.note('Counts that are negative or no whole numbers are taken for 0', file);
  return 0;
}

/** A line that can be recorded; undefined, and a doubt, for anything else. */
export function lineOf(value: unknown, file: string, doubts: Doubts): number | undefined {
  if (isLine(value)) return value;
  doubts.note('Line numbers that no file can have are left out', file);
  return undefined;
}

export function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 2 ** 30;
}

/** Units counted by the report itself. @throws ReportMalformed when they are no whole numbers, or more than there are */
export function countOf(
  covered: unknown,
  total: unknown,
  what: string,
  file: string,
): { covered: number; total: number } {
  if (!isCount(covered) || !isCount(total)) throw wrong(file, `its counts of ${what} are no whole numbers`);
  if (covered > total) throw wrong(file, `it says that ${covered} of ${total} ${what} ran`);
  return { covered, total };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Tells units apart that stand at one place, by their order: the tool counts each. */
export class Occurrences {
  readonly #seen = new Map<string, number>();

  /** The place, with a number from its second unit on. */
  next(place: string): string {
    const number = (this.#seen.get(place) ?? 0) + 1;
    this.#seen.set(place, number);
    return number === 1 ? place : `${place}#${number}`;
  }
}

/** A count without a place is of something that the map has lost. @throws ReportMalformed */
export function sameIds(places: Json, counts: Json, what: string, file: string): void {
  const lost = Object.keys(counts).find((id) => !Object.hasOwn(places, id));
  if (lost !== undefined) throw wrong(file, `it counts a ${what} that its map does not have`);
}
