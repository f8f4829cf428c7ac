/**
 * Reading parsed JSON, YAML and TOML whose shape nobody has checked. Keys are data: a table becomes a `Map` of its own
 * keys, so that `__proto__` or `constructor` in a manifest is a name like any other.
 */

const empty: ReadonlyMap<string, unknown> = new Map();

export function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own keys of a table; empty for anything else. */
export function table(value: unknown): ReadonlyMap<string, unknown> {
  return isTable(value) ? new Map(Object.entries(value)) : empty;
}

/** Value below own keys, `undefined` where the way ends. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (!isTable(current) || !Object.hasOwn(current, key)) return undefined;
    current = (current as Readonly<Record<string, unknown>>)[key];
  }
  return current;
}

/** A non-empty text, else `undefined`. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts of a list; a lone text counts as a list of one. */
export function texts(value: unknown): string[] {
  const items: readonly unknown[] = typeof value === 'string' ? [value] : list(value);
  return items.filter((item) => typeof item === 'string');
}

/** Thrown when a manifest is not what its tool accepts; ends as a problem of the graph. */
export class MalformedManifest extends Error {}
