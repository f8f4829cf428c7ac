import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRepository, gitlink } from '../../testbed/repository.ts';
import { detect } from './detect.ts';
import { pushed, started } from './events.ts';

describe('outputs', () => {
  it('of 50,000 changed files stay under 1 MB, say what is cut, and the whole list is in files-path', async () => {
    await using repo = await createRepository({ README: '1' });
    const before = await repo.head();
    const names = Array.from({ length: 50_000 }, (_, at) => `packages/some-package-${at % 100}/src/file-${at}.ts`);
    const after = await repo.bulk(
      names.map((name) => [name, '1'] as const),
      { workTree: false },
    );
    const filters = 'all: "**"\nsame: packages/**\nfew: packages/some-package-7/**\nnone: docs/**\n';
    const event = pushed(before, after);
    const { run, outputs, files, report } = await detect({
      workspace: repo.path,
      event,
      with: { filters, 'list-files': 'json' },
    });
    expect(files).toHaveLength(50_000);
    expect(outputs).toMatchObject({
      all_count: '50000',
      all_files_truncated: 'true',
      same_files_truncated: 'true',
      few_count: '500',
    });
    // A cut list is still a list, and a short one stays whole.
    expect(JSON.parse(outputs.all_files ?? '').length).toBeGreaterThan(4_000);
    // GitHub counts in UTF-16.
    expect(Object.entries(outputs).join('').length * 2).toBeLessThan(1_000_000);
    expect(JSON.parse(outputs.few_files ?? '')).toHaveLength(500);
    expect(outputs.few_files_truncated).toBeUndefined();
    expect(report.truncated).toEqual(['all_files', 'same_files']);
    expect(run.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('all_files, same_files'),
    );
    expect(run.stdout.length).toBeLessThan(20_000);
  });

  it('files-path holds the bytes of every name, also where they are no UTF-8', async () => {
    await using repo = await createRepository({ README: '1' });
    const before = await repo.head();
    const raw = Buffer.from([0x74, 0x73, 0x2f, 0xff, 0xfe, 0x0a, 0x2e, 0x74, 0x73]);
    const blob = (await repo.gitWith(['hash-object', '-w', '--stdin'], 'x')).toString().trim();
    const record = Buffer.concat([Buffer.from(`100644 ${blob}\t`), raw, Buffer.from([0])]);
    await repo.gitWith(['update-index', '--add', '-z', '--index-info'], record);
    await repo.git('commit', '-q', '-m', 'bytes');
    const event = pushed(before, await repo.head());
    const { outputs } = await detect({ workspace: repo.path, event, with: { 'list-files': 'json' } });
    expect(outputs).toMatchObject({ ts: 'true', ts_count: '1' });
    const file = outputs['files-path'] ?? '';
    expect(readFileSync(file)).toEqual(Buffer.concat([Buffer.from('A\t'), raw, Buffer.from([0])]));
  });

  it('name files of our own by absolute paths with slashes, readable by nobody else', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const { outputs, run } = await detect({ workspace: repo.path, event: started('schedule', await repo.head()) });
    for (const name of ['files-path', 'report']) {
      const file = outputs[name] ?? '';
      expect(file).toMatch(/^([A-Za-z]:)?\/[^\\]*\/ci-actions\/detect-changes-[^/]+\/[^/]+$/);
      expect(file.startsWith(run.tempFolder.replaceAll('\\', '/'))).toBe(true);
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    }
  });

  it('count a rename in both places, and a submodule as one path', async () => {
    await using repo = await createRepository({ 'ts/a.ts': 'moved as it is', sub: gitlink('1'.repeat(40)) });
    const before = await repo.head();
    const after = await repo.commit({ 'ts/a.ts': null, 'py/a.ts': 'moved as it is', sub: gitlink('2'.repeat(40)) });
    const { files, report, changed } = await detect({ workspace: repo.path, event: pushed(before, after) });
    expect(files).toEqual(['A py/a.ts', 'D ts/a.ts', 'M sub']);
    expect(changed).toEqual(['py', 'ts']);
    expect(report.files).toContainEqual({ path: 'ts/a.ts', status: 'D', renamed: true });
  });

  it('hold the matrix of changed filters, and one empty entry when nothing changed', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1', README: '1' });
    const [first, second] = [await repo.head(), await repo.commit({ 'ts/a.ts': '2' })];
    const third = await repo.commit({ README: '2' });
    const changed = await detect({ workspace: repo.path, event: pushed(first, second) });
    expect(changed.outputs).toMatchObject({
      matrix: '{"include":[{"name":"ts","path":"","language":""}]}',
      any: 'true',
      projects: '[]',
    });
    const unchanged = await detect({ workspace: repo.path, event: pushed(second, third) });
    expect(unchanged.outputs).toMatchObject({
      matrix: '{"include":[{"name":"","path":"","language":""}]}',
      any: 'false',
    });
  });

  it('say when the matrix has more entries than GitHub runs jobs', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1' });
    const event = started('schedule', await repo.head());
    const ask = (count: number) => {
      const filters = Object.fromEntries(Array.from({ length: count }, (_, at) => [`filter-${at}`, 'ts/**']));
      return detect({ workspace: repo.path, event, with: { filters: JSON.stringify(filters) } });
    };
    expect((await ask(256)).run.annotations).toEqual([]);
    expect((await ask(257)).run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('256 jobs') },
    ]);
  });
});
