import { describe, expect, it } from 'vitest';
import { importsOf } from '../../../../../actions/detect-changes/src/workspace/discover/proto/imports.ts';
import { arrows, graphOf, projects, shared } from './discovered.ts';

describe('buf', () => {
  it('finds the modules of buf.yaml v2 and the imports between them', async () => {
    const graph = await graphOf({
      'buf.yaml':
        'version: v2\nmodules:\n  - path: proto/common\n    name: buf.build/acme/common\n  - path: proto/pay\n',
      'buf.lock': '',
      'proto/common/common/v1/money.proto': '',
      'proto/pay/pay/v1/pay.proto': 'syntax = "proto3";\nimport public "common/v1/money.proto";\n',
    });
    expect(projects(graph)).toEqual(['proto/common buf.build/acme/common buf', 'proto/pay pay buf']);
    expect(graph.edges).toEqual([
      { from: 'proto/pay', to: 'proto/common', reason: 'imports proto of buf.build/acme/common' },
    ]);
    expect(graph.projects.map(({ lockfile }) => lockfile)).toEqual(['buf.lock', 'buf.lock']);
    expect(shared(graph)).toEqual(['buf.yaml => .']);
  });

  it('finds the directories of buf.work.yaml, with and without a buf.yaml', async () => {
    const graph = await graphOf({
      'buf.work.yaml': 'version: v1\ndirectories: [a, b]\n',
      'a/buf.yaml': 'version: v1\nname: buf.build/acme/a\ndeps: ["buf.build/acme/c:main"]\n',
      'b/x.proto': '',
      'c/buf.yaml': 'version: v1\nname: buf.build/acme/c\n',
    });
    expect(projects(graph)).toEqual(['a buf.build/acme/a buf', 'b b buf', 'c buf.build/acme/c buf']);
    expect(arrows(graph)).toEqual(['a -> c']);
    expect(shared(graph)).toEqual(['buf.work.yaml => .']);
  });

  it('looks an import up in the own module first', async () => {
    const graph = await graphOf({
      'a/buf.yaml': 'version: v1\n',
      'a/x.proto': 'import "common.proto";',
      'a/common.proto': '',
      'b/buf.yaml': 'version: v1\n',
      'b/common.proto': '',
    });
    expect(arrows(graph)).toEqual([]);
  });

  it('looks an import up by whole segments outside of all modules', async () => {
    const graph = await graphOf({
      'a/buf.yaml': 'version: v1\n',
      'a/x.proto': 'import "in/y.proto";',
      'one/in/y.proto': '',
      'two/within/y.proto': '',
    });
    expect(shared(graph)).toEqual(['one/in/y.proto => a']);
  });

  it('makes the holder of generated code need the modules, in each language', async () => {
    const graph = await graphOf({
      'buf.yaml': 'version: v2\nmodules: [{ path: proto }]\n',
      'buf.gen.yaml': 'version: v2\nplugins:\n  - local: a\n    out: web/src/gen\n  - remote: b\n    out: svc/gen\n',
      'proto/a.proto': '',
      'web/package.json': { name: 'web' },
      'svc/pyproject.toml': '[project]\nname = "svc"\n',
      'cli/go.mod': 'module cli\n',
    });
    expect(arrows(graph)).toEqual(['svc -> proto', 'web -> proto']);
    expect(shared(graph)).toEqual(['buf.gen.yaml => svc', 'buf.gen.yaml => web', 'buf.yaml => .']);
  });

  it('goes by the inputs of the generation, loose folders included', async () => {
    const graph = await graphOf({
      'one/buf.yaml': 'version: v1\n',
      'two/buf.yaml': 'version: v1\n',
      'loose/x.proto': 'import "deep/y.proto";',
      'other/deep/y.proto': '',
      'web/package.json': { name: 'web' },
      'web/buf.gen.yaml': 'version: v2\nplugins: [{ local: x, out: gen }]\ninputs: [{ directory: ../two }]\n',
      'app/package.json': { name: 'app' },
      'app/buf.gen.app.yaml': 'version: v2\nplugins: [{ local: x, out: gen }]\ninputs: [{ directory: ../loose }]\n',
    });
    expect(arrows(graph)).toEqual(['web -> two']);
    expect(shared(graph)).toEqual(['loose/x.proto => app', 'other/deep/y.proto => app']);
  });
});

describe('importsOf', () => {
  it.each([
    ['import "a.proto"; import weak \'b.proto\';', ['a.proto', 'b.proto']],
    ['// import "no.proto";\n/* import "no.proto"; */ import\n"yes.proto";', ['yes.proto']],
    ['option x = "import"; string s = 1 [default = "import \\"no.proto\\";"];', []],
    ['message important { string import_x = 1; } option y = "z";', []],
    ['import "open', ['open']],
  ])('reads %j', (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });

  it('takes time in proportion to a hostile file', () => {
    const started = performance.now();
    importsOf('/*'.repeat(500_000));
    importsOf('"\\'.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
