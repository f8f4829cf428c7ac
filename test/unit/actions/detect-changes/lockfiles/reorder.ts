/** The same lockfile with its entries in another order, as another version of the tool may write it. */

export function reorder(format: string, text: string, seed: number): string {
  const random = generator(seed);
  if (format.startsWith('npm')) return JSON.stringify(shuffled(JSON.parse(text), random));
  if (format === 'bun') return lines(text, /^ {4}"[^"]+": \[/, random);
  if (format === 'go') return `${shuffle(text.trimEnd().split('\n'), random).join('\n')}\n`;
  if (format.startsWith('cargo') || format === 'uv' || format === 'poetry')
    return blocks(text, '\n[[package]]\n', random);
  if (format.startsWith('pnpm')) {
    // Sections keep their places, the entries within one change theirs.
    return text
      .split(/\n(?=\w+:\n)/)
      .map((section) => {
        const [title = '', ...entries] = section.trimEnd().split('\n\n');
        return `${[title, ...shuffle(entries, random)].join('\n\n')}\n`;
      })
      .join('\n');
  }
  const [head = '', ...entries] = text.trimEnd().split(/\n\n(?=\S)/);
  return `${[head, ...shuffle(entries, random)].join('\n\n')}\n`;
}

function blocks(text: string, mark: string, random: () => number): string {
  const [head = '', ...rest] = text.split(mark);
  // What follows the last package belongs to the file, not to the package.
  const [last = '', tail = ''] = (rest.pop() ?? '').split(/(?=\n\[(?:metadata|extras)\]\n)/);
  return [head, ...shuffle([...rest, last], random)].join(mark) + tail;
}

function lines(text: string, movable: RegExp, random: () => number): string {
  const all = text.split('\n');
  const moved = shuffle(
    all.filter((line) => movable.test(line)),
    random,
  );
  return all.map((line) => (movable.test(line) ? (moved.shift() ?? line) : line)).join('\n');
}

function shuffled(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, random)] as const);
  return Object.fromEntries(shuffle(entries, random));
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
