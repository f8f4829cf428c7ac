import { describe, expect, it } from 'vitest';
import { openSource, SourceMalformed, selectPath } from '../../../../../shared/edit/index.ts';

async function failure(text: string): Promise<SourceMalformed> {
  const error: unknown = await openSource('yaml', text).catch((caught: unknown) => caught);
  if (error instanceof SourceMalformed) return error;
  throw new Error(`no SourceMalformed: ${error}`);
}

describe('what is no YAML', () => {
  it.each([
    ['a: b\nc: d: e\n', 2],
    ['a: [b\nc: d\n', 2],
    ['a: "b\n', 2],
    ['a:\n\tb: c\n', 2],
    ['a: b\nc: *lost\n', 2],
    ['a: b\nc: *.example.com\n', 2],
    ['a: &i b\n---\nc: *i\n', 3],
    ['a: b\n}\n', 2],
  ])('%j is told with its line', async (text, line) => {
    const error = await failure(text);
    expect(error.line).toBe(line);
    expect(error.column).toBeGreaterThan(0);
    expect(error.message).not.toMatch(/[\n\u001b]/);
  });

  it('counts lines behind a byte order mark, and columns without it', async () => {
    expect(await failure('\uFEFFa: *lost\n')).toMatchObject({ line: 1, column: 4 });
  });
});

describe('a bomb', () => {
  it.each([
    ['of flow lists', '['.repeat(200_000)],
    ['of lists on one line', '- '.repeat(200_000)],
    ['of explicit keys', '? '.repeat(200_000)],
    ['of keys on one line', 'a: '.repeat(100_000)],
    ['of indentation', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('%s is refused for its depth', async (_, text) => {
    expect((await failure(text)).message).toMatch(/nested too deeply|not allowed/);
  });

  it('of size is refused before it is parsed', async () => {
    const started = performance.now();
    expect((await failure('a: b\n'.repeat(20_000_000))).message).toMatch(/at most/);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('of aliases is read, and walked once for each node', async () => {
    const lines = ['k0: &k0 {x: y}'];
    for (let i = 1; i <= 60; i += 1)
      lines.push(`k${i}: &k${i} {<<: [*k${i - 1}, *k${i - 1}], a: *k${i - 1}, b: *k${i - 1}}`);
    const { documents } = await openSource('yaml', lines.join('\n'));
    expect(documents.flatMap((root) => selectPath(root, `k60${'.*'.repeat(61)}`)).length).toBeLessThanOrEqual(1);
  });
});

it('takes time that grows with the length, not with its square', async () => {
  const step = '- uses: a/b@v1 # c\n  with: {d: [e, "f"]}\n  run: |\n    g\n';
  const time = async (count: number) => {
    const text = step.repeat(count);
    const started = performance.now();
    await openSource('yaml', text);
    return performance.now() - started;
  };
  await time(500);
  const [small, large] = [await time(500), await time(8000)];
  // Sixteen times the text: a square would take 256 times as long.
  expect(large / small).toBeLessThan(96);
});
