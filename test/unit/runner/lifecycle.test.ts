import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printing, runScript, standIn } from './stand-in.ts';

// The waits of the runner, cut to a twentieth: SIGTERM after 375 ms, SIGKILL after 125 ms more.
const timeScale = 0.05;
const atReady = (line: string): boolean => line === 'ready';
const stayAlive = "console.log('ready'); setInterval(() => {}, 1000);";

const withPost = (postIf = ''): string =>
  `inputs: { word: { default: w } }\nruns: { using: node24, main: main.mjs, post: post.mjs${postIf} }`;

describe('a cancel', () => {
  it('ends a process that does nothing about it by SIGINT', async () => {
    const result = await runScript(stayAlive, { cancelAfterMs: atReady });
    expect(result).toMatchObject({ signal: 'SIGINT', conclusion: 'cancelled' });
    expect(result.annotations).toEqual([{ level: 'error', message: 'The operation was canceled.', by: 'runner' }]);
  });

  it('is a cancel even when the process then exits with 0', async () => {
    const result = await runScript(`process.on('SIGINT', () => process.exit(0)); ${stayAlive}`, {
      cancelAfterMs: atReady,
    });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'cancelled' });
  });

  it('goes on to SIGTERM', async () => {
    const result = await runScript(`process.on('SIGINT', () => console.log('int')); ${stayAlive}`, {
      cancelAfterMs: atReady,
      timeScale,
    });
    expect(result).toMatchObject({ signal: 'SIGTERM', conclusion: 'cancelled', stdout: 'ready\nint\n' });
    expect(result.durationMs).toBeGreaterThan(375);
  });

  it('ends in SIGKILL', async () => {
    const ignore = "for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log(name));";
    const result = await runScript(`${ignore} ${stayAlive}`, { cancelAfterMs: atReady, timeScale });
    expect(result).toMatchObject({ signal: 'SIGKILL', conclusion: 'cancelled', stdout: 'ready\nSIGINT\nSIGTERM\n' });
    expect(result.durationMs).toBeGreaterThan(500);
  });

  it.skipIf(process.platform !== 'linux')('reaches node only: a child lives on until the end of the job', async () => {
    const script = `import { spawn } from 'node:child_process';
      const child = spawn('sleep', ['60'], { stdio: 'ignore' }); console.log(child.pid); ${stayAlive}`;
    const result = await runScript(script, { cancelAfterMs: atReady });
    const pid = Number(result.stdout.split('\n')[0]);
    expect(result.orphans).toEqual([{ pid, command: 'sleep 60' }]);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('comes too late for a process that is done', async () => {
    expect(await runScript(printing(['done']), { cancelAfterMs: 60_000 })).toMatchObject({ conclusion: 'success' });
  });
});

describe('the other ends', () => {
  it('a timeout climbs the same ladder and counts as failure', async () => {
    const result = await runScript(stayAlive, { timeoutMs: 300 });
    expect(result).toMatchObject({ signal: 'SIGINT', conclusion: 'failure' });
    expect(result.annotations[0]?.message).toContain('has timed out');
  });

  it('a kill leaves no time for anything', async () => {
    const result = await runScript(`process.on('SIGTERM', () => {}); ${stayAlive}`, { killAfterMs: atReady });
    expect(result).toMatchObject({ signal: 'SIGKILL', conclusion: 'failure', annotations: [] });
  });

  it('an exit code other than 0 is a failure', async () => {
    expect(await runScript('process.exitCode = 3;')).toMatchObject({ exitCode: 3, conclusion: 'failure' });
  });

  it.skipIf(process.platform === 'win32')(
    'a child that holds the streams is waited for, but not for ever',
    async () => {
      const script = `import { spawn } from 'node:child_process';
      spawn('sh', ['-c', 'echo early; sleep 60'], { stdio: 'inherit', detached: true }).unref();
      setTimeout(() => process.exit(0), 500);`;
      const result = await runScript(script, { timeScale });
      expect(result).toMatchObject({ exitCode: 0, conclusion: 'success', stdout: 'early\n' });
      expect(result.problems).toEqual(['A child process held the output open after node had ended.']);
      expect(result.durationMs).toBeLessThan(5_000);
    },
  );
});

describe('post', () => {
  const main = `import { appendFileSync } from 'node:fs';
    appendFileSync(process.env.GITHUB_STATE, 'isPost=true\\n'); appendFileSync(process.env.GITHUB_ENV, 'ADDED=1\\n');`;
  const post = "console.log(process.env.STATE_isPost, process.env.ADDED, process.env.INPUT_WORD, '::group::');";

  it('gets the state, the environment and the inputs', async () => {
    await using action = standIn({ 'action.yml': withPost(), 'main.mjs': main, 'post.mjs': post });
    const result = await action.run();
    expect(result.post).toMatchObject({ conclusion: 'success', stdout: 'true 1 w ::group::\n' });
    expect(result.post?.log).toMatch(/^Post job cleanup\.\n/);
  });

  it('runs after a cancel, and is not cancelled itself', async () => {
    await using action = standIn({ 'action.yml': withPost(), 'main.mjs': `${main} ${stayAlive}`, 'post.mjs': post });
    const result = await action.run({ cancelAfterMs: atReady });
    expect(result.conclusion).toBe('cancelled');
    expect(result.post).toMatchObject({ conclusion: 'success', stdout: 'true 1 w ::group::\n' });
  });

  it('runs after a crash, but not when the runner itself died', async () => {
    await using action = standIn({ 'action.yml': withPost(), 'main.mjs': stayAlive, 'post.mjs': post });
    expect((await action.run({ killAfterMs: atReady })).post?.exitCode).toBe(0);
    expect((await action.run({ killAfterMs: atReady, runPost: false })).post).toBeUndefined();
  });

  it('obeys post-if', async () => {
    await using action = standIn({ 'action.yml': withPost(', post-if: failure()'), 'main.mjs': '', 'post.mjs': post });
    expect((await action.run()).post).toBeUndefined();
  });
});

describe('what a person sees', () => {
  it('begins with the inputs and comes line by line', async () => {
    const seen: string[] = [];
    const result = await runScript(printing(['one', '::error::two']), { onLog: (line) => void seen.push(line) });
    expect(result.log).toBe('##[group]Run ./stand-in\nwith:\n  greeting: hello\n##[endgroup]\none\n##[error]two\n');
    expect(result.log).toBe(seen.map((line) => `${line}\n`).join(''));
  });
});

/** False for a process that has ended, though nobody has collected it yet. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
