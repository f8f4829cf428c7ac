import { UserError } from '../../../../shared/action/index.ts';

/** Outputs that one filter gives, beside the one of its own name. */
const suffixes = ['', '_count', '_files', '_files_truncated'] as const;

export function outputsOf(filter: string): string[] {
  return suffixes.map((suffix) => `${filter}${suffix}`);
}

/**
 * GitHub compares output names ignoring case, and a later one silently replaces an earlier one.
 * @throws UserError invalid-filter-name, reserved-filter-name
 */
export function checkFilterNames(names: readonly string[], fixedOutputs: readonly string[]): void {
  const taken = new Map<string, string>(
    fixedOutputs.map((name) => [name.toLowerCase(), `the output \`${name}\` of this action`]),
  );
  for (const name of names) {
    // `=` and `<<` end the key of a file command (actions/runner, FileCommandManager.cs).
    if (name === '' || name.length > 200 || name !== name.trim() || /[=\p{Cc}\u2028\u2029]|<</u.test(name)) {
      throw new UserError(
        'invalid-filter-name',
        `The filter name ${JSON.stringify(name.slice(0, 200))} cannot be the name of an output.`,
        'Use letters, digits, `-` and `_`.',
      );
    }
    for (const output of outputsOf(name)) {
      const owner = taken.get(output.toLowerCase());
      if (owner !== undefined) {
        throw new UserError(
          'reserved-filter-name',
          `The filter ${JSON.stringify(name)} would give the output ${JSON.stringify(output)}, which is taken by ${owner}.`,
          'Give the filter another name. Names are compared ignoring case.',
        );
      }
    }
    for (const output of outputsOf(name)) taken.set(output.toLowerCase(), `the filter ${JSON.stringify(name)}`);
  }
}
