import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Every file below `.git`, byte for byte: what "left as it was" means. */
export async function fingerprint(checkout: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const entries = await readdir(path.join(checkout, '.git'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) files[file] = (await readFile(file)).toString('base64');
    if (entry.isSymbolicLink()) files[file] = `-> ${await readlink(file)}`;
  }
  return files;
}
