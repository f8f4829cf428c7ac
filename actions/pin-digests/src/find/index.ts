/** Finds the references in a parsed file. */
import { type EditableSource, type Node, resolveAlias, type Scalar } from '../../../../shared/edit/index.ts';
import type { FileKind, Reference } from '../model.ts';
import { actionFound } from './action-found.ts';
import type { Candidate, SplitImage } from './candidate.ts';
import { findInCompose } from './compose.ts';
import { findFields } from './fields.ts';
import { findInHelmValues } from './helm-values.ts';
import { imageFound, templateFound } from './image-found.ts';
import { findInKubernetes } from './kubernetes.ts';
import { findInKustomization } from './kustomization.ts';
import { countAliases, splitFound, writesTo } from './split-found.ts';
import { findInAction, findInWorkflow } from './workflow.ts';

export { missingFields, oddFields } from './fields.ts';

export interface FindContext {
  /** Whether the workflow is listed in `actions.lock`. */
  readonly locked: boolean;
  /** Expressions of the input `fields`; they count for the kind `fields` only. */
  readonly fields: readonly string[];
}

type Finder = (root: Node, source: EditableSource) => Candidate[];

const finders: Partial<Record<FileKind, Finder>> = {
  workflow: findInWorkflow,
  action: findInAction,
  compose: findInCompose,
  kustomization: findInKustomization,
  kubernetes: findInKubernetes,
  'helm-values': findInHelmValues,
};

/**
 * The references of a file in the order in which they stand, each once however many aliases and merges lead to it; its
 * place is the anchor's. Dockerfiles are read by `findInDockerfile`, and have none here.
 */
export function findInFile(kind: FileKind, source: EditableSource, context: FindContext): Reference[] {
  const finder = finders[kind];
  const found =
    kind === 'fields'
      ? findFields(source, context.fields)
      : finder === undefined
        ? []
        : source.documents.flatMap((root) => finder(root, source));
  return build(distinct(found), sharing(found, source), source, context.locked);
}

/** What is edited at one place is one reference; names that share a tag are several. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byPlace = new Map<string, Candidate>();
  for (const one of candidates) {
    const key = keyOf(one);
    if (!byPlace.has(key)) byPlace.set(key, one);
  }
  return [...byPlace.values()].sort((a, b) => startOf(a) - startOf(b));
}

function keyOf(one: Candidate): string {
  if (one.kind === 'template') return `template ${one.node.start}`;
  if (one.kind === 'split') return `split ${(writesTo(one) ?? one.nameAt).start} ${one.name}`;
  // A field that several mappings share is listed for each of them, with its siblings there.
  const holder = one.kind === 'image' ? (one.holder?.start ?? '') : '';
  return `text ${one.slot.scalar.start} ${one.slot.start} ${holder}`;
}

function startOf(one: Candidate): number {
  if (one.kind === 'template') return one.node.start;
  return one.kind === 'split' ? one.nameAt.start : one.slot.scalar.start;
}

function build(
  candidates: readonly Candidate[],
  shared: (scalar: Scalar) => boolean,
  source: EditableSource,
  locked: boolean,
): Reference[] {
  const perLine = new Map<number, number>();
  const lineOf = (scalar: Scalar) => source.place(scalar.end).line;
  for (const one of candidates) {
    if (one.kind !== 'uses' && one.kind !== 'image') continue;
    const line = lineOf(one.slot.scalar);
    perLine.set(line, (perLine.get(line) ?? 0) + 1);
  }
  return candidates.flatMap((one): Reference[] => {
    if (one.kind === 'template') return [templateFound(source, one.node)];
    if (one.kind === 'image') return [imageFound(source, one)];
    if (one.kind === 'split') return [splitFound(source, one, shared)];
    const alone = perLine.get(lineOf(one.slot.scalar)) === 1;
    const action = actionFound(source, one.slot, locked, alone);
    return action === undefined ? [] : [action];
  });
}

/**
 * Tells whether a scalar stands for more than the image of one name: another name has it through a merge, or an alias
 * leads to it from somewhere else.
 */
function sharing(candidates: readonly Candidate[], source: EditableSource): (scalar: Scalar) => boolean {
  const splits = candidates.filter((one): one is SplitImage => one.kind === 'split');
  if (splits.length === 0) return () => false;
  const aliases = countAliases(source.documents);
  return (scalar) => {
    const users = splits.filter((one) => one.tag === scalar || one.digest === scalar);
    if (users.some(({ name }) => name !== users[0]?.name)) return true;
    const standsIn = ({ mapping }: SplitImage) => mapping.entries.some(({ value }) => resolveAlias(value) === scalar);
    return (aliases.get(scalar) ?? 0) + 1 > new Set(users.filter(standsIn).map(({ mapping }) => mapping)).size;
  };
}
