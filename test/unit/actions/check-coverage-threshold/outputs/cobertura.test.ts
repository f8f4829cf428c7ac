import { describe, expect, it } from 'vitest';
import { coberturaXml } from '../../../../../actions/check-coverage-threshold/src/outputs/cobertura.ts';
import { FileCoverage } from '../../../../../actions/check-coverage-threshold/src/table/file-coverage.ts';
import { type Element, readXml } from './read-xml.ts';

function coverage(fill: (file: FileCoverage) => void): FileCoverage {
  const file = new FileCoverage();
  fill(file);
  return file;
}
const lines = (hits: readonly number[]) =>
  coverage((file) => {
    for (const [index, each] of hits.entries()) file.lines.add(index + 1, each);
  });
const write = (files: Record<string, FileCoverage>, at = 1_700_000_000_000) =>
  Buffer.concat(
    chunksOf(
      Object.entries(files).map(([path, each]) => ({ path, coverage: each })),
      at,
    ),
  ).toString();
// Whoever takes a chunk uses it at once or copies it.
const chunksOf = (...given: Parameters<typeof coberturaXml>) =>
  Array.from(coberturaXml(...given), (chunk) => Uint8Array.from(chunk));
const read = (files: Record<string, FileCoverage>) => readXml(write(files));
const named = (elements: readonly Element[], name: string) => elements.filter((one) => one.name === name);
const attributes = (elements: readonly Element[], name: string) => named(elements, name).map((one) => one.attributes);

const merged = {
  'src/b/two.ts': lines([1, 0, 2, 0]),
  'top.ts': lines([1]),
  'src/a.ts': coverage((file) => {
    file.lines.add(3, 7);
    file.lines.add(5, 0);
    file.branches.arm(3, 0, true);
    file.branches.arm(3, 1, false);
    file.branches.counted(5, 0, 2);
    file.branches.arm(99, 0, true);
    file.functions.add('f(int, <T>)', 3, 7);
    file.functions.add('nowhere', 0, 1);
    file.functions.add('never', 5, 0);
  }),
};

