import { describe, expect, it } from 'vitest';
import { checkout, cover, lcov, ran } from './cover.ts';

/** Names that git accepts, each with something that log, annotations, Markdown or XML could take for their own. */
const names = [
  'src/a\n::error::pwned.ts',
  'src/##[error]pwned.ts',
  'src/%0A::warning::pwned.ts',
  'src/x,line=1,title=pwned::.ts',
  'src/<img src=x onerror=pwned>.ts',
  'src/`@octocat` | pwned | ***.ts',
  'src/[pwned](javascript:x).ts',
  'src/]]>&<!--pwned.ts',
  'src/\u202epwned.ts',
  'src/\u001b[31mpwned.ts',
  'src/</details></summary>pwned.ts',
];

function istanbul(files: readonly string[]): string {
  const at = { start: { line: 1, column: 0 }, end: { line: 1, column: 3 } };
  const entry = (path: string) => ({
    path,
    statementMap: { 0: at, 1: { ...at, start: { line: 2, column: 0 } } },
    s: { 0: 1, 1: 0 },
    fnMap: {},
    f: {},
    branchMap: {},
    b: {},
  });
  return JSON.stringify(Object.fromEntries(files.map((path) => [path, entry(path)])));
}

/** What stands outside of code spans and blocks, where Markdown and HTML have a meaning. */
function outsideCode(markdown: string): string {
  return markdown.replaceAll(/<code>.*?<\/code>/gs, '').replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/gs, '');
}

describe('names that attack log, annotations, summary and merged report', () => {
  it.each([
    ['of files of the repository', true],
    ['that are no file of it', false],
  ])('%s stay names', async (_, known) => {
    const tracked = Object.fromEntries((known ? names : ['src/ok.ts']).map((name) => [name, 'x\ny\n']));
    await using repository = await checkout(tracked, { 'coverage-final.json': istanbul([...names, 'src/ok.ts']) });
    const answer = await cover({
      workspace: repository.path,
      with: { 'min-lines': '100', 'min-file': '100', rules: '"src/**": {lines: 100}' },
    });
    const { run, result, code, report, outputs } = answer;
    expect([result, code]).toEqual(['below', 'below']);
    // Nothing that starts a command stands where the runner would take it for one, but for our own; and nothing that a
    // terminal would obey is in what a person sees.
    for (const line of `${run.stdout}\n${run.stderr}`.split(/[\r\n]/)) {
      expect(line).not.toMatch(/^\s*::(error|warning)::pwned/);
      // Within a command of the one grammar the runner looks for none of the other.
      if (!line.startsWith('::')) expect(line).not.toContain('##[');
    }
    expect(run.log).not.toMatch(/[\u001b\u202e]/);
    for (const { data, properties } of run.commands) {
      expect(data.startsWith('pwned')).toBe(false);
      expect(properties.title ?? '').not.toContain('pwned');
    }
    const { summary } = run;
    for (const part of ['<img', '</details></summary>pwned', '[pwned](', '\u001b', '\u202e']) {
      expect(outsideCode(summary).includes(part), part).toBe(false);
    }
    expect(outsideCode(summary)).not.toMatch(/(^|\s)@octocat/);
    // What opens is closed, and nothing else.
    const tags = (tag: string) => outsideCode(summary).split(tag).length;
    expect(tags('<details>')).toBe(tags('</details>'));
    if (known) {
      const files = (report.files as { path: string; known: boolean }[]).filter(({ known }) => known);
      expect(files.map(({ path }) => path).toSorted()).toEqual(names.toSorted());
    }
    expect(outputs.cobertura).toBeTruthy();
  });
});

describe('a report path', () => {
  it('that leads out of the repository is only a name: nothing is written there, and the work tree stays as it was', async () => {
    await using repository = await checkout(
      { 'src/a.ts': 'x\n' },
      {
        'lcov.info': lcov({
          '../../.git/hooks/post-checkout': ran(1, 2),
          '/etc/passwd': ran(0, 1),
          'src/a.ts': ran(1, 1),
        }),
      },
    );
    const before = await repository.git('status', '--porcelain', '--ignored');
    const { report, counts } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 2/4');
    expect(report.unmatched).toEqual(['../../.git/hooks/post-checkout', '/etc/passwd']);
    expect(await repository.git('status', '--porcelain', '--ignored')).toBe(before);
  });

  it('that JavaScript’s objects know is a file as any other', async () => {
    const odd = ['__proto__', 'constructor', 'src/toString', 'hasOwnProperty'];
    await using repository = await checkout(Object.fromEntries(odd.map((name) => [name, 'x\n'])), {
      'lcov.info':
        lcov(Object.fromEntries(odd.slice(1).map((name) => [name, ran(1, 2)]))) +
        'SF:__proto__\nDA:1,1\nend_of_record\n',
    });
    const { counts, report } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 4/7');
    expect((report.files as { path: string }[]).map(({ path }) => path)).toEqual(odd.toSorted());
  });
});
