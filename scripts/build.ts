// Builds dist/<name>/ for every action: TypeScript's compiler emits ES modules to build/, ncc bundles those
// (it cannot load TypeScript 7 itself). `--out <folder>` builds elsewhere, as the bundle tests do.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ncc from '@vercel/ncc';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export function actionNames(): string[] {
  return readdirSync(path.join(root, 'actions'))
    .filter((name) => existsSync(path.join(root, 'actions', name, 'action.yml')))
    .sort();
}

/** Compiles once and bundles each action into `<out>/<name>/`. */
export async function build(out: string, names = actionNames()): Promise<void> {
  rmSync(path.join(root, 'build'), { recursive: true, force: true });
  execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const name of names) await bundle(name, path.join(out, name));
}

async function bundle(name: string, folder: string): Promise<void> {
  for (const entry of ['main', 'post']) {
    const source = path.join(root, 'build', 'actions', name, 'src', `${entry}.js`);
    if (!existsSync(source)) continue;
    const target = entry === 'main' ? folder : path.join(folder, entry);
    const { code, assets } = await ncc(source, { cache: false, quiet: true, license: 'licenses.txt', target: 'es2024' });
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, 'index.js'), code);
    for (const [file, asset] of Object.entries(assets)) {
      mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
      writeFileSync(path.join(target, file), asset.source);
    }
    // ncc writes this itself only from its command line; Node needs it to read the bundle as a module.
    writeFileSync(path.join(target, 'package.json'), '{\n  "type": "module"\n}\n');
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(root, 'dist') } } });
  await build(path.resolve(values.out));
}
