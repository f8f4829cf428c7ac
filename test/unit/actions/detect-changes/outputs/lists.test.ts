import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatList, shareBudget } from '../../../../../actions/detect-changes/src/outputs/lists.ts';
import { decodePath, encodePath } from '../../../../../shared/git/index.ts';
import { readCsvRow } from './csv.ts';

const hostile = [
  ...['plain.ts', 'a b', ' lead', 'trail ', 'tab\there', 'line\nbreak', '\n', 'cr\r', "it's", '"q"', '`id`', '$(id)'],
  ...['a\n$(touch pwn).ts', 'x\ny,z', '-rf.ts', '--', '~root', '*', '?', '[a]', '{a,b}', '!x', '#x', 'a;b', 'a&b'],
  ...['a|b', '<a>', '\\', 'a\\nb', '%', '=', 'é😀.txt', '\u2028', '\u200b', '\u0001', '\u007f', 'app/(group)/page.tsx'],
  ...["$'x'", '\ufeffbom', 'a,b', '""', "'", '::set-output::', '\ufffd'],
];
/** Names whose bytes are no UTF-8, as git can hold them. */
const bytes = [
  Buffer.from([0xff]),
  Buffer.from([0x2d, 0xff, 0x61]),
  Buffer.from([0xc3, 0x28, 0x27, 0x5c, 0x0a, 0xfe, 0x36, 0x36]),
  Buffer.concat([Buffer.from('dir/😀é '), Buffer.from([0x80]), Buffer.from('$(id)')]),
  Buffer.from([0xed, 0xa0, 0x80]),
].map(decodePath);

/** Names as arguments see them: a leading dash is shielded by `./`. */
const asArgument = (name: string): Buffer => encodePath(name.startsWith('-') ? `./${name}` : name);

/** What bash makes of the words, through a variable in a script, and through `eval` of the output's value. */
async function throughBash(words: string): Promise<Buffer[]> {
  const script = `printf '%s\\0' ${words}`;
  const options = { encoding: 'buffer', env: { PATH: process.env.PATH, LC_ALL: 'C' } } as const;
  const { stdout } = await promisify(execFile)('bash', ['--norc', '-c', script], options);
  return stdout
    .toString('latin1')
    .split('\0')
    .slice(0, -1)
    .map((word) => Buffer.from(word, 'latin1'));
}

/** Everything git can have as a path: any bytes but NUL. */
const anyPath = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.string({ minLength: 1, unit: fc.constantFrom(...'a \'"\\$`\n\t-,;(){}[]!#~*?é😀\r') }),
    fc.uint8Array({ minLength: 1, maxLength: 12 }).map((array) => decodePath(Buffer.from(array))),
  )
  .map((path) => decodePath(encodePath(path.replaceAll('\0', 'n'))));

describe.each(['shell', 'escape'] as const)('the list format %s', (format) => {
  it('comes out of bash as it went in, hostile names and raw bytes included', async () => {
    const names = [...hostile, ...bytes];
    expect(await throughBash(formatList(names, format).text)).toEqual(names.map(asArgument));
  });
  it('comes out of bash as it went in, for any bytes a path can have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPath, { minLength: 1, maxLength: 40 }), async (names) => {
        expect(await throughBash(formatList(names, format).text)).toEqual(names.map(asArgument));
      }),
      { numRuns: 60 },
    );
  });
  it('never leaves a name that starts like an option', () => {
    for (const name of ['-rf', '--help', decodePath(Buffer.from([0x2d, 0xff]))]) {
      expect(formatList([name], format).text).toMatch(/^(?:\$'|')?\.\/-/);
    }
  });
  it('is plain text in UTF-8, which a file command can hold', () => {
    const { text } = formatList([...hostile, ...bytes], format);
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
  });
});

describe('the list format shell', () => {
  it('leaves names that need no quotes as they are', () => {
    expect(formatList(['src/a-b_c.ts', 'x@2.png', '1,5+2%'], 'shell').text).toBe('src/a-b_c.ts x@2.png 1,5+2%');
  });
  it('also survives a POSIX shell, but for raw bytes', () => {
    const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${formatList(hostile, 'shell').text}`]);
    expect(stdout.toString().split('\0').slice(0, -1)).toEqual(hostile.map((name) => asArgument(name).toString()));
  });
});

describe('the list format csv', () => {
  it('reads back by the rules of RFC 4180', () => {
    expect(readCsvRow(formatList(hostile, 'csv').text)).toEqual(hostile);
    fc.assert(
      fc.property(fc.array(anyPath, { minLength: 1 }), (names) => {
        expect(readCsvRow(formatList(names, 'csv').text)).toEqual(names);
      }),
    );
  });
});

describe('the list format json', () => {
  it('reads back, raw bytes included', () => {
    const names = [...hostile, ...bytes];
    const sent = Buffer.from(formatList(names, 'json').text, 'utf8').toString('utf8');
    expect(JSON.parse(sent)).toEqual(names);
    expect((JSON.parse(sent) as string[]).map(encodePath)).toEqual(names.map(encodePath));
  });
  it('is an empty list for no names', () => {
    expect(formatList([], 'json')).toEqual({ text: '[]', truncated: false });
  });
});

describe('a cut list', () => {
  it('holds whole names only, and says that it was cut', () => {
    const formats = fc.constantFrom('csv' as const, 'json' as const, 'shell' as const, 'escape' as const);
    fc.assert(
      fc.property(fc.array(anyPath, { maxLength: 30 }), formats, fc.nat(200), (names, format, limit) => {
        const cut = formatList(names, format, limit);
        if (cut.text !== '[]') expect(Buffer.byteLength(cut.text)).toBeLessThanOrEqual(limit);
        const kept = names.findIndex((_, index) => formatList(names.slice(0, index), format).text === cut.text);
        expect(kept >= 0 || cut.text === formatList(names, format).text).toBe(true);
        expect(cut.truncated).toBe(cut.text !== formatList(names, format).text);
      }),
    );
  });
});

describe('shareBudget', () => {
  const sizes = fc.array(fc.nat(1_000_000), { maxLength: 60 });
  it('hands out no more than there is, and to nobody more than wanted', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1_000_000), (wanted, budget) => {
        const shares = shareBudget(wanted, budget);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(budget);
        shares.forEach((share, index) => {
          expect(share).toBeLessThanOrEqual(wanted[index] ?? 0);
          expect(share).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
  it('cuts only the longest, all to about the same size', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1_000_000), (wanted, budget) => {
        const shares = shareBudget(wanted, budget);
        const cut = shares.filter((share, index) => share < (wanted[index] ?? 0));
        const smallestCut = Math.min(...cut);
        expect(shares.every((share) => share <= smallestCut + wanted.length)).toBe(true);
      }),
    );
  });
  it('gives everybody everything when there is enough', () => {
    fc.assert(
      fc.property(sizes, (wanted) => {
        const sum = wanted.reduce((total, size) => total + size, 0);
        expect(shareBudget(wanted, sum)).toEqual(wanted);
      }),
    );
  });
});
