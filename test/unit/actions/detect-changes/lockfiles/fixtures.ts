/** The lockfiles made by the real tools, and the projects of the workspaces they were made from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Importer } from '../../../../../actions/detect-changes/src/workspace/lockfiles/index.ts';
import type { WorkspaceKind } from '../../../../../actions/detect-changes/src/workspace/model.ts';

const folder = path.resolve(import.meta.dirname, '../../../../fixtures/lockfiles');

export function fixture(format: string, scenario: string): string {
  return readFileSync(path.join(folder, format, `${scenario}.lock`), 'utf8');
}

const asks: Readonly<Record<string, readonly string[]>> = {
  a: ['top@1.0.0', 'mid@^1.0.0'],
  b: ['other@^1.0.0', 'a@*', '@scope/pkg@^1.0.0'],
  c: ['old@^1.0.0', 'loop-a@^1.0.0', 'plugin@^1.0.0', 'host@^1.0.0'],
  d: ['top@1.0.0'],
};

function project(name: string, folderOf: (name: string) => string): Importer {
  const key = name === 'root' ? '.' : folderOf(name);
  return { projectPath: name, key, packageName: name, externals: asks[name] ?? [] };
}

/** Projects called `root`, `a`, `b`, ... of the JavaScript and Python workspaces. */
export const inPackages = (...names: string[]): Importer[] =>
  names.map((name) => project(name, (own) => `packages/${own}`));
/** Crates stand at the top. */
export const atTop = (...names: string[]): Importer[] => names.map((name) => project(name, (own) => own));

/** Folder of the fixture -> its kind and its projects at the base. */
export const formats: Readonly<
  Record<string, { readonly kind: WorkspaceKind; readonly projects: readonly Importer[] }>
> = {
  'pnpm-5': { kind: 'pnpm', projects: inPackages('root', 'a', 'b', 'c') },
  'pnpm-6': { kind: 'pnpm', projects: inPackages('root', 'a', 'b', 'c') },
  'pnpm-9': { kind: 'pnpm', projects: inPackages('root', 'a', 'b', 'c') },
  'npm-1': { kind: 'npm', projects: inPackages('root', 'a', 'b', 'c') },
  'npm-2': { kind: 'npm', projects: inPackages('root', 'a', 'b', 'c') },
  'npm-3': { kind: 'npm', projects: inPackages('root', 'a', 'b', 'c') },
  'yarn-classic': { kind: 'yarn', projects: inPackages('root', 'a', 'b', 'c') },
  'yarn-berry-3': { kind: 'yarn', projects: inPackages('root', 'a', 'b', 'c') },
  'yarn-berry': { kind: 'yarn', projects: inPackages('root', 'a', 'b', 'c') },
  bun: { kind: 'bun', projects: inPackages('root', 'a', 'b', 'c') },
  'cargo-3': { kind: 'cargo', projects: atTop('a', 'b', 'c') },
  'cargo-4': { kind: 'cargo', projects: atTop('a', 'b', 'c') },
  uv: { kind: 'uv', projects: inPackages('root', 'a', 'b', 'c', 'plain') },
  poetry: { kind: 'poetry', projects: inPackages('root') },
  go: { kind: 'go', projects: inPackages('root') },
};
