import { describe, expect, it } from 'vitest';
import { checkout, cover, lcov, ran } from './cover.ts';

const sources = { 'src/a.ts': 'a\n', 'src/b.ts': 'b\n', 'src/gen/x.g.ts': 'x\n', 'lib/c.ts': 'c\n' };
const report = lcov({
  'src/a.ts': ran(8, 10),
  'src/b.ts': ran(2, 10),
  'src/gen/x.g.ts': ran(0, 80),
  'lib/c.ts': ran(10, 10),
});

async function judge(inputs: Record<string, string>, more: Partial<Parameters<typeof cover>[0]> = {}) {
  await using repository = await checkout(sources, { 'coverage/lcov.info': report });
  return await cover({ workspace: repository.path, with: inputs, ...more });
}

describe('min-file', () => {
  it('judges every file on its own, names those below it, the worst first, and marks them', async () => {
    const { result, error, run } = await judge({ 'min-file': '80' });
    expect(result).toBe('below');
    expect(error).toContain('2 of 4 measured files are below');
    expect(error.indexOf('src/gen/x.g.ts')).toBeLessThan(error.indexOf('src/b.ts'));
    expect(error).toMatch(/src\/b\.ts\W+20\.00 % \(2 of 10, 6 more lines\)/);
    const marked = run.annotations.filter(({ file }) => file !== undefined).map(({ file }) => file);
    expect(marked).toEqual(['src/gen/x.g.ts', 'src/b.ts']);
  });
});

describe('include and exclude', () => {
  it('take files out of every total, in subfolders too', async () => {
    const { counts } = await judge({ exclude: '**/*.g.ts' });
    expect(counts).toBe('lines 20/30');
  });

  it('leave only what matches', async () => {
    const { counts } = await judge({ include: 'src/**', exclude: 'src/gen/**' });
    expect(counts).toBe('lines 10/20');
  });

  it('tell a pattern that matches nothing', async () => {
    const { result, notices, warnings } = await judge({ exclude: '*.g.ts, **/*.g.ts' });
    expect(result).toBe('passed');
    expect([...notices, ...warnings].join()).toContain('*.g.ts');
    expect([...notices, ...warnings].join()).toContain('matches no measured file');
  });

  it('that leave nothing are no pass', async () => {
    const { result, code } = await judge({ include: 'docs/**' });
    expect([result, code]).toEqual(['no-data', 'no-data']);
  });
});

describe('rules', () => {
  it('are judged over the sum of the files that match, and each that matches applies', async () => {
    const met = await judge({ rules: '"src/*.ts": {lines: 50}\n"lib/**": {lines: 100}\n' });
    expect(met.result).toBe('passed');
    const missed = await judge({ rules: '"src/*.ts": {lines: 50.01}\n"**/b.ts": {max-uncovered: 7}\n' });
    expect(missed.result).toBe('below');
    expect(missed.error).toContain('src/*.ts');
    expect(missed.error).toContain('at most 7 may be uncovered: 1 more line must run');
  });

  it('that match nothing are told, and fail nothing', async () => {
    const { result, notices, warnings } = await judge({ rules: '"gone/**": {lines: 100}' });
    expect(result).toBe('passed');
    expect([...notices, ...warnings].join()).toContain('gone/**');
  });
});

describe('one step for pull requests and release tags', () => {
  const inputs = { 'min-lines': '70', exclude: 'src/gen/**, src/b.ts', overrides: '"refs/tags/v*": {min-lines: 95}' };

  it('asks for less on a branch', async () => {
    const { result, counts } = await judge({ ...inputs }, { env: { GITHUB_REF: 'refs/heads/main' } });
    expect([result, counts]).toEqual(['passed', 'lines 18/20']);
  });

  it('asks for more on a release tag, and says which override applied', async () => {
    const event = { name: 'push', payload: { ref: 'refs/tags/v1.2.0' } };
    const {
      result,
      run,
      error,
      report: told,
    } = await judge(inputs, { event, env: { GITHUB_REF: 'refs/tags/v1.2.0' } });
    expect(result).toBe('below');
    expect(error).toContain('at least 95 %');
    expect(run.summary).toMatch(/refs\/tags\/v\\?\*/);
    expect(told.overrides).toEqual(['refs/tags/v*']);
  });

  it('lets the last of several win', async () => {
    const overrides = 'push: {min-lines: 100}\n"refs/tags/**": {min-lines: 10}\n';
    const event = { name: 'push', payload: { ref: 'refs/tags/v1.2.0' } };
    const { result, report: told } = await judge(
      { ...inputs, overrides },
      { event, env: { GITHUB_REF: 'refs/tags/v1.2.0' } },
    );
    expect([result, told.overrides]).toEqual(['passed', ['push', 'refs/tags/**']]);
  });
});

