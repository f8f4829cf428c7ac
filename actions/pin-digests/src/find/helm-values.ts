import {
  type EditableSource,
  type Mapping,
  type Node,
  resolveAlias,
  type Scalar,
} from '../../../../shared/edit/index.ts';
import { type Candidate, dynamicReason, imageIn, textOf, wholeOf } from './candidate.ts';
import { splitImage } from './split-image.ts';
import { childrenOf, eachMapping, scalarAt } from './tree.ts';

/** `[host[:port]/]path` (distribution, reference grammar), with upper case left for the registry to refuse. */
const imageName = /^[A-Za-z0-9][\w.-]*(?::\d+(?=\/))?(?:\/[\w.-]+)*$/;

/**
 * Values of a chart. Nothing but convention tells an image: a mapping with `repository` (or `image`) beside `tag`,
 * `version` or `digest`, perhaps with `registry`; and a text with a tag or digest at a key `image` or `...Image`.
 */
export function findInHelmValues(root: Node, source: EditableSource): Candidate[] {
  const found: Candidate[] = [];
  eachMapping(resolveAlias(root), (mapping, key) => {
    const split = splitImageOf(mapping, key);
    if (split !== undefined) found.push(split);
    for (const child of childrenOf(mapping).values()) {
      if (!/^image$|Image$/.test(child.key.text)) continue;
      if (child.value.kind === 'scalar') found.push(...textImage(child.value));
      else if (source.text.startsWith('{{', child.value.start)) found.push({ kind: 'template', node: child.value });
    }
  });
  return found;
}

function textImage(scalar: Scalar): Candidate[] {
  const candidate = imageIn(wholeOf(scalar));
  if (candidate.kind !== 'image') return [];
  if (candidate.dynamic !== undefined) return [candidate];
  const { name, tag, digest } = splitImage(textOf(candidate.slot));
  return imageName.test(name) && (tag !== undefined || digest !== undefined) ? [candidate] : [];
}

function splitImageOf(mapping: Mapping, key: Scalar | undefined): Candidate | undefined {
  const nameAt = filled(scalarAt(mapping, 'repository')) ?? bareName(scalarAt(mapping, 'image'));
  const tagAt = scalarAt(mapping, 'tag') ?? scalarAt(mapping, 'version');
  const digest = scalarAt(mapping, 'digest');
  if (nameAt === undefined || (tagAt === undefined && digest === undefined)) return undefined;
  const registry = filled(scalarAt(mapping, 'registry'))?.text.trim().replace(/\/+$/, '');
  const name = `${registry === undefined ? '' : `${registry}/`}${nameAt.text.trim()}`;
  const tag = filled(tagAt);
  const dynamic =
    dynamicReason(`${name} ${tag?.text ?? ''} ${digest?.text ?? ''}`) ??
    (tag === undefined && digest === undefined
      ? 'its tag is empty, so the chart fills in its `appVersion`'
      : undefined);
  // A chart's source or a git repository also stands at `repository`.
  if (dynamic === undefined && !imageName.test(name.replace(/@sha(?:256|512)$/, ''))) return undefined;
  return {
    kind: 'split',
    mapping,
    name,
    nameAt,
    tag,
    digest,
    ...(key === undefined ? {} : { key }),
    ...(dynamic === undefined ? {} : { dynamic }),
  };
}

/** `image: nginx` beside `tag:`; with a tag of its own it is a whole reference. */
function bareName(scalar: Scalar | undefined): Scalar | undefined {
  return scalar !== undefined && imageName.test(scalar.text.trim()) ? filled(scalar) : undefined;
}

function filled(scalar: Scalar | undefined): Scalar | undefined {
  return scalar === undefined || scalar.type === 'null' || scalar.text.trim() === '' ? undefined : scalar;
}
