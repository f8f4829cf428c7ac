import { describe, expect, it } from 'vitest';
import { ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect, plain } from '../../sink.ts';

describe('OpenCover', () => {
  const point = (vc: number, sl: number, more = '') =>
    `<SequencePoint vc="${vc}" sl="${sl}" sc="1" el="${sl + 1}" ec="9" fileid="1" ${more}/>`;
  const session = (method: string, head = '') => `<CoverageSession>${head}<Modules>
    <Module skippedDueTo="Filter"><ModuleName>x</ModuleName></Module>
    <Module><Files><File uid="1" fullPath="C:\\src\\A.cs"/></Files><Classes><Class><FullName>N.A</FullName><Methods>
    ${method}</Methods></Class></Classes></Module></Modules></CoverageSession>`;
  const method = (name: string, points: string, branches = '', visited = false) =>
    `<Method visited="${visited}"><Summary numSequencePoints="99"/><Name>${name}</Name><FileRef uid="1"/><SequencePoints>${points}</SequencePoints><BranchPoints>${branches}</BranchPoints></Method>`;

  it('counts sequence points as statements, their first lines as lines, branch points as branches, methods as functions', () => {
    const branch = (vc: number, path: number) =>
      `<BranchPoint vc="${vc}" sl="3" path="${path}" offset="7" fileid="1"/>`;
    const said = collect(
      session(
        method(
          'System.Int32 N.A::Two(System.Collections.Generic.List`1&lt;T&gt;)',
          point(3, 3) + point(0, 3, 'offset="9"').replace('sc="1"', 'sc="5"') + point(0, 5),
          branch(2, 0) + branch(0, 1),
        ) +
          method('N.A::Never()', point(0, 9)) +
          method('N.A::Abstract()', ''),
      ),
      readXml,
    );
    expect(said.format).toBe('opencover');
    expect(plain(said).files['C:\\src\\A.cs']).toMatchObject({
      lines: [
        [3, 3],
        [5, 0],
        [9, 0],
      ],
      branches: [[3, 1, 2]],
      functions: [
        { name: 'System.Int32 N.A::Two(System.Collections.Generic.List`1<T>)', line: 3, hits: 3 },
        { name: 'N.A::Never()', line: 9, hits: 0 },
      ],
      counts: { statements: { covered: 1, total: 4 } },
    });
    expect(said.carries).toEqual(new Set(['lines', 'statements', 'branches', 'functions']));
    expect(said.warnings).toEqual([]);
  });

  it('does not count lines that the compiler hides', () => {
    const said = collect(session(method('f', point(1, 1) + point(1, 0xfeefee))), readXml);
    expect(said.count('lines')).toEqual({ covered: 1, total: 1 });
    expect(said.warnings).toEqual([]);
  });

  it('finds the file of a point that names none by its method, and tells of points without any', () => {
    const bare = '<SequencePoint vc="1" sl="4"/><SequencePoint vc="1" sl="5" fileid="77"/>';
    const said = collect(session(method('f', bare)), readXml);
    expect(plain(said).files['C:\\src\\A.cs']?.lines).toEqual([[4, 1]]);
    expect(said.warnings).toEqual(['1 of its points belong to no file that it names: they are not counted']);
  });

  it('counts no points of a file without a name', () => {
    const nameless = session(method('f', point(1, 1))).replace('C:\\src\\A.cs', '');
    const said = collect(nameless, readXml);
    expect(said.files.size).toBe(0);
    expect(said.warnings).toEqual(['1 of its points belong to no file that it names: they are not counted']);
  });

  it('keeps the branches of two methods on one line apart', () => {
    const branch = '<BranchPoint vc="1" sl="3" path="0" offset="7" fileid="1"/>';
    const said = collect(session(method('f', point(1, 3), branch) + method('g', point(1, 3), branch)), readXml);
    expect(said.count('branches')).toEqual({ covered: 2, total: 2 });
  });

  it('refuses a sequence point without a line', () => {
    const report = session(method('f', `${point(1, 1)}<SequencePoint vc="0" fileid="1"/>`));
    expect(() => collect(report, readXml)).toThrow('a line has no number');
  });

  it('counts no branches where none says its line, and refuses them where only some do', () => {
    const placed = '<BranchPoint vc="1" sl="1" path="0" offset="7" fileid="1"/>';
    const unplaced = '<BranchPoint vc="0" path="1" offset="7" fileid="1"/>';
    const said = collect(session(method('f', point(1, 1), unplaced + unplaced)), readXml);
    expect(said.carries.has('branches')).toBe(false);
    expect(said.warnings).toEqual(['its branch points have no line (2 of them): no branches are counted']);
    for (const points of [placed + unplaced, unplaced + placed]) {
      const report = session(method('f', point(1, 1), points));
      expect(() => collect(report, readXml)).toThrow('1 of its branch points have no line');
    }
  });

  it('takes the summary where no point is named, and tells when it says something else than they', () => {
    const head = '<Summary numSequencePoints="10" visitedSequencePoints="4"/>';
    expect(collect(session('', head), readXml).totals).toEqual(new Map([['statements', { covered: 4, total: 10 }]]));
    expect(collect(session(method('f', point(1, 1)), head), readXml).warnings).toHaveLength(1);
  });
});

