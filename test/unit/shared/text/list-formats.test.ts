import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeBackslash, quoteCsv, quoteShell } from '../../../../shared/text/index.ts';

const hostile = [
  'plain.ts',
  'a b',
  '$(touch pwn)',
  '`id`',
  "it's",
  `"'"'`,
  'a\nb',
  'a\n$(id)',
  '\n',
  'a\r\nb',
  '\t',
  '\x1b[31m',
  '-rf',
  '--help',
  '~',
  '~root/x',
  '*',
  '{a,b}',
  '[id]',
  '!x',
  '#x',
  'a=b',
  'a;b&c|d<e>f',
  '\\',
  'a\\',
  'naïve 日本 😀.ts',
  '\u00a0x\u3000',
  '::error::x',
  '',
];

/** The words a shell makes of a list. */
function words(shell: string, list: string): string[] {
  const script = `for word in ${list}; do printf '%s\\0' "$word"; done`;
  const { stdout, stderr, status } = spawnSync(shell, ['-c', script], { encoding: 'utf8', cwd: '/' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\0').slice(0, -1);
}

const asArgument = (name: string) => (name.startsWith('-') ? `./${name}` : name);

describe.each([
  ['quoteShell', quoteShell],
  ['escapeBackslash', escapeBackslash],
] as const)('%s', (_, quote) => {
  it.each(['bash', 'sh'])('comes through %s byte for byte, for hostile names, too', (shell) => {
    expect(words(shell, hostile.map(quote).join(' '))).toEqual(hostile.map(asArgument));
  });

  it('comes through bash for any text', () => {
    const name = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 200 }), (names) => {
        expect(words('bash', names.map(quote).join(' '))).toEqual(names.map(asArgument));
      }),
      { numRuns: 25 },
    );
  });

  it('refuses what no argument can carry', () => {
    expect(() => quote('a\0b')).toThrow(RangeError);
  });
});

describe('quoteShell', () => {
  it('leaves a safe word as it is, as dorny/paths-filter does', () => {
    expect(quoteShell('src/a-b_c.d+e:f@g%h,i.ts')).toBe('src/a-b_c.d+e:f@g%h,i.ts');
  });
  it('quotes a newline although one of the lines is safe', () => expect(quoteShell('a\nb')).toBe("'a\nb'"));
  it('never lets a name be an option', () => expect(quoteShell('-rf')).toBe('./-rf'));
});

describe('escapeBackslash', () => {
  it('escapes like dorny/paths-filter', () => expect(escapeBackslash("a b'c$")).toBe("a\\ b\\'c\\$"));
  it('puts one backslash before a character of two code units', () => expect(escapeBackslash('😀')).toBe('\\😀'));
});

/** A reader for one record, written from RFC 4180 section 2. */
function readRecord(line: string): string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|$)/gy;
  for (let match = field.exec(line); match !== null; match = field.exec(line)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
  }
  return fields;
}

describe('quoteCsv', () => {
  it('comes through a reader, for hostile names, too', () => {
    expect(readRecord(hostile.map(quoteCsv).join(','))).toEqual(hostile);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (fields) => {
        expect(readRecord(fields.map(quoteCsv).join(','))).toEqual(fields);
      }),
    );
  });
  it('quotes only what needs it', () => {
    expect(['a b', 'a,b', 'a"b', 'a\nb', 'a\rb', ' a'].map(quoteCsv)).toEqual([
      'a b',
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      '"a\rb"',
      '" a"',
    ]);
  });
});
