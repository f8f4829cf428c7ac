import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProgramMissing, runProgram } from '../../../../shared/process/index.ts';

const node = process.execPath;
const script = (code: string) => ['-e', code];

describe('runProgram', () => {
  it('hands over arguments exactly, with no shell between', async () => {
    const hostile = ['$(id)', 'a b', '"\'', '*', '', '-x', 'a\nb', '`id`', ';exit 3'];
    const finished = await runProgram(node, [
      ...script('process.stdout.write(JSON.stringify(process.argv.slice(1)))'),
      '--',
      ...hostile,
    ]);
    expect(JSON.parse(finished.stdout.toString())).toEqual(hostile);
    expect(finished).toMatchObject({ code: 0, signal: null, timedOut: false, cancelled: false, truncated: false });
  });

  it('keeps stdout and stderr apart and gives the exit code', async () => {
    const finished = await runProgram(node, script('console.log("out"); console.error("err"); process.exit(7)'));
    expect(finished.code).toBe(7);
    expect(finished.stdout.toString()).toBe('out\n');
    expect(finished.stderr.toString()).toBe('err\n');
  });

  it('gives the signal of a program that ends by one', async () => {
    const finished = await runProgram(node, script('process.kill(process.pid, "SIGKILL")'));
    expect(finished).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: false, cancelled: false });
  });

  it('writes the input, also to a program that never reads it', async () => {
    const big = Buffer.alloc(3_000_000, 'x');
    const reader = 'let n = 0; process.stdin.on("data", (d) => (n += d.length)).on("end", () => console.log(n))';
    expect((await runProgram(node, script(reader), { input: big })).stdout.toString()).toBe('3000000\n');
    expect((await runProgram(node, script(''), { input: big })).code).toBe(0);
  });

  it('gives an empty stdin when there is no input', async () => {
    const finished = await runProgram('cat', [], { timeoutMs: 5_000 });
    expect(finished).toMatchObject({ code: 0, timedOut: false });
  });

  it('replaces the environment when one is given and leaves out undefined entries', async () => {
    const env = { PATH: process.env.PATH, ONLY: 'this', GONE: undefined };
    const finished = await runProgram(node, script('console.log(JSON.stringify(process.env))'), { env });
    const seen: unknown = JSON.parse(finished.stdout.toString());
    expect(seen).toMatchObject({ ONLY: 'this' });
    expect(seen).not.toHaveProperty('GONE');
    expect(seen).not.toHaveProperty('HOME');
  });

  it('says which program is missing', async () => {
    const attempt = runProgram('no-such-program-here', ['a']);
    await expect(attempt).rejects.toBeInstanceOf(ProgramMissing);
    await expect(attempt).rejects.toMatchObject({ program: 'no-such-program-here' });
  });

  it('does not blame the program for a missing folder', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'run-program-'));
    await rm(folder, { recursive: true });
    const attempt = runProgram(node, ['--version'], { cwd: folder });
    await expect(attempt).rejects.toThrow(/folder .* does not exist/);
    await expect(attempt).rejects.not.toBeInstanceOf(ProgramMissing);
  });

  it('keeps the first bytes of a flood, reads the rest, and says so', async () => {
    const flood = 'const b = Buffer.alloc(1 << 20, "a"); for (let i = 0; i < 40; i++) process.stdout.write(b)';
    let seen = 0;
    const finished = await runProgram(node, script(flood), {
      maxOutputBytes: 1000,
      onStdout: (chunk) => {
        seen += chunk.length;
      },
    });
    expect(finished).toMatchObject({ code: 0, truncated: true });
    expect(finished.stdout.length).toBe(1000);
    expect(seen).toBe(40 << 20);
  });

  it('is not truncated when the output fits exactly', async () => {
    const finished = await runProgram(node, script('process.stdout.write("12345")'), { maxOutputBytes: 5 });
    expect(finished).toMatchObject({ truncated: false });
    expect(finished.stdout.toString()).toBe('12345');
  });

  it('ends the program and passes the error on when onStdout throws', async () => {
    const endless = 'setInterval(() => console.log("tick"), 10)';
    const attempt = runProgram(node, script(endless), {
      onStdout: () => {
        throw new Error('cannot read this');
      },
    });
    await expect(attempt).rejects.toThrow('cannot read this');
  });

  it('leaves no listener behind', async () => {
    const count = () => ['SIGINT', 'SIGTERM', 'exit'].map((name) => process.listenerCount(name));
    const before = count();
    await Promise.all([runProgram('true', []), runProgram('false', []), runProgram('nope-nope', []).catch(() => {})]);
    expect(count()).toEqual(before);
  });

  it('lets go of output that a background process holds open', { timeout: 20_000 }, async () => {
    const finished = await runProgram('sh', ['-c', 'echo early; sleep 12 & echo $!'], { timeoutMs: 2_000 });
    // The program itself was in time.
    expect(finished).toMatchObject({ code: 0, timedOut: false });
    expect(finished.durationMs).toBeGreaterThan(4_500);
    expect(finished.durationMs).toBeLessThan(8_000);
    const [early, pid] = finished.stdout.toString().trim().split('\n');
    expect(early).toBe('early');
    process.kill(Number(pid)); // still there: it is not ours to end
  });
});
