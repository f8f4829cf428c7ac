// The imports of a TypeScript file, read with two patterns: house style keeps them at line starts, and the TypeScript 7
// package offers no parser to JavaScript yet.
import path from 'node:path';
import { type SourceFile, withoutCommentLines } from './source-file.ts';

export interface Import {
  /** As written: `../text/index.ts`, `node:fs`, `yaml`. */
  readonly specifier: string;
  /** Repository-relative path of a relative import, else undefined. */
  readonly target: string | undefined;
  readonly kind: 'static' | 'dynamic';
  /** `import type`, gone after compilation. */
  readonly typeOnly: boolean;
  /** Values taken by name: `a` and `b` of `{ a, b as c, type D }`. Empty for a whole module. */
  readonly values: readonly string[];
}

const staticImport = /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

const valuesOf = (clause: string): string[] =>
  (/\{([^}]*)\}/.exec(clause)?.[1] ?? '')
    .split(',')
    .map((item) => item.trim().split(/\s+/)[0] ?? '')
    .filter((name) => name !== '' && name !== 'type');

export function importsOf(file: SourceFile): Import[] {
  const code = withoutCommentLines(file.text);
  const targetOf = (specifier: string) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), specifier) : undefined;
  return [
    ...Array.from(code.matchAll(staticImport), ([, type, clause = '', specifier = '']): Import => {
      const typeOnly = type !== undefined;
      return {
        specifier,
        target: targetOf(specifier),
        kind: 'static',
        typeOnly,
        values: typeOnly ? [] : valuesOf(clause),
      };
    }),
    ...Array.from(
      code.matchAll(dynamicImport),
      ([, specifier = '']): Import => ({
        specifier,
        target: targetOf(specifier),
        kind: 'dynamic',
        typeOnly: false,
        values: [],
      }),
    ),
  ];
}
