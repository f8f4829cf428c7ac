// Reads `action.yml` and finds the scripts it names.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

export interface ManifestInput {
  readonly default: string;
  readonly deprecationMessage?: string;
}

export interface Manifest {
  readonly name: string;
  readonly inputs: Readonly<Record<string, ManifestInput>>;
  readonly using: string;
  readonly main: string;
  readonly post?: string;
  readonly postIf: string;
}

/** @throws Error when the file is missing, is no YAML, or is not the manifest of a JavaScript action. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, 'action.yml');
  const document: unknown = parse(await readFile(file, 'utf8'));
  const root = record(document);
  const runs = record(root.runs);
  const using = text(runs.using);
  if (!/^node\d+$/.test(using)) throw new Error(`${file}: only JavaScript actions run here, not "${using}"`);
  if (text(runs.main) === '') throw new Error(`${file}: runs.main is missing`);
  const inputs: Record<string, ManifestInput> = {};
  for (const [name, value] of Object.entries(record(root.inputs))) {
    const deprecationMessage = text(record(value).deprecationMessage);
    inputs[name] = {
      default: text(record(value).default),
      ...(deprecationMessage === '' ? {} : { deprecationMessage }),
    };
  }
  const post = text(runs.post);
  return {
    name: text(root.name),
    inputs,
    using,
    main: text(runs.main),
    ...(post === '' ? {} : { post }),
    postIf: text(runs['post-if']) || 'always()',
  };
}

/**
 * The script to start. A path under the repository's `dist/` is looked for in `bundles` when that is given; any other
 * path (a release tree, a stand-in action) stays as it is.
 */
export function resolveScript(actionFolder: string, script: string, bundles: string | undefined): string {
  const inDist = /^(?:\.\.\/)+dist\/(.+)$/.exec(script)?.[1];
  return bundles !== undefined && inDist !== undefined
    ? path.join(bundles, inDist)
    : path.resolve(actionFolder, script);
}

/** A default with its `${{ github.<name> }}` expressions filled in. @throws Error on any other expression. */
export function evaluateDefault(template: string, github: (name: string) => string): string {
  return template.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const name = /^\s*github\.(\w+)\s*$/.exec(expression)?.[1];
    if (name === undefined) throw new Error(`The local runner does not evaluate \${{${expression}}} in a default.`);
    return github(name);
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
