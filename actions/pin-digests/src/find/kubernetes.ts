import { type EditableSource, type Node, resolveAlias } from '../../../../shared/edit/index.ts';
import { type Candidate, imageAt } from './candidate.ts';
import { childAt, eachMapping, itemsOf, type Resolved, scalarAt } from './tree.ts';

const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];

/**
 * Kubernetes objects: containers of all kinds and image volumes (`volumes[*].image.reference`), at any depth below
 * `spec`, and below `template` of a PodTemplate, so that pod templates of custom resources count too. A `List` holds
 * objects. Data of a ConfigMap or Secret is no `spec` and stays untouched.
 */
export function findInKubernetes(root: Node, source: EditableSource): Candidate[] {
  return objectsOf(resolveAlias(root)).flatMap((object) => [
    ...findBelow(childAt(object, 'spec'), source),
    ...findBelow(childAt(object, 'template', 'spec'), source),
  ]);
}

function objectsOf(root: Resolved | undefined): Resolved[] {
  const objects: Resolved[] = [];
  const seen = new Set<Resolved>();
  const waiting = root === undefined ? [] : [{ object: root, listed: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { object, listed } = next;
    const kind = scalarAt(object, 'kind');
    const named = kind !== undefined && scalarAt(object, 'apiVersion') !== undefined;
    // A `PodList` says what its items are, and they need not say it again.
    if (seen.has(object) || !(named || listed)) continue;
    seen.add(object);
    objects.push(object);
    if (!kind?.text.endsWith('List')) continue;
    for (const item of itemsOf(childAt(object, 'items'))) waiting.push({ object: item, listed: true });
  }
  return objects;
}

function findBelow(spec: Resolved | undefined, source: EditableSource): Candidate[] {
  const found: Candidate[] = [];
  eachMapping(spec, (mapping) => {
    for (const list of containerLists) {
      for (const container of itemsOf(childAt(mapping, list)))
        found.push(...imageAt(childAt(container, 'image'), source, 'wanted'));
    }
    for (const volume of itemsOf(childAt(mapping, 'volumes'))) {
      found.push(...imageAt(childAt(volume, 'image', 'reference'), source));
    }
  });
  return found;
}