describe('paths', () => {
  it('of a monorepo’s packages are found beside their reports', async () => {
    const tracked = { 'packages/a/src/i.ts': 'a', 'packages/b/src/i.ts': 'b', 'src/i.ts': 'top' };
    await using repository = await checkout(tracked, {
      'packages/a/coverage/lcov.info': lcov({ 'src/i.ts': ran(1, 1) }),
      'packages/b/coverage/lcov.info': lcov({ 'src/i.ts': ran(0, 2) }),
      'coverage/lcov.info': lcov({ 'src/i.ts': ran(3, 4) }),
    });
    const { counts, report: told } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 4/7');
    expect((told.files as { path: string; lines: object }[]).map(({ path, lines }) => [path, lines])).toEqual([
      ['packages/a/src/i.ts', expect.objectContaining({ covered: 1, total: 1 })],
      ['packages/b/src/i.ts', expect.objectContaining({ covered: 0, total: 2 })],
      ['src/i.ts', expect.objectContaining({ covered: 3, total: 4 })],
    ]);
  });

  it('of files that git does not track are kept apart by package, and are one in the shards of a package', async () => {
    await using repository = await checkout(
      { 'packages/a/src/a.ts': 'a', 'packages/b/src/b.ts': 'b' },
      {
        'packages/a/coverage/lcov.info': lcov({ 'src/a.ts': [1], 'src/generated.ts': ran(0, 5) }),
        'packages/b/coverage/lcov.info': lcov({ 'src/b.ts': [1], 'src/generated.ts': ran(5, 5) }),
        'packages/b/more/lcov.info': lcov({ 'src/generated.ts': ran(0, 5) }),
      },
    );
    const { counts, report: told } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 7/12');
    const strangers = (told.files as { path: string; known: boolean }[]).filter(({ known }) => !known);
    expect(strangers.map(({ path }) => path)).toEqual(['packages/a/src/generated.ts', 'packages/b/src/generated.ts']);
  });

  it('that are ambiguous are told with their candidates, not guessed; the match rate is reported', async () => {
    await using repository = await checkout(
      { 'a/src/i.ts': 'a', 'b/src/i.ts': 'b', 'b/only.ts': 'c' },
      {
        'all/lcov.info': lcov({ '/app/src/i.ts': ran(1, 2), '/app/b/only.ts': ran(1, 1), 'gone.ts': ran(1, 1) }),
      },
    );
    const { report: told, run } = await cover({ workspace: repository.path });
    expect(told.match).toEqual({ paths: 3, matched: 1 });
    expect(told.ambiguous).toEqual([{ path: '/app/src/i.ts', candidates: ['a/src/i.ts', 'b/src/i.ts'] }]);
    expect(told.unmatched).toEqual(['gone.ts']);
    for (const part of ['a/src/i.ts', 'gone.ts']) expect(run.summary).toContain(part);
  });

  it.each([
    ['absolute', (top: string) => `${top}/src/a.ts`],
    ['of a Windows machine', () => 'C:\\agent\\work\\src\\a.ts'],
    ['of a container', () => '/app/src/a.ts'],
    ['of a file URL', (top: string) => `file://${top}/src/a.ts`],
  ])('%s merge with relative ones', async (_, form) => {
    await using repository = await checkout(sources);
    await repository.write({
      'one/lcov.info': lcov({ 'src/a.ts': [1, 0] }),
      'two/lcov.info': lcov({ [form(repository.path)]: [0, 1, 0] }),
    });
    const { counts } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 2/3');
  });

  it('of a container’s top folder need `source-roots`, and then match', async () => {
    await using repository = await checkout(
      { 'main.py': 'x', 'src/a.py': 'y' },
      { 'c/lcov.info': lcov({ '/app/main.py': [1] }) },
    );
    const without = await cover({ workspace: repository.path });
    expect(without.code).toBe('foreign-report');
    expect(without.error).toContain('source-roots');
    const given = await cover({ workspace: repository.path, with: { 'source-roots': '/app' } });
    expect([given.result, given.counts]).toEqual(['passed', 'lines 1/1']);
  });

  it('are taken as they are where there is no checkout, and that is said', async () => {
    await using repository = await checkout({}, { 'coverage/lcov.info': report });
    await repository.write({ '.git': null });
    const { counts, result, warnings, report: told } = await cover({ workspace: repository.path });
    expect([result, counts]).toEqual(['passed', 'lines 20/110']);
    expect(warnings.join()).toContain('files of the repository are not known');
    expect(told).not.toHaveProperty('match');
  });
});
