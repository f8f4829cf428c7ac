import { type Node, type Path, type Scalar, showPath } from '../../../../shared/edit/index.ts';

/** The keys under which this file kind's references stand: what an anchor may be used for and still be rewritten. */
const places: Readonly<Record<'uses' | 'image', RegExp>> = {
  uses: /^uses$/,
  // `container: node:24` and `services: {db: *postgres}` of a workflow, `reference` and `source` of image volumes.
  image: /image$|^(?:container|reference|source|oci|uses)$/i,
};

/**
 * Where an anchored scalar is used for something else: rewritten, it would change there as well, which nobody asked for.
 * Where compose files keep anchors (`x-...`) is no use. Undefined for a scalar without an anchor, and when all is well.
 */
export function otherUse(scalar: Scalar, kind: 'uses' | 'image', documents: readonly Node[]): string | undefined {
  if (scalar.anchor === undefined) return undefined;
  const uses = [scalar.path, ...aliasesOf(scalar, documents)];
  const other = uses.find((path) => !isPlace(path, kind));
  return other && showPath(other);
}

function isPlace(path: Path, kind: 'uses' | 'image'): boolean {
  if (typeof path[0] === 'string' && /^(?:x-|\.)/.test(path[0])) return true;
  const [job, , services] = path;
  if (kind === 'image' && job === 'jobs' && services === 'services') return true;
  const key = path.findLast((step) => typeof step === 'string');
  return typeof key === 'string' && places[kind].test(key);
}

function aliasesOf(scalar: Scalar, documents: readonly Node[]): Path[] {
  const found: Path[] = [];
  const waiting: Node[] = [...documents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'alias') {
      if (node.target === scalar) found.push(node.path);
    } else if (node.kind === 'sequence') for (const item of node.items) waiting.push(item);
    else if (node.kind === 'mapping') for (const { value } of node.entries) waiting.push(value);
  }
  return found;
}
