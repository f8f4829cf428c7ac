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
  const waiting: Resolved[] = root === undefined ? [] : [root];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const kind = scalarAt(object, 'kind');
    if (seen.has(object) || kind === undefined || scalarAt(object, 'apiVersion') === undefined) continue;
    seen.add(object);
    objects.push(object);
    if (kind.text.endsWith('List')) waiting.push(...itemsOf(childAt(object, 'items')));
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
