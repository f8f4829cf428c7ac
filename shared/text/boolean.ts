const words = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/**
 * Reads one of the six boolean words of the YAML 1.2 core schema (section 10.3.2); `undefined` for anything else,
 * `yes`, `1` and the empty string included. White space around the word is allowed.
 */
export function parseBoolean(text: string): boolean | undefined {
  return words.get(text.trim());
}
