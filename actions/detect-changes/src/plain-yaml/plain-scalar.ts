/** Scalars of plain YAML. */

/** The text uses something that the quick reader does not know. */
export class NotPlain extends Error {}

/** A plain (unquoted) scalar outside flow collections, trimmed by the caller. */
export function plainScalar(text: string): string {
  if (text === '' || /^[-?:,[\]{}#&*!|>'"%@`]/.test(text)) {
    // `-`, `?` and `:` may begin a scalar when something solid follows, as in `-1`; `---` and the rest may not.
    if (!/^[-?:][^\s\-?:,[\]{}#]/.test(text)) throw new NotPlain();
  }
  if (/: |:$| #|^\.\.\.$/.test(text) || text !== text.trim()) throw new NotPlain();
  return text;
}

/** The quoted scalar that starts at `start`, and the position behind its closing quote. */
export function quotedScalar(text: string, start: number): { value: string; end: number } {
  const quote = text[start];
  if (quote === "'") {
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] !== "'") continue;
      if (text[at + 1] !== "'") return { value: text.slice(start + 1, at).replaceAll("''", "'"), end: at + 1 };
      at++;
    }
    throw new NotPlain();
  }
  const end = text.indexOf('"', start + 1);
  const value = text.slice(start + 1, end);
  // Escapes of YAML are not those of JSON; lockfiles have next to none.
  if (quote !== '"' || end < 0 || value.includes('\\')) throw new NotPlain();
  return { value, end: end + 1 };
}
