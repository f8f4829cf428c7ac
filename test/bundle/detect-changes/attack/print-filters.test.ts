// The text of a fork's filters file and of wrong inputs reaches log, error and summary as text alone.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { push, run, simple, TOKEN } from './world.ts';

const EVIL =
  'z\n::error::pwned\r::warning::pwned\n##[error]pwned \u001b[31m\u202e @octocat <img src=x> |x| `y` ::stop-commands::t';
const quoted = JSON.stringify(EVIL);
const TEXTS: Record<string, string> = {
  'a pattern': `src: src/**\nf: ${quoted}`,
  'a pattern that is refused': `src: src/**\nf: ${JSON.stringify(`${'{'.repeat(3)}[z-a]${EVIL}`)}`,
  'a predicate': `src: src/**\nf: [{${quoted}: x}]`,
  'a wrong value': `src: src/**\nf: {${quoted}: [1]}`,
  'broken YAML': `src: src/**\n${EVIL}\n: : :\n\t- [`,
  'a broken line with a secret': `src: src/**\n  bad: [${TOKEN}`,
  'a duplicate': `src: src/**\n${quoted}: a\n${quoted}: b`,
  'an unknown alias': 'src: src/**\nf: *evil::error::pwned',
  'a long line': `src: [${'y'.repeat(90_000)}`,
  'many patterns that match nothing': `src: src/**\n${Array.from({ length: 4000 }, (_, i) => `f${i}: n${i}/**`).join('\n')}`,
};
const plain = (text: string) =>
  text.replaceAll(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '').replaceAll(/<code>[^<\n]*<\/code>/g, '');

describe('filters of a stranger', () => {
  test.each(Object.entries(TEXTS))('%s is shown as text', async (_name, filters) => {
    await using s = await simple();
    const r = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { filters },
      token: TOKEN,
      debug: true,
    });
    expect.soft(r.problems).toEqual([]);
    expect.soft(r.outputs.src ?? r.outputs.result).toMatch(/^(true|invalid)$/);
    expect
      .soft(
        r.commands.filter((c) => c.data.startsWith('pwned') || (c.data.startsWith('t') && c.name === 'stop-commands')),
      )
      .toEqual([]);
    expect.soft(r.commands.filter((c) => c.grammar === '##[' && !['group', 'endgroup'].includes(c.name))).toEqual([]);
    // oxlint-disable-next-line
    expect.soft(r.stdout).not.toMatch(/\u001b\[31m|\u202e/);
    expect.soft(r.annotations.filter((a) => a.level === 'error').length).toBe(r.exitCode === 0 ? 0 : 1);
    for (const level of ['error', 'warning', 'notice'])
      expect.soft(r.commands.filter((c) => c.name === level).length).toBeLessThanOrEqual(10);
    for (const a of r.annotations) expect.soft(a.message.length).toBeLessThan(4096);
    expect.soft(plain(r.summary)).not.toMatch(/<img|@octocat/);
    expect.soft(r.summary).not.toMatch(/\u001b|\u202e/);
    expect
      .soft(r.stdout.replaceAll(/^::add-mask::.*$/gm, '') + r.summary + readFileSync(r.outputs.report ?? '', 'utf8'))
      .not.toContain(TOKEN);
  });

  test.each([
    'base',
    'ref',
    'strategy',
    'merge-group-base',
    'predicate-quantifier',
    'list-files',
    'on-undetermined',
    'working-directory',
    'summary',
    'workspace',
    'global',
    'initial-fetch-depth',
  ])('a wrong value of %s is shown as text', async (name) => {
    await using s = await simple();
    const r = await run({
      workspace: s.repository.path,
      event: push(s.before, s.after),
      with: { filters: 'src: src/**', [name]: EVIL },
      token: TOKEN,
      debug: true,
    });
    expect.soft(r.problems).toEqual([]);
    expect.soft(r.outputs.src, r.log).not.toBe('false');
    expect.soft(r.commands.filter((c) => c.data.startsWith('pwned'))).toEqual([]);
    expect.soft(r.commands.filter((c) => c.grammar === '##[' && !['group', 'endgroup'].includes(c.name))).toEqual([]);
    expect.soft(r.stdout).not.toMatch(/\u001b\[31m|\u202e/);
    expect.soft(r.log).not.toContain('mistake in the action');
    expect.soft(plain(r.summary)).not.toMatch(/<img|@octocat/);
  });
});
