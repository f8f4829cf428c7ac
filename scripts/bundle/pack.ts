// Bundles one emitted entry file: `node pack.ts <ncc module> <entry.js> <target folder>`, run in the staging folder. A process of
// its own because webpack derives module and chunk ids from paths relative to the working directory: with the staging
// folder as that directory the bundle is the same wherever the repository lies. Prints the package folders it took in.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BundledModule } from '@vercel/ncc';
import { packageFolder } from './notices.ts';

function* files(modules: Iterable<BundledModule>): Generator<string> {
  for (const module of modules) {
    if (module.resource) yield module.resource;
    if (module.modules) yield* files(module.modules);
  }
}

const [module, entry, target] = process.argv.slice(2);
if (!module || !entry || !target) throw new Error('usage: pack.ts <ncc module> <entry.js> <target folder>');

const { default: ncc } = (await import(pathToFileURL(module).href)) as typeof import('@vercel/ncc');

// ncc is one line of a megabyte, which Node would print as the place of an uncaught error.
const { code, assets, stats } = await ncc(path.resolve(entry), { cache: false, quiet: true, target: 'es2024' }).catch(
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
// Where ncc cannot find a package it asks for it at run time, when nothing is installed; better to fail here.
const texts = [code, ...Object.values(assets).map((asset) => String(asset.source))];
const absent = texts.map((text) => /eval\("require"\)\("([^"]+)"\)/.exec(text)?.[1]).find((name) => name !== undefined);
if (absent !== undefined) {
  console.error(`${entry} imports ${absent}, which is not among the \`dependencies\` of package.json.`);
  process.exit(1);
}
mkdirSync(target, { recursive: true });
// Packages name source maps that do not travel with the bundle.
const withoutMaps = (text: string) => text.replace(/^\/\/# sourceMappingURL=.*\n?/gm, '');
writeFileSync(path.join(target, 'index.js'), withoutMaps(code));
for (const [file, asset] of Object.entries(assets)) {
  // One package.json for the whole folder is enough: Node reads it upward.
  if (file === 'package.json') continue;
  mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
  writeFileSync(path.join(target, file), file.endsWith('.js') ? withoutMaps(String(asset.source)) : asset.source);
}

const packages = new Set<string>();
for (const file of files(stats.compilation.modules)) {
  const folder = packageFolder(file);
  if (folder) packages.add(folder);
}
process.stdout.write(JSON.stringify([...packages].sort()));
