import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../scripts/action/markdown.ts';
import type { Paint } from '../../../../scripts/action/paint.ts';
import { LogRenderer, renderResult } from '../../../../scripts/action/render.ts';
import { printing, runScript } from '../../runner/stand-in.ts';

const plain: Paint = (_, text) => text;
const marked: Paint = (format, text) => `\x1b[${[format].flat().join('+')}m${text}\x1b[m`;

describe('the log', () => {
  it('indents groups and names levels', () => {
    const log = new LogRenderer(plain);
    const lines = ['##[group]One', 'a', '##[error]bad\nworse', '##[endgroup]', 'b', '##[debug]d'];
    expect(lines.map((line) => log.line(line)).join('')).toBe('▾ One\n  a\n  Error: bad\n  worse\nb\nd\n');
  });

  it('shows control characters of others instead of sending them', () => {
    expect(new LogRenderer(plain).line('a\x1b[2Jb\u202ec')).toBe('a\\x1b[2Jb\\u{202e}c\n');
  });
});

describe('the result', () => {
  it('shows annotations at their places, outputs in columns and a verdict', async () => {
    const result = await runScript(
      `${printing(['::warning file=a.ts,line=3,title=T::one%0Atwo', '::set-output name=long::x'])}
       import { appendFileSync } from 'node:fs';
       appendFileSync(process.env.GITHUB_OUTPUT, 'ab=' + 'y'.repeat(500) + '\\nesc=\\x1b[1m\\n');
       process.exitCode = 4;`,
    );
    const text = renderResult(result, 60, plain);
    expect(text).toContain('Warning  a.ts:3  T  one\n  two\n');
    expect(text).toMatch(/\nab {4}y{33} … \(500 characters\)\n/);
    expect(text).toContain('esc   \\x1b[1m\n');
    expect(text).toMatch(/\nfailure after \d+\.\d\d s \(exit code 4\)\n$/);
    // The warning about the deprecated command is an annotation already.
    expect(text).not.toContain('Broken rules');
  });

  it('names the rules that were broken', async () => {
    const result = await runScript(printing(Array.from({ length: 11 }, () => '::notice::x')));
    expect(renderResult(result, 80, plain)).toContain("Broken rules of GitHub's runner\n- More than 10 annotations");
  });
});

describe('a summary in Markdown', () => {
  it('aligns tables by what is seen, not by bytes', () => {
    expect(
      renderMarkdown('| a | `b` | c |\n|---|:-:|--:|\n| ✅ | `x\\|y` | 1 |\n| plain | **z** | 100 |\n\nend', plain),
    ).toBe(['a      b      c', '✅     x|y    1', 'plain  z    100', '', 'end'].join('\n'));
  });

  it('colours headings, code and strong text, and is not confused by its own colours', () => {
    expect(renderMarkdown('## Title\nsome **bold** [t](u) `code **x**` \\**no**', marked)).toBe(
      '\x1b[boldmTitle\x1b[m\nsome \x1b[boldmbold\x1b[m t (u) \x1b[cyanmcode **x**\x1b[m **no**',
    );
  });

  it('opens what was folded and keeps code as it is', () => {
    const markdown =
      '<details><summary>More &amp; more</summary>\n\n- one\n\n```mermaid\nA --> **B**\n```\n</details>\n<!-- hidden -->';
    expect(renderMarkdown(markdown, plain)).toBe('▾ More & more\n\n• one\n\n    A --> **B**');
  });

  it('undoes escapes and entities', () => {
    expect(renderMarkdown('a\\_b &lt;c&gt; &#64;d [t](https://x.y)<br>new', plain)).toBe(
      'a_b <c> @d t (https://x.y)\nnew',
    );
  });

  it('lets no control character through, written out or as an entity', () => {
    expect(renderMarkdown('a\x1b[2J &#27;[2J &#x1b;[2J &#99999999;', plain)).toBe(
      'a\\x1b[2J \\x1b[2J \\x1b[2J &#99999999;',
    );
  });
});
