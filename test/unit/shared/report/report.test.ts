import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { bar, cutText, cutToBytes, details, sparkline, table, writeReport } from '../../../../shared/report/index.ts';

describe('table', () => {
  it('keeps one cell one cell, fills short rows and drops what is too much', () => {
    expect(table(['a', 'b'], [['1|2', 'x\r\ny'], ['3'], ['4', '5', '6']])).toBe(
      ['| a | b |', '| --- | --- |', '| 1&#124;2 | x y |', '| 3 |  |', '| 4 | 5 |'].join('\n'),
    );
  });
});

describe('details', () => {
  it('escapes the title and sets the body apart, so that it is read as Markdown', () => {
    expect(details('<b> of @you', '- a\n')).toBe(
      '<details>\n<summary>&#60;b&#62; of @&#8203;you</summary>\n\n- a\n\n</details>',
    );
  });
});

describe('bar', () => {
  it.each([
    [0, '░░░░'],
    [1, '████'],
    [0.5, '██░░'],
    [0.001, '▏░░░'],
    [0.999, '███▉'],
    [-1, '░░░░'],
    [7, '████'],
    [Number.NaN, '????'],
  ])('shows %d', (share, text) => expect(bar(share, 4)).toBe(text));
  it('is always as wide as asked', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: 40 }), (share, width) => bar(share, width).length === width),
    );
  });
});

describe('sparkline', () => {
  it('spans the values, and stands in the middle when they are equal', () => {
    expect(sparkline([0, 1, 2, 7])).toBe('▁▂▃█');
    expect(sparkline([5, 5])).toBe('▄▄');
    expect(sparkline([1, Number.NaN, 2])).toBe('▁ █');
    expect(sparkline([])).toBe('');
  });
});

describe('cutToBytes', () => {
  const notice = '> cut';
  it('leaves alone what fits exactly', () => expect(cutToBytes('äb\n', 4, notice)).toBe('äb\n'));

  it('keeps whole lines and says that it cut', () => {
    expect(cutToBytes(`${'| row |\n'.repeat(100)}`, 40, notice)).toBe(`${'| row |\n'.repeat(4)}\n${notice}\n`);
  });

  it('closes what it leaves open', () => {
    const page = `<details>\n<summary>x</summary>\n\n\`\`\`mermaid\n${'a --> b\n'.repeat(100)}\`\`\`\n\n</details>\n`;
    const cut = cutToBytes(page, 200, notice);
    expect(cut).toMatch(/a --> b\n```\n\n<\/details>\n\n> cut\n$/);
    expect(cut).toMatch(/^<details>/);
  });

  it('never exceeds the limit, whatever the text', () => {
    const line = fc.constantFrom('<details>', '</details>', '```', '~~~~', 'text', 'ä'.repeat(30), '😀', '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (lines, limit) => {
        const page = lines.join('\n');
        const cut = cutToBytes(page, limit, notice);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
        if (Buffer.byteLength(page) > limit && limit > 200) expect(cut).toContain(notice);
      }),
    );
  });

  it('never halves a character', () => {
    expect(cutText('a😀', 4)).toBe('a');
    expect(cutText('a😀', 5)).toBe('a😀');
    expect(cutText('\ufeffab', 4)).toBe('\ufeffa');
  });
});

describe('writeReport', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  it('writes readable JSON for its owner only, and leaves nothing beside it', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'report-'));
    folders.push(folder);
    await writeFile(path.join(folder, 'report.json'), 'an old one', { mode: 0o644 });
    const file = await writeReport(folder, { result: 'ok', n: 1 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ result: 'ok', n: 1 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['report.json']);
    expect(path.isAbsolute(file)).toBe(true);
  });

  it('says so when the folder is not there', async () => {
    const folder = path.join(os.tmpdir(), 'no-such-folder-for-a-report');
    await expect(writeReport(folder, {})).rejects.toThrow(/ENOENT/);
  });
});
