import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../../../shared/process/index.ts';

const command = path.resolve(import.meta.dirname, '../../../../scripts/action.ts');
let folder = '';

/** A bundle in the place of a real one, and a repository of one commit to run it on. */
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'action-command-'));
  const bundle = path.join(folder, 'dist', 'detect-changes');
  mkdirSync(bundle, { recursive: true });
  writeFileSync(path.join(bundle, 'package.json'), '{"type":"module"}');
  writeFileSync(
    path.join(bundle, 'index.js'),
    `console.log(process.env.GITHUB_EVENT_NAME, process.cwd(), process.env.INPUT_TOKEN, process.env.EXTRA);
     if (process.env.INPUT_STRATEGY === 'wait') setInterval(() => {}, 1000);
     process.exitCode = 3;`,
  );
  execFileSync('git', ['init', '-q', folder]);
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-q', '--allow-empty', '-m', 'x'], {
    cwd: folder,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], more: { onStdout?: (chunk: Buffer) => void } = {}) {
  const env = { ...process.env, INIT_CWD: folder, MY_TOKEN: 'tok-123', NO_COLOR: '1', FORCE_COLOR: undefined };
  return runProgram(process.execPath, [command, ...args], { env, ...more });
}

describe('npm run action', () => {
  it('runs a bundle on the repository in which it was typed and passes its exit code on', async () => {
    const finished = await run(['detect-changes', '--dist', 'dist', '--token-env', 'MY_TOKEN', '--env', 'EXTRA=e']);
    const text = finished.stdout.toString();
    expect(text).toContain(`push ${folder} *** e\n`);
    expect(text).toMatch(/\nfailure after .* \(exit code 3\)\n$/);
    expect(text).not.toContain('\x1b');
    expect(finished.code).toBe(3);
  });

  it.each([
    [['nope'], 'Actions: check-coverage-threshold, detect-changes'],
    [['detect-changes', '--dist', 'nowhere'], 'Run `npm run build`, or add --fresh'],
    [['detect-changes', '--repo', 'nowhere'], '--repo: there is no folder'],
    [['detect-changes', '--dist', 'dist', '--payload', 'nowhere'], '--payload: '],
    [['detect-changes', '--dist', 'dist', '--token-env', 'NOT_SET_AT_ALL'], 'NOT_SET_AT_ALL is empty'],
  ])('refuses %j in one sentence', async (args, message) => {
    const finished = await run(args);
    expect(finished.code).toBe(2);
    expect(finished.stderr.toString()).toContain(message);
    expect(finished.stderr.toString()).not.toContain('    at ');
  });

  it("reads a payload of one's own", async () => {
    writeFileSync(path.join(folder, 'event.json'), '{"action":"created"}');
    const finished = await run([
      'detect-changes',
      '--dist',
      'dist',
      '--event',
      'issue_comment',
      '--payload',
      'event.json',
    ]);
    expect(finished.stdout.toString()).toContain(`issue_comment ${folder}`);
  });

  it.skipIf(process.platform === 'win32')('cancels the run at an interrupt and still reports', async () => {
    const controller = new AbortController();
    const env = { ...process.env, INIT_CWD: folder, NO_COLOR: '1', FORCE_COLOR: undefined };
    const finished = await runProgram(
      process.execPath,
      [command, 'detect-changes', '--dist', 'dist', '--with', 'strategy=wait'],
      {
        env,
        signal: controller.signal,
        onStdout: (chunk) => {
          if (chunk.includes(`push ${folder}`)) controller.abort();
        },
      },
    );
    expect(finished.stdout.toString()).toMatch(
      /Error: The operation was canceled\..*cancelled after .* \(SIGINT\)\n$/s,
    );
    expect(finished.code).toBe(1);
  });
});
