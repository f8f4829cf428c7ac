import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runScript, standIn } from './stand-in.ts';

/** A script that appends a text to the file of a file command. */
const writing = (name: string, text: string): string =>
  `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_${name}, ${JSON.stringify(text)});`;

describe('file commands', () => {
  it('set outputs, state, environment and path', async () => {
    const result = await runScript(
      [
        writing('OUTPUT', 'a=1\nb<<E\nx\n::error::no command\nE\n'),
        writing('STATE', 's=2\n').replace(/^import.*?; /, ''),
        writing('ENV', 'V=3\nnode_options=--x\n').replace(/^import.*?; /, ''),
        writing('PATH', '/x\n\n/y\n/x\n').replace(/^import.*?; /, ''),
      ].join('\n'),
    );
    expect(result.outputs).toEqual({ a: '1', b: 'x\n::error::no command' });
    expect(result.state).toEqual({ s: '2' });
    expect(result.env).toEqual({ V: '3' });
    expect(result.path).toEqual(['/y', '/x']);
    expect(result.commands).toEqual([]);
    expect(result.problems).toEqual(["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."]);
  });

  it('fail the step when one is broken, and keep what came before', async () => {
    const result = await runScript(writing('OUTPUT', 'a=1\nb<<E\nno end\n'));
    expect(result.exitCode).toBe(0);
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toEqual({ a: '1' });
    expect(result.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid value. Matching delimiter not found 'E'",
    ]);
  });

  it('refuse an output without a name', async () => {
    expect(await runScript(writing('OUTPUT', '=1\n'))).toMatchObject({ conclusion: 'failure', outputs: {} });
  });

  it('take two names that differ in case for one, and say so', async () => {
    const result = await runScript(writing('OUTPUT', 'App=1\napp=2\n'));
    expect(result.outputs).toEqual({ app: '2' });
    expect(result.problems).toEqual(['The outputs "App" and "app" differ only in case: one is lost.']);
  });

  it('count after a crash too', async () => {
    const result = await runScript(`${writing('OUTPUT', 'a=1\n')} process.kill(process.pid, 'SIGKILL');`);
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', conclusion: 'failure', outputs: { a: '1' } });
  });
});

describe('the job summary', () => {
  it('is masked line by line', async () => {
    const result = await runScript(
      `console.log('::add-mask::hush-hush');\n${writing('STEP_SUMMARY', '# A\r\nhush-hush\nend')}`,
    );
    expect(result.summary).toBe('# A\n***\nend\n');
  });

  it('is uploaded at exactly 1 MiB', async () => {
    const result = await runScript(writing('STEP_SUMMARY', '').replace('""', "'x'.repeat(1024 * 1024)"));
    expect(result.summary).toHaveLength(1024 * 1024 + 1);
    expect(result.problems).toEqual([]);
  });

  it('is dropped when it is larger, which does not fail the step', async () => {
    const result = await runScript(writing('STEP_SUMMARY', '').replace('""', "'x'.repeat(1024 * 1024 + 1)"));
    expect(result.summary).toBe('');
    expect(result.conclusion).toBe('success');
    expect(result.annotations[0]).toMatchObject({ level: 'error', by: 'runner' });
    expect(result.problems[0]).toContain('supports content up to a size of 1024k, got 1024k');
  });
});

describe('the scratch folder', () => {
  it('is RUNNER_TEMP, inside the folder that was asked for', async () => {
    await using action = standIn({ 'main.mjs': 'console.log(process.env.RUNNER_TEMP);' });
    const result = await action.run();
    expect(result.stdout.trim()).toBe(result.tempFolder);
    expect(existsSync(result.tempFolder)).toBe(true);
  });
});
