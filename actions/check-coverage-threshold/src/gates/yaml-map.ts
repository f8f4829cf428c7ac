import { UserError } from '../../../../shared/action/index.ts';
import { quoteForMessage } from '../../../../shared/text/index.ts';

/** The entries of a YAML map in their order; none for nothing at all. @throws UserError invalid-input */
export function entriesOf(source: string, value: unknown, holds: string): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalid(`${source} should be ${holds}, and is ${shown(value)}`);
  }
  return Object.entries(value);
}

/** A value as its text: what stands for a threshold may be written as a number or in quotes. Null is empty. */
export function scalarText(source: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw invalid(`${source} should be a number or a percentage, and is ${shown(value)}`);
}

export function invalid(message: string): UserError {
  return new UserError('invalid-input', `${message}.`, 'Correct it; the README of this action shows the form.');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : quoteForMessage(String(value));
}
