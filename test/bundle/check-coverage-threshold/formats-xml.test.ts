import { beforeAll, describe, expect, it } from 'vitest';
import { type Sprung, spring, type Trap } from './formats-traps.ts';

const cobertura = (body: string, head = '') =>
  `<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd"><coverage ${head}><packages><package name="p"><classes>${body}</classes></package></packages></coverage>`;
const jacoco = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="r">${body}</report>`;

const traps: readonly Trap[] = [
  {
    name: 'Cobertura: the lines of methods are those of the class, and not counted again',
    report: cobertura(
      '<class name="A" filename="@"><methods><method name="f" signature="()"><lines><line number="1" hits="1"/></lines></method></methods><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class>',
    ),
    counts: 'lines 1/2, functions 1/1',
  },
  {
    name: 'Cobertura: inner and partial classes of one file are one file',
    report: cobertura(
      '<class name="A" filename="@"><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class><class name="A$B" filename="@"><lines><line number="2" hits="3"/><line number="3" hits="0"/></lines></class>',
    ),
    counts: 'lines 2/3',
  },
  {
    name: 'Cobertura: branch="True" counts as true does; without condition-coverage it is a line only',
    report: cobertura(
      '<class name="A" filename="@"><lines><line number="1" hits="1" branch="True" condition-coverage="50% (1/2)"/><line number="2" hits="1" branch="true"/></lines></class>',
    ),
    counts: 'lines 2/2, branches 1/2',
    warning: 'branches that are not counted',
  },
  {
    name: 'Cobertura: hits above what a double holds are hits',
    report: cobertura(
      '<class name="A" filename="@"><lines><line number="1" hits="99999999999999999999"/></lines></class>',
    ),
    counts: 'lines 1/1',
    warning: '',
  },
  {
    name: 'Cobertura: the body wins over header rates that differ, with a warning',
    report: cobertura(
      '<class name="A" filename="@"><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class>',
      'line-rate="0.9" lines-valid="10" lines-covered="9"',
    ),
    counts: 'lines 1/2',
    warning: '9',
  },
  {
    name: 'Cobertura: entities in a file name are decoded',
    report: cobertura(
      '<class name="A" filename="./src/&#116;5&#x2e;x"><lines><line number="1" hits="1"/></lines></class>',
    ),
    counts: 'lines 1/1',
  },
  {
    name: 'JaCoCo: a line ran when any of its instructions did',
    report: jacoco(
      '<package name="src"><sourcefile name="t6.x"><line nr="1" mi="1" ci="1" mb="1" cb="1"/><line nr="2" mi="3" ci="0" mb="0" cb="0"/></sourcefile></package>',
    ),
    counts: 'lines 1/2, branches 1/2',
  },
  {
    name: 'JaCoCo: without branches there are none, not 0 %',
    report: jacoco(
      '<group name="m"><package name="src"><sourcefile name="t7.x"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package></group><counter type="LINE" missed="0" covered="1"/>',
    ),
    counts: 'lines 1/1',
  },
  {
    name: 'Clover: statements are lines, the path is preferred over the name, and PHPUnit has no clover attribute',
    report:
      '<coverage generated="1"><project timestamp="1"><file name="other.x" path="@"><line num="1" type="method" name="f" count="1"/><line num="2" type="stmt" count="1"/><line num="3" type="cond" truecount="1" falsecount="0"/></file></project></coverage>',
    counts: 'lines 2/2, branches 1/2, functions 1/1, statements 1/1',
  },
  {
    name: 'SonarQube: a line that is to be covered, with its branches',
    report:
      '<coverage version="1"><file path="@"><lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="1"/><lineToCover lineNumber="2" covered="false"/></file></coverage>',
    counts: 'lines 1/2, branches 1/2',
  },
  {
    name: 'OpenCover: a sequence point is a statement, its first line a line, whatever the slashes of the path',
    report:
      '<?xml version="1.0" encoding="utf-8"?><CoverageSession><Modules><Module><Files><File uid="1" fullPath="C:\\r\\src\\t10.x"/></Files><Classes><Class><Methods><Method visited="true"><Name>m</Name><FileRef uid="1"/><SequencePoints><SequencePoint vc="2" sl="4" sc="1" el="6" ec="2" fileid="1"/><SequencePoint vc="0" sl="7" sc="1" el="7" ec="2" fileid="1"/></SequencePoints><BranchPoints/></Method></Methods></Class></Classes></Module></Modules></CoverageSession>',
    counts: 'lines 1/2, functions 1/1, statements 1/2',
  },
  {
    name: 'UTF-16 is read when its byte order mark says so',
    report: Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?><coverage version="1"><file path="src/t11.x"><lineToCover lineNumber="1" covered="true"/></file></coverage>`,
      'utf16le',
    ),
    counts: 'lines 1/1',
  },
];

describe('XML', () => {
  let sprung: Sprung;
  beforeAll(async () => {
    sprung = await spring(traps, 'xml');
  });

  it.each(traps.map((trap) => [trap.name, trap] as const))('%s', (_, trap) => {
    expect(sprung.countsOf(trap)).toBe(trap.counts);
    const warnings = sprung.warningsOf(trap);
    if (trap.warning === undefined) expect(warnings).toEqual([]);
    else expect(warnings.join('\n')).toContain(trap.warning);
  });
});
