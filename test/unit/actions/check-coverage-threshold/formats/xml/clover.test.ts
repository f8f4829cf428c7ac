import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect, plain } from '../../sink.ts';

function read(files: string, root = 'generated="1" clover="4.4.1"', head = '') {
  return collect(
    `<?xml version="1.0"?><coverage ${root}><project timestamp="1">${head}${files}</project></coverage>`,
    readXml,
  );
}

const metrics = (statements: string, conditionals: string, methods: string) => {
  const pair = (name: string, [covered = '', total = '']: string[]) => `covered${name}="${covered}" ${name}="${total}"`;
  return `<metrics ${pair('statements', statements.split('/'))} ${pair('conditionals', conditionals.split('/'))} ${pair('methods', methods.split('/'))}/>`;
};
const stmt = (num: number, count: number) => `<line num="${num}" type="stmt" count="${count}"/>`;
const cond = (num: number, ifTrue: number, ifFalse: number) =>
  `<line num="${num}" type="cond" truecount="${ifTrue}" falsecount="${ifFalse}"/>`;

describe('Clover', () => {
  it('prefers the path of a file to its name, and takes the name where there is no path', () => {
    const said = read(
      `<package name="p"><file name="A.java" path="/srv/p/A.java">${stmt(1, 1)}</file></package><file name="/srv/b.php">${stmt(1, 0)}</file>`,
    );
    expect([...said.files.keys()]).toEqual(['/srv/p/A.java', '/srv/b.php']);
    expect(said.format).toBe('clover');
  });

  it('counts statements, the lines they stand on, and methods', () => {
    const said = read(`<file path="a">${metrics('2/3', '0/0', '1/2')}<class name="A"><metrics statements="99"/></class>
      <line num="1" type="method" name="f" count="1"/>${stmt(2, 1)}${stmt(2, 0)}${stmt(3, 4)}<line num="5" type="method" name="g" count="0"/></file>`);
    expect(plain(said).files.a).toMatchObject({
      lines: [
        [2, 1],
        [3, 4],
      ],
      functions: [
        { name: 'f', line: 1, hits: 1 },
        { name: 'g', line: 5, hits: 0 },
      ],
      counts: { statements: { covered: 2, total: 3 }, functions: { covered: 1, total: 2 } },
    });
    expect(said.carries).toEqual(new Set(['lines', 'statements', 'functions']));
    expect(said.warnings).toEqual([]);
  });

  it('reads two arms for a condition of Clover', () => {
    const said = read(`<file path="a">${metrics('0/0', '3/4', '0/0')}${cond(1, 7, 0)}${cond(2, 1, 1)}</file>`);
    expect(plain(said).files.a?.branches).toEqual([
      [1, 1, 2],
      [2, 2, 2],
    ]);
    expect(plain(said).files.a?.lines).toEqual([
      [1, 7],
      [2, 2],
    ]);
  });

  it('adds up the conditions of one line', () => {
    const said = read(`<file path="a">${metrics('0/0', '3/4', '0/0')}${cond(1, 7, 0)}${cond(1, 1, 1)}</file>`);
    expect(plain(said).files.a?.branches).toEqual([[1, 3, 4]]);
  });

  it('reads numbers of branches from a condition of Istanbul', () => {
    const istanbul = (num: number, covered: number, missed: number) =>
      cond(num, covered, missed).replace('/>', ' count="3"/>');
    const said = read(
      `<file path="a">${metrics('2/2', '3/5', '1/2')}${istanbul(1, 2, 1)}${istanbul(2, 1, 1)}</file>`,
      'generated="1" clover="3.2.0"',
    );
    expect(plain(said).files.a).toMatchObject({
      branches: [
        [1, 2, 3],
        [2, 1, 2],
      ],
      lines: [
        [1, 3],
        [2, 3],
      ],
    });
    expect(said.count('functions')).toEqual({ covered: 1, total: 2 });
    expect(said.count('statements')).toEqual({ covered: 2, total: 2 });
  });

  it('believes what a file says about its conditions before the version, and the version before nothing', () => {
    const read32 = (stated: string) => read(`<file path="a">${stated}${cond(1, 7, 0)}</file>`, 'clover="3.2.0"');
    expect(read32(metrics('0/0', '1/2', '0/0')).count('branches')).toEqual({ covered: 1, total: 2 });
    expect(read32('').count('branches')).toEqual({ covered: 7, total: 7 });
    expect(read(`<file path="a">${cond(1, 7, 0)}</file>`).count('branches')).toEqual({ covered: 1, total: 2 });
  });

  it('takes the nearest reading where a tool left branches out of the lines', () => {
    const said = read(
      `<file path="a">${metrics('0/0', '4/11', '0/0')}${cond(1, 1, 3)}${cond(2, 1, 3)}${cond(3, 1, 1)}</file>`,
      'clover="3.2.0"',
    );
    expect(said.count('branches')).toEqual({ covered: 3, total: 10 });
  });

  it('takes no reading by which more branches are covered than the file says', () => {
    const said = read(`<file path="a">${metrics('0/0', '2/5', '0/0')}${cond(1, 1, 1)}${cond(2, 0, 2)}</file>`);
    expect(said.count('branches')).toEqual({ covered: 1, total: 4 });
  });

  it('takes what a file says of itself where it names fewer statements', () => {
    const said = read(`<file path="a">${metrics('3/5', '0/0', '0/0')}${stmt(1, 1)}</file>`);
    expect(said.count('statements')).toEqual({ covered: 3, total: 5 });
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
  });

  it('counts the statements that are there and says so when a file says what cannot be', () => {
    const two = stmt(1, 1) + stmt(2, 0);
    for (const stated of ['9/9', '2/2', '0/2', '1/1', '0/0']) {
      const said = read(`<file path="a">${metrics(stated, '0/0', '0/0')}${two}</file>`);
      expect(said.count('statements')).toEqual({ covered: 1, total: 2 });
      const [covered, total] = stated.split('/');
      expect(said.warnings).toEqual([
        `The lines of a file count, not its head that says something else ("a": its head says ${covered} of ${total} statements, its lines 1 of 2)`,
      ]);
    }
    expect(read(`<file path="a">${metrics('1/2', '0/0', '0/0')}${two}</file>`).warnings).toEqual([]);
  });

  it('tells once of files that say something else, and of the project no more', () => {
    const file = (name: string) => `<file path="${name}">${metrics('9/9', '0/0', '0/0')}${stmt(1, 0)}</file>`;
    const said = read(file('a') + file('b') + file('c'), undefined, metrics('27/27', '0/0', '0/0'));
    expect(said.count('statements')).toEqual({ covered: 0, total: 3 });
    expect(said.warnings).toHaveLength(1);
    expect(said.warnings[0]).toMatch(/^The lines of a file count.*"a".* and 2 more times\)$/);
  });

  it('tells of conditions that are not as many as a file says', () => {
    const said = read(`<file path="a">${metrics('0/0', '4/4', '0/0')}${cond(1, 7, 0)}</file>`);
    expect(said.count('branches')).toEqual({ covered: 1, total: 2 });
    expect(said.warnings.join()).toContain('"a": its head says 4 of 4 branches, its lines 1 of 2');
    const istanbul = (stated: string, missed = 1) =>
      read(`<file path="a">${metrics('0/0', stated, '0/0')}${cond(1, 2 - missed, missed)}</file>`, 'clover="3.2.0"')
        .warnings;
    // Those of default arguments stand on no line.
    expect(istanbul('1/4')).toEqual([]);
    expect(istanbul('4/4', 2)).toHaveLength(1);
  });

  it.each(['', 'truecount="1"', 'truecount="1" falsecount="x"', 'truecount="1" falsecount="-1"'])(
    'refuses a condition whose outcomes are not counted (%s)',
    (counts) => {
      const line = `<line num="1" type="cond" ${counts}/>`;
      expect(() => read(`<file path="a">${line}</file>`)).toThrow('a line has a count of branches that is');
    },
  );

  it.each(['stmt', 'cond', 'method'])('refuses a line of type %s without a number', (type) => {
    const line = `<line type="${type}" count="0" truecount="0" falsecount="0"/>`;
    expect(() => read(`<file path="a">${stmt(1, 1)}${line}</file>`)).toThrow('a line has no number');
  });

  it('takes the totals of the project where nothing else names any', () => {
    const said = read('', undefined, metrics('3/5', '1/2', '1/1'));
    expect(said.totals).toEqual(
      new Map([
        ['statements', { covered: 3, total: 5 }],
        ['branches', { covered: 1, total: 2 }],
        ['functions', { covered: 1, total: 1 }],
      ]),
    );
  });

  it('says that the project disagrees with its files', () => {
    const said = read(`<file path="a">${stmt(1, 1)}${stmt(2, 0)}</file>`, undefined, metrics('3/4', '0/0', '0/0'));
    expect(said.warnings).toEqual(['its head says 3 of 4 statements, its body 1 of 2: the body counts']);
  });

  it('leaves out the code of tests, which Clover reports beside the project', () => {
    const said = collect(
      `<coverage clover="4"><project><file path="a">${stmt(1, 1)}</file></project><testproject><metrics statements="9" coveredstatements="0"/><file path="t">${stmt(1, 0)}</file></testproject></coverage>`,
      readXml,
    );
    expect([...said.files.keys()]).toEqual(['a']);
  });

  it('does not say that branches are measured because a file says 0 of 0', () => {
    expect(read(`<file path="a">${metrics('1/1', '0/0', '0/0')}${stmt(1, 1)}</file>`, 'generated="1"').carries).toEqual(
      new Set(['lines', 'statements']),
    );
  });
});
