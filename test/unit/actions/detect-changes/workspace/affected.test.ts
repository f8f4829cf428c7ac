import { describe, expect, it } from 'vitest';
import {
  affected,
  type LockfileVerdict,
  type WorkspaceGraph,
} from '../../../../../actions/detect-changes/src/workspace/index.ts';
import { graphOf } from './discovered.ts';

const files = {
  'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
  'Cargo.lock': '',
  'crates/core/Cargo.toml': '[package]\nname = "core"\n',
  'crates/api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\ncore = { path = "../core" }\n',
  'crates/cli/Cargo.toml': '[package]\nname = "cli"\n[dependencies]\napi = { path = "../api" }\n',
  'web/package.json': { name: 'web' },
};

const unchanged: LockfileVerdict = { kind: 'unchanged' };

function lines(
  base: WorkspaceGraph,
  head: WorkspaceGraph,
  paths: readonly string[],
  verdicts: Readonly<Record<string, LockfileVerdict>> = {},
): string[] {
  return affected(base, head, paths, new Map(Object.entries(verdicts))).map(
    ({ name, distance, because }) => `${name} ${distance} ${because}`,
  );
}

describe('affected', () => {
  it('marks the project of a file and its dependents, with the distance and the reason', async () => {
    const graph = await graphOf(files);
    expect(affected(graph, graph, ['crates/core/src/lib.rs'], new Map())).toEqual([
      { name: 'api', path: 'crates/api', language: 'rust', direct: false, distance: 1, because: 'depends on core' },
      { name: 'cli', path: 'crates/cli', language: 'rust', direct: false, distance: 2, because: 'depends on api' },
      {
        name: 'core',
        path: 'crates/core',
        language: 'rust',
        direct: true,
        distance: 0,
        because: 'crates/core/src/lib.rs changed',
      },
    ]);
    expect(lines(graph, graph, ['crates/cli/b', 'crates/cli/a', 'crates/cli/c'])).toEqual([
      'cli 0 crates/cli/a and 2 more files changed',
    ]);
  });

  it('marks nobody for a file that no project holds', async () => {
    const graph = await graphOf(files);
    expect(lines(graph, graph, ['README.md', 'cratesx/y', 'crates/z'])).toEqual([]);
  });

  it('gives a file to the deepest project, and the rest to a project at the root', async () => {
    const graph = await graphOf({ 'package.json': { name: 'root' }, 'a/package.json': { name: 'a', scripts: {} } });
    expect(lines(graph, graph, ['a/x'])).toEqual(['a 0 a/x changed']);
    expect(lines(graph, graph, ['b/x'])).toEqual(['root 0 b/x changed']);
  });

  it('marks all of its ecosystem below for a shared file, and no other', async () => {
    const graph = await graphOf(files);
    const because = 'shared file Cargo.toml changed';
    expect(lines(graph, graph, ['Cargo.toml'])).toEqual([`api 0 ${because}`, `cli 0 ${because}`, `core 0 ${because}`]);
  });

  it('tells the first of several shared files, whatever their order', async () => {
    const graph = await graphOf({ ...files, '.cargo/config.toml': '' });
    for (const paths of [
      ['Cargo.toml', '.cargo/config.toml'],
      ['.cargo/config.toml', 'Cargo.toml'],
    ]) {
      expect(lines(graph, graph, paths)[0]).toBe('api 0 shared file .cargo/config.toml changed');
    }
  });

  it('marks the dependents of a deleted package through the old graph', async () => {
    const { 'crates/core/Cargo.toml': _core, ...others } = files;
    const gone = await graphOf(others);
    expect(lines(await graphOf(files), gone, ['crates/core/Cargo.toml'])).toEqual([
      'api 1 depends on core (deleted)',
      'cli 2 depends on api',
    ]);
  });

  it('marks a new project, even when only a manifest elsewhere makes it one', async () => {
    const base = await graphOf(files);
    const head = await graphOf({ ...files, 'docs/package.json': { name: 'docs' } });
    expect(lines(base, head, [])).toEqual(['docs 0 new project']);
  });

  it('marks old and new owner when a new manifest takes files out of a project', async () => {
    const base = await graphOf(files);
    const head = await graphOf({ ...files, 'web/inner/package.json': { name: 'inner', scripts: {} } });
    expect(lines(base, head, ['web/inner/package.json'])).toEqual([
      'web 0 web/inner/package.json changed',
      'inner 0 new project',
    ]);
  });

  it('goes by the verdict on a lockfile', async () => {
    const graph = await graphOf(files);
    const changed = new Map([['crates/api', 'serde 1.0.0 -> 1.0.1']]);
    expect(lines(graph, graph, ['Cargo.lock'], { 'Cargo.lock': unchanged })).toEqual([]);
    expect(lines(graph, graph, ['Cargo.lock'], { 'Cargo.lock': { kind: 'projects', changed } })).toEqual([
      'api 0 Cargo.lock: serde 1.0.0 -> 1.0.1',
      'cli 1 depends on api',
    ]);
    const unknown = { kind: 'unknown', why: 'no version' } as const;
    expect(lines(graph, graph, ['Cargo.lock'], { 'Cargo.lock': unknown })).toHaveLength(3);
  });

  it('marks everything that a changed lockfile resolves when nobody judged it', async () => {
    const graph = await graphOf(files);
    expect(lines(graph, graph, ['Cargo.lock'])[0]).toBe('api 0 Cargo.lock changed in a way that could not be judged');
    expect(lines(graph, graph, ['Cargo.lock'])).toHaveLength(3);
  });

  it('takes a lockfile that nobody uses for a file like any other', async () => {
    const graph = await graphOf({ 'web/package.json': { name: 'web' }, 'web/old/yarn.lock': '' });
    expect(lines(graph, graph, ['web/old/yarn.lock'])).toEqual(['web 0 web/old/yarn.lock changed']);
  });

  it('marks who tests with a project in its test data', async () => {
    const graph = await graphOf({
      'lib/package.json': { name: 'lib' },
      'lib/test/fixtures/x/package.json': { name: 'x', scripts: {} },
    });
    expect(lines(graph, graph, ['lib/test/fixtures/x/package.json'])).toEqual([
      'lib 1 holds as test data x',
      'x 0 lib/test/fixtures/x/package.json changed',
    ]);
  });
});
