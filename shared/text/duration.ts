const form = /^(\d{1,15})(ms|s|m|h|d)?$/;
const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The accepted forms, for messages. */
export const durationForms = '500ms, 30s, 5m, 2h, 7d, or a bare number of seconds';

/**
 * Reads a duration and returns milliseconds: `500ms`, `30s`, `5m`, `2h`, `7d`; a bare number is seconds. `undefined`
 * for anything else: signs, fractions, sums, or more than 2^53 milliseconds.
 */
export function parseDuration(text: string): number | undefined {
  const match = form.exec(text.trim());
  if (match === null) return undefined;
  const value = Number(match[1]) * (milliseconds[match[2] ?? 's'] ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : undefined;
}
