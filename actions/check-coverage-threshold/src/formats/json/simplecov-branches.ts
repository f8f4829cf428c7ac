import { field, isLine, isRecord, type Json } from './values.ts';

/** One arm of a branch. */
export interface Arm {
  readonly type: string;
  readonly line: number;
  readonly lastLine: number;
  readonly hits: unknown;
}

/**
 * The arms in a result set: `{"[:if, 0, 3, 4, 3, 20]": {"[:then, 1, 3, 4, 3, 10]": 5}}`, where the numbers are an id,
 * then line and column of start and end (Ruby's `Coverage.result(branches: true)`). Undefined for what is written
 * otherwise.
 */
export function armsOf(branches: Json): (Arm | undefined)[] {
  return Object.values(branches).flatMap((arms) => {
    if (!isRecord(arms)) return [undefined];
    return Object.entries(arms).map(([key, hits]) => {
      const place = readKey(key);
      return place === undefined ? undefined : { ...place, hits };
    });
  });
}

/** An arm as the JSON formatter writes it: `{"type": "then", "start_line": 3, "end_line": 3, "coverage": 5}`. */
export function armOf(arm: unknown): Arm | undefined {
  if (!isRecord(arm)) return undefined;
  const [type, line, lastLine] = [field(arm, 'type'), field(arm, 'start_line'), field(arm, 'end_line')];
  if (typeof type !== 'string' || !isLine(line) || !isLine(lastLine)) return undefined;
  return { type, line, lastLine, hits: field(arm, 'coverage') };
}

const keyForm = /^\[[:"](\w{1,40})"?, *\d+, *(\d+), *\d+, *(\d+), *\d+\]$/;

function readKey(key: string): { type: string; line: number; lastLine: number } | undefined {
  const match = key.length > 200 ? null : keyForm.exec(key);
  const [type, line, lastLine] = [match?.[1], Number(match?.[2]), Number(match?.[3])];
  return type !== undefined && isLine(line) && isLine(lastLine) ? { type, line, lastLine } : undefined;
}
