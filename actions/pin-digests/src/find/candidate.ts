import type { Mapping, Node, Scalar, Sequence } from '../../../../shared/edit/index.ts';

/** The part of a scalar's text that a reference takes up: all of it, or what follows `docker://` or `${IMAGE:-`. */
export interface Slot {
  readonly scalar: Scalar;
  /** Offsets in `scalar.text`. */
  readonly start: number;
  readonly end: number;
}

/** A place that holds a reference, before it is read. `dynamic` says why nothing there can be pinned. */
export type Candidate =
  | { readonly kind: 'uses'; readonly slot: Slot }
  | { readonly kind: 'image'; readonly slot: Slot; readonly dynamic?: string; readonly holder?: Mapping | Sequence }
  | SplitImage
  | { readonly kind: 'template'; readonly node: Mapping | Sequence };

/** An image whose name, tag and digest stand at keys of their own (Helm values, kustomize). */
export interface SplitImage {
  readonly kind: 'split';
  readonly mapping: Mapping;
  /** The whole name, a registry of its own included. */
  readonly name: string;
  /** The scalar that the name stands in; the reference begins there. */
  readonly nameAt: Scalar;
  readonly tag: Scalar | undefined;
  /** Also when it is empty: a key that is there wants to be filled. */
  readonly digest: Scalar | undefined;
  /** The key of the mapping (`image:`), above which a marker may stand as well. */
  readonly key?: Scalar;
  readonly dynamic?: string;
}

/** All of a scalar, without white space around it (a block scalar ends in a line break). */
export function wholeOf(scalar: Scalar): Slot {
  const start = scalar.text.length - scalar.text.trimStart().length;
  return { scalar, start, end: Math.max(start, scalar.text.trimEnd().length) };
}

export function textOf({ scalar, start, end }: Slot): string {
  return scalar.text.slice(start, end);
}

/** What follows a prefix such as `docker://` (in any case), or the slot itself. */
export function behindPrefix(slot: Slot, prefix: string): Slot {
  const there = textOf(slot).slice(0, prefix.length).toLowerCase() === prefix;
  return there ? { ...slot, start: slot.start + prefix.length } : slot;
}

const expression = 'it holds an expression, which only the run can evaluate';
const template = 'it holds a template, which has no value before it is rendered';

/** Why the text has no value yet: `${{ }}`, `{{ }}`, `<<NAME>>`, `$(NAME)`, `${NAME}`. */
export function dynamicReason(text: string): string | undefined {
  if (text.includes('${{')) return expression;
  return /\{\{|<<[^<>]*>>|\$[({A-Za-z_]/.test(text) ? template : undefined;
}

/** An image as the text of one scalar. */
export function imageIn(slot: Slot): Candidate {
  const dynamic = dynamicReason(textOf(slot));
  return { kind: 'image', slot, ...(dynamic === undefined ? {} : { dynamic }) };
}

/**
 * An image where a scalar is expected, and for `{{ .Values.image }}`, which YAML reads as a mapping, a template.
 * @param empty whether a key without a value still asks for an image, or says that there is none
 */
export function imageAt(
  node: Node | undefined,
  source: { readonly text: string },
  empty: 'none' | 'wanted' = 'none',
): Candidate[] {
  if (node === undefined || node.kind === 'alias') return [];
  if (node.kind !== 'scalar') {
    return source.text.startsWith('{{', node.start) ? [{ kind: 'template', node }] : [];
  }
  if (node.type !== 'null' && node.text.trim() !== '') return [imageIn(wholeOf(node))];
  return empty === 'wanted' ? [{ kind: 'image', slot: { scalar: node, start: 0, end: 0 } }] : [];
}
