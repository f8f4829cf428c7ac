import { invalidInput, UserError } from '../../../../shared/action/index.ts';
import { compareFractions, type Fraction, parsePercent, quoteForMessage } from '../../../../shared/text/index.ts';

/** A percentage as it was given, and exactly. */
export interface Threshold {
  /** The user's own digits, without white space and percent sign: `79.5`. */
  readonly text: string;
  /** Share of one: 100 % is 1. */
  readonly share: Fraction;
}

const zero: Fraction = { numerator: 0n, denominator: 1n };
const one: Fraction = { numerator: 1n, denominator: 1n };
const accepted = 'a percentage from 0 to 100 with at most 30 decimals, such as `80`, `80%` or `79.5`';

/**
 * A minimum percentage.
 * @param source what a message calls the place it stands at, such as `min-lines`
 * @throws UserError looks-like-ratio, negative-threshold, threshold-out-of-range, invalid-input
 */
export function parseMinimum(source: string, text: string): Threshold {
  if (/^\s*\.\d+\s*$/.test(text)) throw looksLikeRatio(source, text);
  const threshold = parsePoints(source, text);
  const ratio =
    compareFractions(threshold.share, zero) > 0 && threshold.share.numerator * 100n < threshold.share.denominator;
  if (ratio && !text.includes('%')) {
    throw looksLikeRatio(source, text);
  }
  return threshold;
}

function looksLikeRatio(source: string, text: string): UserError {
  return new UserError(
    'looks-like-ratio',
    `\`${source}\` is ${quoteForMessage(text)}, which reads like a share of one, and percentages are expected here.`,
    `Write it as a percentage, such as \`80\` for 0.8. If less than one percent is meant, say so: \`${text.trim().replace(/^\./, '0.')}%\`.`,
  );
}

/** A number of percentage points, which may well be a small one. @throws as `parseMinimum`, but for looks-like-ratio */
export function parsePoints(source: string, text: string): Threshold {
  const share = parsePercent(text);
  if (share === undefined) throw refuse(source, text);
  if (compareFractions(share, one) > 0) {
    throw new UserError(
      'threshold-out-of-range',
      `\`${source}\` is ${quoteForMessage(text)}, and nothing can be above 100 %.`,
      `Give ${accepted}.`,
    );
  }
  return { text: text.trim().replace(/%$/, ''), share };
}

/** @throws UserError invalid-input, negative-threshold */
export function parseWhole(source: string, text: string): number {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text.trim());
  throw /^-\d/.test(text.trim()) ? negative(source, text) : invalidInput(source, text, 'a whole number, such as `10`');
}

function refuse(source: string, text: string): UserError {
  return /^-\s*[\d.]/.test(text.trim()) ? negative(source, text) : invalidInput(source, text, accepted);
}

function negative(source: string, text: string): UserError {
  return new UserError(
    'negative-threshold',
    `\`${source}\` is ${quoteForMessage(text)}, and a threshold cannot be below zero.`,
    'Give a number from 0 up. To limit how many lines may be uncovered, use `rules` with `max-uncovered`.',
  );
}
