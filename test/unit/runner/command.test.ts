import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../runner/command.ts';

const known = (name: string): boolean => name === 'do' || name === 'error';
const parse = (line: string) => parseCommand(line, known);

describe('the grammar of two colons', () => {
  it('reads name, properties and data', () => {
    expect(parse('::do k1=v1,k2=v2::msg')).toEqual({
      name: 'do',
      properties: { k1: 'v1', k2: 'v2' },
      data: 'msg',
      grammar: '::',
    });
  });

  it('counts at the start of a line after white space, and only there', () => {
    expect(parse(' \t\u0085\u3000::do::x')?.data).toBe('x');
    expect(parse('> ::do::x')).toBeUndefined();
    expect(parse('\ufeff::do::x')).toBeUndefined();
  });

  it('unescapes what may be escaped, the percent sign last', () => {
    expect(parse('::do k=%3A%2C%0D%0A%3B::%0D%0A%3A')).toMatchObject({
      properties: { k: ':,\r\n%3B' },
      data: '\r\n%3A',
    });
    expect(parse('::do k=%253A::%250A')).toMatchObject({ properties: { k: '%3A' }, data: '%0A' });
  });

  it('drops properties without a value and takes the rest as written', () => {
    expect(parse('::do k1=,k2,=,==k3==v=,k4=a=b::')?.properties).toEqual({ k3: 'v=', k4: 'a=b' });
    expect(parse('::do a=1, b=2::')?.properties).toEqual({ a: '1', ' b': '2' });
    expect(parse('::do Name=1,name=2::')?.properties).toEqual({ Name: '2' });
  });

  it('knows a name whatever its case and no other name', () => {
    expect(parse('::DO::x')?.data).toBe('x');
    expect(parse('::other::x')).toBeUndefined();
    expect(parse('::do')).toBeUndefined();
    expect(parse(':: do::x')).toBeUndefined();
    expect(parse('')).toBeUndefined();
  });

  it('sees through a soft hyphen between the second colons, as a culture-sensitive search does', () => {
    expect(parse('::do:\u00ad:x')?.name).toBe('do');
    expect(parse('::do:\0:x')?.name).toBe('do');
    expect(parse(':\u00ad:do::x')).toBeUndefined();
  });
});

describe('the old grammar of brackets', () => {
  it('counts anywhere in a line', () => {
    expect(parse('a file called ##[do k1=v1;]msg')).toEqual({
      name: 'do',
      properties: { k1: 'v1' },
      data: 'msg',
      grammar: '##[',
    });
  });

  it('unescapes its own characters', () => {
    expect(parse('##[do k=%3B%0D%0A%5D%2C]%5D%253B')).toMatchObject({ properties: { k: ';\r\n]%2C' }, data: ']%3B' });
  });

  it('is tried when the line only looks like the new one', () => {
    expect(parse('::nothing:: ##[error]x')).toMatchObject({ name: 'error', grammar: '##[' });
  });

  it('looks at the first bracket only', () => {
    expect(parse('##[other]##[do]x')).toBeUndefined();
    expect(parse('##[do')).toBeUndefined();
  });
});

describe('any text', () => {
  it('survives the way through the escapes of the official toolkit', () => {
    const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (data, title) => {
        fc.pre(!/^[=\s\u0085\u3000]|[\s\u0085]$/u.test(title));
        const line = `::do title=${escapeProperty(title)}::${escapeData(data)}`;
        expect(parse(line)).toMatchObject({ properties: { title }, data });
      }),
    );
  });

  it('is no command without one of the two prefixes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const harmless = text.replaceAll(':', '').replaceAll('[', '');
        expect(parse(`${harmless}do${harmless}`)).toBeUndefined();
      }),
    );
  });
});
