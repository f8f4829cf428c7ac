// Builds dist/<name>/ for every action: TypeScript's compiler emits ES modules, ncc bundles those (it cannot load
// TypeScript 7 itself). `--out <folder>` builds elsewhere, as the bundle tests do. What a folder holds:
//   index.js         the entry that action.yml names in `main`, readable, not minified
//   <n>.index.js     chunks that index.js loads only when a path is taken that needs them (`await import()`)
//   post/index.js    the entry of `post`, with chunks of its own, for actions that have one
//   licenses.txt     the licence of every package inside
//   package.json     says that the files are ES modules: Node reads it upward from the entry, post/ included
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notices } from './bundle/notices.ts';
import { type Stage, stage } from './bundle/stage.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const packer = fileURLToPath(new URL('./bundle/pack.ts', import.meta.url));

/** Names of the folders below actions/ that hold an action.yml, sorted. */
export function actionNames(): string[] {
  return readdirSync(path.join(root, 'actions'))
    .filter((name) => existsSync(path.join(root, 'actions', name, 'action.yml')))
    .sort();
}

/** Compiles once and bundles each action into `<out>/<name>/`, replacing what is there. */
export async function build(out: string, names = actionNames()): Promise<void> {
  const staging = stage(root);
  try {
    for (const name of names) bundle(staging, name, path.join(path.resolve(out), name));
  } finally {
    rmSync(staging.folder, { recursive: true, force: true });
  }
}

function bundle(staging: Stage, name: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const packages = new Set<string>();
  for (const [entry, folder] of [
    ['main', target],
    ['post', path.join(target, 'post')],
  ] as const) {
    const source = path.join(staging.sources, 'actions', name, 'src', `${entry}.js`);
    if (!existsSync(source)) continue;
    const packing = spawnSync(process.execPath, ['--no-deprecation', packer, staging.ncc, source, folder], {
      cwd: staging.sources,
      encoding: 'utf8',
    });
    if (packing.status !== 0) throw new Error(`The bundle of ${name} (src/${entry}.ts) failed:\n${packing.stderr}`);
    for (const place of JSON.parse(packing.stdout) as string[]) packages.add(place);
  }
  writeFileSync(path.join(target, 'licenses.txt'), notices(packages));
  writeFileSync(path.join(target, 'package.json'), '{\n  "type": "module"\n}\n');
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(root, 'dist') } } });
  await build(values.out).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
