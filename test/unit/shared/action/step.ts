// An action made of one script, run by the local runner as a real process: what the boundary does is seen from outside.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunOptions, type RunResult, runAction } from '../../../runner/index.ts';

const door = pathToFileURL(path.resolve('shared/action/index.ts')).href;

const manifest = `
name: check-things
inputs:
  summary: { default: 'true' }
  token: { default: '\${{ github.token }}' }
  flag: { default: 'false' }
  level: { default: low }
  wait: { default: 5s }
  paths: { default: '' }
  rules: { default: '' }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

export interface StepOptions extends Partial<RunOptions> {
  /** Variables of the runner that the action does not get to see. */
  readonly without?: readonly string[];
  /** The post step; nothing by default. */
  readonly post?: string;
}

/** @param body the inside of `async (runtime) => { ... }`; all of the door's exports are in scope as `door` */
export async function runStep(body: string, { post, without = [], ...options }: StepOptions = {}): Promise<RunResult> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'step-'));
  try {
    const folder = path.join(root, 'check-things');
    const workspace = path.join(root, 'workspace');
    mkdirSync(folder);
    mkdirSync(workspace);
    writeFileSync(path.join(folder, 'action.yml'), manifest);
    const head = `import * as door from ${JSON.stringify(door)};\n`;
    writeFileSync(
      path.join(folder, 'main.mjs'),
      `${head}${without.map((name) => `delete process.env.${name};\n`).join('')}await door.runAction('check-things', async (runtime) => {${body}});`,
    );
    writeFileSync(path.join(folder, 'post.mjs'), head + (post ?? ''));
    return await runAction({ action: folder, workspace, scratch: root, token: 'ghs_tokenOfTheJob', ...options });
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The error annotations that the action itself made. */
export function errors(result: RunResult): { title: string | undefined; message: string }[] {
  return result.annotations
    .filter(({ level, by }) => level === 'error' && by === 'action')
    .map(({ title, message }) => ({ title, message }));
}

/** The end of most bodies. */
export const fine = `return { result: 'fine', outputs: {}, report: {} };`;
