import { describe, expect, it } from 'vitest';
import { PatchMalformed, parsePatch, patchArguments } from '../../../../../shared/git/patch/index.ts';
import {
  type Changes,
  createRepository,
  executable,
  gitlink,
  type Repository,
  symlink,
} from '../../../../testbed/repository.ts';

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** As the action sees it: path -> ranges, with `!` for binary. */
async function changed(repo: Repository, base: string, head: string): Promise<Record<string, string>> {
  const files = parsePatch(await repo.gitWith([...patchArguments, base, head]));
  return Object.fromEntries(
    files.map(({ path, lines, binary }) => [
      path,
      `${lines.map((range) => range.join('-')).join(' ')}${binary ? '!' : ''}`,
    ]),
  );
}

async function between(before: Changes, after: Changes): Promise<Record<string, string>> {
  await using repo = await createRepository({ anchor: 'x\n', ...before });
  const base = await repo.head();
  return await changed(repo, base, await repo.commit(after));
}

const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('');

describe('the lines that a patch adds', () => {
  it('are those of the new side, ascending and apart', async () => {
    const edited = numbered(20)
      .replace('line 3\n', 'x\ny\n')
      .replace('line 9\n', '')
      .replace('line 20\n', 'line 20\nend\n');
    expect(await between({ 'src/a.ts': numbered(20) }, { 'src/a.ts': edited })).toEqual({ 'src/a.ts': '3-4 21-21' });
  });

  it('are none where lines only went away, a mode changed, or a file moved', async () => {
    expect(
      await between(
        { shorter: numbered(9), mode: 'x\n', old: numbered(9), gone: numbered(3) },
        { shorter: numbered(4), mode: executable('x\n'), old: null, 'new/old': numbered(9), gone: null },
      ),
    ).toEqual({ shorter: '', mode: '', 'new/old': '' });
  });

  it('are only the edited ones of a file that moved', async () => {
    const edited = numbered(30).replace('line 7\n', 'seven\n');
    expect(await between({ old: numbered(30) }, { old: null, moved: edited })).toEqual({ moved: '7-7' });
  });

  it('are all of a new file, and none of an empty one, a link or a submodule', async () => {
    const added = { a: numbered(3), empty: '', link: symlink('a'), sub: gitlink('1'.repeat(40)) };
    expect(await between({}, added)).toEqual({ a: '1-3', empty: '', link: '' });
  });

  it('are told of files around those that change their kind', async () => {
    expect(
      await between(
        { a: 'a\n', b: 'b\n', c: 'c\n', d: symlink('x'), e: 'e\n', z: 'z\n' },
        { a: 'A\n', b: symlink('c'), c: gitlink('2'.repeat(40)), d: 'D\n', e: 'E\n', z: 'Z\n' },
      ),
    ).toEqual({ a: '1-1', b: '', c: '', d: '1-1', e: '1-1', z: '1-1' });
  });

  it('are the same with other line ends and without a last one', async () => {
    expect(
      await between(
        { crlf: 'a\r\nb\r\nc\r\n', last: 'a\nb', first: 'a\nb\n', cr: 'a\rb\r' },
        { crlf: 'a\r\nB\r\nc\r\n', last: 'a\nb\n', first: 'a\nb', cr: 'a\rB\r' },
      ),
    ).toEqual({ crlf: '2-2', last: '2-2', first: '2-2', cr: '1-1' });
  });

  it('are not mistaken for headers, whatever they say', async () => {
    const before = 'one\n-- a/other\ntwo\n@@ -1 +1 @@\nthree\n-- /dev/null\n';
    const after =
      'one\n++ b/other\ndiff --git a/x b/x\ntwo\n@@ -9,9 +9,9 @@\n--- a/y\n+++ b/y\nthree\n\\ No newline at end of file\n';
    expect(await between({ hostile: before, next: 'n\n' }, { hostile: after, next: 'm\n' })).toEqual({
      hostile: '2-3 5-7 9-9',
      next: '1-1',
    });
  });

  it('are told of every name that git can hold', async () => {
    const names = ['a b', 'tab\there', 'new\nline', 'qu"ote', 'back\\slash', 'é😀', ' lead', '-dash', 'a/b => c/d'];
    const files = Object.fromEntries(names.map((name) => [name, 'x\n']));
    expect(await between({}, files)).toEqual(Object.fromEntries(names.map((name) => [name, '1-1'])));
  });

  it('are told of names that are no UTF-8', async () => {
    await using repo = await createRepository({ anchor: 'x\n' });
    const base = await repo.head();
    const blob = (await repo.gitWith(['hash-object', '-w', '--stdin'], 'y\n')).toString().trim();
    const entry = Buffer.concat([Buffer.from(`100644 blob ${blob}\tcaf`), Buffer.from([0xe9, 0])]);
    const tree = (await repo.gitWith(['mktree', '-z'], entry)).toString().trim();
    expect(await changed(repo, base, tree)).toEqual({ 'caf\udce9': '1-1' });
  });

  it('are told of a file with a NUL byte, which is binary', async () => {
    const files = { 'a.png': Buffer.from([1, 0, 10, 2]), text: 'x\n' };
    expect(await between({}, files)).toEqual({ 'a.png': '1-2!', text: '1-1' });
    // A NUL that goes away leaves text behind.
    expect(await between({ a: 'x\0\n' }, { a: 'x\n' })).toEqual({ a: '1-1' });
  });

  it('are hidden by no attribute of the change and no configuration of the checkout', async () => {
    await using repo = await createRepository({ 'a.ts': numbered(9), 'b.ts': numbered(40), 'c.ts': '\n\na\n' });
    const base = await repo.head();
    await repo.commit({
      '.gitattributes': '*.ts binary\na.ts -diff\nb2.ts diff=evil\n*.ts filter=evil\n',
      'a.ts': numbered(9).replace('line 5\n', 'five\n'),
      'b.ts': null,
      'b2.ts': numbered(40).replace('line 2\n', '2\n'),
      'c.ts': '\n\nb\n',
    });
    for (const [key, value] of Object.entries({
      'diff.evil.command': 'false',
      'diff.evil.textconv': 'false',
      'diff.evil.binary': 'true',
      'diff.external': 'false',
      'diff.algorithm': 'patience',
      'diff.renames': 'false',
      'diff.renameLimit': '1',
      'diff.context': '9',
      'diff.interHunkContext': '99',
      'diff.noPrefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.suppressBlankEmpty': 'true',
      'diff.relative': 'true',
      'diff.ignoreSubmodules': 'none',
      'diff.submodule': 'log',
      'color.ui': 'always',
      'color.diff': 'always',
      'diff.colorMoved': 'zebra',
      'core.quotePath': 'false',
      'core.abbrev': '4',
    }))
      await repo.git('config', key, value);
    const answer = await changed(repo, base, 'HEAD');
    expect(answer).toEqual({ '.gitattributes': '1-4', 'a.ts': '5-5', 'b2.ts': '2-2', 'c.ts': '3-3' });
  });

  it('are all lines of a commit that is compared with the empty tree', async () => {
    await using repo = await createRepository({ a: numbered(2), 'b/c': numbered(1) });
    expect(await changed(repo, emptyTree, 'HEAD')).toEqual({ a: '1-2', 'b/c': '1-1' });
    expect(await changed(repo, 'HEAD', 'HEAD')).toEqual({});
  });

  it('are found with SHA-256, too', async () => {
    await using repo = await createRepository({ a: numbered(2) }, { objectFormat: 'sha256' });
    const base = await repo.head();
    expect(await changed(repo, base, await repo.commit({ a: numbered(3) }))).toEqual({ a: '3-3' });
  });
});

