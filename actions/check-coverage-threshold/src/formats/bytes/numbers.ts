/** Beyond this line nothing is measured: no program has a file that long, and the tables count on it. */
export const lastLine = 2 ** 30;

const zero = 0x30;
const minus = 0x2d;
/** Digits of the longest number that is surely exact. */
const exactDigits = 15;
const longestCount = 64;

/** The whole number that the bytes from `from` to before `to` write; NaN when they write none, or one beyond 15 digits. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === minus ? from + 1 : from;
  if (start >= to || to - start > exactDigits) return Number.NaN;
  let value = 0;
  for (let at = start; at < to; at++) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return start === from ? value : -value;
}

/**
 * How often something ran: whole numbers of any length, and what some writers make of large ones (`1e+19`). Large ones are
 * kept as the largest exact number, fractions count as the next whole one.
 * @returns undefined for negative numbers and for what is no number
 */
export function hitCount(bytes: Buffer, from: number, to: number): number | undefined {
  const whole = wholeNumber(bytes, from, to);
  if (whole >= 0) return Math.abs(whole);
  if (to - from > longestCount) return undefined;
  const text = bytes.toString('latin1', from, to).trim();
  if (!/^[-+]?\d+(\.\d*)?([eE][-+]?\d+)?$/.test(text)) return undefined;
  const value = Math.ceil(Number(text));
  return value >= 0 ? Math.min(Math.abs(value), Number.MAX_SAFE_INTEGER) : undefined;
}
