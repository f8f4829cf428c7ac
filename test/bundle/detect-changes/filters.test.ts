import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, gitlink, type Repository, symlink } from '../../testbed/repository.ts';
import { detect } from './detect.ts';
import { type GitHubEvent, pushed, started } from './events.ts';

const odd = 'ts/a\nb.ts';

describe('filters', () => {
  let repo: Repository;
  let event: GitHubEvent;
  beforeAll(async () => {
    repo = await createRepository({
      'src/kept.ts': '1',
      'src/edited.ts': '1',
      'src/gone.ts': '1',
      'src/moved.ts': 'the same text before and after',
      'docs/guide.md': '1',
      'link.ts': 'a file',
      'Case.ts': '1',
      'vendor/sub': gitlink('1'.repeat(40)),
      'conf/filters.yml': 'src: src/**\n',
    });
    const before = await repo.head();
    const after = await repo.commit({
      'src/edited.ts': '2',
      'src/gone.ts': null,
      'src/moved.ts': null,
      'lib/moved.ts': 'the same text before and after',
      'docs/guide.md': '2',
      'link.ts': symlink('src/kept.ts'),
      'Case.ts': null,
      'case.ts': '1',
      'vendor/sub': gitlink('2'.repeat(40)),
      'app/[id]/page.tsx': 'new',
      '.dot/file': 'new',
      [odd]: 'new',
    });
    event = pushed(before, after);
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  /** Names of the filters that are true. */
  const changed = async (filters: string, more: Record<string, string> = {}) =>
    (await detect({ workspace: repo.path, event, with: { filters, ...more } })).changed;
  const refused = async (filters: string, more: Record<string, string> = {}) => {
    const { run, outputs } = await detect({ workspace: repo.path, event, with: { filters, ...more } });
    expect([run.exitCode, outputs.result, Object.keys(outputs).toSorted()]).toEqual([
      1,
      'invalid',
      ['report', 'result'],
    ]);
    return `${run.annotations[0]?.title} ${run.annotations[0]?.message}`;
  };

  it('ask for the kind of change with predicates; a type change and a submodule bump are modifications', async () => {
    const filters = `
added: [{added: src/**}, {added: lib/**}]
modified: {modified: src/**}
deleted: {deleted: src/gone.ts}
renamed-from: {renamed: src/moved.ts}
renamed-to: {renamed: lib/**}
renamed-not: {renamed: src/edited.ts}
moved-away: {deleted: src/moved.ts}
typechange: {modified: link.ts}
submodule: {'added|modified': vendor/sub/**}
submodule-added: {added: vendor/sub}
kept: src/kept.ts
case-old: {deleted: Case.ts}
case-new: {added: case.ts}
`;
    expect(await changed(filters)).toEqual([
      'added',
      'case-new',
      'case-old',
      'deleted',
      'modified',
      'moved-away',
      'renamed-from',
      'renamed-to',
      'submodule',
      'typechange',
    ]);
  });

  it('match what picomatch matches: dotfiles, brackets, braces, extglobs, folders, and names with a newline', async () => {
    const filters = `
literal-bracket: app/[id]/page.tsx
dot: '*/file'
braces: '{lib,nowhere}/moved.ts'
extglob: 'src/@(edited|kept).ts'
not-extglob: 'src/!(edited|gone|moved).ts'
folder: docs/
leading-slash: /docs/*
leading-dot: ./docs/*
newline: ts/**
newline-star: 'ts/*.ts'
case-differs: SRC/**
top-only: '*.md'
`;
    expect(await changed(filters)).toEqual([
      'braces',
      'dot',
      'extglob',
      'folder',
      'leading-dot',
      'leading-slash',
      'literal-bracket',
      'newline',
      'newline-star',
    ]);
  });

  it('take `!` as exclusion whatever the order, and start from everything when there is nothing else', async () => {
    const filters = `
no-docs: ['!docs/**', 'docs/**']
docs-elsewhere: ['web/**', '!docs/**']
all-but-docs: ['!docs/**']
all-but-all: ['!**']
`;
    expect(await changed(filters)).toEqual(['all-but-docs']);
  });

  it('mean under `some` and `every` what they mean in dorny/paths-filter', async () => {
    const filters = `
negated: ['web/**', '!docs/**']
both: ['**/*.ts', 'src/**']
never: ['**/*.md', 'src/**']
`;
    expect(await changed(filters, { 'predicate-quantifier': 'some' })).toEqual(['both', 'negated', 'never']);
    expect(await changed(filters, { 'predicate-quantifier': 'every' })).toEqual(['both']);
  });

  it('share groups by anchors and merge keys, and groups are no outputs', async () => {
    const filters = `
_docs: &docs ['docs/**']
.code: &code
  - 'src/**'
web: [*docs, 'web/**']
api: *code
`;
    const { outputs, changed: names } = await detect({ workspace: repo.path, event, with: { filters } });
    expect(names).toEqual(['api', 'web']);
    expect(Object.keys(outputs).filter((name) => /^[_.]/.test(name))).toEqual([]);
  });

  it('come from a file inside the checkout, relative to the working directory', async () => {
    expect(await changed('conf/filters.yml')).toEqual(['src']);
    expect(await changed('./conf/filters.yml')).toEqual(['src']);
    expect(await changed('filters.yml', { 'working-directory': 'conf' })).toEqual(['src']);
  });

  it('keep names that a programming language gives a meaning to', async () => {
    expect(
      await changed(
        '__proto__: [src/**]\nprototype: src/**\nconstructor: docs/**\n1: lib/**\ntrue: lib/**\n"a b.ü": src/**\n',
      ),
    ).toEqual(['1', 'a b.ü', 'constructor', 'prototype', 'true']);
  });

  it.each([
    ['a fixed output', 'changes: a'],
    ['a fixed output in another case', 'Matrix: a'],
    ['another filter in another case', 'web: a\nWeb: b'],
    ["another filter's count", 'web: a\nweb_count: b'],
    ["another filter's list", 'web_files: a\nweb: b'],
  ])('are refused as reserved-filter-name when an output would collide with %s', async (_, filters) => {
    expect(await refused(filters)).toMatch(/^detect-changes: reserved-filter-name .*name/s);
  });

  it.each([
    ['invalid-filters', 'web: []'],
    ['invalid-filters', 'web:'],
    ['invalid-filters', 'web: a\nweb: b'],
    ['invalid-filters', '- a\n- b'],
    ['invalid-filters', 'web: [5]'],
    ['invalid-filters', 'web: !docs/**'],
    ['invalid-filters', 'web: *nobody\n'],
    ['invalid-pattern', 'web: "*(a|aa)*(a|aa)b"'],
    ['invalid-pattern', 'web: "added: src/**"'],
    ['invalid-pattern', 'web: "[a\\\\"'],
    ['invalid-filters', '_only: a\n.groups: b'],
    ['unknown-predicate', 'web: {chnaged: a}'],
    ['invalid-filter-name', '"a=b": c'],
    ['invalid-filter-name', '"a\\nb": c'],
    ['filters-file-unreadable', 'conf/nothing.yml'],
    ['filters-file-unreadable', 'conf'],
    ['path-outside-workspace', '../filters.yml'],
  ])('are refused as %s: %s', async (code, filters) => {
    expect(await refused(filters)).toContain(`detect-changes: ${code} `);
  });

  it('and a wrong pattern of `global` are refused before anything is compared, whatever the event', async () => {
    const workspace = repo.path;
    for (const asked of [event, started('schedule', await repo.head()), pushed('d'.repeat(40), await repo.head())]) {
      const { run, outputs } = await detect({ workspace, event: asked, with: { filters: 'a: a', global: '*(a|aa)' } });
      expect([outputs.result, run.annotations[0]?.title]).toEqual(['invalid', 'detect-changes: invalid-pattern']);
    }
  });

  it('may come from a file with a byte order mark and the line ends of Windows', async () => {
    await repo.write({ 'conf/windows.yml': '\uFEFFsrc:\r\n  - src/**\r\n  - "!docs/**"\r\nweb: web/**\r\n' });
    expect(await changed('conf/windows.yml')).toEqual(['src']);
  });

  it('that bomb with aliases are refused before they fill the memory', async () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 10; at++)
      bomb.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    expect(await refused(bomb.join('\n'))).toContain('invalid-filters');
  });

  it('whose pattern no tracked file matches are warned about, by name', async () => {
    const { run } = await detect({
      workspace: repo.path,
      event,
      with: { filters: 'web: [wbe/**, src/**]\ndone: src/gone.ts' },
    });
    expect(run.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('web: wbe/**') }]);
    expect(run.annotations[0]?.message).not.toContain('src/');
  });
});
