/** `tsconfig.json` and friends: JSON with comments and trailing commas, as TypeScript reads it. */

/** Value of the text. Throws `SyntaxError` when what is left after comments and trailing commas is not JSON. An empty file is `{}`. */
export function parseJsonWithComments(source: string): unknown {
  const bare = withoutExtras(source);
  return bare.trim() === '' ? {} : JSON.parse(bare);
}

/** One pass over pieces, so that a hostile file costs its length and no more. Strings are copied untouched. */
function withoutExtras(source: string): string {
  const pieces: string[] = [];
  /** Place of a comma that nothing but space has followed so far. */
  let comma = -1;
  let position = source.startsWith('\uFEFF') ? 1 : 0;
  while (position < source.length) {
    const char = source[position] ?? '';
    const end = endOfComment(source, position);
    if (end > position) {
      pieces.push(' ');
      position = end;
      continue;
    }
    const stop = char === '"' ? endOfString(source, position) : position + 1;
    if ((char === '}' || char === ']') && comma >= 0) pieces[comma] = '';
    if (char.trim() !== '') comma = char === ',' ? pieces.length : -1;
    pieces.push(source.slice(position, stop));
    position = stop;
  }
  return pieces.join('');
}

/** End of the comment that starts here; `start` itself when none does. */
function endOfComment(source: string, start: number): number {
  if (source.startsWith('//', start)) {
    const end = source.indexOf('\n', start);
    return end < 0 ? source.length : end;
  }
  if (!source.startsWith('/*', start)) return start;
  const end = source.indexOf('*/', start + 2);
  if (end < 0) throw new SyntaxError('a comment is not closed');
  return end + 2;
}

function endOfString(source: string, start: number): number {
  let position = start + 1;
  while (position < source.length && source[position] !== '"') position += source[position] === '\\' ? 2 : 1;
  return Math.min(position + 1, source.length);
}
