// One pull request that tries everything at once to keep its uncovered lines out of the patch gate: one file for each way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Changes, type Entry, executable, gitlink, symlink } from '../../../testbed/repository.ts';
import type { Covered } from '../cover.ts';
import { code, openPull, type Pull, posixFiles, section, times, uncoveredOf } from './attacker.ts';

const likeDiff =
  '++ b/src/old.js\n@@ -1 +1,0 @@\ndiff --git a/x b/x\n\\ No newline at end of file\n-- a/src/a.js\n+x\n';
const attributes = [
  'no-diff.js -diff',
  'binary.js binary',
  'generated.js linguist-generated export-ignore',
  'driver.js diff=none merge=none',
];

interface Way {
  readonly before?: Changes;
  readonly after: Entry;
  /** Hits of its lines; default: six lines that did not run. */
  readonly hits?: readonly number[];
  /** Default: the six lines. */
  readonly uncovered?: readonly [number, number];
  /** How the report names it. */
  readonly reported?: string;
}

const ways: Readonly<Record<string, Way>> = {
  'src/no-diff.js': { after: code(6, 'noDiff') },
  'src/binary.js': { after: code(6, 'binary') },
  'src/generated.js': { after: code(6, 'generated') },
  'src/driver.js': { after: code(6, 'driver') },
  'src/crlf.js': { after: code(6, 'crlf').replaceAll('\n', '\r\n') },
  'src/executable.js': { after: executable(code(6, 'executable')) },
  'src/a copy of a file that is there.js': { after: code(10, 'old') },
  'src/was empty.js': { before: { 'src/was empty.js': '' }, after: code(6, 'filled') },
  'src/was a submodule.js': { before: { 'src/was a submodule.js': gitlink('1'.repeat(40)) }, after: code(6, 'sub') },
  'src/lines like those of a diff.js': { after: likeDiff },
  'src/replaced lines like those of a diff.js': {
    before: { 'src/replaced lines like those of a diff.js': likeDiff.replaceAll('\n', '?\n') },
    after: likeDiff.replaceAll('\n', '!\n'),
  },
  'src/no newline at the end.js': { after: code(6, 'noEnd').trimEnd() },
  'src/NUL in the first line.js': { after: Buffer.from(`/* \0 */ ${code(6, 'first')}`) },
  'src/NUL in the last line.js': { after: Buffer.from(`${code(6, 'last')}// \0`) },
  'src/UTF-16.js': { after: Buffer.from(`\ufeff${code(6, 'utf16')}`, 'utf16le') },
  'src/NUL there before.js': {
    before: { 'src/NUL there before.js': Buffer.from('/* \0 */\n') },
    after: Buffer.from(`/* \0 */\n${code(5, 'before')}`),
    uncovered: [2, 6],
  },
  'src/NUL added far below.js': {
    before: { 'src/NUL added far below.js': code(1, 'far') },
    after: Buffer.from(`${code(1, 'far')}${code(5, 'near')}// ${'x'.repeat(9000)}\0`),
    uncovered: [2, 6],
  },
  'src/moved.js': {
    before: { 'src/to be moved.js': code(20, 'moved') },
    after: code(20, 'moved') + code(6, 'added'),
    hits: [...times(20, 1), ...times(6, 0)],
    uncovered: [21, 26],
  },
  // What the report says for the path.
  'src/folder and back.js': { after: code(6, 'back'), reported: 'src/x/../folder and back.js' },
  'src/windows.js': { after: code(6, 'windows'), reported: 'D:\\a\\app\\app\\src\\windows.js' },
  'src/url.js': { after: code(6, 'url'), reported: 'file:///home/runner/work/app/app/src/url.js' },
  'src/webpack.js': { after: code(6, 'webpack'), reported: 'webpack:///./src/webpack.js?1a2b' },
  'src/container.js': { after: code(6, 'container'), reported: '/app/src/container.js' },
};

/** What no other system than these takes for a name, or makes a link of. */
const posixWays: Readonly<Record<string, Way>> = {
  'src/was a link.js': { before: { 'src/was a link.js': symlink('old.js') }, after: code(6, 'link') },
  'src/was a folder.js': { before: { 'src/was a folder.js/b.js': 'other;\n' }, after: code(6, 'folder') },
  'src/"q".js': { after: code(6, 'quotes') },
  'src/é.js': { after: code(6, 'accent') },
  'src/ blank .js': { after: code(6, 'blank') },
  'src/tab\t.js': { after: code(6, 'tab') },
  'src/%41.js': { after: code(6, 'percent') },
  'src/$(id).js': { after: code(6, 'dollar') },
  'src/-->.js': { after: code(6, 'arrow') },
};

/** Changed files that the report knows by a path that is another one. */
const strangers: Readonly<Record<string, string>> = {
  'src/case.js': 'SRC/Case.js',
  'src/alike.js': 'src/\u0430like.js',
  'src/blank.js': 'src/blank.js ',
  'src/nul.js': 'src/nul.js\0x',
  'src/encoded.js': 'src%2Fencoded.js',
};

const all = posixFiles === undefined ? ways : { ...ways, ...posixWays };
let pull: Pull;
let judged: Covered;

beforeAll(async () => {
  const before: Record<string, Entry> = { 'src/old.js': code(10, 'old') };
  const after: Record<string, Entry> = { 'src/.gitattributes': `${attributes.join('\n')}\n` };
  let report = section('src/old.js', times(10, 1));
  for (const [file, way] of Object.entries(all)) {
    Object.assign(before, way.before);
    for (const name of Object.keys(way.before ?? {})) after[name] = null;
    report += section(way.reported ?? file, way.hits ?? times(6, 0));
  }
  for (const [file, way] of Object.entries(all)) after[file] = way.after;
  for (const [file, reported] of Object.entries(strangers)) {
    after[file] = code(6, file);
    report += section(reported, times(6, 0));
  }
  pull = await openPull(before, after, { 'coverage/lcov.info': report });
  judged = await pull.judge({ 'min-patch': '90' });
});
afterAll(() => pull[Symbol.asyncDispose]());

describe('of a pull request that hides its lines', () => {
  it('the patch gate says no, and says how little is covered', () => {
    expect([judged.result, judged.code]).toEqual(['below', 'below']);
    expect(judged.outputs['patch-coverage']).toBe('0.00');
  });

  it.each(Object.keys(all))('the uncovered lines of %j are found', (file) => {
    expect(uncoveredOf(judged).get(file)).toEqual([all[file]?.uncovered ?? [1, 6]]);
  });

  it('no other lines are', () => {
    expect([...uncoveredOf(judged).keys()].toSorted()).toEqual(Object.keys(all).toSorted());
  });

  it('a file that the report knows by a path that only looks the same is listed as not measured', () => {
    const { patch, unmatched } = judged.report as { patch: { 'not-measured': string[] }; unmatched: string[] };
    expect(patch['not-measured'].toSorted()).toEqual(Object.keys(strangers).toSorted());
    expect(unmatched.toSorted()).toEqual(Object.values(strangers).toSorted());
  });
});
