// Whether the contenders gave the same answer: speed is not to be bought with wrong ones. Pure.

export interface Said {
  readonly name: string;
  /** Names of the filters that are true; undefined when the action failed. */
  readonly changed: readonly string[] | undefined;
}

/** One sentence: that all agree, or who differs from the first and how. */
export function agreement([first, ...others]: readonly Said[], filters: number): string {
  if (first?.changed === undefined) return 'There is no answer to compare.';
  const own = new Set(first.changed);
  const answer = `${own.size} of ${filters} filters are true`;
  const answered = others.filter(({ changed }) => changed !== undefined);
  if (answered.length === 0) return `${answer}; nobody else answered.`;
  const different = answered.flatMap(({ name, changed = [] }) => {
    const theirs = new Set(changed);
    const more = changed.filter((each) => !own.has(each)).length;
    const less = [...own].filter((each) => !theirs.has(each)).length;
    return more + less === 0 ? [] : [`**${name} differs**: ${more} more filters true, ${less} fewer`];
  });
  if (different.length === 0) return `${answer}, in the answer of each.`;
  return `${answer} for ${first.name}; ${different.join('; ')}.`;
}
