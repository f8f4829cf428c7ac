import { describe, expect, it } from 'vitest';
import { ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect, plain } from '../../sink.ts';

const root = 'version="1.9"';

function report(classes: string, attributes = root): string {
  return `<?xml version="1.0"?>
    <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
    <coverage ${attributes}><sources><source>/srv/a &amp; b</source><source/></sources>
    <packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;
}

function read(classes: string, attributes?: string) {
  return collect(report(classes, attributes), readXml);
}

function linesOf(classes: string, file = 'a.py') {
  return plain(read(classes)).files[file]?.lines;
}

describe('Cobertura', () => {
  it('gives the lines of a class, with the folders of its sources', () => {
    const said = read(
      '<class filename="a.py"><methods/><lines><line number="3" hits="2"/><line number="4" hits="0"/></lines></class>',
    );
    expect(said.format).toBe('cobertura');
    expect(said.roots).toEqual(['/srv/a & b']);
    expect(plain(said).files['a.py']?.lines).toEqual([
      [3, 2],
      [4, 0],
    ]);
    expect([...said.carries]).toEqual(['lines']);
    expect(said.warnings).toEqual([]);
  });

  it('does not count the lines of methods beside those of their class', () => {
    const said =
      read(`<class filename="a.py"><methods><method name="f" signature="()"><lines><line number="1" hits="0"/></lines></method></methods>
      <lines><line number="2" hits="1"/></lines></class>`);
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
  });

  it('takes the lines of methods where the class has none of its own', () => {
    const said = read(`<class filename="a.py"><methods>
      <method name="f" signature="()"><lines><line number="1" hits="0"/></lines></method>
      <method name="g" signature="()"><lines><line number="5" hits="4" branch="true" condition-coverage="50% (1/2)"/></lines></method>
      </methods><lines/></class>`);
    expect(said.count('lines')).toEqual({ covered: 1, total: 2 });
    expect(said.count('branches')).toEqual({ covered: 1, total: 2 });
  });

  it('unites the classes of one file, and a line that both name ran as often as the larger says', () => {
    const inner =
      '<class name="A$1" filename="a.py"><lines><line number="7" hits="5"/><line number="8" hits="0"/></lines></class>';
    const other = '<class filename="b.py"><lines><line number="7" hits="1"/></lines></class>';
    expect(linesOf(`<class filename="a.py"><lines><line number="7" hits="2"/></lines></class>${inner}`)).toEqual([
      [7, 5],
      [8, 0],
    ]);
    expect(
      linesOf(`<class filename="a.py"><lines><line number="7" hits="2"/></lines></class>${other}${inner}`),
    ).toEqual([
      [7, 5],
      [8, 0],
    ]);
  });

  it.each([
    ['branch="true" condition-coverage="50% (1/2)"', [1, 2]],
    ['branch="True" condition-coverage="25% (1/4)"', [1, 4]],
    ['branch="TRUE" condition-coverage="100%(2/2)"', [2, 2]],
    ['condition-coverage="0% (0/3)"', [0, 3]],
    ['branch="false" condition-coverage="100% (2/2)"', undefined],
    ['branch="False" condition-coverage="100% (2/2)"', undefined],
    ['branch="true" condition-coverage="0% (0/0)"', undefined],
  ])('reads the branches of %s', (attributes, wanted) => {
    const said = read(`<class filename="a.py"><lines><line number="1" hits="1" ${attributes}/></lines></class>`);
    const branches = plain(said).files['a.py']?.branches.map(([, covered, total]) => [covered, total]);
    expect(branches).toEqual(wanted === undefined ? [] : [wanted]);
    expect(said.carries.has('branches')).toBe(wanted !== undefined);
    expect(said.warnings).toEqual([]);
  });

  it.each(['(a/b)', '(1/2', '(-1/2)', '50% (1/2000000000)', '0% (0/99999999999999999999)', '0% (0/2000000)'])(
    'refuses %s as counts of branches, as the missed ones would vanish',
    (coverage) => {
      const line = `<line number="1" hits="1" branch="true" condition-coverage="${coverage}"/>`;
      expect(() => read(`<class filename="a.py"><lines>${line}</lines></class>`)).toThrow(ReportMalformed);
    },
  );

  it.each(['branch="true" condition-coverage="100%"', 'branch="true"'])(
    'tells that %s counts no branches',
    (attributes) => {
      const said = read(`<class filename="a.py"><lines><line number="1" hits="1" ${attributes}/></lines></class>`);
      expect(said.carries.has('branches')).toBe(false);
      expect(said.warnings).toEqual([expect.stringContaining('branches that are not counted')]);
    },
  );

  it('refuses more covered branches than there are, as nobody knows which number is wrong', () => {
    const body =
      '<class filename="a.py"><lines><line number="1" hits="1" branch="true" condition-coverage="200% (2/1)"/></lines></class>';
    expect(() => read(body)).toThrow('a line has 2 covered branches of 1');
  });

  it.each([
    ['1', 1],
    ['0012', 12],
    ['18446744073709551616', 4_294_967_294],
    ['&#x31;', 1],
    [' 7 ', 7],
  ])('reads %s hits', (written, hits) => {
    const said = read(`<class filename="a.py"><lines><line number="1" hits="${written}"/></lines></class>`);
    expect(plain(said).files['a.py']?.lines).toEqual([[1, hits]]);
    expect(said.warnings).toEqual([]);
  });

  it.each(['-1', '1e5', '1.5', '', 'many', '0x10', '１'])('takes %j hits as none, and says so once', (written) => {
    const line = (number: number) => `<line number="${number}" hits="${written}"/>`;
    const said = read(`<class filename="a.py"><lines>${line(1)}${line(2)}<line number="3"/></lines></class>`);
    expect(said.count('lines')).toEqual({ covered: 0, total: 3 });
    expect(said.warnings).toEqual([
      '3 times it has a count that is negative, missing, no number or far too large: taken as 0',
    ]);
  });

  it.each(['number=""', 'number="x"', 'number="1.0"', ''])('refuses a line with no number (%s)', (written) => {
    const lines = `<lines><line ${written} hits="0"/><line number="1" hits="1"/></lines>`;
    expect(() => read(`<class filename="a.py">${lines}</class>`)).toThrow(
      'a line has no number, or none that can be read',
    );
  });

  it.each(['0', '-1', '99999999999'])('leaves out the line number %j, and says so', (written) => {
    const said = read(
      `<class filename="a.py"><lines><line number="${written}" hits="1"/><line number="1" hits="1"/></lines></class>`,
    );
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
    expect(said.warnings).toHaveLength(1);
  });

  it('reserves no memory by the number of a line', () => {
    const said = read('<class filename="a.py"><lines><line number="1073741824" hits="1"/></lines></class>');
    expect(plain(said).files['a.py']?.lines).toEqual([[2 ** 30, 1]]);
  });

  it('counts methods as functions, told apart by class, name, signature and first line', () => {
    const method = (name: string, more: string, lines: string) =>
      `<method name="${name}" ${more}><lines>${lines}</lines></method>`;
    const said = read(`<class name="A" filename="a.py"><methods>
      ${method('f', 'signature="(I)V"', '<line number="5" hits="0"/><line number="4" hits="3"/>')}
      ${method('f', 'signature="(J)V"', '<line number="9" hits="0"/>')}
      ${method('g', 'signature="()" hits="2"', '<line number="11" hits="0"/>')}
      ${method('h', 'signature="()" line-rate="0.5"', '')}
      ${method('i', 'signature="()" line-rate="0"', '')}
      </methods><lines><line number="4" hits="3"/></lines></class>
      <class name="B" filename="a.py"><methods>${method('f', 'signature="(I)V"', '<line number="4" hits="0"/>')}</methods></class>`);
    expect(said.count('functions')).toEqual({ covered: 3, total: 6 });
    expect(plain(said).files['a.py']?.functions.slice(0, 2)).toEqual([
      { name: 'f', line: 4, hits: 3 },
      { name: 'f', line: 9, hits: 0 },
    ]);
  });

  it('keeps methods apart that only their signatures tell apart', () => {
    const method = (signature: string) =>
      `<method name="f" signature="${signature}"><lines><line number="4" hits="1"/></lines></method>`;
    expect(
      read(
        `<class name="A" filename="a.py"><methods>${method('int')}${method('long')}${method('int')}</methods></class>`,
      ).count('functions').total,
    ).toBe(2);
  });

  it('does not look at source folders behind the files, and says so', () => {
    const said = collect(
      '<coverage line-rate="1"><packages><class filename="a"><lines><line number="1" hits="1"/></lines></class></packages><sources><source>/x</source></sources></coverage>',
      readXml,
    );
    expect(said.roots).toEqual([]);
    expect(said.warnings).toEqual(['it names a source folder behind its files: that is not looked at']);
  });

  it('says that the head disagrees with the body, and counts the body', () => {
    const body = '<class filename="a.py"><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class>';
    const said = read(body, 'lines-valid="10" lines-covered="9" line-rate="0.9"');
    expect(said.count('lines')).toEqual({ covered: 1, total: 2 });
    expect(said.warnings).toEqual(['its head says 9 of 10 lines, its body 1 of 2: the body counts']);
    expect(read(body, 'line-rate="0.9"').warnings).toEqual([
      'its head says a rate of 0.9 lines, its body 1 of 2: the body counts',
    ]);
    expect(read(body, 'line-rate="0.50009"').warnings).toEqual([]);
    expect(read(body, 'line-rate="nonsense"').warnings).toEqual([]);
  });

  it('says nothing when the head counts a line of two classes twice', () => {
    const line = '<lines><line number="1" hits="1"/></lines>';
    const said = read(
      `<class filename="a.py">${line}</class><class filename="a.py">${line}</class><class filename="a.py"><lines><line number="2" hits="0"/></lines></class>`,
      'lines-valid="3" lines-covered="2"',
    );
    expect(said.count('lines')).toEqual({ covered: 1, total: 2 });
    expect(said.warnings).toEqual([]);
  });

  it('takes the head where the body names no line at all', () => {
    const said = read(
      '<class filename="a.py"><lines/></class>',
      'lines-valid="10" lines-covered="9" branches-valid="4" branches-covered="1"',
    );
    expect([...said.totals]).toEqual([
      ['lines', { covered: 9, total: 10 }],
      ['branches', { covered: 1, total: 4 }],
    ]);
    expect(said.carries).toEqual(new Set(['lines', 'branches']));
  });

  it('does not take a head for true that covers more than there is', () => {
    expect(read('', 'lines-valid="1" lines-covered="9"').totals.size).toBe(0);
  });

  it('does not say that branches are measured because the head says 0 of 0', () => {
    const said = read(
      '<class filename="a.py"><lines><line number="1" hits="1"/></lines></class>',
      'line-rate="1" branch-rate="0" branches-valid="0" branches-covered="0"',
    );
    expect(said.carries).toEqual(new Set(['lines']));
  });

  it('leaves out classes without a file, and says how many lines that are', () => {
    const said = read(
      '<class filename=""><methods><method name="f"><lines><line number="1" hits="0"/></lines></method></methods><lines><line number="1" hits="0"/></lines></class><class filename="a.py"><lines><line number="1" hits="1"/></lines></class>',
      'line-rate="1"',
    );
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
    expect(said.warnings).toEqual(['2 of its lines belong to classes that name no file: they are not counted']);
  });

  it('decodes the names of files', () => {
    const said = read(
      '<class filename="a &amp; &#246;&#x20AC;&#x1F600;&lt;&gt;&quot;&apos;.py"><lines><line number="1" hits="1"/></lines></class>',
    );
    expect([...said.files.keys()]).toEqual(['a & ö€😀<>"\'.py']);
  });
});
