import { escapeBackslash, quoteCsv, quoteShell } from '../../../../shared/text/index.ts';

export const listFormats = ['none', 'csv', 'json', 'shell', 'escape'] as const;
export type ListFormat = (typeof listFormats)[number];

export interface FormattedList {
  readonly text: string;
  readonly truncated: boolean;
}

interface Shape {
  readonly item: (path: string) => string;
  readonly separator: string;
  readonly frame: readonly [string, string];
}

const shapes: Readonly<Record<Exclude<ListFormat, 'none'>, Shape>> = {
  csv: { item: quoteCsv, separator: ',', frame: ['', ''] },
  json: { item: (path) => JSON.stringify(path), separator: ',', frame: ['[', ']'] },
  shell: { item: (path) => quoteBytes(path) ?? quoteShell(path), separator: ' ', frame: ['', ''] },
  escape: { item: (path) => quoteBytes(path) ?? escapeBackslash(path), separator: ' ', frame: ['', ''] },
};

/** Bytes that are no UTF-8 (see shared/git/path-bytes.ts); with the `u` flag halves of a real pair do not match. */
const rawByte = /[\udc80-\udcff]/u;

/**
 * A name with bytes that no UTF-8 output can hold becomes bash's `$'...'` form, which spells them out (bash(1),
 * "QUOTING"); undefined for every other name. A leading `-` becomes `./-`, as in the other names of a list.
 */
function quoteBytes(path: string): string | undefined {
  if (!rawByte.test(path)) return undefined;
  const word = path.startsWith('-') ? `./${path}` : path;
  const escaped = word.replace(/['\\]|[\udc80-\udcff]/gu, (found) => {
    const code = found.charCodeAt(0);
    return code < 0x80 ? `\\${found}` : `\\x${(code - 0xdc00).toString(16)}`;
  });
  return `$'${escaped}'`;
}

/** GitHub counts a job's outputs in UTF-16; the file they are written to is UTF-8. The larger of both is safe. */
export function sizeOf(text: string): number {
  return Math.max(text.length * 2, Buffer.byteLength(text));
}

/** @param mostBytes whole items only, so that a cut list is still a valid one */
export function formatList(
  paths: readonly string[],
  format: Exclude<ListFormat, 'none'>,
  mostBytes = Number.POSITIVE_INFINITY,
): FormattedList {
  const { item, separator, frame } = shapes[format];
  const items: string[] = [];
  let size = frame[0].length + frame[1].length;
  for (const path of paths) {
    const text = item(path);
    size += sizeOf(text) + sizeOf(separator);
    if (size > mostBytes) return { text: `${frame[0]}${items.join(separator)}${frame[1]}`, truncated: true };
    items.push(text);
  }
  return { text: `${frame[0]}${items.join(separator)}${frame[1]}`, truncated: false };
}

/**
 * Shares a budget fairly: short lists stay whole, the longest are cut to the same size.
 * @param sizes bytes each list would like
 * @returns bytes each may have
 */
export function shareBudget(sizes: readonly number[], budget: number): number[] {
  const order = sizes.map((_, index) => index).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const allowed = new Array<number>(sizes.length).fill(0);
  let left = budget;
  order.forEach((index, position) => {
    const share = Math.floor(left / (order.length - position));
    allowed[index] = Math.min(sizes[index] ?? 0, share);
    left -= allowed[index];
  });
  return allowed;
}