describe('the merged report in Cobertura form', () => {
  it('begins as readers of Cobertura expect it', () => {
    expect(write(merged).split('\n').slice(0, 2)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">',
    ]);
  });

  it('has the totals of its body in its header', () => {
    expect(attributes(read(merged), 'coverage')).toEqual([
      {
        'line-rate': '0.5714285714',
        'branch-rate': '0.25',
        'lines-covered': '4',
        'lines-valid': '7',
        'branches-covered': '1',
        'branches-valid': '4',
        complexity: '0',
        version: 'check-coverage-threshold',
        timestamp: '1700000000000',
      },
    ]);
  });

  it('has a package for each folder and a class for each file, in their order', () => {
    const elements = read(merged);
    expect(attributes(elements, 'package').map(({ name, 'line-rate': rate }) => [name, rate])).toEqual([
      ['.', '1'],
      ['src', '0.5'],
      ['src.b', '0.5'],
    ]);
    expect(attributes(elements, 'class').map(({ name, filename }) => [name, filename])).toEqual([
      ['top.ts', 'top.ts'],
      ['a.ts', 'src/a.ts'],
      ['two.ts', 'src/b/two.ts'],
    ]);
  });

  it('names lines with their hits, and branches of measured lines with their counts', () => {
    const elements = read({ 'src/a.ts': merged['src/a.ts'] });
    expect(attributes(elements, 'line').slice(2)).toEqual([
      { number: '3', hits: '7', branch: 'true', 'condition-coverage': '50% (1/2)' },
      { number: '5', hits: '0', branch: 'true', 'condition-coverage': '0% (0/2)' },
    ]);
  });

  it('names functions, and by their rate whether those without a line ran', () => {
    const elements = read({ 'src/a.ts': merged['src/a.ts'] });
    expect(attributes(elements, 'method').map((one) => [one.name, one['line-rate']])).toEqual([
      ['f(int, <T>)', '1'],
      ['nowhere', '1'],
      ['never', '0'],
    ]);
    expect(attributes(elements, 'line').slice(0, 2)).toEqual([
      { number: '3', hits: '7' },
      { number: '5', hits: '0' },
    ]);
  });

  it('tells functions of the same name and line apart, as some formats do', () => {
    const file = coverage((each) => {
      each.lines.add(1, 1);
      for (const column of [5, 9, 30]) each.functions.add('f', 1, 1, `f:${column}`);
      each.functions.add('f', 2, 1);
    });
    expect(attributes(read({ 'a.ts': file }), 'method').map(({ signature }) => signature)).toEqual(['', '2', '3', '']);
  });

  it('says how many files it cannot hold, as nobody knows their lines', () => {
    const xml = write({ 'a.ts': lines([1]), 'b.ts': coverage((file) => file.summary('lines', 3, 4)) });
    expect(xml).toContain('<!-- 1 more file known only by totals, without lines. -->');
    expect(attributes(readXml(xml), 'coverage')[0]).toMatchObject({ 'lines-valid': '1' });
  });

  it('is a report, too, when nothing was measured, and no success', () => {
    const elements = read({});
    expect(attributes(elements, 'coverage')[0]).toMatchObject({ 'line-rate': '0', 'branch-rate': '0' });
    expect(elements.map(({ name }) => name)).toEqual(['coverage', 'sources', 'source', 'packages']);
  });

  it('holds any path', () => {
    const path = 'a "b" <c>\t&\n\u0001\u{1f980}\ud800\uffff/d.ts';
    const elements = read({ [path]: lines([1]) });
    expect(attributes(elements, 'class')[0]?.filename).toBe('a "b" <c>\t&\n\ufffd\u{1f980}\ufffd\ufffd/d.ts');
  });

  it('comes in chunks, so that it may be larger than a string can be', () => {
    const many = lines(Array.from({ length: 50_000 }, (_, index) => index % 3));
    const chunks = chunksOf([{ path: 'a.ts', coverage: many }], 0);
    expect(chunks.length).toBeGreaterThan(3);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(1 << 18);
    expect(named(readXml(Buffer.concat(chunks).toString()), 'line')).toHaveLength(50_000);
  });

  it('writes any number of a line or of hits', () => {
    const small = Array.from({ length: 10_010 }, (_, index) => index + 1);
    const numbers = [...small, 999_999, 1_000_000, 2 ** 30];
    const file = coverage((each) => numbers.forEach((line) => void each.lines.add(line, line === 9 ? 2 ** 40 : line)));
    expect(
      attributes(read({ 'a.ts': file }), 'line').map(({ number, hits }) => [Number(number), Number(hits)]),
    ).toEqual(numbers.map((line) => [line, line === 9 ? 2 ** 32 - 2 : line]));
  });

  it('holds a name that is longer than a chunk', () => {
    const path = `${'漢'.repeat(200_000)}/a.ts`;
    expect(attributes(read({ [path]: lines([1]) }), 'class')[0]?.filename).toBe(path);
  });

  // Elements with their children and required attributes, as coverage-04.dtd of cobertura.sourceforge.net has them.
  const rates = ['line-rate', 'branch-rate', 'complexity'];
  const counts = ['lines-covered', 'lines-valid', 'branches-covered', 'branches-valid'];
  const dtd: Readonly<Record<string, { readonly children: RegExp; readonly required: readonly string[] }>> = {
    coverage: { children: /^(sources )?packages $/, required: [...rates, ...counts, 'version', 'timestamp'] },
    sources: { children: /^(source )*$/, required: [] },
    source: { children: /^$/, required: [] },
    packages: { children: /^(package )*$/, required: [] },
    package: { children: /^classes $/, required: ['name', ...rates] },
    classes: { children: /^(class )*$/, required: [] },
    class: { children: /^methods lines $/, required: ['name', 'filename', ...rates] },
    methods: { children: /^(method )*$/, required: [] },
    method: { children: /^lines $/, required: ['name', 'signature', ...rates] },
    lines: { children: /^(line )*$/, required: [] },
    line: { children: /^(conditions )*$/, required: ['number', 'hits'] },
  };
  const optional = ['branch', 'condition-coverage'];

  it.each([
    ['some files', merged],
    ['no files', {}],
  ])('keeps to the DTD with %s', (_, files) => {
    for (const element of read(files)) {
      const rule = dtd[element.name] ?? expect.fail(`<${element.name}> is not in the DTD`);
      expect(element.children.map((name) => `${name} `).join('')).toMatch(rule.children);
      const given = Object.keys(element.attributes).filter(
        (name) => element.name !== 'line' || !optional.includes(name),
      );
      expect(given.toSorted(), element.name).toEqual(rule.required.toSorted());
    }
  });
});
