import type { RemoteRefs } from '../../../../shared/git/refs/index.ts';
import type { ActionFound } from '../model.ts';
import type { Decision } from './decision.ts';

/** The tag of that name, as the runner prefers it, else the branch. */
export function lookUp(refs: RemoteRefs, name: string): { commit: string; ref: string; branch: boolean } | undefined {
  const tag = refs.tags.get(name);
  if (tag !== undefined) return { commit: tag.commit, ref: `refs/tags/${name}`, branch: false };
  const commit = refs.branches.get(name);
  return commit === undefined ? undefined : { commit, ref: `refs/heads/${name}`, branch: true };
}

export function movedTag(found: ActionFound, named: string, commit: string): Decision {
  return {
    status: 'moved',
    reason: `Since it was pinned, the tag ${named} was moved to ${commit}. A full version should never move: find out why before you follow it.`,
    digest: found.ref.toLowerCase(),
    version: named,
  };
}

/** `v4.2.1`, `4.2.1-rc.1`; not `v4` or `v4.2`, which are meant to move. */
export const isFullVersion = (name: string): boolean =>
  /(?:^|[^0-9.])v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(name) || /^v?\d+\.\d+\.\d+/.test(name);

/** The names of the tags that stand at a commit. */
export function tagsOf(refs: RemoteRefs, commit: string): string[] {
  return [...refs.tags].filter(([, tag]) => tag.commit === commit).map(([name]) => name);
}
