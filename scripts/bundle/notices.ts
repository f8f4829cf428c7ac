// The licences that have to travel with a bundle. ncc writes such a file itself, but knows only files named LICENSE
// and LICENCE without an extension: packages with a LICENSE.md (all of @actions/*) would be left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly private?: boolean;
}

/** Folder of the package that `file` belongs to, or undefined when it is not in a `node_modules` folder. */
export function packageFolder(file: string): string | undefined {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  const first = parts[at + 1];
  if (at < 0 || !first) return undefined;
  return parts.slice(0, at + (first.startsWith('@') ? 3 : 2)).join('/');
}

/** Every file of a package that states terms or credits, sorted: LICENSE, LICENCE, COPYING and NOTICE in any spelling. */
export function noticeFiles(names: readonly string[]): string[] {
  return names
    .filter((name) => /^(licen[cs]e|copying|notice)(-[\w.]+?)?(\.(md|txt|markdown|rst))?$/i.test(name))
    .sort();
}

/**
 * Text of `licenses.txt` for these package folders. Private packages (our own stubs) need none.
 * @throws Error when a package ships no licence text: it must not be distributed silently without one.
 */
export function notices(folders: Iterable<string>): string {
  const sections = new Map<string, string>();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageManifest;
    if (manifest.private) continue;
    const title = `${manifest.name}@${manifest.version} (${manifest.license ?? 'see below'})`;
    const texts = noticeFiles(existsSync(folder) ? readdirSync(folder) : []);
    if (texts.length === 0) {
      throw new Error(`${title} ships no licence text, so it cannot be bundled. Replace it, or add its text here.`);
    }
    const body = texts.map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim());
    sections.set(title, `${title}\n${'-'.repeat(title.length)}\n\n${body.join('\n\n')}\n`);
  }
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `This bundle holds code of the following packages.\n\n${sorted.join('\n\n')}`;
}
