import { describe, expect, it } from 'vitest';
import { arrows, graphOf, projects, shared } from './discovered.ts';

const crate = (name: string, rest = ''): string => `[package]\nname = "${name}"\nversion = "0.1.0"\n${rest}`;

describe('Cargo', () => {
  it('finds members by pattern, less the excluded, under one lockfile', async () => {
    const graph = await graphOf({
      'Cargo.toml': '[workspace]\nmembers = ["crates/*", "tools/x"]\nexclude = ["crates/old"]\n',
      'Cargo.lock': 'version = 4\n',
      'crates/core/Cargo.toml': crate('core'),
      'crates/api/Cargo.toml': crate('api', '[dependencies]\ncore = { path = "../core" }\nserde = "1"\n'),
      'tools/x/Cargo.toml': crate('x'),
      'lonely/Cargo.toml': crate('lonely'),
    });
    expect(projects(graph)).toEqual([
      'crates/api api cargo',
      'crates/core core cargo',
      'lonely lonely cargo',
      'tools/x x cargo',
    ]);
    expect(arrows(graph)).toEqual(['crates/api -> crates/core']);
    expect(graph.projects.map(({ lockfile }) => lockfile)).toEqual([
      'Cargo.lock',
      'Cargo.lock',
      undefined,
      'Cargo.lock',
    ]);
    expect(shared(graph)).toEqual(['Cargo.toml => .']);
  });

  it.each([
    '[dependencies]\ncore = { path = "../core", optional = true }',
    '[dev-dependencies]\ncore = { path = "../core" }',
    '[build-dependencies]\ncore = { path = "../core" }',
    "[target.'cfg(unix)'.dependencies]\ncore = { path = '../core' }",
    '[dependencies.renamed]\npackage = "core"\npath = "../core/"',
    '[dependencies]\ncore.workspace = true',
    '[dev-dependencies]\ncore = { workspace = true, features = ["x"] }',
  ])('follows %j', async (dependency) => {
    const graph = await graphOf({
      'Cargo.toml': '[workspace]\nmembers = ["a", "core"]\n[workspace.dependencies]\ncore = { path = "core" }\n',
      'a/Cargo.toml': crate('a', dependency),
      'core/Cargo.toml': crate('core'),
    });
    expect(arrows(graph)).toEqual(['a -> core']);
  });

  it('does not take a registry crate for the sibling of its name', async () => {
    const graph = await graphOf({
      'a/Cargo.toml': crate('a', '[dependencies]\ncore = "1"\n'),
      'core/Cargo.toml': crate('core'),
    });
    expect(arrows(graph)).toEqual([]);
  });

  it('counts a path dependency below the root as a member, and one in vendor/ as a project', async () => {
    const graph = await graphOf({
      'Cargo.toml': `${crate('root', '[dependencies]\nhelper = { path = "helper" }\nfork = { path = "vendor/fork" }\n')}[workspace]\n`,
      'Cargo.lock': '',
      'helper/Cargo.toml': crate('helper'),
      'vendor/fork/Cargo.toml': crate('fork'),
      'vendor/serde/Cargo.toml': 'not even toml =',
      'vendor/serde/.cargo-checksum.json': '{}',
    });
    expect(projects(graph)).toEqual(['. root cargo', 'helper helper cargo', 'vendor/fork fork cargo']);
    expect(graph.projects.every(({ lockfile }) => lockfile === 'Cargo.lock')).toBe(true);
    expect(arrows(graph)).toEqual(['. -> helper', '. -> vendor/fork']);
    expect(shared(graph)).toContain('vendor/serde/.cargo-checksum.json => .');
    expect(graph.problems).toEqual([]);
  });

  it('leaves an excluded path dependency out of the workspace, unless it is listed too', async () => {
    const member = crate('a', '[dependencies]\nout = { path = "../out" }\nin = { path = "../in" }\n');
    const graph = await graphOf({
      'Cargo.toml': '[workspace]\nmembers = ["a", "in"]\nexclude = ["out", "in"]\n',
      'Cargo.lock': '',
      'a/Cargo.toml': member,
      'in/Cargo.toml': crate('in'),
      'out/Cargo.toml': crate('out'),
    });
    expect(graph.projects.map(({ name, lockfile }) => [name, lockfile])).toEqual([
      ['a', 'Cargo.lock'],
      ['in', 'Cargo.lock'],
      ['out', undefined],
    ]);
    expect(arrows(graph)).toEqual(['a -> in', 'a -> out']);
  });

  it('takes a crate that inherits for a member of the nearest workspace above', async () => {
    const graph = await graphOf({
      'Cargo.toml': '[workspace]\nmembers = []\n[workspace.package]\nversion = "1.0.0"\n',
      'Cargo.lock': '',
      'a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true\n',
    });
    expect(graph.projects.map(({ lockfile }) => lockfile)).toEqual(['Cargo.lock']);
  });

  it('makes every member need what [patch] puts in', async () => {
    const graph = await graphOf({
      'Cargo.toml': '[workspace]\nmembers = ["a"]\n[patch.crates-io]\nserde = { path = "forks/serde" }\n',
      'a/Cargo.toml': crate('a'),
      'forks/serde/Cargo.toml': crate('serde'),
    });
    expect(arrows(graph)).toEqual(['a -> forks/serde']);
  });

  it('reads the dependency through a submodule as the submodule', async () => {
    const graph = await graphOf({
      'a/Cargo.toml': crate('a', '[dependencies]\nx = { path = "../sub/x" }\n'),
      sub: undefined,
    });
    expect(shared(graph)).toEqual(['sub => a']);
  });
});

