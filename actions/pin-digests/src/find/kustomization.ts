import { type Node, resolveAlias, type Scalar } from '../../../../shared/edit/index.ts';
import { type Candidate, dynamicReason } from './candidate.ts';
import { childAt, itemsOf, type Resolved, scalarAt } from './tree.ts';

/**
 * `images` of a kustomization (kustomize, api/types/image.go): `newName` replaces `name`, and `newTag` and `digest` are
 * both written when both are there (api/internal/image, updater.go).
 */
export function findInKustomization(root: Node): Candidate[] {
  return itemsOf(childAt(resolveAlias(root), 'images')).flatMap(imageOf);
}

function imageOf(item: Resolved): Candidate[] {
  if (item.kind !== 'mapping') return [];
  const nameAt = filled(scalarAt(item, 'newName')) ?? filled(scalarAt(item, 'name'));
  if (nameAt === undefined) return [];
  const name = nameAt.text.trim();
  const tag = filled(scalarAt(item, 'newTag'));
  const digest = scalarAt(item, 'digest');
  const dynamic =
    filled(scalarAt(item, 'tagSuffix')) !== undefined
      ? 'its tag is put together by `tagSuffix` when it is rendered'
      : tag === undefined && digest === undefined
        ? 'it has neither `newTag` nor `digest`, so the tag comes from the resources'
        : dynamicReason(`${name} ${tag?.text ?? ''} ${digest?.text ?? ''}`);
  return [{ kind: 'split', mapping: item, name, nameAt, tag, digest, ...(dynamic === undefined ? {} : { dynamic }) }];
}

function filled(scalar: Scalar | undefined): Scalar | undefined {
  return scalar === undefined || scalar.type === 'null' || scalar.text.trim() === '' ? undefined : scalar;
}
