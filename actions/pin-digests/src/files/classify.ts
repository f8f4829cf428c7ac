import path from 'node:path/posix';
import type { FileKind } from '../model.ts';

/** What a path alone says about a file. */
export interface Named {
  readonly path: string;
  /** `yaml`: what it is shows only inside. */
  readonly kind: FileKind | 'yaml' | 'json' | 'toml';
  /** Whether it must be readable as what its name says: a failure, not a shrug, when it is not. */
  readonly strict: boolean;
}

/** A file that looks like one of ours and is left alone, with the reason. */
export interface Skipped {
  readonly path: string;
  readonly because: string;
  /** Whether somebody should look: it may hold references, and could not be read. */
  readonly doubtful?: boolean;
}

const yamlName = /\.ya?ml$/;

/** The kind that a file has by its name, wherever it is asked for; undefined for names that say nothing. */
export function kindByName(file: string): Named['kind'] | undefined {
  const name = path.basename(file);
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)) return 'workflow';
  if (/^action\.ya?ml$/.test(name)) return 'action';
  if (/^(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/.test(name)) return 'compose';
  if (/^kustomization(?:\.ya?ml)?$/i.test(name) && (yamlName.test(name) || name === 'Kustomization'))
    return 'kustomization';
  if (isDockerfile(name)) return 'dockerfile';
  if (yamlName.test(name)) return 'yaml';
  if (name.endsWith('.json')) return 'json';
  return name.endsWith('.toml') ? 'toml' : undefined;
}

/** `Dockerfile`, `Dockerfile.prod`, `web.Dockerfile`; not what belongs to one (`Dockerfile.dockerignore`) or makes one. */
function isDockerfile(name: string): boolean {
  if (/\.(?:dockerignore|md|ya?ml|json|toml|txt|sh|py|js|ts|go|rs)$/i.test(name)) return false;
  return (
    /^(?:Dockerfile|Containerfile)/.test(name) || name === 'dockerfile' || /\.(?:dockerfile|containerfile)$/i.test(name)
  );
}

const template = /\.(?:j2|jinja2?|tmpl|tpl|erb|mustache|hbs|gotmpl|in)$/i;

export interface Selection {
  readonly files: readonly Named[];
  readonly skipped: readonly Skipped[];
}

/** The files to read when the user named none. `all` are paths relative to the working directory. */
export function selectByName(all: readonly string[]): Selection {
  const files: Named[] = [];
  const skipped: Skipped[] = [];
  const charts = new Set(
    all.filter((file) => /^Chart\.ya?ml$/.test(path.basename(file))).map((file) => path.dirname(file)),
  );
  for (const file of all) {
    const kind = kindByName(file);
    if (kind === undefined || kind === 'json' || kind === 'toml') continue;
    const folder = path.dirname(file);
    const chart = chartOfTemplate(file, charts);
    if (chart !== undefined) skipped.push({ path: file, because: `a template of the Helm chart in ${chart}` });
    else if (kind === 'dockerfile' && template.test(file)) skipped.push({ path: file, because: 'a template' });
    else if (kind === 'dockerfile' && !/^(?:[Dd]ockerfile|Containerfile)/.test(path.basename(file))) continue;
    else if (kind !== 'yaml') files.push({ path: file, kind, strict: true });
    else if (charts.has(folder) && /^values[^/]*\.ya?ml$/.test(path.basename(file))) {
      files.push({ path: file, kind: 'helm-values', strict: false });
    } else files.push({ path: file, kind: 'yaml', strict: false });
  }
  return { files, skipped };
}

/** The chart whose `templates/` holds the file. */
function chartOfTemplate(file: string, charts: ReadonlySet<string>): string | undefined {
  const parts = file.split('/');
  for (let at = parts.indexOf('templates'); at >= 0; at = parts.indexOf('templates', at + 1)) {
    const folder = parts.slice(0, at).join('/') || '.';
    if (charts.has(folder)) return folder;
  }
  return undefined;
}

/** What a file that the user named is by its name. */
export function namedByUser(file: string): Named {
  return { path: file, kind: kindByName(file) ?? 'yaml', strict: true };
}
