import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise, quoteForMessage, showLines, showOnOneLine } from '../../../../shared/text/index.ts';

// What .NET's culture-aware search passes over, and what its TrimStart() takes away (which is more than JavaScript's).
const skipped = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const leadingSpace = /^[\s\u0085\u00a0]+/u;

/** Whether a runner could see a command in any line of this text, in the most generous reading of its source. */
function holdsCommand(text: string): boolean {
  return text.split(/[\r\n\u0085\u2028\u2029]/).some((line) => {
    const seen = line.replace(leadingSpace, '').replace(skipped, '').replace(leadingSpace, '');
    return seen.startsWith('::') || seen.includes('##[');
  });
}

const piece = fc.constantFrom(
  ...['::', ':', '##[', '#', '[', ']', 'set-output name=a', 'error', ' ', '\t', '\n', '\r', '\r\n', '\x1b[2K', 'x'],
  ...['\u200b', '\u0085', '\u00a0', '\u2028', '\ufeff', '\u202e', '\u00ad', '\ufe0f', '\ud800', '\0', '\x0b', '\\'],
);
const nasty = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('neutralise', () => {
  it.each([
    ['::set-output name=a::b', '\\::set-output name=a::b'],
    [' \t::error::x', ' \t\\::error::x'],
    ['a\n::stop-commands::x\nb', 'a\n\\::stop-commands::x\nb'],
    ['progress\r::add-mask::x', 'progress\\x0d::add-mask::x'],
    ['x ##[group]y', 'x ##\\[group]y'],
    ['###[command]', '###\\[command]'],
    ['##\u200b[error]', '##\\u{200b}[error]'],
    ['\ufeff::error::x', '\\u{feff}::error::x'],
    ['\u00a0::error::x', '\u00a0\\::error::x'],
    ['one\r\ntwo\r\n', 'one\ntwo\n'],
    ['\x1b[31mred\x07', '\\x1b[31mred\\x07'],
    ['abc\u202etxt.exe', 'abc\\u{202e}txt.exe'],
    ['half \ud800', 'half \\u{d800}'],
    ['\0', '\\x00'],
  ])('makes %j harmless and keeps it readable', (text, shown) => expect(neutralise(text)).toBe(shown));

  it.each([
    'a::b',
    'std::vector<int>',
    'x ## [y]',
    'key: value',
    '日本 naïve 😀',
    '\tindented\n\n',
    'C:\\x',
    '# h',
    '',
  ])('leaves %j as it is', (text) => expect(neutralise(text)).toBe(text));

  it('leaves no command in any text', () => {
    fc.assert(
      fc.property(nasty, (text) => !holdsCommand(neutralise(text))),
      { numRuns: 20_000 },
    );
  });

  it('knows a command when it sees one (the property above can fail)', () => {
    expect([' ::x::', '\u200b::x::', 'a##[x]', 'a\u2028::x', 'a #\u00ad#[x]'].every(holdsCommand)).toBe(true);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(nasty, (text) => neutralise(neutralise(text)) === neutralise(text)),
      { numRuns: 5_000 },
    );
  });

  it('takes a line of ten million spaces in its stride', () => {
    const begin = performance.now();
    expect(neutralise(`${' '.repeat(10_000_000)}x`)).toHaveLength(10_000_001);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});

describe('showing text', () => {
  it('puts everything on one line, or keeps the lines', () => {
    expect(showOnOneLine('a\tb\r\nc\u{e0001}')).toBe('a\\tb\\r\\nc\\u{e0001}');
    expect(showLines('a\tb\nc\r')).toBe('a\tb\nc\\x0d');
  });

  it('quotes short values whole and long ones in part', () => {
    expect(quoteForMessage('srcs/**')).toBe('"srcs/**"');
    expect(quoteForMessage('a\n::error::b')).toBe('"a\\n::error::b"');
    expect(quoteForMessage('x'.repeat(120))).toBe(`"${'x'.repeat(80)}…" (120 characters)`);
    expect(quoteForMessage('😀'.repeat(80))).toBe(`"${'😀'.repeat(80)}"`);
    expect(quoteForMessage('😀'.repeat(81))).toBe(`"${'😀'.repeat(80)}…" (162 characters)`);
  });
});
