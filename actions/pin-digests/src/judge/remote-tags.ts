import type { RemoteRefs } from '../../../../shared/git/refs/index.ts';
import type { ActionFound } from '../model.ts';
import { chooseVersionTag } from '../uses/reference.ts';
import type { Decision } from './decision.ts';

/** The tag of that name, as the runner prefers it, else the branch; `refs/tags/v4` and `refs/heads/main` say which. */
export function lookUp(refs: RemoteRefs, name: string): { commit: string; ref: string; branch: boolean } | undefined {
  const full = /^refs\/(tags|heads)\/(.+)$/.exec(name);
  const short = full?.[2] ?? name;
  const tag = full?.[1] === 'heads' ? undefined : refs.tags.get(short);
  if (tag !== undefined) return { commit: tag.commit, ref: `refs/tags/${short}`, branch: false };
  const commit = full?.[1] === 'tags' ? undefined : refs.branches.get(short);
  return commit === undefined ? undefined : { commit, ref: `refs/heads/${short}`, branch: true };
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

/** A tag that is meant to move, with the full version that it means now. */
export interface MovingTag {
  readonly name: string;
  readonly commit: string;
  readonly version: string;
}

/**
 * The moving tag of a full version's line, when it stands at a later version by now: for `v4.2.1` the tag `v4`, if that
 * is `v4.3.0` today. Where actions keep such tags, users name them, and a pin's comment names what they meant then.
 */
export function movedLine(refs: RemoteRefs, version: string): MovingTag | undefined {
  const [, family = '', major = ''] = /^(v?)(\d+)\.\d+\.\d+$/.exec(version) ?? [];
  const name = `${family}${major}`;
  const commit = major === '' ? undefined : refs.tags.get(name)?.commit;
  if (commit === undefined) return undefined;
  const now = chooseVersionTag(tagsOf(refs, commit), name);
  return isFullVersion(now) && isLater(now, version) ? { name, commit, version: now } : undefined;
}

function isLater(one: string, other: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
