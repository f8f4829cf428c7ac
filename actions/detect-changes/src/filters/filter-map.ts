import { readPlainYaml } from '../plain-yaml/read-plain-yaml.ts';

const largestText = 1024 * 1024;
/** Anchors of groups are used once per filter; a bomb multiplies them far beyond that. */
const mostAliases = 1000;

/** What a YAML scalar of the core schema is when it is no text (YAML 1.2.2, section 10.3.2), widely drawn. */
const maybeNoText = /^(?:~|null|true|false|[-+]?\.?\d.*|[-+]?\.inf|\.nan|<<)?$/i;

/** Says in its message why the text is no map of filters. */
export class NotAFilterMap extends Error {}

/**
 * The YAML of the filters as a map, values as they are written.
 * @throws NotAFilterMap
 */
export async function readFilterMap(text: string): Promise<ReadonlyMap<unknown, unknown>> {
  if (Buffer.byteLength(text) > largestText) throw new NotAFilterMap('it is larger than 1 MiB');
  // Most filters are plain, and reading those ourselves saves loading the library: a third of a whole run.
  const plain = readPlainYaml(text);
  if (plain instanceof Map && isAllText(plain)) return plain;
  const { parseDocument } = await import('yaml');
  // `silent` would also keep quiet about a second document, and drop it.
  const document = parseDocument(text, { merge: true, uniqueKeys: true, logLevel: 'error' });
  // A warning is a tag nobody asked for: an unquoted `- !docs/**` would become an empty pattern.
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new NotAFilterMap(problem.message.split('\n')[0] ?? 'it is no YAML');
  let value: unknown;
  try {
    value = document.toJS({ mapAsMap: true, maxAliasCount: mostAliases });
  } catch (error) {
    throw new NotAFilterMap(error instanceof Error ? error.message : String(error));
  }
  if (!(value instanceof Map)) throw new NotAFilterMap('it is not a map from filter names to patterns');
  return value;
}

/** The plain reader takes every scalar for a text; what could be anything else goes to the library. */
function isAllText(value: unknown): boolean {
  if (typeof value === 'string') return !maybeNoText.test(value);
  if (Array.isArray(value)) return value.every(isAllText);
  return value instanceof Map && [...value].every(([key, item]) => isAllText(key) && isAllText(item));
}
