// A release tree in a folder, from the sources as they are and freshly built bundles: what `uses: .../<name>@v1` gets.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTree } from '../../scripts/check/tree.ts';
import { lift } from '../../scripts/release/lift.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes the tree below `folder`. @param bundles folder with `<name>/index.js` */
export function writeReleaseFolder(folder: string, bundles: string): void {
  const files = new Map(readTree(root).map((file) => [file.path, Buffer.from(file.text)]));
  for (const entry of readdirSync(bundles, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`dist/${path.relative(bundles, file).split(path.sep).join('/')}`, readFileSync(file));
  }
  for (const [file, content] of lift(files, 'main')) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
}
