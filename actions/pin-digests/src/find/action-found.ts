import { type EditableSource, showPath } from '../../../../shared/edit/index.ts';
import type { ActionFound } from '../model.ts';
import { parseUses } from '../uses/reference.ts';
import { dynamicReason, type Slot, textOf } from './candidate.ts';
import { commentAtLineEnd } from './line-end.ts';
import { dynamicSettled, markedIgnored, type Settled } from './marked.ts';
import { fillSlot, placeOf, refuse, refuseSharedAnchor } from './rewriting.ts';

/**
 * What stands at a `uses`; undefined for what stays inside the repository. What the runner would refuse comes out with
 * an empty ref, so that nobody takes it for pinned.
 *
 * @param alone whether no other reference stands on its line: a comment says something about one only
 */
export function actionFound(
  source: EditableSource,
  slot: Slot,
  locked: boolean,
  alone: boolean,
): ActionFound | undefined {
  const original = textOf(slot);
  const uses = parseUses(original);
  if (uses.kind === 'local' || uses.kind === 'docker') return undefined;
  const { scalar } = slot;
  const where = showPath(scalar.path);
  const settled: Settled | undefined = locked
    ? { status: 'locked', because: 'the workflow is in actions.lock, which the runner holds it to' }
    : (markedIgnored(source, [scalar]) ?? dynamicSettled(dynamicReason(original)));
  return {
    kind: 'action',
    ...placeOf(source, slot),
    where,
    original,
    ...(settled === undefined ? {} : { settled }),
    owner: uses.owner,
    repository: uses.repository,
    path: uses.path,
    ref: uses.kind === 'action' ? uses.ref : '',
    comment: alone ? source.commentBehind(scalar)?.text : undefined,
    rewrite: ({ commit, comment }, separator) => {
      refuseSharedAnchor(source, scalar, 'uses');
      if (uses.kind !== 'action') refuse(`${where} is no \`owner/repository@ref\``);
      const rewriting = fillSlot(source, slot, `${original.slice(0, original.indexOf('@'))}@${commit}`);
      if (comment === '' || !alone) return rewriting;
      const placed =
        source.setCommentBehind(scalar, comment, separator) ?? commentAtLineEnd(source, scalar, comment, separator);
      return { ...rewriting, splices: [...rewriting.splices, ...(placed ?? [])] };
    },
  };
}
