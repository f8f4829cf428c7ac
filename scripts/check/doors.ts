// Each shared folder is entered through its index.ts, or through the index.ts of a folder inside it: a part that only
// some need has a door of its own, so that the others do not load it. A heavy module may also be loaded by path with
// `await import()`; unit tests mirror the source and look inside.
import { importsOf } from './imports.ts';
import { areaOf, isTypeScript, type SourceFile } from './source-file.ts';

export function doors(files: readonly SourceFile[]): string[] {
  const sources = files.filter(isTypeScript);
  const folders = new Set(
    sources.map((file) => areaOf(file.path)).flatMap((area) => (area.kind === 'shared' ? [area.name] : [])),
  );
  const missing = [...folders]
    .filter((name) => !sources.some((file) => file.path === `shared/${name}/index.ts`))
    .map((name) => `shared/${name} has no index.ts: give the folder its door`);
  const loose = sources
    .filter((file) => /^shared\/[^/]+\.ts$/.test(file.path))
    .map((file) => `${file.path} lies directly in shared/: put it into the folder of its concept`);
  const bypassed = sources
    .filter((file) => !file.path.startsWith('test/'))
    .flatMap((file) =>
      importsOf(file).flatMap(({ target, kind, specifier }) => {
        if (!target || kind === 'dynamic') return [];
        const [from, to] = [areaOf(file.path), areaOf(target)];
        if (to.kind !== 'shared' || (from.kind === 'shared' && from.name === to.name)) return [];
        if (/^shared\/[^/]+\/(?:[^/]+\/)?index\.ts$/.test(target)) return [];
        return [`${file.path} imports ${specifier}: use shared/${to.name}/index.ts, or await import() if it is heavy`];
      }),
    );
  return [...missing, ...loose, ...bypassed];
}
