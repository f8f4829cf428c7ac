/** An exact ratio: `numerator / denominator`, the denominator above zero. Not necessarily in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const form = /^(\d{1,30})(?:\.(\d{1,30}))?%?$/;

/**
 * Reads a percentage as a decimal string, exactly: `80`, `80%` and `80.0` are all 80/100, `79.5` is 795/1000.
 * The answer is the share of one, so 100 % is 1. Values above 100 are read (the caller knows whether they make sense);
 * signs, exponents, a bare dot and anything else give `undefined`.
 */
export function parsePercent(text: string): Fraction | undefined {
  const match = form.exec(text.trim());
  if (match === null) return undefined;
  const decimals = match[2] ?? '';
  return { numerator: BigInt(`${match[1]}${decimals}`), denominator: 100n * 10n ** BigInt(decimals.length) };
}

/** Below zero when `a < b`, zero when equal, above zero when `a > b`; exact for any size. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
