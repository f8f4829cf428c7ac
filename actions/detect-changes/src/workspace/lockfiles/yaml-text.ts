/** YAML of lockfiles as data: every scalar is a text, mappings are `Map`s or objects. */

import { readPlainYaml } from '../../plain-yaml/read-plain-yaml.ts';
import { LockfileFault } from './records.ts';

/**
 * All documents of the text. Scalars stay texts (the failsafe schema): `1.10` and `1.1` are different versions.
 * Throws when the text is not YAML, repeats a key or uses aliases, which no lockfile does.
 */
export async function readYamlDocuments(text: string): Promise<unknown[]> {
  const documents: unknown[] = [];
  for (const part of text.split(/^---[ \t]*$/m)) {
    // Nothing but blanks and comments.
    if (!/^[ \t]*[^\s#]/m.test(part)) continue;
    // The library needs about two seconds for each MB of a lockfile; the plain reader a fiftieth of that.
    documents.push(readPlainYaml(part) ?? (await readAnyYaml(part)));
  }
  return documents;
}

/** The only document of the text. */
export async function readYaml(text: string): Promise<unknown> {
  const [document, ...others] = await readYamlDocuments(text);
  if (document === undefined) throw new LockfileFault('it is empty');
  if (others.length > 0) throw new LockfileFault('it has more than one YAML document');
  return document;
}

async function readAnyYaml(text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  return parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
}
