import type { Node, Scalar } from '../model.ts';

/**
 * The first node that says anything else than the library read there; undefined when the tree and its value are the
 * same. Two readers that agree on every value leave little room for a place that is not the value's.
 */
export function firstDisagreement(node: Node, value: unknown): Node | undefined {
  if (node.kind === 'scalar') return sameScalar(node, value) ? undefined : node;
  if (node.kind === 'sequence') {
    if (!Array.isArray(value) || value.length !== node.items.length) return node;
    return firstOf(node.items, (item, index) => firstDisagreement(item, value[index]));
  }
  if (node.kind !== 'mapping' || typeof value !== 'object' || value === null || Array.isArray(value)) return node;
  const properties = new Map<string, unknown>(Object.entries(value));
  if (properties.size !== node.entries.length) return node;
  return firstOf(node.entries, ({ key, value: entry }) =>
    properties.has(key.text) ? firstDisagreement(entry, properties.get(key.text)) : entry,
  );
}

function firstOf<Item>(items: readonly Item[], ask: (item: Item, index: number) => Node | undefined): Node | undefined {
  for (const [index, item] of items.entries()) {
    const answer = ask(item, index);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function sameScalar({ type, text }: Scalar, value: unknown): boolean {
  if (type === 'string') return text === value;
  if (type === 'boolean') return (text === 'true') === value;
  if (type === 'other') return value instanceof Date;
  if (typeof value === 'bigint') return BigInt(digits(text)) === value;
  return typeof value === 'number' && Object.is(numberOf(text) + 0, value + 0);
}

function digits(text: string): string {
  return text.replaceAll('_', '').replace(/^\+/, '');
}

function numberOf(text: string): number {
  const plain = digits(text).replace(/inf$/, 'Infinity');
  return /nan$/.test(plain) ? Number.NaN : Number(plain);
}
