/** From the findings of all ecosystems to one graph: needs become edges or shared files, names become unique. */
import { familyOf } from '../family.ts';
import type { DependencyEdge, Project, WorkspaceKind } from '../model.ts';
import { Ownership } from '../ownership.ts';
import { isInside } from '../paths.ts';
import type { Findings, FoundProject, Need, SharedFile } from './findings.ts';
import { byCodeUnit, isTestDataOf, type Tree } from './tree.ts';

export interface Resolved {
  readonly projects: readonly Project[];
  readonly edges: readonly DependencyEdge[];
  readonly sharedFiles: readonly SharedFile[];
}

export function resolveFindings(tree: Tree, all: readonly Findings[], kinds: ReadonlySet<WorkspaceKind>): Resolved {
  const projects = withUniqueNames(all.flatMap((each) => each.projects).filter(({ kind }) => kinds.has(kind)));
  const byPath = Map.groupBy(projects, ({ path }) => path);
  const owners = new Ownership(byPath.keys());
  const edges = new Map<string, DependencyEdge>();
  const shared = new Map<string, SharedFile>();
  const known = new Map<string, readonly string[]>();
  const loose = (target: string): readonly string[] => {
    const files = known.get(target) ?? looseFiles(tree, target, owners);
    known.set(target, files);
    return files;
  };
  // A needed folder that is no project may hold some: `../proto` with two modules in it. A folder around the consumer is
  // where things are looked up, not what is needed: it would make everything need everything.
  const inside = new Map<string, readonly string[]>();
  const within = (target: string): readonly string[] => {
    const found =
      inside.get(target) ?? (tree.isFile(target) ? [] : [...byPath.keys()].filter((each) => isInside(each, target)));
    inside.set(target, found);
    return found;
  };
  const share = (file: SharedFile): void => {
    shared.set(`${file.path}\0${file.scope}\0${familyOf(file.kind)}`, file);
  };
  for (const file of all.flatMap((each) => each.sharedFiles)) share(file);
  for (const need of [...all.flatMap((each) => each.needs), ...testDataNeeds(all, owners)]) {
    const [consumer] = byPath.get(need.from) ?? [];
    if (consumer === undefined) continue;
    const owner = supplierOf(need, owners);
    const suppliers = owner === undefined ? [] : [owner];
    if (owner !== need.target && !isInside(need.from, need.target)) suppliers.push(...within(need.target));
    for (const supplier of suppliers) addEdge(edges, need, consumer, byPath.get(supplier) ?? []);
    if (owner === undefined)
      for (const path of loose(need.target)) share({ path, scope: need.from, kind: consumer.kind });
  }
  return {
    projects: projects.sort(
      (left, right) => byCodeUnit(left.path, right.path) || byCodeUnit(left.manifest, right.manifest),
    ),
    edges: [...edges.values()].sort(
      (left, right) => byCodeUnit(left.from, right.from) || byCodeUnit(left.to, right.to),
    ),
    sharedFiles: [...shared.values()].sort(
      (left, right) => byCodeUnit(left.path, right.path) || byCodeUnit(left.scope, right.scope),
    ),
  };
}

/**
 * The project that supplies a need. A project around the consumer supplies it only when the need is for that very
 * project: otherwise every file at the root of the repository would count as needed.
 */
function supplierOf({ from, target }: Need, owners: Ownership): string | undefined {
  const owner = owners.nearest(target);
  return owner !== undefined && (owner === target || !isInside(from, owner) || owner === from) ? owner : undefined;
}

/** Tracked files at a place that no project supplies as a whole, less those of other projects. */
function looseFiles(tree: Tree, target: string, owners: Ownership): readonly string[] {
  const direct = tree.trackedAncestor(target);
  if (direct !== undefined) return [direct];
  const around = owners.nearest(target);
  return tree.below(target).filter((path) => owners.nearest(path) === around);
}

function addEdge(
  edges: Map<string, DependencyEdge>,
  need: Need,
  consumer: Project,
  suppliers: readonly Project[],
): void {
  const family = familyOf(consumer.kind);
  const supplier = suppliers.find((each) => familyOf(each.kind) === family) ?? suppliers[0];
  if (supplier === undefined || supplier.path === need.from) return;
  const key = `${need.from}\0${supplier.path}`;
  if (edges.has(key)) return;
  edges.set(key, { from: need.from, to: supplier.path, reason: `${need.verb} ${supplier.name}` });
}

/** A project that no workspace lists and that lies among another's test data is part of what that one tests. */
function testDataNeeds(all: readonly Findings[], owners: Ownership): Need[] {
  return all.flatMap(({ projects }) =>
    projects.flatMap(({ path, member }) => {
      const around = member ? undefined : owners.enclosing(path);
      if (around === undefined || !isTestDataOf(around, path)) return [];
      return [{ from: around, target: path, verb: 'holds as test data' }];
    }),
  );
}

/** Names as wished for; where two projects wish for the same, each gets its folder, and its manifest if that is not enough. */
function withUniqueNames(found: readonly FoundProject[]): Project[] {
  const wishes: readonly ((project: FoundProject) => string)[] = [
    ({ title }) => title,
    ({ title, path }) => `${title} (${path})`,
    ({ title, manifest }) => `${title} (${manifest})`,
    ({ manifest, kind }) => `${manifest} (${kind})`,
  ];
  let open = [...found];
  const named = new Map<FoundProject, string>();
  const taken = new Set<string>();
  for (const wish of wishes) {
    const groups = Map.groupBy(open, wish);
    open = [];
    for (const [name, group] of groups) {
      const [only] = group;
      if (group.length > 1 || taken.has(name) || only === undefined) open.push(...group);
      else named.set(only, name);
      taken.add(name);
    }
  }
  for (const [index, project] of open.entries())
    named.set(project, `${project.manifest} (${project.kind}, ${index + 1})`);
  return found.map((project) => {
    const { title: _title, member: _member, ...rest } = project;
    return { name: named.get(project) ?? project.manifest, ...rest };
  });
}
