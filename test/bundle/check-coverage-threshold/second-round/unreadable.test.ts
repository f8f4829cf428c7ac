// Bodies of which a part cannot be read: what was left out might be what was missed, so the rest is no pass.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes, Repository } from '../../../testbed/repository.ts';
import { files, reports, run, sources } from '../independent/bed.ts';

let repo: Repository;
beforeAll(async () => {
  repo = await sources({ 'src/a.py': 'x\n' });
});
afterAll(() => repo?.[Symbol.asyncDispose]());

const xml = (body: string) => ({ 'r.xml': `<?xml version="1.0"?>${body}` });
const tracefile = (body: string) => ({ 'r.info': `SF:src/a.ts\n${body}end_of_record\n` });
const clover = (lines: string, metrics = '') => {
  const file = `<file name="src/a.ts" path="/app/src/a.ts">${lines}${metrics}</file>`;
  return xml(`<coverage generated="1"><project timestamp="1">${file}</project></coverage>`);
};
/** The head says that all of it ran. */
const opencover = (points: string, branches = '') => {
  const counts = 'numSequencePoints="9" visitedSequencePoints="9" numBranchPoints="2" visitedBranchPoints="2"';
  const read = `<SequencePoints>${points}</SequencePoints><BranchPoints>${branches}</BranchPoints>`;
  const method = `<Method visited="true"><FileRef uid="1"/>${read}</Method>`;
  const known = '<Files><File uid="1" fullPath="C:\\b\\src\\a.ts"/></Files>';
  const classes = `<Classes><Class><FullName>A</FullName><Methods>${method}</Methods></Class></Classes>`;
  const modules = `<Modules><Module>${known}${classes}</Module></Modules>`;
  return xml(`<CoverageSession><Summary ${counts}/>${modules}</CoverageSession>`);
};
const cobertura = (lines: string) => {
  const classes = `<classes><class name="a" filename="src/a.ts"><lines>${lines}</lines></class></classes>`;
  return xml(`<coverage version="1"><packages><package name="p">${classes}</package></packages></coverage>`);
};
const sonar = (lines: string) => xml(`<coverage version="1"><file path="src/a.ts">${lines}</file></coverage>`);
const jacoco = (lines: string) => {
  const file = `<sourcefile name="a.ts">${lines}</sourcefile>`;
  return xml(`<report name="r"><package name="src">${file}</package></report>`);
};
const on = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 5 } });
const istanbul = (more: object) => {
  const file = { path: 'src/a.ts', statementMap: { 0: on(1) }, s: { 0: 1 }, fnMap: {}, f: {}, branchMap: {}, b: {} };
  return { 'r.json': JSON.stringify({ 'src/a.ts': { ...file, ...more } }) };
};
const python = (file: object) => {
  const meta = { format: 3, version: '7.6', branch_coverage: true };
  return { 'r.json': JSON.stringify({ meta, files: { 'src/a.py': file }, totals: {} }) };
};

const point = '<SequencePoint vc="1" sl="1" fileid="1"/>';
const good = '<line num="2" type="stmt" count="1"/>';
const twoArms = { 0: { loc: on(1), type: 'if', locations: [on(1), on(1)] } };
const ran = { executed_lines: [1, 2], missing_lines: [], excluded_lines: [] };

describe('a full gate is not passed over', () => {
  it.each([
    [
      'OpenCover arms without a path',
      'branches',
      opencover(point, '<BranchPoint vc="0" sl="1" fileid="1"/><BranchPoint vc="1" sl="1" fileid="1"/>'),
    ],
    ['OpenCover points without a line', 'statements', opencover('<SequencePoint vc="0" fileid="1"/>')],
    [
      'Clover lines without a number above good metrics',
      'statements',
      clover(`<line type="stmt" count="0"/>${good}`, '<metrics statements="9" coveredstatements="9"/>'),
    ],
    ['a missed Clover line without a number', 'lines', clover(`<line type="stmt" count="0"/>${good}`)],
    ['a missed Clover line of no known type', 'lines', clover(`<line num="1" type="weird" count="0"/>${good}`)],
    ['a missed Clover line without a type', 'lines', clover(`<line num="1" count="0"/>${good}`)],
    ['a missed Cobertura line without a number', 'lines', cobertura('<line hits="0"/><line number="2" hits="1"/>')],
    [
      'a missed SonarQube line without a number',
      'lines',
      sonar('<lineToCover covered="false"/><lineToCover lineNumber="2" covered="true"/>'),
    ],
    ['a JaCoCo line without missed branches', 'branches', jacoco('<line nr="1" mi="0" ci="1" cb="1"/>')],
    ['a JaCoCo line of -2 missed branches', 'branches', jacoco('<line nr="1" mi="0" ci="1" mb="-2" cb="2"/>')],
    ['an Istanbul branch of one count for two arms', 'branches', istanbul({ branchMap: twoArms, b: { 0: [1] } })],
    ['coverage.py without `missing_branches`', 'branches', python({ ...ran, executed_branches: [[1, 2]] })],
    ['an lcov head of 5 in 2 branches', 'branches', tracefile('DA:2,1\nBRF:2\nBRH:5\n')],
    ['an lcov head of 5 in 2 lines', 'lines', tracefile('LF:2\nLH:5\n')],
  ])('%s', async (_, metric, body) => {
    await reports(repo, body);
    const r = await run(repo, { ...files, [`min-${metric}`]: '100' });
    expect([r.result, r.code], r.log).toEqual(['malformed', 'malformed-report']);
  });
});

describe('what is left out is told', () => {
  const whole = '<line number="2" hits="1" branch="true" condition-coverage="100% (2/2)"/>';
  const uncounted = /branches that are not counted/;
  it.each<[string, string, Changes, RegExp]>([
    [
      'OpenCover points of a file that is not named',
      'lines',
      opencover('<SequencePoint vc="0" sl="1" fileid="9"/><SequencePoint vc="1" sl="2" fileid="1"/>'),
      /1 of its points belong to no file/,
    ],
    [
      'a Cobertura branch of a rate alone',
      'branches',
      cobertura(`<line number="1" hits="1" branch="true" condition-coverage="50%"/>${whole}`),
      uncounted,
    ],
    [
      'a Cobertura branch without `condition-coverage`',
      'branches',
      cobertura(`<line number="1" hits="1" branch="true"/>${whole}`),
      uncounted,
    ],
    [
      'JaCoCo totals without any file',
      'lines',
      xml('<report name="r"><counter type="LINE" missed="0" covered="9"/></report>'),
      /names no file: it cannot be told/,
    ],
  ])('%s', async (_, metric, body, told) => {
    await reports(repo, body);
    const r = await run(repo, { ...files, [`min-${metric}`]: '100' });
    expect(r.warnings, r.log).toMatch(told);
  });
});
