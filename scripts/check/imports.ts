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
}

const staticImport = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(file: SourceFile): Import[] {
  const code = withoutCommentLines(file.text);
  const entry = (specifier: string, kind: Import['kind'], typeOnly: boolean): Import => ({
    specifier,
    target: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), specifier) : undefined,
    kind,
    typeOnly,
  });
  return [
    ...Array.from(code.matchAll(staticImport), ([, type, specifier = '']) => entry(specifier, 'static', !!type)),
    ...Array.from(code.matchAll(dynamicImport), ([, specifier = '']) => entry(specifier, 'dynamic', false)),
  ];
}
