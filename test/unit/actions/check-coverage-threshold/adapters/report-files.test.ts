import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReportFiles } from '../../../../../actions/check-coverage-threshold/src/adapters/report-files.ts';

let outside: string;
let workspace: string;

beforeEach(() => {
  outside = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'reports-')));
  workspace = path.join(outside, 'repo');
  mkdirSync(workspace);
});

afterEach(() => {
  rmSync(outside, { recursive: true, force: true });
});

function write(file: string, text: string | Buffer = 'TN:\n'): void {
  const place = path.join(workspace, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

const files = (directory = '') => createReportFiles({ workspace, directory: path.join(workspace, directory) });
const find = (patterns: readonly string[] = [], directory = '') => files(directory).find(patterns);
const paths = async (patterns: readonly string[] = [], directory = '') =>
  (await find(patterns, directory)).files.map((file) => file.path);

describe('the search for reports', () => {
  it('finds the usual names, sorted, and not what others have measured', async () => {
    for (const file of [
      'b/lcov.info',
      'a/coverage.xml',
      'a/x.txt',
      '.git/lcov.info',
      'node_modules/p/lcov.info',
      'vendor/p/coverage.xml',
    ]) {
      write(file);
    }
    write('a/.nyc/lcov.info', 'TN:\nSF:x');
    expect(await find()).toEqual({
      files: [
        { path: 'a/.nyc/lcov.info', size: 8 },
        { path: 'a/coverage.xml', size: 4 },
        { path: 'b/lcov.info', size: 4 },
      ],
      repeated: new Map(),
      unused: [],
      refused: [],
    });
  });

  it('finds what patterns name, wherever that is, but in .git', async () => {
    for (const file of ['node_modules/p/lcov.info', 'x/y.dat', '.git/y.dat', 'z.dat']) write(file);
    expect(await paths(['**/*.dat', 'node_modules/p/lcov.info'])).toEqual([
      'node_modules/p/lcov.info',
      'x/y.dat',
      'z.dat',
    ]);
    expect((await find(['none/*.info', 'z.dat', 'none.xml'])).unused).toEqual(['none/*.info', 'none.xml']);
  });

  it('starts at the working directory, and tells paths from the workspace', async () => {
    write('packages/web/coverage/lcov.info');
    write('lcov.info');
    expect(await paths([], 'packages/web')).toEqual(['packages/web/coverage/lcov.info']);
    expect(await paths(['coverage/*'], 'packages/web')).toEqual(['packages/web/coverage/lcov.info']);
    expect(await paths([path.join(workspace, 'lcov.info')], 'packages/web')).toEqual(['lcov.info']);
    expect(await paths(['../../lcov.info'], 'packages/web')).toEqual(['lcov.info']);
  });

  it('accepts a workspace that is named by a link', async () => {
    write('cov/lcov.info');
    const link = path.join(outside, 'link');
    symlinkSync(workspace, link);
    const found = await createReportFiles({ workspace: link, directory: workspace }).find([`${link}/cov/*.info`]);
    expect(found.files.map((file) => file.path)).toEqual(['cov/lcov.info']);
  });

  it('counts a file once that is found by several names, under its own', async () => {
    write('z/lcov.info');
    symlinkSync('z/lcov.info', path.join(workspace, 'lcov.info'));
    symlinkSync('z', path.join(workspace, 'folder'));
    expect(await paths()).toEqual(['z/lcov.info']);
    expect(await paths(['lcov.info'])).toEqual(['lcov.info']);
    expect(await paths(['folder/lcov.info', '**/lcov.info'])).toEqual(['z/lcov.info']);
    expect(await paths(['folder/lcov.info'])).toEqual(['folder/lcov.info']);
  });

  it('takes all reports of one run, and tells which of them repeat another', async () => {
    write('coverage/lcov.info');
    write('coverage/coverage-final.json');
    for (const patterns of [[], ['coverage/*']]) {
      const { files: found, repeated } = await find(patterns);
      expect(found.map((file) => file.path)).toEqual(['coverage/coverage-final.json', 'coverage/lcov.info']);
      expect([...repeated]).toEqual([['coverage/lcov.info', 'coverage-final.json']]);
    }
  });

  it('looks for the names of a format that the input gives', async () => {
    for (const name of ['lcov.info', 'coverage-final.json', 'clover.xml']) write(`coverage/${name}`);
    const { files: found, refused } = await files().find([], 'lcov');
    expect({ found: found.map((file) => file.path), refused }).toEqual({ found: ['coverage/lcov.info'], refused: [] });
    expect((await files().find(['**/*.xml'], 'lcov')).files).toHaveLength(1);
  });

  it('follows no link out of the workspace, nor one to nothing', async () => {
    writeFileSync(path.join(outside, 'secret.info'), 'TN:\n');
    mkdirSync(path.join(outside, 'elsewhere'));
    writeFileSync(path.join(outside, 'elsewhere/lcov.info'), 'TN:\n');
    symlinkSync(path.join(outside, 'secret.info'), path.join(workspace, 'lcov.info'));
    symlinkSync('gone', path.join(workspace, 'coverage.xml'));
    symlinkSync(path.join(outside, 'elsewhere'), path.join(workspace, 'out'));
    symlinkSync('loop.lcov', path.join(workspace, 'loop.lcov'));
    expect(await find()).toEqual({
      files: [],
      repeated: new Map(),
      unused: [],
      refused: [
        { path: 'coverage.xml', because: 'it is a link to nothing' },
        { path: 'lcov.info', because: 'it is a link out of the workspace, which is not followed' },
        { path: 'loop.lcov', because: 'it cannot be looked at (ELOOP)' },
      ],
    });
    expect((await find(['out/lcov.info'])).refused).toEqual([
      { path: 'out', because: 'it is a link out of the workspace, which is not followed' },
    ]);
  });

  it('opens no pipe and no socket', async () => {
    execFileSync('mkfifo', [path.join(workspace, 'lcov.info')]);
    symlinkSync('lcov.info', path.join(workspace, 'coverage.info'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(workspace, 'clover.xml'), resolve));
    const because = 'it is no plain file, but a pipe, a socket or a device';
    expect((await find()).refused).toEqual(
      ['clover.xml', 'coverage.info', 'lcov.info'].map((file) => ({ path: file, because })),
    );
    await expect(files().open({ path: 'lcov.info', size: 0 })).rejects.toThrow(because);
    await new Promise((resolve) => server.close(resolve));
  });

  it('says so when a pattern names a folder', async () => {
    write('coverage/lcov.info');
    expect(await find(['coverage'])).toMatchObject({
      files: [],
      unused: ['coverage'],
      refused: [{ path: 'coverage' }],
    });
    expect(await paths(['coverage/'])).toEqual(['coverage/lcov.info']);
  });

  it('reads names with newlines, and refuses those that are not UTF-8', async () => {
    write('a\nb/lcov.info');
    writeFileSync(Buffer.concat([Buffer.from(`${workspace}/`), Buffer.from([0xff]), Buffer.from('.lcov')]), 'TN:\n');
    mkdirSync(Buffer.concat([Buffer.from(`${workspace}/`), Buffer.from([0xfe])]));
    expect(await find()).toEqual({
      files: [{ path: 'a\nb/lcov.info', size: 4 }],
      repeated: new Map(),
      unused: [],
      refused: [
        { path: '\ufffd', because: 'its name is not UTF-8' },
        { path: '\ufffd.lcov', because: 'its name is not UTF-8' },
      ],
    });
  });

  it('goes through 2,000 files in a tenth of a second of computing', async () => {
    for (let folder = 0; folder < 100; folder++) {
      const place = path.join(workspace, `d${folder % 25}`, `e${folder}`);
      mkdirSync(place, { recursive: true });
      for (let file = 0; file < 20; file++) writeFileSync(path.join(place, `f${file}.ts`), '');
    }
    write('d1/e1/lcov.info');
    const times: number[] = [];
    for (let run = 0; run < 4; run++) {
      // Not by the clock: what else runs on the machine does not count.
      const before = process.cpuUsage();
      expect((await find()).files).toHaveLength(1);
      expect((await find(['**/lcov.info', '**/cov*/*.xml'])).files).toHaveLength(1);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 2 / 1_000);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('a report that is opened', () => {
  it('gives its bytes in order, and its size', async () => {
    write('lcov.info', 'TN:\nSF:a\n');
    const { source, close } = await files().open({ path: 'lcov.info', size: 9 });
    const into = new Uint8Array(5);
    const parts: string[] = [];
    for (let length = source.read(into); length > 0; length = source.read(into))
      parts.push(Buffer.from(into.subarray(0, length)).toString());
    close();
    expect({ parts, size: source.size }).toEqual({ parts: ['TN:\nS', 'F:a\n'], size: 9 });
  });

  it('reads on where the file has grown', async () => {
    write('lcov.info', 'a');
    const { source, close } = await files().open({ path: 'lcov.info', size: 1 });
    appendFileSync(path.join(workspace, 'lcov.info'), 'b');
    expect(source.read(new Uint8Array(10))).toBe(2);
    expect(source.read(new Uint8Array(10))).toBe(0);
    close();
  });

  it('is an error with words when it is gone, became a folder or leads out', async () => {
    const open = (file: string) => files().open({ path: file, size: 1 });
    await expect(open('gone.info')).rejects.toMatchObject({
      code: 'unreadable-report',
      message: expect.stringContaining('it is gone'),
    });
    mkdirSync(path.join(workspace, 'now.info'));
    await expect(open('now.info')).rejects.toThrow('it is a folder');
    writeFileSync(path.join(outside, 'x'), '');
    symlinkSync('../x', path.join(workspace, 'out.info'));
    await expect(open('out.info')).rejects.toThrow('it is a link out of the workspace');
  });

  it('is an error with words when it may not be read', async () => {
    write('lcov.info');
    chmodSync(outside, 0o755);
    chmodSync(path.join(workspace, 'lcov.info'), 0);
    mkdirSync(path.join(workspace, 'closed'), { mode: 0 });
    const { files: found, refused } = await asNobody(() => find());
    chmodSync(path.join(workspace, 'closed'), 0o755);
    expect(found.map((file) => file.path)).toEqual(['lcov.info']);
    expect(refused).toEqual([{ path: 'closed', because: 'the folder cannot be read (EACCES)' }]);
    const open = asNobody(() => files().open({ path: 'lcov.info', size: 4 }));
    await expect(open).rejects.toThrow('it cannot be opened (EACCES)');
  });
});

/** Root may read everything. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
