import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { detect } from './detect.ts';
import { pushed } from './events.ts';

describe('a hostile repository', () => {
  let repo: Repository;
  let before: string;
  let after: string;
  /** Made by whatever program the repository's configuration could start. */
  let marker: string;
  beforeEach(async () => {
    repo = await createRepository({
      'ts/a.ts': '1',
      'py/a.py': '1',
      '.gitattributes': '*.ts diff=evil filter=evil merge=evil\n',
    });
    before = await repo.head();
    after = await repo.commit({ 'ts/a.ts': '2', 'ts/b.ts': '2' });
    marker = path.join(repo.home, 'ran');
  });
  afterEach(() => repo[Symbol.asyncDispose]());

  it('starts none of the programs that its configuration names', async () => {
    const program = path.join(repo.home, 'evil.sh');
    await writeFile(program, `#!/bin/sh\necho "$0 $*" >> '${marker}'\n`);
    await chmod(program, 0o755);
    const hooks = path.join(repo.home, 'hooks');
    await mkdir(hooks);
    for (const hook of [
      'post-index-change',
      'reference-transaction',
      'pre-auto-gc',
      'post-checkout',
      'fsmonitor-watchman',
    ]) {
      await writeFile(path.join(hooks, hook), `#!/bin/sh\necho ${hook} >> '${marker}'\n`);
      await chmod(path.join(hooks, hook), 0o755);
    }
    await appendFile(
      path.join(repo.path, '.git/config'),
      `[core]\n\tfsmonitor = ${program}\n\thooksPath = ${hooks}\n\tpager = ${program}\n\tsshCommand = ${program}\n\tgitProxy = ${program}\n\taskPass = ${program}\n\teditor = ${program}\n\talternateRefsCommand = ${program}\n` +
        `[diff]\n\texternal = ${program}\n[diff "evil"]\n\tcommand = ${program}\n\ttextconv = ${program}\n` +
        `[filter "evil"]\n\tclean = ${program}\n\tsmudge = ${program}\n\tprocess = ${program}\n\trequired = true\n` +
        `[merge "evil"]\n\tdriver = ${program}\n[alias]\n\tdiff-tree = !${program}\n\trev-parse = !${program}\n\tls-tree = !${program}\n` +
        `[credential]\n\thelper = !${program}\n[protocol "ext"]\n\tallow = always\n[protocol]\n\tallow = always\n` +
        `[remote "origin"]\n\turl = ext::${program} %S\n\tuploadpack = ${program}\n\tvcs = evil\n\tproxy = ext::${program}\n` +
        `[uploadpack]\n\tpackObjectsHook = ${program}\n[gpg]\n\tprogram = ${program}\n[log]\n\tshowSignature = true\n[includeIf "gitdir:**"]\n\tpath = nowhere\n`,
    );
    const lost = 'd'.repeat(40);
    for (const [event, inputs] of [
      [pushed(before, after), {}],
      [pushed(before, after), { base: 'HEAD' }],
      [pushed(before, after), { workspace: 'auto' }],
      [pushed(before, after), { base: 'elsewhere' }],
      [pushed(lost, after), {}],
      [pushed(lost, after), { strategy: 'previous-tag' }],
    ] as const) {
      // Of the same size, so that only the content can tell, which a filter would be asked for.
      await writeFile(path.join(repo.path, 'ts/a.ts'), '9');
      await detect({ workspace: repo.path, event, with: inputs, token: 'ghs_someToken' });
      expect(existsSync(marker), JSON.stringify(inputs)).toBe(false);
    }
  });

  it('starts no file system monitor, neither its own nor that of a submodule, where the index already asks for one', async () => {
    await using inner = await createRepository({ x: '1' });
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.path, 'sub');
    await repo.git('commit', '-q', '-m', 'submodule');
    const program = path.join(repo.home, 'monitor.sh');
    await writeFile(program, `#!/bin/sh\necho "$*" >> '${marker}'\n`);
    await chmod(program, 0o755);
    for (const place of [repo.path, path.join(repo.path, 'sub')]) {
      await repo.git('-C', place, 'config', 'core.fsmonitor', program);
      await repo.git('-C', place, 'update-index', '--fsmonitor');
      await repo.git('-C', place, 'status');
    }
    expect(existsSync(marker)).toBe(true);
    await rm(marker);
    await writeFile(path.join(repo.path, 'sub/x'), 'touched');
    await writeFile(path.join(repo.path, 'ts/a.ts'), 'touched');
    const head = await repo.head();
    for (const inputs of [{ base: 'HEAD' }, { workspace: 'auto' }]) {
      await detect({ workspace: repo.path, event: pushed(after, head), with: inputs });
      expect(existsSync(marker), JSON.stringify(inputs)).toBe(false);
    }
  });

  it('gets no command of its own into the log by the names of its files and filters', async () => {
    const names = [
      'ts/::error::pwned',
      'ts/\n::error::pwned',
      'ts/\r::error::pwned',
      'ts/##[add-mask]true',
      'ts/##[error]pwned',
      'ts/\n##vso[task.setvariable variable=x]y',
      'ts/::add-mask::true',
      'ts/\n::stop-commands::x',
      'ts/%0A::set-output name=x::y',
      'ts/\u2028::warning::x',
      'ts/\u001b]0;title\u0007',
    ];
    const head = await repo.commit(Object.fromEntries(names.map((name) => [name, 'x'])));
    const filters = JSON.stringify({
      '::error::f ##[error]': names.map((name) => name.replace(/[[\]\r\n]/g, '?')),
      ts: ['ts/**', '::error::no ##[error]such'],
    });
    const { run, files, outputs } = await detect({
      workspace: repo.path,
      event: pushed(after, head),
      with: { filters, 'list-files': 'shell' },
    });
    expect(files).toHaveLength(names.length);
    expect(outputs.ts_count).toBe(String(names.length));
    expect(run.masks).toEqual([]);
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(run.commands.filter(({ obeyed }) => !obeyed)).toEqual([]);
    expect(run.stdout.includes('\u001b') || run.stdout.includes('\u0007')).toBe(false);
  });

  it('gets none into the log by what a message about a mistake quotes', async () => {
    const text = '##[add-mask]x \r\n::error::pwned\n::stop-commands::x\u001b[2J';
    for (const inputs of [
      { filters: JSON.stringify({ ts: [`!(${text}`] }) },
      { filters: JSON.stringify({ [text]: ['ts/**'] }) },
      { filters: JSON.stringify({ ts: { [text]: 'ts/**' } }) },
      { filters: `ts: [${text}` },
      { filters: `file ${text.replaceAll('\n', ' ')}` },
      { global: `!(${text}` },
      { base: text },
      { 'working-directory': text },
      { 'list-files': text },
    ]) {
      const { run, outputs } = await detect({ workspace: repo.path, event: pushed(before, after), with: inputs });
      expect([outputs.result, run.masks], JSON.stringify(inputs)).toEqual(['invalid', []]);
      expect(run.commands.map(({ name }) => name)).toEqual(['error']);
      expect(run.stdout.includes('\u001b')).toBe(false);
    }
  });

  it('keeps its hostile names inert in the summary', async () => {
    const head = await repo.commit({
      'ts/<img src=x onerror=alert(1)>.ts': 'x',
      'ts/@octocat | #1 `code` [a](http:).ts': 'x',
      'ts/a\n| b |\n```mermaid': 'x',
    });
    const { run } = await detect({ workspace: repo.path, event: pushed(after, head) });
    const [heading, ...rest] = run.summary.split('\n');
    expect(heading).toMatch(/^### detect-changes: .*changed \(1 of 3 filters\)$/);
    expect(rest.filter((line) => /^```|^\| b \|/.test(line))).toEqual([]);
    const outsideCode = run.summary.replaceAll(/(`+).*?\1/g, '');
    expect(outsideCode).not.toMatch(/<img|@octocat|\]\(http/);
  });

  it('cannot hang the step with a pattern of forty stars', async () => {
    const name = `ts/${'a'.repeat(120)}`;
    const head = await repo.commit({ [name]: 'x' });
    const stars = `${'*a'.repeat(40)}b`;
    const filters = JSON.stringify({
      slow: [`ts/${stars}`, `**/${'+(ab|a?)'.repeat(10)}b`, `${'**/'.repeat(40)}z`],
      ts: ['ts/**'],
    });
    const { run, changed } = await detect({
      workspace: repo.path,
      event: pushed(after, head),
      with: { filters },
      timeoutMs: 10_000,
    });
    expect(changed).toEqual(['ts']);
    expect(run.durationMs).toBeLessThan(5_000);
  });

  it('cannot lead the file of the filters out of the workspace by a link', async () => {
    const outside = path.join(repo.home, 'filters.yml');
    await writeFile(outside, 'secret: "**"\n');
    await symlink(outside, path.join(repo.path, 'filters.yml'));
    await symlink(repo.home, path.join(repo.path, 'linked'));
    for (const filters of ['filters.yml', 'linked/filters.yml', outside]) {
      const { run, outputs } = await detect({ workspace: repo.path, event: pushed(before, after), with: { filters } });
      expect([run.exitCode, outputs.result], filters).toEqual([1, 'invalid']);
      expect(run.annotations[0]?.title).toBe('detect-changes: path-outside-workspace');
    }
  });

  it.each([
    '--output=pwned',
    '-x',
    '--upload-pack=touch pwned',
    'a..b',
    'a b',
    'main@{1}',
    ':/fix',
    'refs/heads/../../x',
    'HEAD^{tree}',
    '\n--all',
  ])('is not asked for %j, which is no name of a commit', async (revision) => {
    for (const input of ['base', 'ref']) {
      // Blanks around a value are the runner's to cut; inside they are wrong.
      const { run } = await detect({ workspace: repo.path, event: pushed(before, after), with: { [input]: revision } });
      expect(run.annotations).toMatchObject([{ level: 'error', title: 'detect-changes: invalid-input' }]);
    }
    expect(existsSync(path.join(repo.path, 'pwned'))).toBe(false);
  });

  it('with replaced objects is compared by what the ids really name', async () => {
    await repo.git('replace', after, before);
    const { changed } = await detect({ workspace: repo.path, event: pushed(before, after) });
    expect(changed).toEqual(['ts']);
    await rm(path.join(repo.path, '.git/refs/replace'), { recursive: true });
  });

  it('with its own ideas of a diff gets none of them into the answer', async () => {
    for (const [key, value] of [
      ['diff.ignoreSubmodules', 'all'],
      ['diff.renames', 'copies'],
      ['diff.relative', 'true'],
      ['diff.orderFile', 'nowhere'],
      ['core.quotePath', 'true'],
      ['diff.noprefix', 'true'],
      ['core.abbrev', '5'],
      ['status.showUntrackedFiles', 'all'],
      ['color.ui', 'always'],
      ['core.precomposeUnicode', 'true'],
    ] as const) {
      await repo.git('config', key, value);
    }
    const question = { workspace: repo.path, event: pushed(before, after), with: { 'working-directory': 'py' } };
    expect((await detect(question)).files).toEqual(['A ts/b.ts', 'M ts/a.ts']);
  });
});
