import { findInFile } from '../../../../../actions/pin-digests/src/find/index.ts';
import type { FileKind, Reference } from '../../../../../actions/pin-digests/src/model.ts';
import { applyEdit, openSource } from '../../../../../shared/edit/index.ts';

export const digest = `sha256:${'ab'.repeat(32)}`;
export const commit = 'c0ffee'.repeat(6).concat('c0ff');

interface Options {
  readonly locked?: boolean;
  readonly fields?: readonly string[];
  readonly format?: 'yaml' | 'json';
}

export async function references(kind: FileKind, text: string, options: Options = {}): Promise<Reference[]> {
  const source = await openSource(options.format ?? 'yaml', text);
  return findInFile(kind, source, { locked: options.locked ?? false, fields: options.fields ?? [] });
}

/** One line for each reference: where, the reference, and how it is settled. */
export async function found(kind: FileKind, text: string, options: Options = {}): Promise<string[]> {
  const all = await references(kind, text, options);
  return all.map(({ where, original, settled }) => `${where} = ${original}${settled ? ` (${settled.status})` : ''}`);
}

/** The text with every reference that is not settled pinned, an image by the tag it has or `latest`. */
export async function pinned(
  kind: FileKind,
  text: string,
  options: Options & { style?: 'tag-and-digest' | 'digest'; comment?: string } = {},
): Promise<string> {
  const source = await openSource(options.format ?? 'yaml', text);
  const all = findInFile(kind, source, { locked: options.locked ?? false, fields: options.fields ?? [] });
  const rewritings = all
    .filter(({ settled }) => settled === undefined)
    .map((one) =>
      one.kind === 'image'
        ? one.rewrite({ tag: one.tag || 'latest', digest }, options.style ?? 'tag-and-digest')
        : one.rewrite({ commit, comment: options.comment ?? 'v4.2.1' }, ' # '),
    );
  return applyEdit(
    source,
    rewritings.flatMap(({ splices }) => splices),
    rewritings.flatMap(({ intents }) => intents),
  );
}
