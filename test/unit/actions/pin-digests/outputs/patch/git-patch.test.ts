import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitPatch, type PatchedFile } from '../../../../../../actions/pin-digests/src/outputs/patch/git-patch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-patch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, before: string | Buffer, after: string | Buffer, mode = '100644'): PatchedFile => ({
  path: name,
  before: Buffer.from(before as string),
  after: Buffer.from(after as string),
  mode,
});

function git(args: readonly string[], input?: Buffer): Buffer {
  return execFileSync('git', ['-c', 'core.autocrlf=false', ...args], {
    cwd: folder,
    ...(input === undefined ? {} : { input }),
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_CEILING_DIRECTORIES: os.tmpdir() },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Lays the old contents down and lets git apply the patch to them. */
function apply(files: readonly PatchedFile[]): Buffer[] {
  const place = ({ path: name }: PatchedFile) => path.join(folder, name);
  for (const each of files) {
    mkdirSync(path.dirname(place(each)), { recursive: true });
    writeFileSync(place(each), each.before);
  }
  const patch = gitPatch(files);
  if (patch.length > 0) {
    git(['apply', '--check', '--whitespace=nowarn', '-'], patch);
    git(['apply', '--whitespace=nowarn', '-'], patch);
  }
  return files.map((each) => readFileSync(place(each)));
}

const lines = (count: number, change?: (line: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}\n`)
    .map(change ?? ((line) => line))
    .join('');

describe('a patch', () => {
  it('is empty without a difference', () => {
    expect(gitPatch([file('a', 'x', 'x')]).length).toBe(0);
  });

  it.each([
    ['a.yml', lines(20), lines(20, (line, index) => ([4, 5, 16].includes(index) ? `new ${line}` : line))],
    ['with space.yml', 'a\r\n', 'b'],
    ['na\u00efve/one\u0001two\u00012".yml', '', 'a\nb\n'],
    ['tab\tand space.yml', 'a\n', ''],
  ])('of %j reads as git writes it', (name, before, after) => {
    git(['init', '-q']);
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), before);
    git(['add', '.']);
    writeFileSync(path.join(folder, name), after);
    expect(gitPatch([file(name, before, after)]).toString()).toBe(
      // The text behind the second @@ is for people.
      git(['diff', '--no-color', '--full-index'])
        .toString()
        .replace(/^(@@.*?@@).*$/gm, '$1'),
    );
  });

  it('puts changes whose context meets into one hunk, and others into their own', () => {
    const hunks = (...changed: number[]) => {
      const after = lines(40, (line, index) => (changed.includes(index) ? 'new\n' : line));
      return gitPatch([file('a', lines(40), after)])
        .toString()
        .match(/^@@.*@@$/gm);
    };
    expect(hunks(10, 17)).toEqual(['@@ -8,14 +8,14 @@']);
    expect(hunks(10, 18)).toEqual(['@@ -8,7 +8,7 @@', '@@ -16,7 +16,7 @@']);
  });

  it('keeps to the lines that changed when the same line occurs often', () => {
    const before = '- uses: a/b@v1\n'.repeat(50);
    const after = before
      .split('\n')
      .map((line, index) => (index === 25 ? '- uses: a/b@sha' : line))
      .join('\n');
    const patch = gitPatch([file('a', before, after)]).toString();
    expect(patch.match(/^[-+](?=- uses)/gm)).toEqual(['-', '+']);
  });

  it('keeps to the lines that changed when one was put in above', () => {
    const before = lines(60);
    const after = `# pinned\n${lines(60, (line, index) => (index % 20 === 19 ? `${line.trim()}@sha256:1\n` : line))}`;
    const patch = gitPatch([file('a', before, after)]).toString();
    expect(patch.match(/^\+(?!\+)/gm)).toHaveLength(4);
    expect(patch.match(/^-(?!-)/gm)).toHaveLength(3);
  });

  it('takes time in proportion to the length, whatever the texts', () => {
    const before = Array.from({ length: 100_000 }, (_, index) => `line ${index}\n`);
    const started = performance.now();
    const patch = gitPatch([
      file('reversed', before.join(''), before.toReversed().join('')),
      file('repeated', 'a\nb\n'.repeat(100_000), 'b\na\na\n'.repeat(80_000)),
    ]);
    expect(patch.length).toBeGreaterThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('git applies the patch of', () => {
  it.each([
    ['a changed line', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['CR LF line ends', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
    ['a lone CR', 'a\rb\nc\rd\n', 'a\rb\nc\rD\n'],
    ['a missing last newline', 'a\nb', 'a\nB'],
    ['a last newline that goes', 'a\nb\n', 'a\nb'],
    ['a last newline that comes', 'a\nb', 'a\nb\n'],
    ['a byte order mark', '\ufeffa: 1\n', '\ufeffa: 2\n'],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x61, 0xff, 0x0a, 0xfe, 0x0a]),
      Buffer.from([0x61, 0xff, 0x0a, 0xfd, 0x0a]),
    ],
    ['a NUL byte', 'a\0b\nc\n', 'a\0b\nd\n'],
    ['an empty file', '', 'a\n'],
    ['a file that becomes empty', 'a\n', ''],
    ['lines that look like a patch', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n', '--- a/x\n@@ -1 +2 @@\n\\ No newline\n'],
  ])('%s', (_, before, after) => {
    const files = [file('f', before, after)];
    expect(apply(files)).toEqual(files.map((each) => each.after));
  });

  it.each([
    'with space.yml',
    ' leading and trailing ',
    'quote".yml',
    'back\\slash.yml',
    'naïve/日本.yml',
    'new\nline.yml',
    'tab\t.yml',
    'a b/c\u007f.yml',
    'a/b => c',
  ])('a file of the name %j', (name) => {
    const files = [file(name, 'a\nb\n', 'a\nB\n'), file('beside', 'x', 'y')];
    expect(apply(files)).toEqual(files.map((each) => each.after));
  });

  it('an executable file, whose mode stays', () => {
    git(['init', '-q']);
    writeFileSync(path.join(folder, 'run'), 'a\n', { mode: 0o755 });
    git(['add', '.']);
    git(['apply', '--index', '-'], gitPatch([file('run', 'a\n', 'b\n', '100755')]));
    expect(git(['ls-files', '--stage']).toString()).toMatch(/^100755 /);
  });

  it('a file that moved on meanwhile, with a three-way merge by the ids of the contents', () => {
    git(['init', '-q']);
    const before = lines(10);
    writeFileSync(path.join(folder, 'a'), before);
    git(['add', '.']);
    git(['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'a']);
    writeFileSync(
      path.join(folder, 'a'),
      lines(10, (line, index) => (index === 3 ? `${line}more\n` : line)),
    );
    git(['add', '.']);
    const after = lines(10, (line, index) => (index === 6 ? 'new\n' : line));
    git(['apply', '--3way', '-'], gitPatch([file('a', before, after)]));
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toContain('more');
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toContain('new');
  });

  it('any two texts', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', 'd\n', '\n', ' \n', '- x\n', '+ y\n', 'e\u00e9\n', '\\ z\n');
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('', 'end', '\r'))
      .map(([all, end]) => all.join('') + end);
    const edited = text.chain((before) =>
      fc.tuple(
        fc.constant(before),
        fc.oneof(
          text,
          fc.array(fc.tuple(fc.nat(200), fc.constantFrom('x', '\n', 'new\n', '')), { maxLength: 4 }).map((edits) =>
            edits.reduce((all, [at, insert]) => {
              const place = at % (all.length + 1);
              return all.slice(0, place) + insert + all.slice(place + 2);
            }, before),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(edited, { minLength: 10, maxLength: 20 }), (pairs) => {
        const round = createHash('sha1').update(JSON.stringify(pairs)).digest('hex');
        const files = pairs.map(([before, after], index) => file(`${round}/${index}`, before, after));
        expect(apply(files).map(String)).toEqual(files.map((each) => String(each.after)));
      }),
      { numRuns: 60 },
    );
  });
});
