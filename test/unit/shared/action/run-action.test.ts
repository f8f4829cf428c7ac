import { describe, expect, it } from 'vitest';
import { errors, fine, runStep } from './step.ts';

describe('an action that answers', () => {
  it('sets its outputs, result and report, writes the summary and succeeds', async () => {
    const step = await runStep(`
      return {
        result: 'changed',
        outputs: { any: 'true', list: 'a\\nghadelimiter_x\\nresult=forged\\n' },
        report: { findings: [1] },
        summary: '### All good',
      };`);
    expect(step.problems).toEqual([]);
    expect(step.conclusion).toBe('success');
    expect(step.outputs).toEqual({
      any: 'true',
      list: 'a\nghadelimiter_x\nresult=forged\n',
      result: 'changed',
      report: expect.stringMatching(/^\/.*\/ci-actions\/check-things-[^/]+\/report\.json$/),
    });
    expect(step.summary).toBe('### All good\n');
    expect(step.annotations).toEqual([]);
    expect(step.stderr).toBe('');
  });

  it('fails after its outputs and its summary are written, with one annotation that says what to do', async () => {
    const step = await runStep(`
      return {
        result: 'below', outputs: { value: '79' }, report: {}, summary: 'no',
        failure: new door.UserError('below', 'Coverage is 79 %, and 80 % is needed.', 'Test more.'),
      };`);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({
      value: '79',
      result: 'below',
      report: expect.stringContaining('/report.json'),
    });
    expect(step.summary).toBe('no\n');
    expect(errors(step)).toEqual([
      {
        title: 'check-things: below',
        message:
          'Coverage is 79 %, and 80 % is needed.\nTest more.\n' +
          'More: https://github.com/ci-actions/ci-actions/blob/main/actions/check-things/README.md#below',
      },
    ]);
  });

  it('writes no summary when the input says so, and one when it is empty', async () => {
    const body = `return { result: 'fine', outputs: {}, report: {}, summary: 'text' };`;
    expect((await runStep(body, { with: { summary: 'false' } })).summary).toBe('');
    expect((await runStep(body, { with: { summary: '' } })).summary).toBe('text\n');
  });

  it('cuts a summary that GitHub would drop, and says so', async () => {
    const step = await runStep(
      `return { result: 'fine', outputs: {}, report: {}, summary: '| a row of a table |\\n'.repeat(100_000) };`,
    );
    expect(step.problems).toEqual([]);
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1_048_576);
    expect(Buffer.byteLength(step.summary)).toBeGreaterThan(1_048_000);
    expect(step.summary).toMatch(/\| a row of a table \|\n\n> The rest is left out, .*1 MiB.*\n$/);
  });

  it('warns when the summary or the report cannot be written, and keeps its verdict', async () => {
    const step = await runStep(
      `const fs = await import('node:fs');
       fs.writeFileSync(process.env.RUNNER_TEMP + '/ci-actions', 'in the way');
       process.env.GITHUB_STEP_SUMMARY = '/no/such/folder/summary';
       return { result: 'fine', outputs: {}, report: {}, summary: 'text' };`,
    );
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ result: 'fine', report: '' });
    expect(step.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringMatching(/^The report could not be written: E/)],
      ['warning', expect.stringMatching(/^The summary could not be written: ENOENT/)],
    ]);
  });

  it('works outside a runner: shows the outputs, readable and harmless', async () => {
    const step = await runStep(
      `process.env.TMPDIR = process.env.GITHUB_WORKSPACE;
       door.saveState('a', 'b');
       return { result: 'fine', outputs: { a: 'x\\n::error::y', b: '##[error]z' }, report: {}, summary: 'text' };`,
      { without: ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'RUNNER_TEMP'] },
    );
    expect(step.exitCode).toBe(0);
    expect(step.commands).toEqual([]);
    expect(step.stdout).toMatch(
      /^output a = x\\n::error::y\noutput b = ##\\\[error\]z\noutput result = fine\noutput report = /,
    );
  });
});

