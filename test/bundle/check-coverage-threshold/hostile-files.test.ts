import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { executable, symlink } from '../../testbed/repository.ts';
import { checkout, cover, lcov, ran } from './cover.ts';

const sources = { 'src/a.ts': 'a\n', 'src/b.ts': 'b\n' };
const good = lcov({ 'src/a.ts': ran(1, 2) });

describe('a file that has the name of a report', () => {
  it('and leads out of the workspace by a link is refused, and that is told', async () => {
    await using repository = await checkout(sources, { 'lcov.info': symlink('../outside.info') });
    await writeFile(path.join(repository.path, '../outside.info'), good);
    const { result, code, error } = await cover({ workspace: repository.path });
    expect([result, code]).toEqual(['missing', 'no-report']);
    expect(error).toContain('lcov.info');
  });

  it('and is a link inside the workspace is read once', async () => {
    await using repository = await checkout(sources, { 'a/lcov.info': good, 'b/lcov.info': symlink('../a/lcov.info') });
    const { counts, report } = await cover({ workspace: repository.path, with: { 'expect-reports': '1' } });
    expect(counts).toBe('lines 1/2');
    expect(report.reports).toHaveLength(1);
  });

  it('and is a named pipe that nobody writes to makes nobody wait', async () => {
    await using repository = await checkout(sources, { 'x/lcov.info': good });
    execFileSync('mkfifo', [path.join(repository.path, 'lcov.info')]);
    const { result, counts, run } = await cover({ workspace: repository.path, timeoutMs: 20_000 });
    expect([result, counts]).toEqual(['passed', 'lines 1/2']);
    expect(run.log).toContain('lcov.info was not read');
  });

  it.each([
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a compressed file', Buffer.from('1f8b0800000000000003', 'hex')],
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>'],
    ['zeros', Buffer.alloc(4096)],
    ['a line of two million bytes', `SF:src/a.ts\nDA:1,1\n${'x'.repeat(2_000_000)}`],
    ['a path of five thousand bytes', lcov({ [`src/${'x'.repeat(5_000)}`]: [1] })],
    ['JSON that nests a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['JSON of another kind', '{"total": 1}'],
    ['the settings of a tool', 'mode: fast\n'],
  ])('and is %s is malformed', async (_, report) => {
    await using repository = await checkout(sources, { 'lcov.info': report });
    const { result, code, error } = await cover({
      workspace: repository.path,
      with: { 'min-lines': '0' },
      timeoutMs: 20_000,
    });
    expect([result, code]).toEqual(['malformed', 'malformed-report']);
    expect(error).toContain('lcov.info');
    expect(error.length).toBeLessThan(1_500);
  });

  it('and claims lines that no file has takes no memory for them', async () => {
    const lines = ['DA:1,1', 'DA:1073741824,1', 'DA:1073741825,1', 'DA:99999999999,1', 'DA:1000000000,0'];
    await using repository = await checkout(sources, {
      'lcov.info': `SF:src/a.ts\n${lines.join('\n')}\nend_of_record\n`,
    });
    const { counts, warnings } = await cover({ workspace: repository.path, timeoutMs: 20_000 });
    expect(counts).toBe('lines 2/3');
    expect(warnings.join()).toContain('line');
  });

  it('and has ten thousand warnings to give gives a few', async () => {
    const section = (index: number) => `SF:gen/f${index}.ts\nDA:1,1\nLF:9\nLH:9\nend_of_record\n`;
    const many = Array.from({ length: 10_000 }, (_, index) => section(index)).join('');
    await using repository = await checkout(sources, { 'lcov.info': good + many });
    const { run, counts } = await cover({ workspace: repository.path });
    expect(counts).toBe('lines 10001/10002');
    expect(run.commands.filter(({ name }) => name === 'warning').length).toBeLessThanOrEqual(10);
    expect(run.log.split('\n').length).toBeLessThan(200);
  });
});

describe('a pattern of `files`', () => {
  it.each(['../*.info', '/etc/passwd', 'a/../../x.info'])(
    'that leads out of the workspace is a wrong input: %s',
    async (files) => {
      await using repository = await checkout(sources, { 'lcov.info': good });
      const { result } = await cover({ workspace: repository.path, with: { files } });
      // `/etc/passwd` is read as the path below the workspace that it would be there.
      expect(['invalid', 'missing']).toContain(result);
    },
  );
});

describe('a hostile configuration of the checkout', () => {
  it('runs nothing', async () => {
    await using repository = await checkout(
      { ...sources, evil: executable('#!/bin/sh\ntouch "$(dirname "$0")/ran"\n') },
      { 'lcov.info': good },
    );
    const evil = path.join(repository.path, 'evil');
    for (const key of ['core.fsmonitor', 'core.sshCommand', 'diff.external', 'core.pager', 'core.editor']) {
      await repository.git('config', key, evil);
    }
    await repository.git('config', 'core.hooksPath', repository.path);
    const { counts, result } = await cover({ workspace: repository.path, with: { base: 'HEAD' } });
    expect([result, counts]).toEqual(['passed', 'lines 1/2']);
    expect(existsSync(path.join(repository.path, 'ran'))).toBe(false);
  });
});
