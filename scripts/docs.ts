// Regenerates what follows from the action.yml files: the tables between the markers of the READMEs and src/contract.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, readManifests } from './docs/generate.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Text of a repository file with line ends as committed, or undefined when there is no such file. */
const read = (file: string): string | undefined => {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, 'utf8').replace(/\r\n/g, '\n') : undefined;
};

const { files, problems } = generate(readManifests(root), read);
for (const [file, text] of files) {
  if (read(file) === text) continue;
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(`wrote ${file}`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
