/** Python projects, uv workspaces, and what they need of each other. */
import type { WorkspaceKind } from '../../model.ts';
import { baseName, folderOf, inFolder, isInside, relativeTo, upwards } from '../../paths.ts';
import { type Findings, noFindings } from '../findings.ts';
import { liveManifests } from '../live.ts';
import type { Material } from '../material.ts';
import { folderGlob } from '../members.ts';
import { isTestDataOf } from '../tree.ts';
import { type PyProject, readPyProject, type Source } from './pyproject.ts';
import { normaliseName, type Requirement, readRequirementsFile } from './requirement.ts';
import { readSetupCfg, readSetupPy, type SetupFile } from './setup.ts';

/** One folder's project, from whichever files describe it. */
interface PythonProject {
  readonly folder: string;
  readonly manifest: string;
  readonly name: string | undefined;
  readonly kind: Extract<WorkspaceKind, 'uv' | 'poetry'>;
  readonly requirements: Requirement[];
  readonly pyproject: PyProject | undefined;
}

export function discoverPython(material: Material, manifests: readonly string[]): Findings {
  const findings = noFindings();
  const pyprojects = livePyProjects(material, manifests);
  const rootOf = membership(material, pyprojects, manifests);
  const projects = new Map<string, PythonProject>();
  for (const each of pyprojects.values()) {
    if (each.workspace !== undefined) {
      const settings = [each.path, inFolder(each.folder, 'uv.toml')].filter((path) => material.tree.isFile(path));
      findings.sharedFiles.push(...settings.map((path) => ({ path, scope: each.folder, kind: 'uv' }) as const));
    }
    if (!each.isProject) continue;
    const requirements = [...each.requirements];
    projects.set(each.folder, { ...each, manifest: each.path, requirements, pyproject: each });
  }
  addSetupFiles(material, manifests, projects);
  addRequirementsFiles(material, manifests, projects, findings);
  const byName = Map.groupBy(
    [...projects.values()].filter(({ name }) => name !== undefined),
    ({ name }) => normaliseName(name ?? ''),
  );
  for (const project of projects.values()) {
    const root = rootOf(project.folder);
    const lockfile = inFolder(root?.folder ?? project.folder, project.kind === 'poetry' ? 'poetry.lock' : 'uv.lock');
    findings.projects.push({
      title: project.name ?? baseName(project.folder),
      path: project.folder,
      language: 'python',
      kind: project.kind,
      manifest: project.manifest,
      packageName: project.name ?? '',
      member: root !== undefined,
      ...(material.tree.isFile(lockfile) ? { lockfile } : {}),
    });
    const sources = new Map([...(root?.sources ?? []), ...(project.pyproject?.sources ?? [])]);
    for (const target of project.requirements.flatMap((each) => targetsOf(each, project.folder, sources, byName))) {
      findings.needs.push({ from: project.folder, target, verb: 'depends on' });
    }
  }
  return findings;
}

/**
 * Folders that a requirement means. A name is looked up in the whole repository: pip has no workspaces, and projects that
 * are installed side by side find each other by name alone. A project in somebody's test data is no candidate.
 */
function targetsOf(
  { name, target }: Requirement,
  from: string,
  sources: ReadonlyMap<string, Source>,
  byName: ReadonlyMap<string, readonly PythonProject[]>,
): readonly string[] {
  if (target !== undefined) return [target];
  if (name === undefined) return [];
  const source = sources.get(name);
  if (source !== undefined && !source.workspace) return source.targets;
  const named = byName.get(name) ?? [];
  const usable = named.filter(({ folder }) => isTestDataOf('.', from) || !isTestDataOf('.', folder));
  return [...(source?.targets ?? []), ...(source?.workspace === true ? named : usable).map(({ folder }) => folder)];
}

function livePyProjects(material: Material, manifests: readonly string[]): Map<string, PyProject> {
  const byManifest = liveManifests(
    manifests.filter((path) => baseName(path) === 'pyproject.toml'),
    (path) => {
      const data = material.parse(path, 'toml');
      return data === undefined ? undefined : readPyProject(path, data);
    },
    ({ requirements, sources }) => {
      const targets = [
        ...requirements.flatMap(({ target }) => target ?? []),
        ...[...sources.values()].flatMap((each) => each.targets),
      ];
      for (const target of targets) material.claim(target);
      return targets.map((target) => inFolder(target, 'pyproject.toml'));
    },
  );
  return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}

/** The uv workspace root of each folder. */
function membership(
  material: Material,
  pyprojects: ReadonlyMap<string, PyProject>,
  manifests: readonly string[],
): (folder: string) => PyProject | undefined {
  const roots = new Map<string, { root: PyProject; lists: (folder: string) => boolean }>();
  for (const root of pyprojects.values()) {
    const { workspace } = root;
    if (workspace === undefined) continue;
    material.claim(root.folder);
    const lists = material.attempt(root.path, () => {
      const members = workspace.members.map(folderGlob);
      const excluded = workspace.excluded.map(folderGlob);
      return (folder: string) => {
        if (!isInside(folder, root.folder)) return false;
        const relative = relativeTo(root.folder, folder);
        return members.some((matches) => matches(relative)) && !excluded.some((matches) => matches(relative));
      };
    });
    if (lists === undefined) continue;
    roots.set(root.folder, { root, lists });
    for (const folder of manifests.map(folderOf)) if (lists(folder)) material.claim(folder);
  }
  return (folder) => {
    for (const each of upwards(folder)) {
      const found = roots.get(each);
      if (found !== undefined && (each === folder || found.lists(folder))) return found.root;
    }
    return undefined;
  };
}

function addSetupFiles(material: Material, manifests: readonly string[], projects: Map<string, PythonProject>): void {
  for (const path of manifests) {
    const isPy = baseName(path) === 'setup.py';
    if (!isPy && baseName(path) !== 'setup.cfg') continue;
    const folder = folderOf(path);
    const text = material.text(path);
    const setup: SetupFile | undefined =
      text === undefined ? undefined : isPy ? readSetupPy(folder, text) : readSetupCfg(folder, text);
    if (setup === undefined) continue;
    const known = projects.get(folder);
    projects.set(folder, {
      folder,
      manifest: known?.manifest ?? path,
      kind: known?.kind ?? 'uv',
      pyproject: known?.pyproject,
      name: known?.name ?? setup.name,
      requirements: [...(known?.requirements ?? []), ...setup.requirements],
    });
  }
}

/** A requirements file says what the project around it needs; files that it includes are followed. */
function addRequirementsFiles(
  material: Material,
  manifests: readonly string[],
  projects: ReadonlyMap<string, PythonProject>,
  findings: Findings,
): void {
  const isList = (path: string): boolean => /^requirements.*\.(?:txt|in)$/.test(baseName(path));
  const known = new Set(manifests.filter(isList));
  for (const path of known) {
    const owner = [...upwards(folderOf(path))].map((folder) => projects.get(folder)).find((each) => each !== undefined);
    if (owner === undefined) continue;
    const seen = new Set<string>();
    const queue = [path];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      if (file !== path) findings.needs.push({ from: owner.folder, target: file, verb: 'installs from' });
      const text = known.has(file) ? material.text(file) : undefined;
      if (text === undefined) continue;
      const { requirements, includes } = readRequirementsFile(folderOf(file), text);
      owner.requirements.push(...requirements);
      queue.push(...includes);
    }
  }
}
