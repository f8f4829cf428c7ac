// Names, kinds of change, list formats, and a repository or environment that tries to hide a change.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createRepository, executable, gitlink, symlink } from '../../../testbed/repository.ts';
import { detect, names, push, records } from './support.ts';

const hostile = [
  "it's",
  'a"b',
  'a,b',
  'new\nline',
  'tab\t',
  'cr\r',
  '$(id)',
  '`id`',
  'back\\slash',
  'ü',
  ' lead',
  'trail ',
  'a;b',
  'a&b|c',
  '~',
  '!x',
  '%0A',
  '#',
  '=1+1',
  'x\u2028y',
  '\u202Ertl',
  '😀',
  'a\u0001b',
  'a\u007fb',
  '[x](y)|z',
  '::error::boo',
  '##[error]boo',
  '##vso[x]',
].map((name) => `d/${name}`);

async function changed(start: Parameters<typeof createRepository>[0], change: Parameters<typeof createRepository>[0]) {
  const repository = await createRepository(start);
  const before = await repository.head();
  const after = await repository.commit(change);
  return { repository, event: push(before, after), before, after };
}

const readers: Record<string, (list: string) => string[]> = {
  shell: (list) =>
    execFileSync('bash', ['-c', `printf '%s\\0' ${list}`])
      .toString()
      .split('\0')
      .slice(0, -1),
  escape: (list) =>
    execFileSync('bash', ['-c', `printf '%s\\0' ${list}`])
      .toString()
      .split('\0')
      .slice(0, -1),
  json: (list) => JSON.parse(list),
  csv: (list) =>
    [...list.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
      (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '',
    ),
};

for (const [format, read] of Object.entries(readers)) {
  test(`every list format survives a round trip for hostile names: ${format}`, async () => {
    const { repository, event } = await changed({ start: '1' }, Object.fromEntries(hostile.map((name) => [name, '1'])));
    await using _ = repository;
    const result = await detect(repository.path, { filters: "all: 'd/**'", 'list-files': format }, event);
    expect(read(result.outputs.all_files ?? '').sort()).toEqual([...hostile].sort());
    expect(result.outputs.all_count).toBe(String(hostile.length));
    expect((await records(result)).sort()).toEqual(hostile.map((name) => `A\t${name}`).sort());
  });
}

test('a hostile name never becomes a command in the log nor breaks the summary', async () => {
  const { repository, event } = await changed({ start: '1' }, Object.fromEntries(hostile.map((name) => [name, '1'])));
  await using _ = repository;
  const perFile = hostile.map(
    (name, index) => `f${index}: ${JSON.stringify(name.replace(/[\\[\](){}!*?+@|#"'$]/g, '?'))}`,
  );
  const result = await detect(repository.path, { filters: perFile.join('\n') }, event, { debug: true });
  expect(result.conclusion).toBe('success');
  expect(
    result.commands.filter((one) => one.data.includes('boo') && one.name !== 'debug' && one.name !== 'warning'),
  ).toEqual([]);
  expect(result.annotations.filter((one) => one.level === 'error')).toEqual([]);
  expect(result.problems).toEqual([]);
});

test('renames, case-only renames, mode, type and submodule changes count in every place they touch', async () => {
  const { repository, event } = await changed(
    {
      'Docs/R.md': 'same\n',
      'bin/t': '1',
      'type/f': '1',
      'mods/sub': gitlink('a'.repeat(40)),
      'mods/out': gitlink('c'.repeat(40)),
      'old/x': 'moved\n',
    },
    {
      'Docs/R.md': null,
      'docs/r.md': 'same\n',
      'bin/t': executable('1'),
      'type/f': symlink('t'),
      'mods/sub': gitlink('b'.repeat(40)),
      'mods/out': null,
      'old/x': null,
      'new/x': 'moved\n',
    },
  );
  await using _ = repository;
  const filters = ['Docs', 'docs', 'bin', 'type', 'old', 'new']
    .map((name) => `_${name}: &${name} ['${name}/**']`)
    .join('\n');
  const rest =
    'upper: *Docs\nlower: *docs\nbin: *bin\ntype: *type\nsub: "mods/sub/**"\nout: [deleted: mods/out]\nold: *old\nnew: *new\nmoved: [renamed: "new/**"]';
  const result = await detect(repository.path, { filters: `${filters}\n${rest}` }, event);
  expect(names(result)).toEqual(['upper', 'lower', 'bin', 'type', 'sub', 'out', 'old', 'new', 'moved']);
  expect((await records(result)).sort()).toEqual([
    'A\tdocs/r.md',
    'A\tnew/x',
    'D\tDocs/R.md',
    'D\tmods/out',
    'D\told/x',
    'M\tbin/t',
    'M\tmods/sub',
    'M\ttype/f',
  ]);
});

for (const [title, hide] of [
  ['submodule.ignore in .gitmodules', []],
  [
    'submodule.ignore in the configuration',
    [
      ['config', 'submodule.sub.ignore', 'all'],
      ['config', 'diff.ignoreSubmodules', 'all'],
    ],
  ],
  [
    'diff.relative and an order file',
    [
      ['config', 'diff.relative', 'true'],
      ['config', 'diff.orderFile', '/nowhere'],
    ],
  ],
  [
    'an external diff and a fsmonitor',
    [
      ['config', 'diff.external', '/bin/false'],
      ['config', 'core.fsmonitor', '/bin/false'],
    ],
  ],
  ['ignored case', [['config', 'core.ignoreCase', 'true']]],
] as const) {
  test(`nothing in the repository hides a change: ${title}`, async () => {
    const modules = '[submodule "sub"]\n\tpath = sub\n\turl = ../sub\n\tignore = all\n';
    const { repository, event } = await changed(
      { '.gitmodules': modules, sub: gitlink('a'.repeat(40)), 'src/a': '1' },
      { sub: gitlink('b'.repeat(40)), 'src/a': '2' },
    );
    await using _ = repository;
    for (const command of hide) await repository.git(...command);
    const result = await detect(
      repository.path,
      { filters: 'sub: sub\nsrc: src/**', 'working-directory': 'src' },
      event,
    );
    expect(await records(result)).toEqual(['M\tsrc/a', 'M\tsub']);
    expect(names(result)).toEqual(['sub', 'src']);
  });
}

test('a replace ref for the base commit or its tree hides nothing', async () => {
  const { repository, event, before, after } = await changed({ 'src/a': '1' }, { 'src/a': '2' });
  await using _ = repository;
  await repository.git('replace', await repository.sha(`${before}^{tree}`), await repository.sha(`${after}^{tree}`));
  const result = await detect(repository.path, { filters: 'src: src/**' }, event);
  expect(result.outputs).toMatchObject({ src: 'true', result: 'changed', degraded: 'false' });
});

for (const [name, value] of Object.entries({
  GIT_DIR: '/nowhere',
  GIT_WORK_TREE: '/tmp',
  GIT_INDEX_FILE: '/nowhere',
  GIT_OBJECT_DIRECTORY: '/tmp',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_CONFIG_PARAMETERS: 'garbage',
  GIT_CONFIG_COUNT: 'x',
  GIT_EXTERNAL_DIFF: 'false',
  GIT_TRACE: '1',
  GIT_NAMESPACE: 'x',
  GIT_COMMON_DIR: '/tmp',
})) {
  test(`the job's environment does not change the answer: ${name}`, async () => {
    const { repository, event } = await changed({ 'src/a': '1', 'docs/b': '1' }, { 'src/a': '2' });
    await using _ = repository;
    const result = await detect(repository.path, { filters: 'src: src/**\ndocs: docs/**' }, event, {
      env: { [name]: value },
    });
    expect([names(result), result.outputs.degraded]).toEqual([['src'], 'false']);
  });
}

test('outputs stay under 1 MB and say so, while files-path holds every path', async () => {
  await using repository = await createRepository({ start: '1' });
  const before = await repository.head();
  const files = Array.from(
    { length: 20_000 },
    (_, n) => [`a/rather/long/folder/name/to/fill/the/outputs/file-${n}.ts`, '1'] as const,
  );
  const after = await repository.bulk(files, { workTree: false });
  const filters = Array.from({ length: 6 }, (_, n) => `f${n}: '**'`).join('\n');
  const result = await detect(repository.path, { filters, 'list-files': 'json' }, push(before, after));
  const size = Object.entries(result.outputs).reduce(
    (sum, [name, value]) => sum + name.length + Buffer.byteLength(value),
    0,
  );
  expect(size).toBeLessThan(1_000_000);
  expect(JSON.parse(result.outputs.f0_files ?? '').length).toBeGreaterThan(0);
  expect(result.outputs.f0_count).toBe('20000');
  expect(await records(result)).toHaveLength(20_000);
  expect(result.annotations.map((one) => one.message).join()).toContain('files-path');
  expect(result.summary.length).toBeGreaterThan(0);
});

test('an answer writes a report with its schema, and neither environment nor path', async () => {
  const { repository, event } = await changed({ 'src/a': '1' }, { 'src/a': '2' });
  await using _ = repository;
  const result = await detect(repository.path, { filters: 'src: src/**' }, event);
  const report = JSON.parse(await readFile(result.outputs.report ?? '', 'utf8'));
  expect(report).toMatchObject({ action: 'detect-changes', result: 'changed' });
  expect(Object.keys(report)).toEqual(expect.arrayContaining(['schema', 'started-at', 'duration-ms']));
  expect([result.env, result.path]).toEqual([{}, []]);
  expect(result.outputs.report?.startsWith(`${result.tempFolder}/ci-actions/detect-changes-`)).toBe(true);
});
