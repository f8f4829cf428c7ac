import { describe, expect, it } from 'vitest';
import { ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect, plain } from '../../sink.ts';

function read(content: string) {
  return collect(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="all">${content}</report>`,
    readXml,
  );
}

const counter = (type: string, missed: number, covered: number) =>
  `<counter type="${type}" missed="${missed}" covered="${covered}"/>`;
const method = (name: string, line: string, ran: boolean) =>
  `<method name="${name}" desc="()V" ${line}>${counter('INSTRUCTION', ran ? 2 : 3, ran ? 1 : 0)}${counter('METHOD', ran ? 0 : 1, ran ? 1 : 0)}</method>`;

describe('JaCoCo', () => {
  it('takes a line as run when any of its instructions ran, and its branches as counted', () => {
    const said = read(`<sessioninfo id="x" start="1" dump="2"/><package name="com/example">
      <class name="com/example/A" sourcefilename="A.java">${method('&lt;init&gt;', 'line="3"', true)}${method('f', '', false)}</class>
      <sourcefile name="A.java"><line nr="3" mi="2" ci="1" mb="1" cb="3"/><line nr="4" mi="2" ci="0" mb="0" cb="0"/></sourcefile></package>`);
    expect(said.format).toBe('jacoco');
    expect(plain(said).files['com/example/A.java']).toMatchObject({
      lines: [
        [3, 1],
        [4, 0],
      ],
      branches: [[3, 3, 4]],
      functions: [
        { name: '<init>', line: 3, hits: 1 },
        { name: 'f', line: 0, hits: 0 },
      ],
    });
    expect(said.carries).toEqual(new Set(['lines', 'branches', 'functions']));
    expect(said.warnings).toEqual([]);
  });

  it('keeps files of equal names in different groups apart, however deep they are', () => {
    const file = (ci: number) =>
      `<package name="p"><sourcefile name="A.java"><line nr="1" mi="0" ci="${ci}"/></sourcefile></package>`;
    const said = read(
      `<group name="all"><group name="one">${file(1)}</group><group name="two">${file(0)}</group></group>${file(2)}`,
    );
    expect([...said.files.keys()]).toEqual(['all/one:p/A.java', 'all/two:p/A.java', 'p/A.java']);
    expect(said.count('lines')).toEqual({ covered: 2, total: 3 });
  });

  it('counts the body and says so when the counters of the report differ', () => {
    const body =
      '<package name=""><sourcefile name="A.kt"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package>';
    expect(read(body + counter('LINE', 0, 1) + counter('INSTRUCTION', 5, 5)).warnings).toEqual([]);
    const said = read(body + counter('LINE', 1, 1));
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
    expect([...said.files.keys()]).toEqual(['A.kt']);
    expect(said.warnings).toEqual(['its head says 1 of 2 lines, its body 1 of 1: the body counts']);
  });

  it('does not take the counters of a source file for more than its lines', () => {
    const file = `<sourcefile name="A.java"><line nr="1" mi="0" ci="1" mb="1" cb="1"/>${counter('LINE', 5, 1)}${counter('BRANCH', 8, 1)}</sourcefile>`;
    const said = read(`<package name="p">${file}</package>${counter('LINE', 5, 1)}${counter('BRANCH', 8, 1)}`);
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
    expect(said.count('branches')).toEqual({ covered: 1, total: 2 });
    expect(said.warnings).toEqual([
      'The lines of a file count, not its head that says something else ("p/A.java": its head says 1 of 6 lines, its lines 1 of 1, and 1 more time)',
    ]);
  });

  it('says so when the counters of a source file differ, though those of the report do not stand there', () => {
    const file = (covered: number) =>
      `<sourcefile name="A.java"><line nr="1" mi="1" ci="0"/><line nr="2" mi="0" ci="1"/>${counter('LINE', 1, covered)}</sourcefile>`;
    expect(read(`<package name="p">${file(1)}</package>`).warnings).toEqual([]);
    const said = read(`<package name="p">${file(9)}</package>`);
    expect(said.count('lines')).toEqual({ covered: 1, total: 2 });
    expect(said.warnings.join()).toContain('"p/A.java": its head says 9 of 10 lines, its lines 1 of 2');
  });

  it.each([
    ['no number', '<line mi="1" ci="0"/>', 'a line has no number'],
    ['a number that is none', '<line nr="one" mi="1" ci="0"/>', 'a line has no number'],
    ['its missed instructions only', '<line nr="1" mi="1"/>', 'a line has only one of `mi` and `ci`'],
    ['its covered instructions only', '<line nr="1" ci="1"/>', 'a line has only one of `mi` and `ci`'],
    ['its covered branches only', '<line nr="1" mi="0" ci="1" cb="1"/>', 'a line has only one of `mb` and `cb`'],
    ['its missed branches only', '<line nr="1" mi="0" ci="1" mb="1"/>', 'a line has only one of `mb` and `cb`'],
    [
      'branches that are no number',
      '<line nr="1" mi="0" ci="1" mb="x" cb="1"/>',
      'a line has a count of branches that',
    ],
    ['two billion missed branches', '<line nr="1" mi="0" ci="1" mb="2000000000" cb="1"/>', 'has 2000000001 branches'],
    ['two billion covered branches', '<line nr="1" mi="0" ci="1" mb="0" cb="2000000000"/>', 'has 2000000000 branches'],
  ])('refuses a line with %s, and does not let the counters stand for it', (_, line, words) => {
    const report = () =>
      read(`<package name="p"><sourcefile name="A.java">${line}${counter('LINE', 0, 9)}</sourcefile></package>`);
    expect(report).toThrow(ReportMalformed);
    expect(report).toThrow(words);
  });

  it.each([
    ['beside others that do', `<line nr="1"/><line nr="2" mi="0" ci="1"/>${counter('LINE', 1, 1)}`, 'others do'],
    ['without any counter', '<line nr="1"/>', 'nor do its counters'],
    ['where the counters count none', `<line nr="1"/>${counter('LINE', 0, 0)}`, 'nor do its counters'],
    ['beside counters of something else', `<line nr="1"/>${counter('METHOD', 0, 1)}`, 'nor do its counters'],
  ])('refuses lines that do not say whether they ran %s', (_, content, words) => {
    const file = `<sourcefile name="A.java">${content}</sourcefile>`;
    expect(() => read(`<package name="p">${file}</package>`)).toThrow(`1 lines of a file do not say whether they ran`);
    expect(() => read(`<package name="p">${file}</package>`)).toThrow(words);
  });

  it('tells of counters that stand for more lines than are named', () => {
    const file = (lines: number) =>
      read(
        `<package name="p"><sourcefile name="A.cpp"><line nr="1"/>${counter('LINE', 0, lines)}</sourcefile></package>`,
      );
    expect(file(1).warnings).toEqual([]);
    expect(file(9).count('lines')).toEqual({ covered: 9, total: 9 });
    expect(file(9).warnings).toEqual([
      'Lines do not say whether they ran, and are not as many as the head that counts for them ("p/A.cpp": its head says 9 lines, and 1 are named)',
    ]);
  });

  it('takes the counters of a source file that names no lines', () => {
    const said = read(
      `<package name="p"><sourcefile name="A.java">${counter('LINE', 1, 2)}${counter('BRANCH', 3, 4)}</sourcefile></package>${counter('LINE', 1, 2)}`,
    );
    expect(said.count('lines')).toEqual({ covered: 2, total: 3 });
    expect(said.count('branches')).toEqual({ covered: 4, total: 7 });
    expect(said.totals.size).toBe(0);
  });

  it('takes the counters of the report when it names no source file', () => {
    const said = read(
      `<group name="g"><package name="p">${counter('LINE', 9, 9)}</package></group>${counter('LINE', 1, 2)}${counter('METHOD', 0, 4)}`,
    );
    expect(said.totals).toEqual(
      new Map([
        ['lines', { covered: 2, total: 3 }],
        ['functions', { covered: 4, total: 4 }],
      ]),
    );
  });

  it('tells of classes that name no source, whose methods are in the counters only', () => {
    const said = read(
      `<package name="p"><class name="p/A">${method('f', '', true)}</class></package>${counter('METHOD', 0, 1)}`,
    );
    expect(said.totals).toEqual(new Map([['functions', { covered: 1, total: 1 }]]));
    expect(said.warnings).toEqual(['1 of its classes name no source file: their methods are not counted by file']);
  });

  it('carries branches that it measured and found none of', () => {
    const said = read(
      '<package name="p"><sourcefile name="A.java"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package>',
    );
    expect(said.carries).toEqual(new Set(['lines', 'branches']));
  });

  it('does not take a line as missed that does not say whether it ran', () => {
    const said = read(
      `<package name="src.sub"><sourcefile name="a.cpp"><line nr="1"/><line nr="2" mb="1" cb="1"/>${counter('LINE', 0, 2)}</sourcefile></package>`,
    );
    expect([...said.files.keys()]).toEqual(['src/sub/a.cpp']);
    expect(said.count('lines')).toEqual({ covered: 2, total: 2 });
    expect(said.count('branches')).toEqual({ covered: 1, total: 2 });
  });
});
