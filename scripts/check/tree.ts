// Reads the repository for the rules: what git tracks or would track, so that a new file is judged before it is added.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { NamedManifest } from '../docs/generate.ts';
import type { ActionFolder } from './action-yml.ts';
import type { SourceFile } from './source-file.ts';

const notOurs = /^(dist|examples)\/|\/fixtures\/|^package-lock\.json$/;

/** The files that were written by hand or by `npm run docs`, as text. Binary files are left out. */
export function readTree(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))]
    .filter((file) => file !== '' && !notOurs.test(file))
    .filter((file) => existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile())
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8').replace(/\r\n/g, '\n') }))
    .filter((file) => !file.text.includes('\0'));
}

export function actionFolders(files: readonly SourceFile[], manifests: readonly NamedManifest[]): ActionFolder[] {
  return manifests.map(({ folder, manifest }) => {
    const prefix = `actions/${folder}/`;
    const own = files.filter((file) => file.path.startsWith(prefix));
    return {
      folder,
      manifest,
      files: own.map((file) => file.path.slice(prefix.length)),
      reportSchema: own.find((file) => file.path === `${prefix}report.schema.json`)?.text,
    };
  });
}

/** Every file below a folder, by path with `/` -> content as Latin-1, so that any bytes compare. Empty when there is none. */
export function readFolder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'latin1')];
    }),
  );
}
