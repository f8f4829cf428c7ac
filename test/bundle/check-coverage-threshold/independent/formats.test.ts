// Every format by one small report: told by its content, read alike in other clothes, merged with itself, and cut off.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { type Inputs, files as reported, reports, run, text, totals } from './bed.ts';
import { jsonReports } from './reports-json.ts';
import { textReports } from './reports-text.ts';
import { xmlReports } from './reports-xml.ts';

const files = { ...reported, 'min-lines': '1' };
let repo: Repository;
beforeAll(async () => {
  const names = ['src/a.ts', 'pkg/a.go', 'src/main/java/org/x/App.java', 'Lib/Class1.cs'];
  const others = ['lib/user.rb', 'pkg/m.py', 'src/lib.rs'];
  const sources = [...names, ...others].map((name) => [name, text(30)]);
  repo = await createRepository({ ...Object.fromEntries(sources), 'go.mod': 'module example.com/m\n' });
});
afterAll(() => repo?.[Symbol.asyncDispose]());
async function read(named: Readonly<Record<string, string>>, inputs: Inputs = {}) {
  await reports(repo, named);
  const r = await run(repo, { ...files, ...inputs });
  return { ...r, got: `${r.result} ${totals(r)}` };
}

describe.each([...textReports, ...xmlReports, ...jsonReports])('$title', ({ format, name, content, counts }) => {
  it('is told by its content, whatever its name, and merged with itself is itself', async () => {
    const r = await read({ [`1/${name}`]: content, '2/any.name': content });
    expect(r.got, r.log).toBe(`passed ${counts}`);
    expect(r.log.split(`: ${format},`)).toHaveLength(3);
  });
  it('is read alike alone, with CRLF, a byte order mark, and its format given', async () => {
    const r = await read({ [name]: `\uFEFF${content.replaceAll('\n', '\r\n')}` }, { format });
    expect(r.got, r.log).toBe(`passed ${counts}`);
  });
  it('cut off is no better a result', async () => {
    for (const share of [0.35, 0.9]) {
      const cut = content.slice(0, Math.floor(content.length * share));
      const r = await read({ [name]: cut }, { 'min-lines': '60' });
      expect(r.result, r.log).not.toBe('passed');
    }
  });
});

describe('lines', () => {
  it('of several Go profiles in one file merge, whatever mode stands between them', async () => {
    const block = (hits: number) => `mode: set\nexample.com/m/pkg/a.go:3.1,4.9 2 ${hits}\n`;
    expect((await read({ 'cover.out': block(0) + block(1) })).got).toBe('passed 2/2 / / 2/2');
  });
  it('of Istanbul are those where statements start, with the largest hits', async () => {
    const at = (line: number, end = line) => ({ start: { line, column: 0 }, end: { line: end, column: 9 } });
    const statementMap = { 0: at(1, 20), 1: at(2), 2: at(2) };
    const maps = { statementMap, fnMap: {}, branchMap: {}, s: { 0: 1, 1: 0, 2: 5 }, f: {}, b: {} };
    const r = await read({ 'f.json': JSON.stringify({ 'src/a.ts': { path: 'src/a.ts', ...maps } }) });
    expect(r.got).toMatch(/^passed 2\/2 /);
  });
});
