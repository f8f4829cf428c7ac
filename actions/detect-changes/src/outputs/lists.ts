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
  shell: { item: quoteShell, separator: ' ', frame: ['', ''] },
  escape: { item: escapeBackslash, separator: ' ', frame: ['', ''] },
};

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
    size += Buffer.byteLength(text) + separator.length;
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
