import { type EditableSource, type Node, resolveAlias } from '../../../../shared/edit/index.ts';
import { behindPrefix, type Candidate, imageAt, type Slot, textOf, wholeOf } from './candidate.ts';
import { interpolate } from './interpolation.ts';
import { childAt, childrenOf, itemsOf, type Resolved, scalarAt, valuesOf } from './tree.ts';

const contextPrefix = 'docker-image://';

/**
 * Compose files: the image of every service that is not built here, images among the build contexts
 * (`additional_contexts`, a mapping or a list of `name=value`), and image volumes (compose-spec, 05-services and build).
 * `x-` extensions count only where a service reaches them through an anchor.
 */
export function findInCompose(root: Node, source: EditableSource): Candidate[] {
  return valuesOf(childAt(resolveAlias(root), 'services')).flatMap((service) => [
    ...(isBuilt(service, source) ? [] : imageAt(childAt(service, 'image'), source, 'wanted').map(interpolated)),
    ...contextsOf(childAt(service, 'build', 'additional_contexts')),
    ...volumesOf(service, source),
  ]);
}

/** `build:` without a value, or taken back with `!reset`, builds nothing (compose-spec, 13-merge). */
function isBuilt(service: Resolved, source: EditableSource): boolean {
  const build = childrenOf(service).get('build');
  if (build === undefined) return false;
  if (source.text.slice(build.key.end, build.value.start).includes('!reset')) return false;
  const { value } = build;
  return value.kind !== 'scalar' || (value.type !== 'null' && value.text.trim() !== '');
}

function interpolated(found: Candidate): Candidate {
  return found.kind === 'image' ? { kind: 'image', ...interpolate(found.slot) } : found;
}

function contextsOf(contexts: Resolved | undefined): Candidate[] {
  const slots = [
    ...valuesOf(contexts).flatMap((value) => (value.kind === 'scalar' ? [wholeOf(value)] : [])),
    ...itemsOf(contexts).flatMap((item) => (item.kind === 'scalar' ? [behindEquals(wholeOf(item))] : [])),
  ];
  return slots.flatMap((slot) => {
    const image = behindPrefix(slot, contextPrefix);
    return image === slot ? [] : [{ kind: 'image' as const, ...interpolate(image) }];
  });
}

function behindEquals(slot: Slot): Slot {
  return { ...slot, start: slot.start + textOf(slot).indexOf('=') + 1 };
}

function volumesOf(service: Resolved, source: EditableSource): Candidate[] {
  return itemsOf(childAt(service, 'volumes')).flatMap((volume) =>
    scalarAt(volume, 'type')?.text === 'image' ? imageAt(childAt(volume, 'source'), source).map(interpolated) : [],
  );
}
