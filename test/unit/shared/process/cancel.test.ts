import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { alive } from './alive.ts';

const door = pathToFileURL('shared/process/index.ts').href;
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts a parent that calls runProgram; resolves with it and the first number it prints. */
async function parent(code: string): Promise<{ child: ChildProcess; first: number; lines: string[] }> {
  const source = `import { runProgram } from ${JSON.stringify(door)};\n${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const [line]: unknown[] = await once(reader, 'line');
  return { child, first: Number(line), lines };
}

const running = `runProgram('sh', ['-c', 'echo $$; exec sleep 30'], { onStdout: (c) => process.stdout.write(c) })`;

describe('a signal to our own process', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the program, then us, by that signal', async (signal) => {
    const { child, first, lines } = await parent(`await ${running}; console.log('went on')`);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(alive(first)).toBe(false);
    expect(lines).not.toContain('went on');
  });

  it('leaves the decision to an action that handles the signal itself', async () => {
    const { child, lines } = await parent(
      `process.on('SIGINT', () => console.log('handled'));
       const f = await ${running}; console.log(f.cancelled, f.signal)`,
    );
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(lines.slice(1)).toEqual(['handled', 'true SIGINT']);
  });

  it('ends every running program, and kills the stubborn ones after the grace time', async () => {
    const { child, first } = await parent(
      `const deaf = ['-e', 'process.on("SIGINT", () => {}); console.log(process.pid); setInterval(() => {}, 1000)'];
       const onStdout = (c) => process.stdout.write(c);
       await Promise.all([runProgram('sleep', ['30']), runProgram(process.execPath, deaf, { onStdout, graceMs: 300 })])`,
    );
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
    expect(alive(first)).toBe(false);
  });

  it('starts nothing that lasts after the signal came', async () => {
    const { child, lines } = await parent(
      `const slow = ['-e', 'process.on("SIGINT", () => setTimeout(process.exit, 700)); console.log(process.pid); setInterval(() => {}, 1000)'];
       const onStdout = (c) => process.stdout.write(c);
       await Promise.all([
         runProgram('sleep', ['30']).then(() => runProgram('sleep', ['30'])).then((f) => console.log('second', f.cancelled)),
         runProgram(process.execPath, slow, { onStdout }),
       ])`,
    );
    const begun = performance.now();
    child.kill('SIGINT');
    await once(child, 'close');
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(lines).toContain('second true');
  });

  it('takes the programs along when our process exits under them', async () => {
    const { child, first } = await parent(`${running}; setTimeout(() => process.exit(3), 300)`);
    expect(await once(child, 'exit')).toEqual([3, null]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(alive(first)).toBe(false);
  });
});
