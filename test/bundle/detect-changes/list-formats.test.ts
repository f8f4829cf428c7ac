import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../testbed/programs.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { requireComponent } from '../../testbed/require.ts';
import { detect } from './detect.ts';
import { type GitHubEvent, pushed } from './events.ts';

const bash = requireComponent('bash', () => findProgram('bash'));

/** Names that a shell, a reader or a log takes for something else. */
const hostile = [
  'plain.ts',
  'with space.ts',
  ' leading and trailing ',
  "it's.ts",
  '"double".ts',
  'back\\slash.ts',
  '$(id).ts',
  '`id`.ts',
  '$HOME.ts',
  'a;b&c|d.ts',
  '*.ts',
  '[x]?{a,b}.ts',
  '~',
  '-rf.ts',
  '--help',
  '#comment.ts',
  '!history.ts',
  'comma,quote",.ts',
  '=1+1',
  'a\nb.ts',
  'a\n$(touch pwned).ts',
  '\nb',
  'b\n',
  'tab\t.ts',
  'cr\r.ts',
  'ümlaut 😀.ts',
  '\u001b[31mred.ts',
  'folder/-x/(group) [id]/page.tsx',
];

describe('the list of files', () => {
  let repo: Repository;
  let event: GitHubEvent;
  beforeAll(async () => {
    repo = await createRepository({ README: '1' });
    const before = await repo.head();
    event = pushed(before, await repo.commit(Object.fromEntries(hostile.map((name) => [name, 'new']))));
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  const listed = async (format: string) => {
    const { outputs } = await detect({
      workspace: repo.path,
      event,
      with: { filters: 'all: "**"', 'list-files': format },
    });
    expect(outputs).toMatchObject({ all: 'true', all_count: String(hostile.length) });
    return outputs.all_files;
  };
  /** The words that bash makes of a list pasted into a script. */
  const words = (list: string) => {
    const script = `printf '%s\\0' ${list}`;
    const { stdout, stderr } = spawnSync(bash ?? '', ['--noprofile', '--norc', '-c', script], {
      cwd: repo.path,
      env: { HOME: '/home/nobody' },
    });
    expect(stderr.toString()).toBe('');
    return stdout.toString().split('\0').slice(0, -1);
  };
  /** A leading dash would be an option to whatever the list is given to. */
  const named = (found: readonly string[]) => found.map((name) => name.replace(/^\.\/-/, '-')).toSorted();

  it.skipIf(!bash)('`shell` comes out of bash as it went in, and runs nothing', async () => {
    const found = words((await listed('shell')) ?? '');
    expect(named(found)).toEqual(hostile.toSorted());
    expect(found.filter((name) => name.startsWith('-'))).toEqual([]);
    expect((await repo.tryGit('ls-files', '--others', '--', 'pwned')).stdout.toString()).toBe('');
  });

  it.skipIf(!bash)('`escape` comes out of bash as it went in', async () => {
    expect(named(words((await listed('escape')) ?? ''))).toEqual(hostile.toSorted());
  });

  it('`json` comes out of a JSON reader as it went in', async () => {
    expect(JSON.parse((await listed('json')) ?? '').toSorted()).toEqual(hostile.toSorted());
  });

  it('`csv` comes out of a CSV reader as it went in', async () => {
    expect(readCsv((await listed('csv')) ?? '').toSorted()).toEqual(hostile.toSorted());
  });

  it('`none` is no output at all', async () => {
    expect(await listed('none')).toBeUndefined();
  });
});

/** One record of RFC 4180. */
function readCsv(text: string): string[] {
  const values: string[] = [];
  for (let rest = text; ; ) {
    const [whole = '', quoted, plain = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|$(?![\s\S]))/.exec(rest) ?? [];
    values.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (rest.length === whole.length) return values;
    if (rest[whole.length] !== ',') throw new Error(`no CSV at: ${JSON.stringify(rest.slice(0, 40))}`);
    rest = rest.slice(whole.length + 1);
  }
}
