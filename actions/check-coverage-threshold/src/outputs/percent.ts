import type { Count } from '../model.ts';

/**
 * Percent of what ran, cut off after `decimals` digits and never rounded up: 2999 of 3000 is `99.96`, only all of them
 * are `100.00`. No percent sign. Empty when nothing was measured: 0 of 0 is no number.
 */
export function showPercent({ covered, total }: Count, decimals = 2): string {
  if (total === 0) return '';
  return decimal((BigInt(covered) * 100n * 10n ** BigInt(decimals)) / BigInt(total), decimals);
}

/** The same for people: `79.99 %`, `<0.01 %` for a little that would look like nothing, `–` when nothing was measured. */
export function percentWords(count: Count): string {
  const shown = showPercent(count);
  if (shown === '') return '–';
  return count.covered > 0 && shown === '0.00' ? '<0.01 %' : `${shown} %`;
}

/**
 * Percentage points from `before` to `now` with a sign and two decimals: `-0.42`, `+0.00`. The exact difference, cut
 * off downwards, so that no drop looks smaller than it is and no rise larger. It may therefore differ by a hundredth
 * from the difference of the percents shown. Empty when either side measured nothing.
 */
export function showDelta(now: Count, before: Count): string {
  if (now.total === 0 || before.total === 0) return '';
  const [covered, total] = [BigInt(now.covered), BigInt(now.total)];
  const [coveredBefore, totalBefore] = [BigInt(before.covered), BigInt(before.total)];
  const hundredths = floorDivide((covered * totalBefore - coveredBefore * total) * 10_000n, total * totalBefore);
  return hundredths < 0n ? `-${decimal(-hundredths, 2)}` : `+${decimal(hundredths, 2)}`;
}

/**
 * The share as a decimal number between 0 and 1, as Cobertura writes rates: exact when ten digits are enough, else cut
 * off after them. 0 of 0 is `0`: what nobody measured must not look like success.
 */
export function showRate({ covered, total }: Count): string {
  if (total === 0 || covered === 0) return '0';
  return decimal((BigInt(covered) * 10n ** 10n) / BigInt(total), 10)
    .replace(/0+$/, '')
    .replace(/\.$/, '');
}

/** @param units whole number of 10^-decimals, not negative */
function decimal(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, whole)}.${digits.slice(whole)}`;
}

/** BigInt division goes towards zero; this one goes down. @param by above zero */
function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
