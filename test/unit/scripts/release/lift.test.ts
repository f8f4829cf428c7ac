import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lift } from '../../../../scripts/release/lift.ts';
import { moveLinks } from '../../../../scripts/release/links.ts';

const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([path, text]) => [path, Buffer.from(text)]));

const sources = {
  'README.md': '[weigh](actions/weigh/README.md) [contribute](CONTRIBUTING.md#releases) [site](https://example.com/a)',
  LICENSE: 'terms',
  'CONTRIBUTING.md': 'how to',
  'package.json': '{}',
  'actions/weigh/action.yml':
    'name: Weigh\nruns:\n  using: node24\n  main: ../../dist/weigh/index.js\n  post: "../../dist/weigh/post/index.js"\n',
  'actions/weigh/README.md':
    '[home](../../README.md) [schema](report.schema.json) [why](../../docs/decisions/0001-x.md)',
  'actions/weigh/report.schema.json': '{}',
  'actions/weigh/src/main.ts': 'source',
  'dist/weigh/index.js': 'main',
  'dist/weigh/7.index.js': 'chunk',
  'dist/weigh/post/index.js': 'post',
  'dist/weigh/package.json': '{"type":"module"}',
  'dist/weigh/licenses.txt': 'licences',
  'dist/removed-action/index.js': 'left over',
  '.github/workflows/ci.yml': 'on: push\n',
  '.github/workflows/preview.yml': 'on:\n  workflow_call:\n',
};

describe('lift', () => {
  const lifted = lift(files(sources), 'abc123');
  const text = (path: string) => lifted.get(path)?.toString() ?? '';

  it('holds a self-contained folder per action, the pages, reusable workflows, and nothing else', () => {
    expect([...lifted.keys()]).toEqual([
      '.github/workflows/preview.yml',
      'LICENSE',
      'README.md',
      'action.yml',
      'weigh/README.md',
      'weigh/action.yml',
      'weigh/dist/7.index.js',
      'weigh/dist/index.js',
      'weigh/dist/licenses.txt',
      'weigh/dist/package.json',
      'weigh/dist/post/index.js',
      'weigh/report.schema.json',
    ]);
  });

  it('points the entries of the manifest into its own folder and changes nothing else there', () => {
    expect(text('weigh/action.yml')).toBe(
      'name: Weigh\nruns:\n  using: node24\n  main: dist/index.js\n  post: "dist/post/index.js"\n',
    );
  });

  it('moves links along, and leads those to files left behind to the source commit', () => {
    expect(text('README.md')).toBe(
      '[weigh](weigh/README.md) [contribute](../abc123/CONTRIBUTING.md#releases) [site](https://example.com/a)',
    );
    expect(text('weigh/README.md')).toBe(
      '[home](../README.md) [schema](report.schema.json) [why](../../abc123/docs/decisions/0001-x.md)',
    );
  });

  it('has a front door that names the actions and fails', () => {
    const door = parse(text('action.yml')) as { runs: { using: string; steps: { run: string; shell: string }[] } };
    expect(door.runs.using).toBe('composite');
    expect(door.runs.steps[0]?.run).toMatch(/^echo '::error .*ci-actions\/weigh@v1\.'\nexit 1\n$/);
  });

  it('refuses an action without a bundle, without licences, or that points elsewhere', () => {
    const without = (path: string) =>
      files(Object.fromEntries(Object.entries(sources).filter(([name]) => name !== path)));
    expect(() => lift(without('dist/weigh/index.js'), 'x')).toThrow('The entry dist/index.js of weigh is not in');
    expect(() => lift(without('dist/weigh/post/index.js'), 'x')).toThrow('dist/post/index.js');
    expect(() => lift(without('dist/weigh/licenses.txt'), 'x')).toThrow('has no licenses.txt');
    const elsewhere = { ...sources, 'actions/weigh/action.yml': 'runs:\n  main: ../../dist/other/index.js\n' };
    expect(() => lift(files(elsewhere), 'x')).toThrow('../../dist/other/index.js of weigh is not in');
  });
});

describe('moveLinks', () => {
  it('leaves addresses, anchors and rooted links alone', () => {
    const page = '[a](https://x.test/y) [b](#part) [c](/root) [d](mailto:x@y.test)';
    expect(moveLinks(page, 'README.md', 'README.md', new Map(), 'abc')).toBe(page);
  });
});
