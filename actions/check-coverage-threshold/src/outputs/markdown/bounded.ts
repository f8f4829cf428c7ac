import { counted } from '../counted.ts';

/** What a list may take at most. Names can be long, so that a number of rows alone does not bound a page. */
export interface Room {
  readonly rows: number;
  /** Of UTF-8. */
  readonly bytes: number;
}

export interface Bounded {
  readonly rows: readonly (readonly string[])[];
  /** Items without a row. */
  readonly left: number;
}

/** Renders as many items as there is room for, from the first on. @param render the cells of a row */
export function bounded<T>(items: readonly T[], room: Room, render: (item: T) => readonly string[]): Bounded {
  const rows: (readonly string[])[] = [];
  let size = 0;
  for (const item of items.slice(0, room.rows)) {
    const row = render(item);
    size += row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 3, 2);
    if (size > room.bytes) break;
    rows.push(row);
  }
  return { rows, left: items.length - rows.length };
}

/** The line below a list that is not whole: `… and 12 more files, all in the report.` Empty when nothing is left. */
export function andMore(left: number, noun: string, where: string): string {
  return left > 0 ? `… and ${counted(left, `more ${noun}`)}${where}.` : '';
}

/** The parts that there are, as paragraphs. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
