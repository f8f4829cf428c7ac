import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../../shared/process/index.ts';
import { alive } from './alive.ts';

const node = process.execPath;
const stubborn = 'process.on("SIGTERM", () => {}); process.on("SIGINT", () => {}); setInterval(() => {}, 1000);';

describe('ending a program early', () => {
  it('ends it with SIGTERM when its time is up', async () => {
    const finished = await runProgram('sleep', ['30'], { timeoutMs: 100 });
    expect(finished).toMatchObject({ code: null, signal: 'SIGTERM', timedOut: true, cancelled: false });
    expect(finished.durationMs).toBeLessThan(3_000);
  });

  it('kills it after the grace time when it ignores SIGTERM', async () => {
    const finished = await runProgram(node, ['-e', stubborn], { timeoutMs: 500, graceMs: 300 });
    expect(finished).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true });
    expect(finished.durationMs).toBeGreaterThanOrEqual(790);
    expect(finished.durationMs).toBeLessThan(4_000);
  });

  it('lets it clean up and keeps its exit code', async () => {
    const tidy = 'process.on("SIGTERM", () => { console.log("tidy"); process.exit(5); }); setInterval(() => {}, 1000)';
    const finished = await runProgram(node, ['-e', tidy], { timeoutMs: 800 });
    expect(finished).toMatchObject({ code: 5, timedOut: true });
    expect(finished.stdout.toString()).toBe('tidy\n');
  });

  it('ends the children of the program, too', async () => {
    const finished = await runProgram('sh', ['-c', 'sleep 30 & echo $!; sleep 30'], { timeoutMs: 300 });
    const grandchild = Number(finished.stdout.toString());
    expect(grandchild).toBeGreaterThan(1);
    expect(alive(grandchild)).toBe(false);
  });

  it('kills children that outlive the program and ignore the signal', async () => {
    const family = `trap '' TERM; (sleep 30) & echo $!; trap - TERM; sleep 30`;
    const finished = await runProgram('sh', ['-c', family], { timeoutMs: 300, graceMs: 400 });
    expect(finished.timedOut).toBe(true);
    expect(alive(Number(finished.stdout.toString()))).toBe(false);
  });

  it('is cancelled by an abort signal', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const finished = await runProgram('sleep', ['30'], { signal: controller.signal });
    expect(finished).toMatchObject({ cancelled: true, timedOut: false, signal: 'SIGTERM' });
  });

  it('starts nothing when it is aborted already', async () => {
    await expect(runProgram('true', [], { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('takes a timeout of more than 24.8 days for what it is', async () => {
    const finished = await runProgram('sleep', ['0.2'], { timeoutMs: 30 * 86_400_000 });
    expect(finished).toMatchObject({ code: 0, timedOut: false });
  });
});
