import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Changes, createRepository, type Repository } from '../../testbed/repository.ts';
import { detect } from './detect.ts';
import { pushed, started, zero } from './events.ts';
import { monorepo, pnpmLock } from './monorepo.ts';

const everyProject = [
  '@acme/lint',
  '@acme/ui',
  '@acme/util',
  '@acme/web',
  'api',
  'buf.build/acme/proto',
  'core',
  'example.test/cmd',
  'example.test/lib',
  'models',
  'py',
  'root',
  'server',
];

describe('workspace mode', () => {
  let repo: Repository;
  let start: string;
  beforeAll(async () => {
    repo = await createRepository(monorepo);
    start = await repo.head();
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  /** What a push with these changes to the monorepo concerns. */
  async function push(changes: Changes, inputs: Record<string, string> = {}) {
    await repo.reset(start);
    const after = await repo.commit(changes);
    return detect({ workspace: repo.path, event: pushed(start, after), with: { filters: '', ...inputs } });
  }
  const concerned = async (changes: Changes) => (await push(changes)).changed;

  it('marks the project that changed and all that need it, with distance and reason', async () => {
    const { outputs, run } = await push({ 'packages/util/index.ts': 'new' });
    const projects = JSON.parse(outputs.projects ?? '') as { name: string }[];
    expect(projects).toEqual([
      {
        name: '@acme/ui',
        path: 'packages/ui',
        language: 'typescript',
        direct: false,
        distance: 1,
        because: expect.stringContaining('@acme/util'),
      },
      {
        name: '@acme/util',
        path: 'packages/util',
        language: expect.any(String),
        direct: true,
        distance: 0,
        because: 'packages/util/index.ts changed',
      },
      {
        name: '@acme/web',
        path: 'packages/web',
        language: expect.any(String),
        direct: false,
        distance: 2,
        because: expect.stringContaining('@acme/ui'),
      },
    ]);
    expect(JSON.parse(outputs.matrix ?? '').include[1]).toEqual({
      name: '@acme/util',
      path: 'packages/util',
      language: expect.any(String),
    });
    expect(run.summary).toContain('```mermaid\ngraph LR\n');
    expect(outputs).toMatchObject({ any: 'true', result: 'changed', changes: '["@acme/ui","@acme/util","@acme/web"]' });
    // Projects get no output of their own.
    expect(outputs['@acme/ui']).toBeUndefined();
  });

  it.each([
    ['cargo, around a cycle', { 'rust/core/src/lib.rs': '// new\n' }, ['core', 'server']],
    ['uv', { 'py/models/models.py': 'x = 1\n' }, ['api', 'models']],
    ['go', { 'go/lib/lib.go': 'package lib // new\n' }, ['example.test/cmd', 'example.test/lib']],
    [
      'buf, with the projects that hold generated code',
      { 'proto/acme/v1/a.proto': 'syntax = "proto3";\n' },
      ['@acme/web', 'api', 'buf.build/acme/proto'],
    ],
  ])('follows dependencies of %s', async (_, changes, expected) => {
    expect(await concerned(changes)).toEqual(expected);
  });

  it('marks of a lockfile only those whose resolution changed, and their dependents', async () => {
    expect(await concerned({ 'pnpm-lock.yaml': pnpmLock({ chalk: '5.1.0' }) })).toEqual(['@acme/lint']);
    expect(await concerned({ 'pnpm-lock.yaml': pnpmLock({ react: '19.0.0' }) })).toEqual(['@acme/ui', '@acme/web']);
    expect(await concerned({ 'pnpm-lock.yaml': pnpmLock({ lodash: '5.0.0' }) })).toEqual([
      '@acme/ui',
      '@acme/util',
      '@acme/web',
    ]);
  });

  it('marks everything that a lockfile resolves when it cannot be read', async () => {
    const changed = await concerned({ 'pnpm-lock.yaml': 'lockfileVersion: 99\nnonsense: [\n' });
    expect(changed).toEqual(expect.arrayContaining(['@acme/lint', '@acme/ui', '@acme/util', '@acme/web']));
  });

  it('looks a deleted package up in the base, so that those who needed it are marked', async () => {
    const { changed, outputs } = await push({ 'packages/ui/package.json': null, 'packages/ui/tsconfig.json': null });
    expect(changed).toContain('@acme/web');
    expect(changed).not.toContain('@acme/ui');
    expect(outputs.degraded).toBe('false');
  });

  it('marks a new package', async () => {
    expect(await concerned({ 'packages/fresh/package.json': '{"name": "@acme/fresh"}' })).toContain('@acme/fresh');
  });

  it.each(['.github/workflows/workflow.yml', '.nvmrc', 'rust-toolchain.toml'])(
    'takes %s for a change of everything',
    async (file) => {
      const { changed, outputs } = await push({ [file]: 'new\n' });
      expect(changed).toEqual(everyProject);
      expect(outputs).toMatchObject({ result: 'changed', degraded: 'false' });
      expect(outputs.reason).toContain(file);
    },
  );

  it('marks what a manifest concerns that nobody understands as undetermined, never as unchanged', async () => {
    const { changed, outputs } = await push({ 'packages/util/package.json': '{"name": ' });
    expect(outputs).toMatchObject({ result: 'undetermined', degraded: 'true', any: 'true' });
    expect(changed.length).toBeGreaterThan(5);
  });

  it('finds only the kinds that are asked for', async () => {
    const { changed } = await push({ '.nvmrc': 'new\n' }, { workspace: 'cargo, go' });
    expect(changed).toEqual(['core', 'example.test/cmd', 'example.test/lib', 'server']);
  });

  it('answers beside filters, and either makes `any` true', async () => {
    const { outputs, changed } = await push(
      { 'go/lib/lib.go': 'package lib // new\n' },
      { filters: 'docs: docs/**', workspace: 'auto' },
    );
    expect([changed, outputs.docs, outputs.any, outputs.result]).toEqual([[], 'false', 'true', 'changed']);
    expect(JSON.parse(outputs.matrix ?? '').include).toHaveLength(2);
  });

  it('marks every project on the first push, on a dispatch, and when the base is lost', async () => {
    await repo.reset(start);
    for (const event of [pushed(zero, start), started('workflow_dispatch', start), pushed('d'.repeat(40), start)]) {
      const { changed, outputs } = await detect({ workspace: repo.path, event, with: { filters: '' } });
      expect(changed).toEqual(everyProject);
      expect(outputs.any).toBe('true');
    }
  });

  it('is a real `unchanged` when no project is concerned, with an entry of empty strings in the matrix', async () => {
    const { outputs, changed } = await push({ 'docs/new.md': 'new' });
    // The root package owns what no other project owns.
    expect(changed).toEqual(['root']);
    const nothing = await push({ 'docs/new.md': 'new' }, { workspace: 'cargo' });
    expect(nothing.outputs).toMatchObject({
      result: 'unchanged',
      any: 'false',
      matrix: '{"include":[{"name":"","path":"","language":""}]}',
    });
    expect(outputs.result).toBe('changed');
  });

  it('says that there is nothing to answer for in a repository without projects', async () => {
    await using bare = await createRepository({ 'README.md': '1' });
    const { run, outputs } = await detect({
      workspace: bare.path,
      event: started('schedule', await bare.head()),
      with: { filters: '' },
    });
    expect([run.exitCode, outputs.result, run.annotations[0]?.title]).toEqual([
      1,
      'invalid',
      'detect-changes: no-projects',
    ]);
  });
});
