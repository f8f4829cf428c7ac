import {
  type EditableSource,
  type Mapping,
  type Scalar,
  type Sequence,
  selectCollections,
  selectPath,
  showPath,
} from '../../../../shared/edit/index.ts';
import type { Siblings } from '../model.ts';
import { behindPrefix, type Candidate, imageIn, type Slot, wholeOf } from './candidate.ts';
import { childrenOf } from './tree.ts';

/** The scalars that the expressions reach in every document, empty ones included: such a field waits for its digest. */
export function findFields(source: EditableSource, fields: readonly string[]): Candidate[] {
  return source.documents.flatMap((root) =>
    fields.flatMap((field) =>
      selectPath(root, field).map(({ scalar, parent }): Candidate => {
        const slot = scalar.type === 'null' ? { scalar, start: 0, end: scalar.text.length } : imagePart(scalar);
        return { ...imageIn(slot), ...(parent === undefined ? {} : { holder: parent }) } as Candidate;
      }),
    ),
  );
}

/** Some registries of images and tools name the protocol as well; it is no part of the name. */
function imagePart(scalar: Scalar): Slot {
  return ['docker://', 'docker-image://', 'oci://'].reduce(behindPrefix, wholeOf(scalar));
}

/** The expressions that reach no scalar in any document. */
export function missingFields(source: EditableSource, fields: readonly string[]): string[] {
  return fields.filter((field) => source.documents.every((root) => selectPath(root, field).length === 0));
}

/** Where a field ends at a list or a map instead of a text, by key path; `{{ }}` that YAML reads as a map is a template. */
export function oddFields(source: EditableSource, fields: readonly string[]): { path: string; line: number }[] {
  const found = source.documents.flatMap((root) => fields.flatMap((field) => selectCollections(root, field)));
  return found
    .filter(({ start }) => !source.text.startsWith('{{', start))
    .map(({ path, start }) => ({ path: showPath(path), line: source.place(start).line }));
}

/** The scalars beside a field as plain values, the field itself excluded. */
export function siblingsOf(field: Scalar, holder: Mapping | Sequence): Siblings {
  if (holder.kind !== 'mapping') return {};
  const siblings: [string, string | number | boolean | null][] = [];
  for (const [key, { value }] of childrenOf(holder)) {
    if (value.kind === 'scalar' && value !== field) siblings.push([key, plainValue(value)]);
  }
  // Defines what it is given, so that a key `__proto__` is a key.
  return Object.fromEntries(siblings);
}

function plainValue({ type, text }: Scalar): string | number | boolean | null {
  if (type === 'null') return null;
  if (type === 'boolean') return text.toLowerCase() === 'true';
  if (type !== 'number') return text;
  const value = Number(text);
  // What a JSON number cannot hold (`.inf`, a long id) stays as it is written.
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? value : text;
}
