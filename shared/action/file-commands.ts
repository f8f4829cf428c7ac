import { appendFileSync } from 'node:fs';

/**
 * Appends values to a file of the runner (`GITHUB_OUTPUT`, `GITHUB_STATE`) in one go. Each stands between two lines with a
 * delimiter that is in none of them, so that no value can end early and begin another; the runner compares that line
 * byte for byte (actions/runner, src/Runner.Worker/FileCommandManager.cs).
 * @throws Error for a name that the runner would read otherwise
 */
export function appendValues(file: string, values: readonly (readonly [name: string, value: string])[]): void {
  appendFileSync(file, formatValues(values), 'utf8');
}

export function formatValues(values: readonly (readonly [name: string, value: string])[]): string {
  return values
    .map(([name, value]) => {
      if (name === '' || /[\r\n=]|<</.test(name)) throw new Error(`${JSON.stringify(name)} cannot name a value`);
      const delimiter = delimiterFor(value);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}

/** As the value is known, absence is certain; a random word, as @actions/core takes, would only make it likely. */
function delimiterFor(value: string): string {
  for (let count = 0; ; count++) {
    const delimiter = `end_of_value_${count}`;
    if (!value.includes(delimiter)) return delimiter;
  }
}
