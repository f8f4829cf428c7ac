// Text that we did not write never reaches the log, the outputs or the summary as anything but text.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cloneShallow, createRepository, NAME, push, run, servers, TOKEN } from './world.ts';

const HOSTILE = [
  'x\n::error::pwned',
  'x\r\n::set-output name=src::false',
  'x\r::warning::cr',
  'a ##[error]pwned',
  '##[add-path]/evil',
  '::add-mask::e',
  '::stop-commands::abc',
  'x%0A::error::percent',
  'esc\u001b[31mred\u001b]0;title\u0007',
  'bidi\u202Etxt.exe',
  'bidi\u2066\u2069',
  'nul-like\u0001\u0008',
  'c1\u009b31m',
  'ls\u2028ps\u2029nel\u0085',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details></table>',
  '@octocat/team',
  '@octocat2',
  '| a | b |',
  'pipe|pipe',
  '`tick`',
  '``two``',
  '[link](www.evil.invalid)',
  '![i](www.evil.invalid)',
  'www.evil.invalid',
  '#1',
  'GH-1',
  'octo-org/octo-repo#1',
  '```mermaid',
  '~~~',
  '$math$',
  '\\|',
  '<!-- c -->',
  '&lt;',
  'EOF',
  'ghadelimiter_x',
  'a<<EOF',
  '${{ secrets.X }}',
  '$(touch pwned)',
  "quote's",
  '"dq"',
  'tab\there',
  ' lead',
  'trail ',
  '-dash',
  '--opt=x',
  ':(exclude)x',
  ':!x',
  '~',
  '*',
  '?',
  '[a]',
  'a,b',
  'a;b',
  '=cmd',
  '!bang',
  '{a,b}',
  'back\\slash',
  '💥',
  'e\u0301',
  '\u00e9',
];
const BAD_COMMANDS = ['error', 'warning', 'set-output', 'add-path', 'stop-commands', 'set-env', 'save-state', 'debug'];

async function world() {
  const repository = await createRepository({ 'README.md': 'x' });
  const before = await repository.head();
  const after = await repository.commit(Object.fromEntries(HOSTILE.map((name) => [`src/${name}`, 'x'])));
  return { repository, before, after };
}
/** Without code spans and the entities, nothing that GitHub would render or notify. */
const plain = (summary: string) =>
  summary.replaceAll(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '').replaceAll(/<code>[^<\n]*<\/code>/g, '');