describe('SonarQube generic coverage', () => {
  it('gives lines and counted branches', () => {
    const said = collect(
      `<coverage version="1"><file path="src/a.js"><lineToCover lineNumber="1" covered="true"/>
       <lineToCover lineNumber="2" covered="false" branchesToCover="4" coveredBranches="1"/><lineToCover lineNumber="0" covered="true"/></file></coverage>`,
      readXml,
    );
    expect(said.format).toBe('sonarqube');
    expect(plain(said).files['src/a.js']).toMatchObject({
      lines: [
        [1, 1],
        [2, 0],
      ],
      branches: [[2, 1, 4]],
    });
    expect(said.carries).toEqual(new Set(['lines', 'branches']));
    expect(said.warnings).toHaveLength(1);
  });

  it.each([
    ['lineNumber="" covered="false"', 'a line has no number'],
    ['covered="false"', 'a line has no number'],
    ['lineNumber="1" covered="true" branchesToCover="x" coveredBranches="0"', 'a line has a count of branches that'],
    ['lineNumber="1" covered="true" branchesToCover="-2"', 'a line has a count of branches that'],
    ['lineNumber="1" covered="true" branchesToCover="2" coveredBranches=""', 'a line has a count of branches that'],
    ['lineNumber="1" covered="true" branchesToCover="2" coveredBranches="3"', 'a line has 3 covered branches of 2'],
    ['lineNumber="1" covered="true" branchesToCover="2000000000"', 'a line has 2000000000 branches'],
  ])('refuses a line with %s', (attributes, words) => {
    const lines = `<lineToCover lineNumber="9" covered="true"/><lineToCover ${attributes}/>`;
    expect(() => collect(`<coverage version="1"><file path="a">${lines}</file></coverage>`, readXml)).toThrow(words);
  });

  it.each([
    '<lineToCover lineNumber="1"/>',
    '<lineToCover lineNumber="1" covered="yes"/>',
    '<lineToCover lineNumber="1" covered="true" coveredBranches="1"/>',
    '<lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="5"/>',
  ])('refuses %s, as SonarQube does', (line) => {
    const report = `<coverage version="1"><file path="a">${line}</file></coverage>`;
    expect(() => collect(report, readXml)).toThrow(ReportMalformed);
  });
});

describe('what an XML report leaves out', () => {
  it.each([
    [
      'Clover: a line of an unknown type',
      '<coverage generated="1"><project><file name="a"><line num="2" type="weird" count="0"/></file></project></coverage>',
    ],
    [
      'Clover: a line without a type',
      '<coverage generated="1"><project><file name="a"><line num="2" count="0"/></file></project></coverage>',
    ],
    [
      'Clover: more statements covered than there are',
      '<coverage generated="1"><project><file name="a"><metrics statements="9" coveredstatements="10"/></file></project></coverage>',
    ],
    [
      'OpenCover: a branch point without a path',
      '<CoverageSession><Modules><Module><Files><File uid="1" fullPath="a"/></Files><Classes><Class><Methods><Method><FileRef uid="1"/><BranchPoints><BranchPoint vc="0" sl="1" offset="1"/></BranchPoints></Method></Methods></Class></Classes></Module></Modules></CoverageSession>',
    ],
  ])('is refused, as it may be what did not run: %s', (_, report) => {
    expect(() => collect(report, readXml)).toThrow(ReportMalformed);
  });
});
