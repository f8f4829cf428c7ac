// Small scripts that stand for actions: each test writes the one that breaks or keeps the rule it is about.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type RunOptions, type RunResult, runAction } from '../../runner/index.ts';

const plainManifest = `
name: stand-in
inputs:
  greeting: { default: hello }
  Two Words: { default: '' }
  token: { default: '\${{ github.token }}' }
runs: { using: node24, main: main.mjs }
`;

export interface StandIn extends AsyncDisposable {
  readonly folder: string;
  run(options?: Partial<RunOptions>): Promise<RunResult>;
}

/** An action whose files are given by name; `action.yml` is a plain one unless given. */
export function standIn(files: Readonly<Record<string, string>>): StandIn {
  const root = mkdtempSync(path.join(os.tmpdir(), 'stand-in-'));
  const folder = path.join(root, 'stand-in');
  const workspace = path.join(root, 'workspace');
  mkdirSync(folder);
  mkdirSync(workspace);
  for (const [name, text] of Object.entries({ 'action.yml': plainManifest, ...files })) {
    writeFileSync(path.join(folder, name), text);
  }
  return {
    folder,
    run: (options = {}) => runAction({ action: folder, workspace, scratch: root, ...options }),
    [Symbol.asyncDispose]: async () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Runs one script as `main` and cleans up. */
export async function runScript(script: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  await using action = standIn({ 'main.mjs': script });
  return await action.run(options);
}

/** A script that prints these lines, on stdout unless told. */
export function printing(lines: readonly string[], stream: 'stdout' | 'stderr' = 'stdout'): string {
  return `process.${stream}.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))});`;
}
