import { quoteForMessage } from '../text/index.ts';

/** One step of a field expression: a key, an index, every item of a list (`[*]`), every value of either kind (`*`). */
export type FieldStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'items' }
  | { readonly kind: 'all' };

/** An expression that is no path. The message is one clause, for "The path "a..b": <message>". */
export class PathMalformed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PathMalformed';
  }
}

const quoted = `"((?:[^"\\\\]|\\\\.)*)"|'([^']*)'`;
const inBrackets = new RegExp(`\\[(?:${quoted}|(\\d{1,9})|\\*)\\]`, 'y');
const named = new RegExp(`${quoted}|([^\\s.[\\]"'*\\\\](?:[^.[\\]"'*\\\\]*[^\\s.[\\]"'*\\\\])?)|\\*`, 'y');

/**
 * Reads `image.oci`, `processors[*].image.oci`, `a[0].b`, `services.*.image`, `"a.b".c`, `a["x.y"]`. Double quotes take
 * the escapes of JSON.
 * @throws PathMalformed
 */
export function parsePath(expression: string): readonly FieldStep[] {
  const text = expression.trim();
  const steps: FieldStep[] = [];
  let at = 0;
  do {
    const dot = at > 0 && text[at] === '.' ? 1 : 0;
    const bracket = dot === 0 && text[at] === '[';
    const pattern = bracket ? inBrackets : named;
    pattern.lastIndex = at + dot;
    const match = dot === 1 || bracket || at === 0 ? pattern.exec(text) : null;
    if (match === null) throw unreadable(text, at);
    steps.push(toStep(match, bracket));
    at = pattern.lastIndex;
  } while (at < text.length);
  return steps;
}

function toStep([, double, single, third]: RegExpExecArray, bracket: boolean): FieldStep {
  if (double !== undefined) return { kind: 'key', key: unescapeJson(double) };
  if (single !== undefined) return { kind: 'key', key: single };
  if (third === undefined) return { kind: bracket ? 'items' : 'all' };
  return bracket ? { kind: 'index', index: Number(third) } : { kind: 'key', key: third };
}

function unescapeJson(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    throw new PathMalformed(`${quoteForMessage(inner)} has an escape that JSON does not know`);
  }
}

function unreadable(text: string, at: number): PathMalformed {
  if (text === '') return new PathMalformed('it is empty');
  const rest = text.slice(at);
  return new PathMalformed(`${quoteForMessage(rest)} is no step of a path (a key with other characters needs quotes)`);
}
