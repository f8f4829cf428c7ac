// What once was a wrong failure, a lost output, or a message that said something untrue.
import { expect, test } from 'vitest';
import { createRepository } from '../../../testbed/repository.ts';
import { detect, names, push } from './support.ts';

const filters = 'src: src/**';

for (const [title, input] of [
  ['a folder that is not there', { filters, 'working-directory': 'nope' }],
  ['a file as working-directory', { filters, 'working-directory': 'src/a' }],
  ['an anchor that holds itself', { filters: 'a: &a [*a]' }],
  ['a list nested very deep', { filters: `a: ${'['.repeat(3000)}x${']'.repeat(3000)}` }],
] as const) {
  test(`a wrong input sets result to invalid and is not called a mistake in the action: ${title}`, async () => {
    await using repository = await createRepository({ 'src/a': '1' });
    const before = await repository.head();
    const after = await repository.commit({ 'src/a': '2' });
    const result = await detect(repository.path, input, push(before, after));
    expect(result.conclusion).toBe('failure');
    expect(result.annotations.map((one) => one.message).join()).not.toContain('mistake in the action');
    expect(result.outputs.result).toBe('invalid');
    expect(result.outputs.report).toBeDefined();
  });
}

test('the input ref may be HEAD, in a checkout that has it', async () => {
  await using repository = await createRepository({ 'src/a': '1' });
  const before = await repository.head();
  const after = await repository.commit({ 'src/a': '2' });
  const result = await detect(repository.path, { filters, ref: 'HEAD', base: before }, push(before, after));
  expect(result.outputs.reason).not.toContain('it is shallow');
  expect([result.outputs.degraded, result.outputs.head]).toEqual(['false', after]);
});

test('the input base may be a full SHA in upper case', async () => {
  await using repository = await createRepository({ 'src/a': '1' });
  const before = await repository.head();
  const after = await repository.commit({ 'src/a': '2' });
  const result = await detect(repository.path, { filters, base: before.toUpperCase() }, push(before, after));
  expect(result.outputs.degraded).toBe('false');
});

for (const [title, start, change, expected] of [
  [
    'npm',
    {
      'package.json': '{"name":"root","workspaces":["p/*"]}',
      'p/a/package.json': '{"name":"a"}',
      'p/b/package.json': '{"name":"b"}',
    },
    { 'p/a/package.json': '{' },
    'a',
  ],
  [
    'cargo',
    {
      'Cargo.toml': '[workspace]\nmembers = ["a", "b"]\n',
      'a/Cargo.toml': '[package]\nname = "a"\nversion = "0.1.0"\n',
      'b/Cargo.toml': '[package]\nname = "b"\nversion = "0.1.0"\n',
    },
    { 'a/Cargo.toml': '[package\n' },
    'a',
  ],
] as const) {
  test(`undetermined lists the project whose own manifest broke: ${title}`, async () => {
    await using repository = await createRepository(start);
    const before = await repository.head();
    const after = await repository.commit(change);
    const result = await detect(repository.path, {}, push(before, after));
    expect(result.outputs.degraded).toBe('true');
    expect(names(result)).toContain(expected);
  });
}

test('a proto file without buf marks the Go module that generates from it', async () => {
  await using repository = await createRepository({
    'proto/a.proto': 'syntax = "proto3";\n',
    'svc/go.mod': 'module ex.com/svc\n',
    'svc/gen.go': '//go:generate protoc -I../proto --go_out=. ../proto/a.proto\npackage main\n',
  });
  const before = await repository.head();
  const after = await repository.commit({ 'proto/a.proto': 'syntax = "proto3";\nmessage A {}\n' });
  const result = await detect(repository.path, {}, push(before, after));
  expect(names(result)).toContain('ex.com/svc');
});

for (const file of ['clippy.toml', 'shared/data.json', 'Makefile']) {
  test(`a file that belongs to no project is not answered with unchanged: ${file}`, async () => {
    await using repository = await createRepository({
      'Cargo.toml': '[workspace]\nmembers = ["a"]\n',
      'a/Cargo.toml': '[package]\nname = "a"\nversion = "0.1.0"\n',
      'a/src/lib.rs': 'pub const DATA: &str = include_str!("../../shared/data.json");\n',
      [file]: '1',
    });
    const before = await repository.head();
    const after = await repository.commit({ [file]: '2' });
    const result = await detect(repository.path, {}, push(before, after));
    expect(names(result)).toContain('a');
  });
}
