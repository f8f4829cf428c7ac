import {
  type EditableSource,
  type Mapping,
  mergedEntries,
  type Node,
  resolveAlias,
} from '../../../../shared/edit/index.ts';
import type { FileKind } from '../model.ts';

/** Whether a text can be a Kubernetes manifest at all: a look that is far cheaper than parsing every YAML file. */
export function mayBeManifest(text: string): boolean {
  return text.includes('apiVersion') && text.includes('kind');
}

/** Whether it looks like one to a person who only skims it: for files that cannot be parsed. */
export function looksLikeManifest(text: string): boolean {
  return /^\s*["']?apiVersion["']?[ \t]*:/m.test(text) && /^\s*["']?kind["']?[ \t]*:/m.test(text);
}

/** What YAML without a telling name is, by its keys; undefined when they tell nothing. */
export function kindByContents(source: EditableSource): FileKind | undefined {
  for (const document of source.documents) {
    const keys = keysOf(document);
    if (keys === undefined) continue;
    if (keys.has('apiVersion') && keys.has('kind')) {
      return textOf(document, 'kind') === 'Kustomization' ? 'kustomization' : 'kubernetes';
    }
    if (keys.has('jobs') && (keys.has('on') || keys.has('true'))) return 'workflow';
    if (keys.has('runs') && entryValue(document, 'runs')?.kind === 'mapping') return 'action';
    if (keys.has('services') && entryValue(document, 'services')?.kind === 'mapping') return 'compose';
  }
  return undefined;
}

function keysOf(node: Node): Set<string> | undefined {
  return node.kind === 'mapping' ? new Set(mergedEntries(node).map(({ entry }) => entry.key.text)) : undefined;
}

function entryValue(node: Node, key: string): Node | undefined {
  const found = mergedEntries(node as Mapping).findLast(({ entry }) => entry.key.text === key);
  return found && resolveAlias(found.entry.value);
}

function textOf(node: Node, key: string): string | undefined {
  const value = entryValue(node, key);
  return value?.kind === 'scalar' ? value.text : undefined;
}
