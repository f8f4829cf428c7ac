import type { RemoteRefs } from './model.ts';

/** What the refs of a repository name, all together. */
export interface Tips {
  /** What to fetch. */
  readonly objects: readonly string[];
  readonly commits: ReadonlySet<string>;
  /** Tag object to what it stands for. */
  readonly tagObjects: ReadonlyMap<string, string>;
}

export function tipsOf(refs: RemoteRefs): Tips {
  const tags = [...refs.tags.values()];
  return {
    objects: [...new Set([...refs.branches.values(), ...tags.map(({ object }) => object)])],
    commits: new Set([...refs.branches.values(), ...tags.map(({ commit }) => commit)]),
    tagObjects: new Map(
      tags.filter(({ object, commit }) => object !== commit).map(({ object, commit }) => [object, commit]),
    ),
  };
}

/** What a full ref name names, when the commit behind it is the given one. */
export function tipNamed(refs: RemoteRefs, ref: string, commit: string): string | undefined {
  const tag = ref.startsWith('refs/tags/') ? refs.tags.get(ref.slice('refs/tags/'.length)) : undefined;
  if (tag !== undefined) return tag.commit === commit ? tag.object : undefined;
  const branch = ref.startsWith('refs/heads/') ? refs.branches.get(ref.slice('refs/heads/'.length)) : undefined;
  return branch === commit ? branch : undefined;
}
