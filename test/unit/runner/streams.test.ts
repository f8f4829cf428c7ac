import { describe, expect, it } from 'vitest';
import { printing, runScript } from './stand-in.ts';

describe('commands in the output of an action', () => {
  it.each(['stdout', 'stderr'] as const)('are carried out on %s', async (stream) => {
    const result = await runScript(
      printing(['::notice title=T,file=a.ts,line=3,col=4::hello%0Athere', 'text ##[error]bad', 'plain'], stream),
    );
    expect(result.annotations).toEqual([
      { level: 'notice', message: 'hello\nthere', title: 'T', file: 'a.ts', line: 3, column: 4, by: 'action' },
      { level: 'error', message: 'bad', by: 'action' },
    ]);
    expect(result.commands.map(({ name, stream: from, grammar }) => [name, from, grammar])).toEqual([
      ['notice', stream, '::'],
      ['error', stream, '##['],
    ]);
    expect(result.log).toContain('\nplain\n');
    expect(result.conclusion).toBe('success');
  });

  it('start after a lone carriage return too', async () => {
    const result = await runScript(printing(['innocent\r::error::hidden']));
    expect(result.annotations).toMatchObject([{ message: 'hidden' }]);
  });

  it('still set outputs and state by the deprecated way, with a warning', async () => {
    const result = await runScript(printing(['::set-output name=a::1', '::save-state name=b::2']));
    expect(result.outputs).toEqual({ a: '1' });
    expect(result.state).toEqual({ b: '2' });
    expect(result.annotations.map(({ level, by }) => [level, by])).toEqual([
      ['warning', 'runner'],
      ['warning', 'runner'],
    ]);
    expect(result.problems).toHaveLength(2);
  });

  it.each(['::set-env name=A::1', '##[add-path]/tmp', '::set-output::1'])(
    'fail the step when refused: %s',
    async (line) => {
      const result = await runScript(printing([line]));
      expect(result.exitCode).toBe(0);
      expect(result.conclusion).toBe('failure');
      expect(result.env).toEqual({});
      expect(result.path).toEqual([]);
      expect(result.problems.join()).toContain('Unable to process command');
    },
  );

  it('set the environment where that was allowed', async () => {
    const env = { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' };
    const result = await runScript(
      printing(['::set-env name=A::1', '::add-path::/x', '::set-env name=NODE_OPTIONS::x']),
      {
        env,
      },
    );
    expect(result).toMatchObject({ conclusion: 'success', env: { A: '1' }, path: ['/x'] });
  });

  it('stop and resume with a token, whatever its case', async () => {
    const result = await runScript(
      printing(['::stop-commands::Token-1', '::error::a', 'x ##[error]b', '##[token-1]', '::error::c']),
    );
    expect(result.annotations.map(({ message }) => message)).toEqual(['c']);
    expect(result.commands.map(({ name, obeyed }) => [name, obeyed])).toEqual([
      ['stop-commands', true],
      ['error', false],
      ['error', false],
      ['token-1', true],
      ['error', true],
    ]);
    expect(result.log).toContain('\n::error::a\n');
  });

  it.each(['', 'pause-logging', 'Error'])('do not stop for the token %j', async (token) => {
    const result = await runScript(printing([`::stop-commands::${token}`, '::error::seen']));
    expect(result.conclusion).toBe('failure');
    expect(result.annotations.at(-1)?.message).toBe('seen');
  });

  it('fold groups', async () => {
    const result = await runScript(printing(['::group::One', 'a', '::endgroup::', 'b', '##[group]Two', 'c']));
    expect(result.groups).toEqual([
      { title: 'One', lines: ['a'] },
      { title: 'Two', lines: ['c'] },
    ]);
  });

  it('are echoed after echo is on, but never a mask', async () => {
    const result = await runScript(
      printing(['::echo::ON', '::add-mask::hush-hush', '::set-output name=a::1', '::echo::maybe']),
    );
    expect(result.log).toContain('::add-mask::***\n');
    expect(result.log).toContain('::set-output name=a::1');
    expect(result.log).not.toContain('hush');
    expect(result.conclusion).toBe('failure');
  });

  it('show debug lines only when debugging', async () => {
    const script = printing(['::debug::detail%0Amore']);
    expect((await runScript(script)).log).not.toContain('detail');
    expect((await runScript(script, { debug: true })).log).toContain('##[debug]detail\n##[debug]more\n');
  });
});

describe('annotations', () => {
  it('stop at ten per level, and say so', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `::warning::${index}`);
    const result = await runScript(printing([...lines, '::error::e']));
    expect(result.annotations.map(({ message }) => message)).toEqual([...'0123456789', 'e']);
    expect(result.log).toContain('##[warning]11');
    expect(result.problems).toEqual(['More than 10 annotations of level warning: the rest is not shown.']);
  });

  it('are cut at 4,096 characters', async () => {
    const result = await runScript(printing([`::error::${'x'.repeat(5000)}`]));
    expect(result.annotations[0]?.message).toHaveLength(4096);
    expect(result.problems).toEqual([
      'The message of an annotation of level error was cut from 5000 to 4096 characters.',
    ]);
  });

  it.each([
    ['endLine=5', { line: 5, endLine: 5 }],
    ['line=2,endLine=5,col=1', { line: 2, endLine: 5 }],
    ['line=5,endLine=2', {}],
    ['col=4', {}],
    ['line=1,endColumn=4', { line: 1, column: 4, endColumn: 4 }],
    ['line=1,col=4,endColumn=2', { line: 1 }],
    ['line=x', {}],
  ])('are placed by %s as GitHub repairs it', async (properties, expected) => {
    const result = await runScript(printing([`::error ${properties}::m`]));
    expect(result.annotations).toEqual([{ level: 'error', message: 'm', by: 'action', ...expected }]);
  });

  it('name a file below the workspace by its relative path', async () => {
    const result = await runScript('console.log(`::error file=${process.env.GITHUB_WORKSPACE}/a/b.ts::m`);');
    expect(result.annotations[0]?.file).toBe('a/b.ts');
  });
});

describe('masks', () => {
  it('hide what comes after them, in every form, and nothing before', async () => {
    const encoded = Buffer.from('s3cret-value').toString('base64');
    const result = await runScript(
      printing(['s3cret-value', '::add-mask::s3cret-value', `s3cret-value ${encoded}`, '::error::s3cret-value']),
    );
    expect(result.log).toMatch(/s3cret-value\n\*\*\* \*\*\*\n##\[error\]\*\*\*\n$/);
    expect(result.annotations[0]?.message).toBe('***');
    expect(result.masks).toEqual(['s3cret-value']);
    expect(result.stdout).toContain(`s3cret-value ${encoded}`);
  });

  it('cover the token and the secrets from the start', async () => {
    const result = await runScript(printing(['tok-123 sec-456']), { token: 'tok-123', secrets: ['sec-456'] });
    expect(result.log).toContain('*** ***');
    expect(result.log).toContain('token: ***');
  });
});
