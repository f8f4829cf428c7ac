// No circles: neither between files nor between the folders of shared/ (there lazy imports count too).
import { importsOf } from './imports.ts';
import { areaOf, isTypeScript, type SourceFile } from './source-file.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The circles met on a depth-first walk, each as `a -> b -> a`. Empty exactly when the graph has none. */
export function circles(graph: Graph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]) => {
    const at = trail.indexOf(node);
    if (at >= 0) found.push([...trail.slice(at), node].join(' -> '));
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of [...graph.keys()].sort()) visit(node, []);
  return found;
}

export function cycles(files: readonly SourceFile[]): string[] {
  const between = new Map<string, Set<string>>();
  const folders = new Map<string, Set<string>>();
  const link = (graph: Map<string, Set<string>>, from: string, to: string) => {
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets.add(to));
  };
  for (const file of files.filter(isTypeScript)) {
    for (const { target, kind } of importsOf(file)) {
      if (!target) continue;
      if (kind === 'static') link(between, file.path, target);
      const [from, to] = [areaOf(file.path), areaOf(target)];
      if (from.kind === 'shared' && to.kind === 'shared' && from.name !== to.name) {
        link(folders, `shared/${from.name}`, `shared/${to.name}`);
      }
    }
  }
  return [...circles(between), ...circles(folders)].map(
    (circle) => `${circle}: a circle. Move what both sides need to a third place`,
  );
}
