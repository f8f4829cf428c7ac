// What ships imports node's own modules and the runtime dependencies, nothing else; and the heavy ones only when a path
// needs them: `yaml` costs about 13 ms of start-up, more than everything else together.
import { importsOf } from './imports.ts';
import { areaOf, isTypeScript, type SourceFile } from './source-file.ts';

const lazyOnly = ['yaml', 'smol-toml'];

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** `dependencies`: the names in package.json that may be bundled. */
export function libraries(files: readonly SourceFile[], dependencies: readonly string[]): string[] {
  return files
    .filter((file) => isTypeScript(file) && areaOf(file.path).kind !== 'other')
    .flatMap((file) =>
      importsOf(file).flatMap(({ specifier, target, kind, typeOnly }) => {
        if (target || specifier.startsWith('node:') || typeOnly) return [];
        const name = packageName(specifier);
        if (!dependencies.includes(name)) {
          return [`${file.path} imports ${specifier}, which is no runtime dependency of package.json`];
        }
        if (kind === 'static' && lazyOnly.includes(name)) {
          return [`${file.path} loads ${name} at start-up: use \`await import('${name}')\` where it is needed`];
        }
        return [];
      }),
    );
}
