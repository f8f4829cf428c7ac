import { type EditableSource, type Node, type Scalar, showPath } from '../../../../shared/edit/index.ts';
import type { ImageFound } from '../model.ts';
import type { SplitImage } from './candidate.ts';
import { dynamicSettled, markedIgnored } from './marked.ts';
import { refuse, setTexts } from './rewriting.ts';
import { splitImage } from './split-image.ts';

/**
 * An image in parts. With a digest key the digest goes there and the tag stays; without one it goes behind the tag,
 * `1.2@sha256:...` (as Renovate writes it), whatever the style: whoever joins the parts needs the tag.
 *
 * @param shared whether a scalar stands for other images or values as well, through an anchor
 */
export function splitFound(source: EditableSource, image: SplitImage, shared: (scalar: Scalar) => boolean): ImageFound {
  const { nameAt, mapping } = image;
  const where = showPath(mapping.path);
  const parts = readParts(image);
  const scalars = [nameAt, image.tag, image.digest].filter((scalar) => scalar !== undefined);
  const settled =
    markedIgnored(source, scalars, image.key === undefined ? [] : [image.key]) ?? dynamicSettled(image.dynamic);
  return {
    kind: 'image',
    ...source.place(nameAt.start),
    where,
    original: `${parts.name}${parts.tag === undefined ? '' : `:${parts.tag}`}${parts.digest ? `@${parts.digest}` : ''}`,
    ...(settled === undefined ? {} : { settled }),
    ...parts,
    rewrite: ({ tag, digest }, _style) => {
      if (settled?.status === 'dynamic') refuse(`${where}: ${settled.because}`);
      const target = writesTo(image);
      if (target === undefined || parts.name !== image.name) refuse(`${where} has no key that takes a digest`);
      if (shared(target)) {
        refuse(`${where}: what would change there stands for something else too, through an anchor; write it out`);
      }
      const reference = `${parts.name}${tag === '' ? '' : `:${tag}`}@${digest}`;
      if (target !== image.digest) return setTexts(source, [[target, `${tag}@${digest}`]], reference);
      // A digest in both would come out twice.
      const both = image.tag?.text.includes('@') ? [[image.tag, tag] as const] : [];
      return setTexts(source, [...both, [target, digest]], reference);
    },
  };
}

/** The scalar that a new digest goes to. */
export function writesTo({ tag, digest }: SplitImage): Scalar | undefined {
  return digest ?? tag;
}

function readParts({ name, tag, digest }: SplitImage): Pick<ImageFound, 'name' | 'tag' | 'digest'> {
  // `repository: app@sha256` beside `tag: <hex>` is one of the ways people write a digest; joined, it reads as one.
  const joined = splitImage(tag === undefined ? name : `${name}:${tag.text.trim()}`);
  if (digest === undefined) return { name: joined.name, tag: joined.tag, digest: joined.digest };
  return { name: joined.name, tag: joined.tag, digest: digest.type === 'null' ? '' : digest.text.trim() };
}

/** How many aliases in the file lead to each node. */
export function countAliases(documents: readonly Node[]): ReadonlyMap<Node, number> {
  const counts = new Map<Node, number>();
  const waiting: Node[] = [...documents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'alias') {
      if (node.target !== undefined) counts.set(node.target, (counts.get(node.target) ?? 0) + 1);
    } else if (node.kind === 'sequence') for (const item of node.items) waiting.push(item);
    else if (node.kind === 'mapping') for (const { value } of node.entries) waiting.push(value);
  }
  return counts;
}
