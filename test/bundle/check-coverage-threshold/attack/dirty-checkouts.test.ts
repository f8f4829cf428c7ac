// A self-hosted runner's checkout that an earlier job has left in a state of its choice, and names that lead elsewhere.
import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { code, openPull, type Pull, posixFiles, section, times, uncoveredOf } from './attacker.ts';

const before = { 'src/old.js': code(10, 'old') };
const reports = { 'coverage/lcov.info': section('src/old.js', times(10, 1)) + section('src/a.js', times(6, 0)) };

const openUncovered = (): Promise<Pull> =>
  openPull(before, { 'src/.gitattributes': '*.js diff=x filter=x\n', 'src/a.js': code(6, 'a') }, reports);

/** Every setting that names a program, and those that change what git prints. */
const settings = (folder: string) => `
[diff]
\texternal = touch ${folder}/external
\tnoprefix = true
\tmnemonicPrefix = true
\trenames = copies
\torderFile = ${folder}/none
\tcontext = 100
\trelative = true
[diff "x"]
\ttextconv = touch ${folder}/textconv; true
\tcommand = touch ${folder}/command
\tbinary = true
[filter "x"]
\tclean = touch ${folder}/clean
\tsmudge = touch ${folder}/smudge
\tprocess = touch ${folder}/process
\trequired = true
[core]
\tfsmonitor = touch ${folder}/fsmonitor
\thooksPath = ${folder}/hooks
\tpager = touch ${folder}/pager
\tsshCommand = touch ${folder}/ssh
\tattributesFile = ${folder}/attributes
\tquotePath = true
[pager]
\tdiff = touch ${folder}/pager
\tls-files = touch ${folder}/pager
[color]
\tui = always
[alias]
\tdiff = !touch ${folder}/alias
`;

describe('a dirty checkout', () => {
  it.skipIf(!posixFiles)('runs no program by its configuration and attributes, and changes no number', async () => {
    await using pull = await openUncovered();
    const folder = path.join(pull.repository.home, 'ran');
    await mkdir(path.join(folder, 'hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      await writeFile(path.join(folder, 'hooks', hook), `#!/bin/sh\ntouch ${folder}/hook\n`, { mode: 0o755 });
    }
    await writeFile(path.join(folder, 'attributes'), '* -diff\n');
    await appendFile(path.join(pull.path, '.git/config'), settings(folder));
    await mkdir(path.join(pull.path, '.git/info'), { recursive: true });
    await writeFile(path.join(pull.path, '.git/info/attributes'), '*.js -diff diff=x filter=x\n');
    const judged = await pull.judge({ 'min-patch': '90' });
    expect([judged.result, judged.outputs['patch-coverage']]).toEqual(['below', '0.00']);
    expect([...uncoveredOf(judged)]).toEqual([['src/a.js', [[1, 6]]]]);
    expect((await readdir(folder)).toSorted()).toEqual(['attributes', 'hooks']);
  });

  it('that names another work tree is judged where it is', async () => {
    await using pull = await openUncovered();
    await appendFile(
      path.join(pull.path, '.git/config'),
      `[core]\n\tworktree = ${pull.repository.home.replaceAll('\\', '/')}\n`,
    );
    expect((await pull.judge({ 'min-patch': '90' })).result).toBe('below');
  });

  it('that replaces the base by the head, and variables of git, hide nothing', async () => {
    await using pull = await openUncovered();
    await pull.repository.git('replace', pull.base, pull.head);
    const env = {
      GIT_DIR: '/nonexistent',
      GIT_EXTERNAL_DIFF: 'false',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'diff.external',
      GIT_CONFIG_VALUE_0: 'false',
    };
    expect(uncoveredOf(await pull.judge({ 'min-patch': '90' }, { env })).get('src/a.js')).toEqual([[1, 6]]);
  });
});

describe('the input `base`', () => {
  it('takes no option, no path and no search for a commit', async () => {
    await using pull = await openUncovered();
    const results: [string, string][] = [];
    for (const base of ['--output=x', 'HEAD:src', '-h', 'HEAD^{/x}', '../x', '@{-1}']) {
      results.push([base, (await pull.judge({ 'min-patch': '90', base })).result]);
    }
    expect(results.filter(([, result]) => result !== 'invalid')).toEqual([]);
    expect((await pull.judge({ 'min-patch': '90', base: pull.base })).result).toBe('below');
  });
});

describe('a decoy', () => {
  it.each([1, 40])(
    '(%i of them) that makes the path of a changed file ambiguous does not let its uncovered lines pass',
    async (count) => {
      const decoys = Array.from({ length: count }, (_, index) => [`decoy${index}/src/a.js`, '//\n']);
      const after = { 'pk1/src/a.js': code(6, 'a'), ...Object.fromEntries(decoys) };
      await using pull = await openPull({ ...before, 'pk1/src/a.js': 'old;\n' }, after, reports);
      const judged = await pull.judge({ 'min-patch': '90' });
      expect(judged.result).toBe('no-data');
      expect(judged.error).toContain('src/a.js');
    },
  );
});
