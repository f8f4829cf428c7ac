import { type EditableSource, type Mapping, type Sequence, showPath } from '../../../../shared/edit/index.ts';
import type { ImageFound } from '../model.ts';
import { type Candidate, type Slot, textOf } from './candidate.ts';
import { siblingsOf } from './fields.ts';
import { dynamicSettled, markedIgnored } from './marked.ts';
import { composeImage, fillSlot, placeOf, refuse, refuseSharedAnchor } from './rewriting.ts';
import { splitImage } from './split-image.ts';

type ImageCandidate = Extract<Candidate, { kind: 'image' }>;

/** An image that is the text of one scalar, or a part of it. */
export function imageFound(source: EditableSource, { slot, dynamic, holder }: ImageCandidate): ImageFound {
  const { scalar } = slot;
  // `null` and `~` say that nothing is there.
  const original = scalar.type === 'null' ? '' : textOf(slot);
  const { name, tag, digest } = splitImage(original);
  const settled = markedIgnored(source, [scalar]) ?? dynamicSettled(dynamic);
  const where = showPath(scalar.path);
  return {
    kind: 'image',
    ...(original === '' ? source.place(scalar.start) : placeOf(source, slot)),
    where,
    original,
    ...(settled === undefined ? {} : { settled }),
    ...siblings(slot, holder),
    name,
    tag,
    digest,
    rewrite: (exact, style) => {
      if (original === '') refuse(`${where} is empty, and a digest alone would name no image`);
      if (holder === undefined) refuseSharedAnchor(source, scalar, 'image');
      if (settled?.status === 'dynamic') refuse(`${where}: ${settled.because}`);
      return fillSlot(source, slot, composeImage(name, exact, style));
    },
  };
}

function siblings({ scalar }: Slot, holder: Mapping | Sequence | undefined): Pick<ImageFound, 'siblings'> {
  return holder === undefined ? {} : { siblings: siblingsOf(scalar, holder) };
}

/** `{{ .Values.image }}` without quotes, which YAML takes for a mapping. */
export function templateFound(source: EditableSource, node: Mapping | Sequence): ImageFound {
  const original = source.text.slice(node.start, node.end).trim();
  const where = showPath(node.path);
  return {
    kind: 'image',
    ...source.place(node.start),
    where,
    original,
    settled: { status: 'dynamic', because: 'it holds a template, which has no value before it is rendered' },
    name: original,
    tag: undefined,
    digest: undefined,
    rewrite: () => refuse(`${where} holds a template`),
  };
}
