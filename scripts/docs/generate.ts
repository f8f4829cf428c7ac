// Everything that is generated from the action.yml files: `npm run docs` writes it, `npm run check` compares it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contractSource } from './contract.ts';
import { type ActionManifest, readManifest } from './manifest.ts';
import { endMarker, replaceBetween, startMarker } from './markers.ts';
import { actionsTable, inputsTable, outputsTable } from './tables.ts';

export interface Generated {
  /** Files as they should be, by path relative to the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** What cannot be generated, and what to do about it. */
  readonly problems: readonly string[];
}

export interface NamedManifest {
  readonly folder: string;
  readonly manifest: ActionManifest;
}

/** The manifests below actions/ of `root`, sorted by folder. */
export function readManifests(root: string): NamedManifest[] {
  return readdirSync(path.join(root, 'actions'))
    .filter((folder) => existsSync(path.join(root, 'actions', folder, 'action.yml')))
    .sort()
    .map((folder) => ({
      folder,
      manifest: readManifest(readFileSync(path.join(root, 'actions', folder, 'action.yml'), 'utf8')),
    }));
}

/** Pure: what should stand in the repository, given its manifests and a way to read its present pages. */
export function generate(actions: readonly NamedManifest[], read: (file: string) => string | undefined): Generated {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const fill = (file: string, parts: Readonly<Record<string, string>>) => {
    let page = read(file);
    if (page === undefined) {
      const markers = Object.keys(parts).map((name) => `${startMarker(name)} ${endMarker(name)}`);
      problems.push(`${file} is missing. Write it with ${markers.join(' and ')}, then run \`npm run docs\`.`);
      return;
    }
    for (const [name, body] of Object.entries(parts)) {
      const filled = replaceBetween(page, name, body);
      if (filled === undefined) problems.push(`${file} must hold ${startMarker(name)} and ${endMarker(name)} once.`);
      else page = filled;
    }
    files.set(file, page);
  };
  for (const { folder, manifest } of actions) {
    fill(`actions/${folder}/README.md`, { inputs: inputsTable(manifest), outputs: outputsTable(manifest) });
    files.set(`actions/${folder}/src/contract.ts`, contractSource(manifest));
  }
  fill('README.md', { actions: actionsTable(actions) });
  return { files, problems };
}
