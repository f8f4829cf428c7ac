// What actions/upload-artifact does with one file: it lies in the artifact under its own name, and an artifact is made
// once. STAND_IN_ARTIFACTS is the folder, STAND_IN_LOST the name of an artifact that never arrives.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const input = (name: string): string => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

const folder = path.join(process.env.STAND_IN_ARTIFACTS ?? '', input('name'));
const file = path.join(process.env.GITHUB_WORKSPACE ?? '', input('path'));
if (!existsSync(file)) throw new Error(`No files were found with the provided path: ${input('path')}.`);
if (input('name') === process.env.STAND_IN_LOST) process.stdout.write(`lost ${input('name')}\n`);
else {
  if (existsSync(folder)) throw new Error('an artifact with this name already exists on the workflow run');
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, path.basename(file)));
  process.stdout.write(`uploaded ${input('name')}\n`);
}