describe.each(['none', 'csv', 'json', 'shell', 'escape'])('hostile names with list-files %s', (form) => {
  test('are carried exactly, and give no command, no output and no markup', async () => {
    const { repository, before, after } = await world();
    await using _r = repository;
    const r = await run({
      workspace: repository.path,
      event: push(before, after),
      debug: true,
      with: { filters: 'src: src/**\none: "src/*octocat*"', 'list-files': form },
      token: TOKEN,
    });
    expect.soft(r.problems).toEqual([]);
    expect.soft(r.exitCode).toBe(0);
    expect.soft(r.outputs.src_count).toBe(String(HOSTILE.length));
    expect
      .soft(
        r.commands
          .filter((c) => BAD_COMMANDS.includes(c.name) && !/^::debug::/.test(c.name))
          .filter((c) => /pwned|cr$|false|percent|evil|abc/.test(c.data) && c.name !== 'debug'),
      )
      .toEqual([]);
    expect.soft(r.commands.filter((c) => c.grammar === '##[' && !['group', 'endgroup'].includes(c.name))).toEqual([]);
    expect.soft(r.stdout + r.stderr).not.toMatch(/\u001b\]|\u202e|\u2066|\u009b|\u001b\[31m|\u0007/);
    expect.soft(r.masks.filter((m) => m === 'e')).toEqual([]);
    const text = plain(r.summary);
    expect
      .soft(text)
      .not.toMatch(/<img|<script|<\/details><\/table>|@octocat|\]\(www|www\.evil|(?<![&\w])#1\b|```mermaid/);
    expect.soft(r.summary).not.toMatch(/[\u001b\u202e\u2066\u0007]/);
    const records = readFileSync(r.outputs['files-path'] ?? '', 'utf8')
      .split('\0')
      .filter(Boolean);
    expect.soft(records.map((one) => one.slice(2)).sort()).toEqual(HOSTILE.map((name) => `src/${name}`).sort());
    const wanted = HOSTILE.map((name) => `src/${name}`).sort();
    const list = r.outputs.src_files ?? '';
    if (form === 'json') expect.soft((JSON.parse(list) as string[]).sort()).toEqual(wanted);
    if (form === 'shell' || form === 'escape') {
      const out = execFileSync('bash', ['-euc', `set -- ${list}\nprintf '%s\\0' "$@"`], {
        cwd: path.join(repository.path, 'src'),
      })
        .toString()
        .split('\0')
        .filter(Boolean);
      expect.soft(out.sort()).toEqual(wanted);
    }
  });
});

describe('other texts of strangers', () => {
  test('branch names, commit messages and authors in the event reach the log escaped', async () => {
    const { repository, before, after } = await world();
    await using _r = repository;
    for (const ref of [
      'refs/heads/x\n::error::pwned',
      'refs/heads/a ##[error]pwned',
      'refs/heads/\u001b[31m',
      'refs/heads/`<img src=x>`@octocat',
      `refs/heads/${'x'.repeat(60_000)}`,
    ]) {
      const r = await run({
        workspace: repository.path,
        event: push(before, after, ref, { head_commit: { message: '::error::pwned\n##[error]x' } }),
        with: { filters: 'src: src/**' },
        token: TOKEN,
        debug: true,
      });
      expect.soft(r.outputs.src, r.log.slice(0, 2000)).not.toBe('false');
      expect.soft(r.problems).toEqual([]);
      expect
        .soft(
          r.annotations.filter((a) => a.message.includes('pwned') && !a.message.includes('refs/')),
          JSON.stringify(r.annotations),
        )
        .toEqual([]);
      expect.soft(r.commands.filter((c) => c.grammar === '##[' && !['group', 'endgroup'].includes(c.name))).toEqual([]);
      expect.soft(r.stdout.includes('\u001b[31m')).toBe(false);
      expect.soft(plain(r.summary)).not.toMatch(/<img|@octocat/);
      expect.soft(r.annotations.every((a) => a.message.length < 4096)).toBe(true);
    }
  });

  test('an answer of the API server is shown escaped and short', async () => {
    const { repository, before, after } = await world();
    await using _r = repository;
    await using w = await servers(repository, { token: TOKEN });
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main', token: TOKEN });
    const nasty = `::error::pwned\n##[error]pwned \u001b[31m ${TOKEN} ${Buffer.from(TOKEN).toString('base64')} <img src=x> @octocat ${'y'.repeat(100_000)}`;
    w.api.fault(/./, ...Array.from({ length: 40 }, () => ({ status: 404, body: { message: nasty } })));
    await w.git.fault('error-500');
    const r = await run({
      workspace: c.path,
      event: push(before, after),
      with: { filters: 'src: src/**' },
      token: TOKEN,
      env: w.env,
    });
    expect.soft([r.outputs.src, r.outputs.degraded, r.outputs.result]).toEqual(['true', 'true', 'undetermined']);
    expect
      .soft(
        r.stdout
          .split('\n')
          .filter((line) => !line.startsWith('::add-mask::'))
          .join('\n'),
      )
      .not.toContain(TOKEN);
    const everything = `${r.summary}${JSON.stringify(r.outputs)}${readFileSync(r.outputs.report ?? '', 'utf8')}`;
    expect.soft(everything).not.toContain(TOKEN);
    expect.soft(everything.length).toBeLessThan(60_000);
    expect.soft(r.commands.filter((x) => x.grammar === '##[' && !['group', 'endgroup'].includes(x.name))).toEqual([]);
    expect.soft(r.annotations.filter((a) => a.message.startsWith('pwned'))).toEqual([]);
    expect.soft(plain(r.summary)).not.toMatch(/<img|@octocat/);
  });

  test.each([
    'a<<EOF',
    'x=y',
    'a\nb',
    'any',
    'ANY',
    'result',
    'Files-Path',
    'constructor',
    'src_count',
    'a b',
    '::error::x',
    '',
    'GITHUB_ENV',
    '💥',
    'x'.repeat(5000),
    '@octocat',
    '<img src=x>',
    '|',
  ])('a filter name is an output name or an error, never an injection: %j', async (name) => {
    const { repository, before, after } = await world();
    await using _r = repository;
    const r = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { filters: `${JSON.stringify(name)}: src/**\nsrc: src/**` },
      token: TOKEN,
    });
    expect.soft(r.problems).toEqual([]);
    if (r.exitCode === 0) {
      expect.soft(JSON.parse(r.outputs.changes ?? '')).toContain(name);
      if (name !== '__proto__') expect.soft(r.outputs[name]).toBe('true'); // the test runner's own record cannot hold that one
      expect.soft(r.outputs.src).toBe('true');
      expect.soft(plain(r.summary)).not.toMatch(/<img|@octocat/);
    } else expect.soft(r.outputs.result).toBe('invalid');
  });
});
