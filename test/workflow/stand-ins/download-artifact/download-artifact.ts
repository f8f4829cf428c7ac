// What actions/download-artifact does with a pattern and without merge-multiple.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const input = (name: string): string => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

const store = process.env.STAND_IN_ARTIFACTS ?? '';
const target = path.join(process.env.GITHUB_WORKSPACE ?? '', input('path'));
mkdirSync(target, { recursive: true });
for (const name of readdirSync(store).filter((each) => path.matchesGlob(each, input('pattern')))) {
  cpSync(path.join(store, name), path.join(target, name), { recursive: true });
  process.stdout.write(`downloaded ${name}\n`);
}
