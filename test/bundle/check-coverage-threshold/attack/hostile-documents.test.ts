// XML and JSON reports that an attacker has written, and files that are no reports.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Liar, liar } from '../../pin-digests/attack/attacker.ts';
import { type Desk, openDesk, posixFiles, section, times } from './attacker.ts';

let desk: Desk;
let outside: Liar;
beforeAll(async () => {
  desk = await openDesk();
  outside = await liar((_, response) => response.end('<!ENTITY x "y">'));
});
afterAll(async () => {
  await outside[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

const full = section('src/a.js', times(10, 1));
const none = section('src/a.js', times(10, 0));
const line = (number: number, hits: number, more = '') => `<line number="${number}" hits="${hits}"${more}/>`;
const classOf = (file: string, lines: string) => `<class name="x" filename="${file}"><lines>${lines}</lines></class>`;
const cobertura = (classes: string, head = '') =>
  `<?xml version="1.0"?>\n${head}<coverage version="1"><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;
const good = cobertura(classOf('src/a.js', line(1, 1)));
const bad = cobertura(classOf('src/a.js', line(1, 0)));

describe('an XML report', () => {
  it('with entities that a server or a file holds is malformed, and nobody is asked', async () => {
    for (const declared of ['x SYSTEM "U/x">', '% x SYSTEM "U/x"> %x;', 'x PUBLIC "-//X//EN" "U/x">']) {
      const doctype = `<!DOCTYPE coverage [<!ENTITY ${declared.replace('U', outside.url)}]>\n`;
      const { result } = await desk.read({ 'cov/c.xml': cobertura(classOf('&x;', line(1, 1)), doctype) });
      expect(result).toBe('malformed');
    }
    expect(outside.requests).toEqual([]);
  });

  it.each([
    ['with a second root', good + bad],
    ['with an attribute twice', bad.replace('hits="0"', 'hits="0" hits="1"')],
    ['with a tag that closes another', good.replace('</classes>', '</clasess>')],
    ['in an encoding that nobody knows', good.replace('"1.0"', '"1.0" encoding="UTF-7"')],
    ['cut off before its last tag', good.slice(0, -'</coverage>'.length)],
  ])('%s is malformed', async (_, text) => {
    expect((await desk.read({ 'cov/c.xml': text })).result).toBe('malformed');
  });

  it.each(['50% (-1/-2)', '50% (1/2000000000)', '0% (0/99999999999999999999)'])(
    'with branches that nobody can count (%s) does not pass for the others',
    async (counted) => {
      const of = (coverage: string) => ` branch="true" condition-coverage="${coverage}"`;
      const lines = line(1, 1, of(counted)) + line(2, 1, of('100% (2/2)'));
      const { result } = await desk.read(
        { 'cov/c.xml': cobertura(classOf('src/a.js', lines)) },
        { 'min-branches': '90' },
      );
      expect(result).toBe('malformed');
    },
  );
});

describe('a JSON report', () => {
  it.each([
    ['nested without end', '{"a":'.repeat(200_000)],
    ['nested and closed', `{"src/a.js":${'['.repeat(300_000)}${']'.repeat(300_000)}}`],
    ['with something behind it', '{"total":{}}{"x":1}'],
    ['cut off', '{"src/a.js":{"path":"src/a.js","statementMap":{}'],
    ['of no known report', '[]'],
  ])('%s is malformed', async (_, text) => {
    expect((await desk.read({ 'cov/x.json': text })).result).toBe('malformed');
  });

  const summary = (total: number, covered: number) => {
    const of = { total, covered, skipped: 0, pct: 100 };
    const all = { lines: of, statements: of, functions: of, branches: of };
    return JSON.stringify({ total: all, 'src/b.js': all });
  };
  it.each([
    ['covers more than there is', 10, 100],
    ['counts below zero', -10, -10],
    ['counts beyond all bounds', 1e308, 1e308],
  ])('of totals that %s is malformed', async (_, total, covered) => {
    const reports = { 'cov/lcov.info': none, 'cov/s.json': summary(total, covered) };
    expect((await desk.read(reports)).result).toBe('malformed');
  });

  it('of totals whose sum with others no number holds is not rounded up to a pass', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const reports = { 'cov/lcov.info': none, 'cov/s.json': summary(most, most) };
    expect((await desk.read(reports, { 'min-lines': '100' })).result).not.toBe('passed');
  });
});

describe.skipIf(!posixFiles)('a file that has the name of a report', () => {
  const at = (folder: string, name = 'x.info') => {
    mkdirSync(path.join(folder, 'cov'), { recursive: true });
    return path.join(folder, 'cov', name);
  };

  it.each<[string, (folder: string) => void]>([
    ['a link to a file outside', (folder) => symlinkSync('/etc/passwd', at(folder))],
    ['a link to an endless device', (folder) => symlinkSync('/dev/zero', at(folder))],
    ['a link to itself', (folder) => symlinkSync('x.info', at(folder))],
    ['a folder', (folder) => void mkdirSync(at(folder))],
    ['a pipe', (folder) => void execFileSync('mkfifo', [at(folder)])],
  ])('and is %s is not read, and is no pass', async (_, prepare) => {
    const { result, run } = await desk.read({}, {}, prepare);
    expect(result).toBe('missing');
    expect(run.log + run.summary).not.toContain('root:x:0');
  });

  it('and is a link to another one does not stand for the shards that are missing', async () => {
    const { result } = await desk.read({ 'real/x.info': full }, { 'expect-reports': '3' }, (folder) => {
      for (const index of [1, 2, 3]) symlinkSync('../real/x.info', at(folder, `${index}.info`));
    });
    expect(result).toBe('missing');
  });

  it('gives the runner no command, by its own name or by what it says', async () => {
    const { result, run } = await desk.read({
      'cov/::error::x.info': full,
      'cov/##[error]y.info': 'SF:x\n',
      'cov/\n::stop-commands::z\n.info': '##[error]boom\n::error::z\n',
      'cov/x.json': '{"##[error]::error::x\\n::stop-commands::y":1}',
    });
    expect(result).toBe('malformed');
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(run.commands.filter(({ grammar }) => grammar === '##[')).toEqual([]);
  });
});