describe('a patch of another shape', () => {
  const id = (digit: string): string => digit.repeat(40);
  const list = `:100644 100644 ${id('1')} ${id('2')} M\0a\0\0`;
  const section = (from: string, to: string): string =>
    `diff --git a/a b/a\nindex ${id(from)}..${id(to)} 100644\n--- a/a\n+++ b/a\n`;
  const read = (text: string) => () => parsePatch(Buffer.from(text));

  it('is what this looks like', () => {
    expect(parsePatch(Buffer.from(`${list}${section('1', '2')}@@ -1 +1 @@\n-x\n+y\n`))).toHaveLength(1);
  });

  it.each([
    ['a list without an end', `:100644 100644 ${id('1')} ${id('2')} M\0a\0`],
    ['a list without a patch', list],
    ['another file than the list says', `${list}${section('1', '3')}@@ -1 +1 @@\n-x\n+y\n`],
    ['more files than the list says', `${list}${section('1', '2').repeat(2)}`],
    ['a hunk that is cut off', `${list}${section('1', '2')}@@ -1 +1,2 @@\n-x\n+y\n`],
    ['a line that is cut off', `${list}${section('1', '2')}@@ -1 +1 @@\n-x\n+y`],
    ['a hunk with other lines than it says', `${list}${section('1', '2')}@@ -1 +1 @@\n+x\n+y\n`],
    ['hunks out of order', `${list}${section('1', '2')}@@ -9,0 +9 @@\n+x\n@@ -3,0 +3 @@\n+y\n`],
    ['a line that nobody knows', `${list}${section('1', '2')}Binary files a/a and b/a differ\n`],
    ['a record that is none', 'M\0a\0\0'],
    ['a header without an end', `${list}diff --git ${'x'.repeat(70_000)}`],
    ['a record without an end', 'x'.repeat(70_000)],
    ['text', 'fatal: not a git repository\n'],
  ])('is refused: %s', (_, text) => expect(read(text)).toThrow(PatchMalformed));
});
