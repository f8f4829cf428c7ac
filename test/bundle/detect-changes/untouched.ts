import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder with a hash of its bytes; folders, links and modes count too. */
export function fingerprint(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (relative: string): void => {
    const file = path.join(folder, relative);
    const stat = lstatSync(file);
    if (stat.isDirectory()) {
      found[`${relative}/`] = stat.mode.toString(8);
      for (const name of readdirSync(file)) visit(path.join(relative, name));
    } else {
      const content = stat.isSymbolicLink() ? readlinkSync(file) : readFileSync(file);
      found[relative] = `${stat.mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`;
    }
  };
  visit('');
  return found;
}
