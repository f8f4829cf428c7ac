import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../../../shared/text/index.ts';

/** What a browser shows of text with entities: the reader's view. Gaps are invisible. */
function rendered(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200b', '');
}

const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        '|',
        '\\',
        '`',
        '``',
        '*',
        '_',
        '<b>',
        '</td>',
        '&lt;',
        '[x](y)',
        '![',
        '@a',
        '@org/team',
        '#1',
        'o/r#2',
        ' ',
      ],
      ...['https://x.y', 'www.x.y', 'GH-3', ':tada:', '- ', '1. ', '# ', '$x$', '~~', '\n', '\r', 'a', '>', '=', '+'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  it.each([
    ['@octocat', '@&#8203;octocat'],
    ['see #12', 'see #&#8203;12'],
    ['#12', '&#35;&#8203;12'],
    ['https://x.y', 'https:&#8203;//x.y'],
    ['<img src=x>', '&#60;img src=x&#62;'],
    ['a|b', 'a&#124;b'],
    ['a\nb', 'a&#92;nb'],
    ['- a', '&#45; a'],
    ['1. a', '1&#46; a'],
    [':tada:', ':&#8203;tada:'],
    ['12:30, a.b (c)', '12:30, a.b (c)'],
  ])('writes %j as plain text', (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));

  it('leaves nothing that GitHub would act on', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const markdown = escapeMarkdown(text);
        expect(markdown).not.toMatch(
          /[\n\r|<>\\`*_[\]$~]|&(?!#\d+;)|@\w|\/\/(?<!:&#8203;\/\/)(?<=:\/\/)|:\w+:|www\.|GH-/,
        );
        expect(markdown.replace(/&#\d+;/g, ' ')).not.toMatch(/#\w/);
        expect(markdown).not.toMatch(/^\s*([-+=#]|\d+[.)])/);
      }),
      { numRuns: 5_000 },
    );
  });

  it('shows the reader the text itself', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(rendered(escapeMarkdown(text))).toBe(text.replaceAll('\n', '\\n').replaceAll('\r', '\\r'));
      }),
    );
  });
});

describe('codeSpan', () => {
  it.each([
    ['src/a.ts', '`src/a.ts`'],
    ['@org/team <b> *x*', '`@org/team <b> *x*`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    [' a', '<code>&#32;a</code>'],
    ['a\nb', '<code>a&#92;nb</code>'],
    ['', '<code></code>'],
    ['日本 😀', '`日本 😀`'],
  ])('writes %j', (text, markdown) => expect(codeSpan(text)).toBe(markdown));

  it('is one line, one cell and one piece of code for any text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(codeSpan(text)).toMatch(/^(`[^`|\\\n\r]+`|<code>([A-Za-z0-9./,]|&#\d+;)*<\/code>)$/);
      }),
      { numRuns: 5_000 },
    );
  });
});