describe('a report', () => {
  it('has the fields of every action and is for its owner only', async () => {
    const step = await runStep(`
      const folder = await runtime.temporaryFolder();
      process.once('exit', () => {
        const fs = process.getBuiltinModule('node:fs');
        const mode = (file) => (fs.statSync(file).mode & 0o777).toString(8);
        console.log(mode(folder), mode(folder + '/report.json'), folder === again);
        console.log(fs.readFileSync(folder + '/report.json', 'utf8'));
      });
      const again = await runtime.temporaryFolder();
      runtime.mask('hunter22');
      return { result: 'fine', outputs: {}, report: { 'of-it': ['pw hunter22"'], n: 3 } };`);
    const [first, ...rest] = step.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(first).toBe('700 600 true');
    expect(JSON.parse(rest.join('\n'))).toEqual({
      schema: 'https://github.com/ci-actions/ci-actions/blob/main/actions/check-things/report.schema.json',
      action: 'check-things',
      result: 'fine',
      'started-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      'duration-ms': expect.any(Number),
      'of-it': ['pw ***"'],
      n: 3,
    });
  });
});

describe('bad input', () => {
  it('is result invalid, one annotation, and the body never runs when it is the summary input', async () => {
    const step = await runStep(`console.log('ran');${fine}`, { with: { summary: 'yes' } });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ result: 'invalid', report: expect.stringContaining('report.json') });
    expect(errors(step)).toEqual([
      {
        title: 'check-things: invalid-input',
        message: expect.stringMatching(
          /^The input `summary` is "yes", .*\nAccepted: `true` or `false`\.\nMore: .*#invalid-input$/,
        ),
      },
    ]);
    expect(step.stdout).not.toContain('ran');
  });
});

describe('a bug', () => {
  const bugs: [string, string][] = [
    ['thrown', `throw new TypeError('x is not a function');`],
    ['thrown as no error', `throw 'x is not a function';`],
    [
      'thrown in a callback',
      `setTimeout(() => { throw new Error('x is not a function'); }, 5); setInterval(() => {}, 1000); await new Promise(() => {});`,
    ],
    [
      'in a promise nobody waits for',
      `Promise.reject(new Error('x is not a function')); await new Promise((r) => setTimeout(r, 100)); ${fine}`,
    ],
  ];
  it.each(bugs)('%s is one annotation with a way to report it, and no result', async (_, body) => {
    const step = await runStep(body);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toEqual({});
    expect(errors(step)).toEqual([
      {
        title: 'check-things: internal-error',
        message: expect.stringMatching(
          /^x is not a function\nThis is a mistake in the action.*\n.*issues\/new\?template=bug\.yml\n/,
        ),
      },
    ]);
    expect(step.stdout + step.stderr).not.toMatch(/main\.mjs:\d/);
  });

  it('shows where it happened in debug mode only', async () => {
    const step = await runStep(`throw new Error('oops');`, { debug: true });
    expect(step.commands.some(({ name, data }) => name === 'debug' && /main\.mjs:\d/.test(data))).toBe(true);
  });

  it('is also an action that waits for what can never come', async () => {
    const step = await runStep('await new Promise(() => {});');
    expect(step.exitCode).toBe(1);
    expect(errors(step)).toEqual([
      { title: 'check-things: internal-error', message: expect.stringContaining('before it had an answer') },
    ]);
    expect(step.stderr).toBe('');
  });

  it('tells no secret', async () => {
    const step = await runStep(
      `runtime.mask('hunter22'); throw new Error('cannot log in with hunter22 or ghs_tokenOfTheJob');`,
    );
    expect(errors(step)[0]?.message).toMatch(/^cannot log in with \*\*\* or \*\*\*\n/);
    expect(step.stdout).not.toContain('ghs_tokenOfTheJob');
  });
});

describe('state', () => {
  it('comes from main to post, and is empty when main never got there', async () => {
    const post = `console.log('[' + door.getState('stage') + '][' + door.getState('later') + ']');`;
    const step = await runStep(`door.saveState('stage', 'a\\nb'); ${fine}`, { post });
    expect(step.post?.stdout).toBe('[a\nb][]\n');
  });
});