describe('build scripts', () => {
  const script = (body: string): string => `fn main() { ${body} }\n`;

  it('make the crate need the proto module that they name', async () => {
    const graph = await graphOf({
      'proto/buf.yaml': 'version: v1\n',
      'proto/pay/v1/pay.proto': 'syntax = "proto3";',
      'svc/Cargo.toml': crate('svc'),
      'svc/build.rs': script('tonic_build::compile_protos("../proto/pay/v1/pay.proto").unwrap();'),
    });
    expect(graph.edges).toEqual([{ from: 'svc', to: 'proto', reason: 'build script compiles proto' }]);
  });

  it('make the crate need loose proto files and all that these import', async () => {
    const graph = await graphOf({
      'proto/a.proto': 'import "common/b.proto";',
      'proto/common/b.proto': '',
      'proto/unused.proto': '',
      'svc/Cargo.toml': crate('svc', ''),
      'svc/build.rs': script(
        'prost_build::compile_protos(&[concat!(env!("CARGO_MANIFEST_DIR"), "/../proto/a.proto")], &[".."]);',
      ),
    });
    expect(shared(graph)).toEqual(['proto/a.proto => svc', 'proto/common/b.proto => svc']);
  });

  it('make the crate need every module in a folder that they name', async () => {
    const graph = await graphOf({
      'proto/a/buf.yaml': 'version: v1\n',
      'proto/a/a.proto': '',
      'proto/b/buf.yaml': 'version: v1\n',
      'proto/b/b.proto': '',
      'proto/loose.proto': '',
      'svc/Cargo.toml': crate('svc'),
      'svc/build.rs': script('prost_build::compile_protos(&files_in("../proto"), &["../proto"]);'),
    });
    expect(arrows(graph)).toEqual(['svc -> proto/a', 'svc -> proto/b']);
    expect(shared(graph)).toEqual(['proto/loose.proto => svc']);
  });

  it('that generate from protos nobody can tell make the crate need all of them', async () => {
    const graph = await graphOf({
      'one/x.proto': '',
      'two/y.proto': '',
      'svc/Cargo.toml': crate('svc'),
      'svc/build.rs': script("let quote = '\"'; tonic_prost_build::configure().compile_protos(&files(), &[]);"),
    });
    expect(shared(graph)).toEqual(['one/x.proto => svc', 'two/y.proto => svc']);
  });

  it('are found by package.build too', async () => {
    const graph = await graphOf({
      'schema/s.capnp': '',
      'svc/Cargo.toml': crate('svc', 'build = "make/gen.rs"\n'),
      'svc/make/gen.rs': script('run("../schema/s.capnp"); // run("../schema/other")'),
    });
    expect(shared(graph)).toEqual(['schema/s.capnp => svc']);
  });
});
