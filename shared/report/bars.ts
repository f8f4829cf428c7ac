const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * A bar of `width` characters for a share between 0 and 1, in steps of an eighth of a character, the rest filled with
 * `░`. A share above zero always shows something and one below 1 never looks full. Outside 0..1 it is cut off; what is
 * not a number is all `?`.
 */
export function bar(share: number, width = 10): string {
  if (Number.isNaN(share)) return '?'.repeat(width);
  const steps = width * 8;
  const exact = Math.round(Math.min(Math.max(share, 0), 1) * steps);
  const filled = share > 0 && share < 1 ? Math.min(Math.max(exact, 1), steps - 1) : exact;
  const text = '█'.repeat(Math.floor(filled / 8)) + (eighths[filled % 8] ?? '');
  return text.padEnd(width, '░');
}

/** One character per number, from `▁` for the smallest to `█` for the largest; a middle line when all are equal. */
export function sparkline(values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return values
    .map((value) => {
      if (!Number.isFinite(value)) return ' ';
      const level = high === low ? 3 : Math.round(((value - low) / (high - low)) * (levels.length - 1));
      return levels[level] ?? '';
    })
    .join('');
}
