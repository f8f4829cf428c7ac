/** Reading of parsed lockfiles: data whose shape nobody has promised. */

/** The lockfile cannot be understood; the message says why, in words that fit after "unknown because". */
export class LockfileFault extends Error {
  override readonly name = 'LockfileFault';
}

/** A mapping of the file. A `Map`, so that a key such as `__proto__` is data like any other. */
export type Table = ReadonlyMap<string, unknown>;

const emptyTable: Table = new Map();

export function isTable(value: unknown): boolean {
  return value instanceof Map || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

/** The mapping behind a value; an absent value is an empty one. `what` names the place in the fault. */
export function tableOf(value: unknown, what: string): Table {
  if (value === undefined) return emptyTable;
  if (value instanceof Map) return value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
  throw new LockfileFault(`${what} is not a mapping`);
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new LockfileFault(`${what} is not a list`);
}

/** A required, non-empty text. */
export function textOf(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new LockfileFault(`${what} is missing`);
}

/** A table of texts: names to ranges, names to versions. */
export function textsOf(value: unknown, what: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, text] of tableOf(value, what)) {
    if (typeof text !== 'string') throw new LockfileFault(`${what}: ${key} is not a text`);
    texts.set(key, text);
  }
  return texts;
}

/** The table without some of its keys. */
export function without(table: Table, keys: ReadonlySet<string>): Table {
  return new Map([...table].filter(([key]) => !keys.has(key)));
}

/** One text for one meaning: mappings sorted by key, lists in their order, types kept apart. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isTable(value) && !(value instanceof Date)) {
    const entries = [...tableOf(value, 'value')].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  // BigInt and dates of TOML have no JSON form of their own.
  if (typeof value === 'bigint') return `${value}n`;
  return JSON.stringify(value) ?? 'undefined';
}

/** Canonical forms of some entries of a table; those that are absent are left out. */
export function canonicalEntries(table: Table, keys: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const key of keys) if (table.has(key)) found.set(key, canonical(table.get(key)));
  return found;
}
