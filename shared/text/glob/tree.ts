/**
 * What a pattern says, as a small regular-expression tree over UTF-16 code units (picomatch compiles to expressions
 * without the `u` flag, so `?` is one code unit there and here).
 */
export type Tree =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'set'; readonly ranges: Ranges }
  | { readonly kind: 'sequence'; readonly items: readonly Tree[] }
  | { readonly kind: 'choice'; readonly options: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly item: Tree; readonly atLeast: 0 | 1 }
  /** Consumes nothing; true where `item` does not match a beginning of what is left of the path. */
  | { readonly kind: 'unless'; readonly item: Tree }
  /** The end of the path. */
  | { readonly kind: 'end' };

/** Inclusive ranges of code units, sorted, neither touching nor overlapping. */
export type Ranges = readonly (readonly [from: number, to: number])[];

const LAST = 0xffff;

/** Sorts and joins ranges given in any order. */
export function unite(ranges: Ranges): Ranges {
  const united: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

/** Every code unit that is in none of the ranges. */
export function invert(ranges: Ranges): Ranges {
  const inverted: [number, number][] = [];
  let next = 0;
  for (const [from, to] of unite(ranges)) {
    if (from > next) inverted.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) inverted.push([next, LAST]);
  return inverted;
}

export function literal(character: string): Tree {
  return { kind: 'literal', code: character.charCodeAt(0) };
}

export function literals(text: string): Tree[] {
  const trees: Tree[] = [];
  for (let at = 0; at < text.length; at++) trees.push({ kind: 'literal', code: text.charCodeAt(at) });
  return trees;
}

export function sequence(...items: Tree[]): Tree {
  return { kind: 'sequence', items };
}

export function choice(...options: Tree[]): Tree {
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

export const EMPTY: Tree = sequence();
export const SLASH: Tree = literal('/');
export const END: Tree = { kind: 'end' };
/** `?`: one code unit of a name. */
export const UNIT: Tree = { kind: 'set', ranges: invert([[47, 47]]) };
/** `*`: any part of a name. */
export const STAR: Tree = { kind: 'repeat', item: UNIT, atLeast: 0 };
/** `**`: anything, slashes and newlines too. */
export const ANYTHING: Tree = { kind: 'repeat', item: { kind: 'set', ranges: [[0, LAST]] }, atLeast: 0 };
// `**` at the beginning of a pattern, with its slash: `**/b` is `b` too.
export const LEADING: Tree = choice(EMPTY, sequence(ANYTHING, SLASH));
// `/**` and the next slash: `a/**/b` is `a/b` too. (picomatch lets it stand for the end as well, as in `a/**/{,b}`.)
export const INNER: Tree = choice(sequence(SLASH, ANYTHING, SLASH), SLASH, END);
// `/**` where a pattern ends: `a/**` is `a` itself too.
export const TRAILING: Tree = choice(sequence(SLASH, ANYTHING), END);
/** At least one code unit is left. */
export const NOT_AT_END: Tree = { kind: 'unless', item: END };
/** After a dot: what is left of the name is neither empty nor one more dot (picomatch's guard for `.*`). */
export const NOT_A_DOT_NAME: Tree = {
  kind: 'unless',
  item: sequence(choice(EMPTY, literal('.')), choice(SLASH, END)),
};
