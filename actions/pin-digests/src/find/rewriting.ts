import { type EditableSource, EditRefused, type Scalar } from '../../../../shared/edit/index.ts';
import type { Rewriting } from '../model.ts';
import { otherUse } from './anchor-uses.ts';
import { type Slot, textOf } from './candidate.ts';

export type Style = 'tag-and-digest' | 'digest';

export interface Exact {
  readonly tag: string;
  readonly digest: string;
}

/** `name:tag@digest`, or `name@digest`; a digest that stands without a name stays without one. */
export function composeImage(name: string, { tag, digest }: Exact, style: Style): string {
  if (name === '') return digest;
  return `${name}${style === 'digest' || tag === '' ? '' : `:${tag}`}@${digest}`;
}

/** Sets scalars to new texts; what they hold already is left alone. @throws EditRefused */
export function setTexts(
  source: EditableSource,
  texts: readonly (readonly [scalar: Scalar, text: string])[],
  reference: string,
): Rewriting {
  const changed = texts.filter(([scalar, text]) => scalar.text !== text);
  return {
    splices: changed.flatMap(([scalar, text]) => source.setScalar(scalar, text)),
    intents: changed.map(([scalar, text]) => ({ scalar, text })),
    reference,
  };
}

/** Replaces what the slot takes up of its scalar. @throws EditRefused */
export function fillSlot(source: EditableSource, slot: Slot, reference: string): Rewriting {
  const { scalar, start, end } = slot;
  return setTexts(source, [[scalar, scalar.text.slice(0, start) + reference + scalar.text.slice(end)]], reference);
}

/** Where the slot's text begins in the file, from 1; the scalar's own beginning when it is escaped or folded there. */
export function placeOf(source: EditableSource, slot: Slot): { line: number; column: number } {
  const at = source.text.indexOf(textOf(slot), slot.scalar.start);
  return source.place(at >= 0 && at < slot.scalar.end ? at : slot.scalar.start);
}

export function refuse(because: string): never {
  throw new EditRefused(because);
}

/** @throws EditRefused when the scalar's anchor also stands for something that is no such reference */
export function refuseSharedAnchor(source: EditableSource, scalar: Scalar, kind: 'uses' | 'image'): void {
  const other = otherUse(scalar, kind, source.documents);
  if (other !== undefined) refuse(`the anchor &${scalar.anchor} also stands for ${other}, which would change with it`);
}
