// A staging folder outside the repository: the emitted JavaScript and the runtime dependencies, nothing else.
// Bundling there makes bundles independent of where the repository lies (also with a linked node_modules), lets two
// builds run at once, and makes a bundle that reaches for a development dependency fail instead of growing.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface DependencyManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string): DependencyManifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as DependencyManifest;

/** Names of the packages that the folder's `dependencies` need, with theirs, as npm has flattened them in `modules`. */
export function runtimePackages(folder: string, modules: string): string[] {
  const found = new Set<string>();
  const visit = (names: readonly string[]) => {
    for (const name of names) {
      if (found.has(name)) continue;
      const place = path.join(modules, name);
      if (!existsSync(place)) throw new Error(`The package ${name} is not installed. Run \`npm ci\`.`);
      found.add(name);
      visit(Object.keys(readManifest(place).dependencies ?? {}));
    }
  };
  visit(Object.keys(readManifest(folder).dependencies ?? {}));
  return [...found].sort();
}

export interface Stage {
  /** What the caller removes at the end. */
  readonly folder: string;
  /** Emitted JavaScript and runtime packages: the working directory of the packing. */
  readonly sources: string;
  /** ncc's module, at a fixed place beside the sources. */
  readonly ncc: string;
}

/** Compiles actions/ and shared/ of `root` into a fresh staging folder. */
export function stage(root: string): Stage {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'ci-actions-build-')));
  const sources = path.join(folder, 'sources');
  const modules = path.join(root, 'node_modules');
  const copy = (name: string, target: string) =>
    cpSync(realpathSync(path.join(modules, name)), target, {
      recursive: true,
      filter: (source) => !/[\\/]node_modules$/.test(source),
    });
  try {
    const compiler = path.join(modules, 'typescript', 'bin', 'tsc');
    if (!existsSync(compiler)) throw new Error('The TypeScript compiler is not installed. Run `npm ci`.');
    // Types are judged by `npm run check`, over the tests too; here they are only taken off.
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', sources], {
      cwd: root,
      stdio: 'inherit',
    });
    // ncc writes an ES module when the nearest package.json says so.
    writeFileSync(path.join(sources, 'package.json'), '{ "type": "module" }\n');
    for (const name of runtimePackages(root, modules)) copy(name, path.join(sources, 'node_modules', name));
    // The way from the sources to ncc's loaders goes into webpack's module ids, so it must not depend on the machine.
    copy('@vercel/ncc', path.join(folder, 'tools', 'ncc'));
    return { folder, sources, ncc: path.join(folder, 'tools', 'ncc', 'dist', 'ncc', 'index.js') };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
