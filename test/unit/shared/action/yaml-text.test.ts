import { describe, expect, it } from 'vitest';
import { createInputs, parseYaml, UserError } from '../../../../shared/action/index.ts';

const source = 'The input `rules`';

async function refusal(text: string): Promise<string> {
  const error: unknown = await parseYaml(text, source).catch((caught: unknown) => caught);
  if (!(error instanceof UserError)) throw new Error(`no UserError: ${String(error)}`);
  expect(error.code).toBe('invalid-input');
  return error.message;
}

describe('parseYaml', () => {
  it('reads plain data, anchors and merge keys', async () => {
    const text = 'base: &b {x: 1}\nlist: &l [a, b]\nuse:\n  <<: *b\n  also: *l\nno: no\non: on\n';
    expect((await parseYaml(text, source)).value).toEqual({
      base: { x: 1 },
      list: ['a', 'b'],
      use: { x: 1, also: ['a', 'b'] },
      no: 'no',
      on: 'on',
    });
    expect((await parseYaml('', source)).value).toBeNull();
    expect(await createInputs<'x'>({ INPUT_X: ' ' }).yaml('x')).toBeUndefined();
    expect(await createInputs<'x'>({ INPUT_X: 'a: 1' }).yaml('x')).toEqual({ a: 1 });
  });

  it.each([
    ['a: 1\nb: 2\na: 3', /line 3: .*unique/],
    ['a: [1\nb: 2', /line \d/],
    ['a:\n  - x\n  - !src/**', /line 3: .*begins with `!` needs quotes/],
    ['a: 1\nb: *.ts', /line 2: .*begins with `\*` needs quotes/],
    ['a: 1\n---\nb: 2', /line 2/],
    ['a: !!js/function x', /line 1/],
    ['a: x\n\tb: y', /line 2/],
  ])('refuses %j, naming the line', async (text, message) => {
    expect(await refusal(text)).toMatch(/^The input `rules` is not YAML that can be used, line/);
    expect(await refusal(text)).toMatch(message);
  });

  it('refuses an alias bomb at once', async () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const begin = performance.now();
    expect(await refusal(bomb.join('\n'))).toMatch(/alias/i);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it('refuses more than 1 MiB, and nesting that would end the stack', async () => {
    expect(await refusal(`a: ${'x'.repeat(1_048_576)}`)).toMatch(/1048579 bytes .* at most 1048576/);
    expect(await refusal('['.repeat(20_000))).toMatch(/not YAML/);
    expect(await refusal(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatch(/nested too deeply/);
  });

  it('cannot be used to change the prototype of everything', async () => {
    const { value } = await parseYaml('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}', source);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  });

  it('knows the lines of keys and items', async () => {
    const yaml = await parseYaml('a: 1\nb:\n  c: 2\n  d:\n    - x\n    - y\n', source);
    expect(yaml.lineOf(['a'])).toBe(1);
    expect(yaml.lineOf(['b'])).toBe(2);
    expect(yaml.lineOf(['b', 'd'])).toBe(4);
    expect(yaml.lineOf(['b', 'd', 1])).toBe(6);
    expect(yaml.lineOf(['nope'])).toBeUndefined();
    expect(yaml.lineOf(['a', 'b', 'c'])).toBeUndefined();
  });
});
