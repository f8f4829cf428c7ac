import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createGit,
  decodePath,
  encodePath,
  parseRawDiff,
  RawDiffMalformed,
  rawDiffArguments,
  succeeded,
  type TreeChange,
} from '../../../../shared/git/index.ts';
import { createRepository, executable, gitlink, type Repository, symlink } from '../../../testbed/repository.ts';

async function diff(repo: Repository, base: string, head: string): Promise<TreeChange[]> {
  const git = createGit({ directory: repo.path, env: repo.env });
  const finished = await git.run([...rawDiffArguments, '--end-of-options', base, head]);
  expect(succeeded(finished), finished.stderr.toString()).toBe(true);
  return parseRawDiff(finished.stdout).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const change = (path: string, status: TreeChange['status'], renamed = false): TreeChange => ({ path, status, renamed });

describe('a comparison of two trees', () => {
  it('tells every kind of change', async () => {
    await using repo = await createRepository({
      edited: '1',
      gone: '2',
      'moved/from': 'three\n',
      script: '4',
      link: '5',
      file: symlink('edited'),
      sub: gitlink('1'.repeat(40)),
      old: gitlink('3'.repeat(40)),
    });
    const base = await repo.head();
    const head = await repo.commit({
      edited: '1b',
      gone: null,
      new: 'n',
      'moved/from': null,
      'moved/to': 'three\n',
      script: executable('4'),
      link: symlink('edited'),
      file: 'now a file',
      sub: gitlink('2'.repeat(40)),
      old: null,
    });
    expect(await diff(repo, base, head)).toEqual([
      change('edited', 'modified'),
      change('file', 'modified'),
      change('gone', 'deleted'),
      change('link', 'modified'),
      change('moved/from', 'deleted', true),
      change('moved/to', 'added', true),
      change('new', 'added'),
      change('old', 'deleted'),
      change('script', 'modified'),
      change('sub', 'modified'),
    ]);
  });

  it('counts a move with an edit as a deletion and an addition', async () => {
    const text = Array.from({ length: 50 }, (_, line) => `line ${line}\n`).join('');
    await using repo = await createRepository({ from: text });
    const base = await repo.head();
    const head = await repo.commit({ from: null, to: `${text}more\n` });
    expect(await diff(repo, base, head)).toEqual([change('from', 'deleted'), change('to', 'added')]);
  });

  it('sees a change of case, and a file that becomes a folder', async () => {
    await using repo = await createRepository({ 'A.ts': 'a\n', x: 'x\n' });
    const base = await repo.head();
    const head = await repo.commit({ 'A.ts': null, 'a.ts': 'a\n', x: null, 'x/y': 'y\n' });
    expect(await diff(repo, base, head)).toEqual([
      change('A.ts', 'deleted', true),
      change('a.ts', 'added', true),
      change('x', 'deleted'),
      change('x/y', 'added'),
    ]);
  });

  it('spells names as they are, whatever is in them', async () => {
    const names = [
      'a b',
      'tab\there',
      'line\nbreak',
      '"quoted"',
      "it's",
      'back\\slash',
      'é😀',
      '$(id)',
      '-rf',
      ':x',
      '*',
    ];
    await using repo = await createRepository({ keep: 'k' });
    const base = await repo.head();
    const head = await repo.bulk(
      names.map((name) => [name, 'x'] as const),
      { workTree: false },
    );
    expect((await diff(repo, base, head)).map(({ path }) => path)).toEqual(names.sort());
  });

  it('spells names that are no UTF-8', async () => {
    await using repo = await createRepository({ keep: 'k' });
    const base = await repo.head();
    const blob = (await repo.gitWith(['hash-object', '-w', '--stdin'], 'x')).toString().trim();
    const raw = [Buffer.from([0xff]), Buffer.from('caf\xe9.ts', 'latin1'), Buffer.from([0xc3, 0x28])];
    const entries = raw.flatMap((name) => [Buffer.from(`100644 ${blob}\t`), name, Buffer.from([0])]);
    await repo.gitWith(['update-index', '-z', '--index-info'], Buffer.concat(entries));
    await repo.git('commit', '-q', '-m', 'Raw names');
    const found = (await diff(repo, base, await repo.head())).map(({ path }) => path);
    expect(found.map((path) => encodePath(path).toString('hex')).sort()).toEqual(
      raw.map((name) => name.toString('hex')).sort(),
    );
    expect(found).toContain(decodePath(raw[1] ?? Buffer.alloc(0)));
  });

  it('is the same whatever the configuration of the repository says, and wherever git is started', async () => {
    await using repo = await createRepository({ 'a/x': '1\n', 'b/y': '2\n', sm: gitlink('1'.repeat(40)) });
    const base = await repo.head();
    const head = await repo.commit({ 'a/x': null, 'b/x': '1\n', 'b/y': '3\n', sm: gitlink('2'.repeat(40)) });
    const plain = await diff(repo, base, head);
    expect(plain).toHaveLength(4);
    const odd = {
      'diff.relative': 'true',
      'diff.ignoreSubmodules': 'all',
      'diff.renames': 'false',
      'diff.noprefix': 'true',
      'diff.orderFile': 'order',
      'diff.submodule': 'log',
      'diff.external': 'false',
      'core.quotePath': 'true',
      'core.abbrev': '4',
      'core.ignoreCase': 'true',
      'color.ui': 'always',
      'submodule.sm.ignore': 'all',
    };
    for (const [key, value] of Object.entries(odd)) await repo.git('config', key, value);
    await repo.write({ order: 'b/*\na/*\n', '.gitmodules': '[submodule "sm"]\npath = sm\nurl = x\nignore = all\n' });
    const below = createGit({ directory: `${repo.path}/b`, env: repo.env });
    const finished = await below.run([...rawDiffArguments, '--end-of-options', base, head]);
    expect(parseRawDiff(finished.stdout).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(plain);
  });

  it('reads ids of SHA-256', async () => {
    await using repo = await createRepository({ a: '1' }, { objectFormat: 'sha256' });
    const base = await repo.head();
    expect(base).toHaveLength(64);
    expect(await diff(repo, base, await repo.commit({ a: '2' }))).toEqual([change('a', 'modified')]);
  });

  it('is empty for a commit that changes nothing', async () => {
    await using repo = await createRepository({ a: '1' });
    const base = await repo.head();
    expect(await diff(repo, base, await repo.commit())).toEqual([]);
  });
});

describe('output that is no raw diff', () => {
  const record = `:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M\0file\0`;
  it.each([
    'file\0',
    record.replace(' M', ''),
    record.slice(1),
    record.replace('\0file\0', '\0'),
    record.replace('\0file\0', ''),
    record.replace(' M\0file\0', ' R100\0from\0'),
    record.replace(' M', ' X'),
    record.replace(' M', ' m'),
    record.replace('a'.repeat(40), 'a'.repeat(7)),
    record.replace('100644', '10064'),
    `${record}junk`,
    `warning: something\n${record}`,
    '\0',
  ])('is an error, never an empty list: %j', (output) => {
    expect(parseRawDiff(Buffer.from(record))).toHaveLength(1);
    expect(() => parseRawDiff(Buffer.from(output))).toThrow(RawDiffMalformed);
  });
  it('is never read as fewer changes when it is cut anywhere but between two records', () => {
    const whole = Buffer.from(record + record.replace(' M', ' D') + record.replace(' M\0file\0', ' R100\0a\0b\0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (cut) => {
        const read = (): number => parseRawDiff(whole.subarray(0, cut)).length;
        // A cut in the last name gives another name, which only the exit code can tell.
        const records = whole.toString().slice(0, cut).split(':').length - 1;
        try {
          expect(read()).toBeGreaterThanOrEqual(records);
        } catch (error) {
          expect(error).toBeInstanceOf(RawDiffMalformed);
        }
      }),
    );
  });
});
