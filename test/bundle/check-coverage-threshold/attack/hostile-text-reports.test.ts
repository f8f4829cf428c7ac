// Text reports that an attacker has written: what flatters must not count, and what cannot be read is no pass.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, hardLink, openDesk, section, times } from './attacker.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const full = section('src/a.js', times(10, 1));
const none = section('src/a.js', times(10, 0));

describe('a tracefile', () => {
  it.each([
    ['ends within a section', 'SF:src/a.js\nDA:1,1\nDA:2,1\n'],
    ['ends within a record', `${full}SF:src/b.js\nDA:1,1`],
    ['ends within a path', `${full}SF:sr`],
    ['names no file', 'SF:\nDA:1,1\nend_of_record\n'],
    ['has hits before any file', 'DA:1,1\nend_of_record\n'],
    ['has a line number of letters', 'SF:src/a.js\nDA:1,1\nDA:zz,0\nend_of_record\n'],
  ])('that %s is malformed, beside a good one too', async (_, text) => {
    const { result, error } = await desk.read({ 'cov/x.info': text, 'cov/y.info': full }, { 'min-lines': '10' });
    expect([result, error]).toEqual(['malformed', expect.stringContaining('cov/x.info')]);
  });

  it.each([
    ['negative hits', 'SF:src/a.js\nDA:1,-1\nDA:2,-5\nend_of_record\n', '0/2'],
    ['hits that are no number', 'SF:src/a.js\nDA:1,=====\nDA:2,\nend_of_record\n', '0/2'],
    ['hits that wrap around in 32 bits', 'SF:src/a.js\nDA:1,4294967296\nDA:2,0\nend_of_record\n', '1/2'],
    ['hits beyond 64 bits', 'SF:src/a.js\nDA:1,99999999999999999999999\nend_of_record\n', '1/1'],
    ['line numbers that wrap around', 'SF:src/a.js\nDA:1,0\nDA:4294967297,1\nDA:2147483649,1\nend_of_record\n', '0/1'],
    ['line numbers below one', 'SF:src/a.js\nDA:0,1\nDA:-1,1\nDA:1,0\nend_of_record\n', '0/1'],
    ['a header that flatters', 'SF:src/a.js\nDA:1,0\nLF:1\nLH:1\nend_of_record\n', '0/1'],
    ['a byte order mark and CRLF', `\ufeff${none}`.replaceAll('\n', '\r\n'), '0/10'],
    [
      'several spellings of a path',
      `${none}${section('./src/./a.js', [1])}${section('/app/src/a.js', [0, 1])}`,
      '2/10',
    ],
  ])('with %s counts what is there', async (_, text, lines) => {
    expect((await desk.read({ 'cov/x.info': text })).counts).toBe(`lines ${lines}`);
  });

  it('that is empty is not passed over because others are good', async () => {
    expect((await desk.read({ 'cov/x.info': '', 'cov/y.info': full })).result).toBe('no-data');
  });

  it('with two names on the disk is one report', async () => {
    const prepare = (folder: string) => hardLink(folder, 'cov/1.info', 'cov/2.info');
    expect((await desk.read({ 'cov/1.info': full }, { 'expect-reports': '2' }, prepare)).result).toBe('missing');
    expect((await desk.read({ 'cov/1.info': full }, { 'expect-reports': '1' }, prepare)).result).toBe('passed');
  });
});

describe('blocks of a Go coverprofile', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `src/c.go:1.${index},900000.2 1 1\n`).join('');
  it.each([
    ['over a billion lines', 'src/c.go:1.1,1000000000.2 1 1\n'],
    ['that end before they start', 'src/c.go:9.1,3.2 1 1\n'],
    ['of a negative number of statements', 'src/c.go:1.1,3.2 -5 1\n'],
    ['of more statements than numbers hold', 'src/c.go:1.1,3.2 999999999999999999999 1\n'],
    ['of which many reach far', many],
  ])('%s are malformed', async (_, blocks) => {
    expect((await desk.read({ 'cov/c.out': `mode: set\n${blocks}` })).result).toBe('malformed');
  });
});
