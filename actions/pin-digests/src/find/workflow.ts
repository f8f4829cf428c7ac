import type { EditableSource, Node } from '../../../../shared/edit/index.ts';
import { resolveAlias } from '../../../../shared/edit/index.ts';
import { dockerPrefix } from '../uses/reference.ts';
import { behindPrefix, type Candidate, dynamicReason, imageAt, textOf, wholeOf } from './candidate.ts';
import { childAt, itemsOf, type Resolved, valuesOf } from './tree.ts';

/**
 * Workflows: `uses` of steps and of jobs (reusable workflows), `container` and `services`
 * (docs.github.com, workflow syntax). `container` and a service are a string or a mapping with `image`; the runner drops
 * `docker://` before it.
 */
export function findInWorkflow(root: Node, source: EditableSource): Candidate[] {
  const found: Candidate[] = [];
  for (const job of valuesOf(childAt(resolveAlias(root), 'jobs'))) {
    found.push(...usesAt(childAt(job, 'uses'), source), ...findInSteps(childAt(job, 'steps'), source));
    found.push(...containerAt(childAt(job, 'container'), source));
    const services = childAt(job, 'services');
    // `${{ }}` for all of them at once.
    if (services?.kind === 'scalar') found.push(...imageAt(services, source));
    for (const service of valuesOf(services)) found.push(...containerAt(service, source));
  }
  return found;
}

/** Actions: the steps of a composite one, and `runs.image` of a Docker one unless it names a Dockerfile. */
export function findInAction(root: Node, source: EditableSource): Candidate[] {
  const runs = childAt(resolveAlias(root), 'runs');
  const image = childAt(runs, 'image');
  const isImage = image?.kind === 'scalar' && image.text.trim().toLowerCase().startsWith(dockerPrefix);
  return [...findInSteps(childAt(runs, 'steps'), source), ...(isImage ? withoutPrefix(imageAt(image, source)) : [])];
}

/** Steps, and lists of steps inside a step (`parallel`), at any depth. */
function findInSteps(steps: Resolved | undefined, source: EditableSource): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<Resolved>();
  const waiting = itemsOf(steps).reverse();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    found.push(...usesAt(childAt(step, 'uses'), source));
    for (const value of valuesOf(step)) waiting.push(...itemsOf(value).filter(({ kind }) => kind === 'mapping'));
  }
  return found;
}

function usesAt(node: Resolved | undefined, source: EditableSource): Candidate[] {
  if (node?.kind !== 'scalar') return imageAt(node, source);
  const slot = node.type === 'null' ? { scalar: node, start: 0, end: 0 } : wholeOf(node);
  return textOf(slot).startsWith(dockerPrefix) ? withoutPrefix(imageAt(node, source)) : [{ kind: 'uses', slot }];
}

function containerAt(node: Resolved | undefined, source: EditableSource): Candidate[] {
  return withoutPrefix(imageAt(node?.kind === 'mapping' ? (childAt(node, 'image') ?? node) : node, source));
}

/** In a workflow only `${{ }}` is evaluated, but nothing with a `$` is a name that an image can have. */
function withoutPrefix(found: readonly Candidate[]): Candidate[] {
  return found.map((one) => {
    if (one.kind !== 'image') return one;
    const slot = behindPrefix(one.slot, dockerPrefix);
    const dynamic = dynamicReason(textOf(slot));
    return { kind: 'image', slot, ...(dynamic === undefined ? {} : { dynamic }) };
  });
}
