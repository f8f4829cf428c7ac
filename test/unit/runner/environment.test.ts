import { describe, expect, it } from 'vitest';
import { runScript, standIn } from './stand-in.ts';

const printEnvironment = 'console.log(JSON.stringify(process.env));';

async function environmentOf(options: Parameters<typeof runScript>[1] = {}): Promise<Record<string, string>> {
  return JSON.parse((await runScript(printEnvironment, options)).stdout);
}

describe('inputs', () => {
  it('are given by name, blanks as underscores, dashes kept', async () => {
    const seen = await environmentOf({ with: { 'Two Words': '2', greeting: 'a\nb ' } });
    expect(seen.INPUT_TWO_WORDS).toBe('2');
    expect(seen.INPUT_GREETING).toBe('a\nb ');
  });

  it('get their defaults, with the token filled in', async () => {
    const seen = await environmentOf({ token: 'tok-123' });
    expect(seen.INPUT_GREETING).toBe('hello');
    expect(seen.INPUT_TOKEN).toBe('tok-123');
    expect((await environmentOf()).INPUT_TOKEN).toBe('');
  });

  it('that are not declared are passed on with a warning', async () => {
    const result = await runScript('console.log(process.env.INPUT_GREETINGS)', {
      with: { greetings: 'x', TOKEN: 't' },
    });
    expect(result.stdout).toBe('x\n');
    expect(result.annotations).toEqual([
      {
        level: 'warning',
        message: "Unexpected input(s) 'greetings', valid inputs are ['greeting', 'Two Words', 'token']",
        by: 'runner',
      },
    ]);
  });

  it('that are deprecated say so', async () => {
    await using action = standIn({
      'action.yml': 'inputs: { old: { deprecationMessage: use new } }\nruns: { using: node24, main: main.mjs }',
      'main.mjs': '',
    });
    const result = await action.run({ with: { old: '1' } });
    expect(result.annotations).toMatchObject([{ message: "Input 'old' has been deprecated with message: use new" }]);
  });
});

describe('the environment of a step', () => {
  it('holds nothing of the machine but the path', async () => {
    process.env.LEAK_OF_THE_TEST = 'x';
    const seen = await environmentOf();
    delete process.env.LEAK_OF_THE_TEST;
    const foreign = Object.keys(seen).filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name));
    expect(foreign.sort()).toEqual(['CI', 'HOME', 'LANG', 'PATH']);
  });

  it('points at nothing that could be the real GitHub', async () => {
    const seen = await environmentOf();
    expect(seen.GITHUB_API_URL).toBe('http://127.0.0.1:9');
    expect(Object.values(seen).join()).not.toContain('github.com');
  });

  it('can be added to and taken from', async () => {
    const seen = await environmentOf({ env: { GITHUB_SHA: 'abc', CI: undefined } });
    expect(seen.GITHUB_SHA).toBe('abc');
    expect(seen).not.toHaveProperty('CI');
  });

  it.each([
    ['push', { ref: 'refs/heads/x/y', after: 'a1' }, { REF: 'refs/heads/x/y', REF_NAME: 'x/y', SHA: 'a1' }],
    ['push', { ref: 'refs/tags/v1', after: 'a1' }, { REF: 'refs/tags/v1', REF_TYPE: 'tag' }],
    [
      'pull_request',
      { pull_request: { number: 7, merge_commit_sha: 'm', base: { ref: 'main' }, head: { ref: 'topic' } } },
      { REF: 'refs/pull/7/merge', SHA: 'm', BASE_REF: 'main', HEAD_REF: 'topic' },
    ],
    [
      'pull_request_target',
      { pull_request: { number: 7, base: { ref: 'main', sha: 'b' }, head: { ref: 'topic' } } },
      { REF: 'refs/heads/main', SHA: 'b' },
    ],
    ['merge_group', { merge_group: { head_ref: 'refs/heads/q', head_sha: 'h' } }, { REF: 'refs/heads/q', SHA: 'h' }],
  ])('tells what a %s event is about', async (name, payload, expected) => {
    const seen = await environmentOf({ event: { name, payload } });
    for (const [key, value] of Object.entries(expected)) expect(seen[`GITHUB_${key}`]).toBe(value);
  });

  it('gives the payload as a file', async () => {
    const script =
      "import { readFileSync } from 'node:fs'; console.log(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));";
    expect(JSON.parse((await runScript(script, { event: { name: 'push', payload: { a: [1] } } })).stdout)).toEqual({
      a: [1],
    });
  });
});

describe('what cannot be run', () => {
  it.each([
    ['runs: { using: composite }', 'only JavaScript actions'],
    ['runs: { using: node24 }', 'runs.main is missing'],
    ["inputs: { a: { default: '${{ hashFiles() }}' } }\nruns: { using: node24, main: main.mjs }", 'does not evaluate'],
  ])('is refused with a reason: %s', async (manifest, message) => {
    await using action = standIn({ 'action.yml': manifest, 'main.mjs': '' });
    await expect(action.run()).rejects.toThrow(message);
  });

  it('fails when the script is missing', async () => {
    await using action = standIn({});
    expect(await action.run()).toMatchObject({ exitCode: 1, conclusion: 'failure' });
  });
});
