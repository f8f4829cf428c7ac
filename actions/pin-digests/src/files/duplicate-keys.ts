import type { EditableSource, Node, Scalar } from '../../../../shared/edit/index.ts';

/**
 * A key that stands twice in one mapping. Some readers take the first, some the last, GitHub and Compose refuse the
 * file: what it means is not known. `<<` may stand twice.
 */
export function duplicateKey(source: EditableSource): Scalar | undefined {
  const waiting: Node[] = [...source.documents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'sequence') for (const item of node.items) waiting.push(item);
    if (node.kind !== 'mapping') continue;
    const seen = new Set<string>();
    for (const { key, value } of node.entries) {
      if (seen.has(key.text) && key.text !== '<<') return key;
      seen.add(key.text);
      waiting.push(value);
    }
  }
  return undefined;
}
