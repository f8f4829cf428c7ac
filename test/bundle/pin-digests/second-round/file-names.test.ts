// Names, places and states of files that are seldom met: what is reported, written, and left alone.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { findProgram } from '../../../testbed/programs.ts';
import { type Pushed, pushImage, type Registry, startRegistry } from '../../../testbed/registry.ts';
import { createRepository, executable } from '../../../testbed/repository.ts';
import { requireComponent } from '../../../testbed/require.ts';
import { posixFiles } from '../attack/attacker.ts';
import { it as always, folderWith, pins, shown } from './scene.ts';

const it = posixFiles ? always : always.skip;
// A file that nobody can replace, also not root, who runs the tests in many containers.
const lock = requireComponent('chattr, for root', () => (process.getuid?.() === 0 ? findProgram('chattr') : undefined));

let registry: Registry;
let image: Pushed;
beforeAll(async () => {
  registry = await startRegistry();
  image = await pushImage(registry, 'team/app', 'v1');
});
afterAll(() => registry[Symbol.asyncDispose]());
const raw = () => `FROM ${image.reference}\n`;
const pinned = () => `FROM ${image.reference}@${image.digest}\n`;

/** Does the thing while the registry keeps the action waiting for its answer: the file was read, and not yet written. */
async function whileAsked(folder: string, interfere: () => Promise<void> | void) {
  const before = registry.requests.length;
  registry.fault(/manifests\/v1/, { delayMs: 1000 });
  const running = pins(folder);
  await vi.waitFor(() => expect(registry.requests.length).toBeGreaterThan(before), { timeout: 20_000 });
  await interfere();
  return running;
}

const names = [
  'a b/Dockerfile',
  'quote"\'/Dockerfile',
  'ünï/Dockerfile',
  'new\nline/Dockerfile',
  '##[error]x/Dockerfile',
  'back\\slash/Dockerfile',
  '-dash/Dockerfile',
  '::error::y/Dockerfile',
  'tab\t/Dockerfile',
  '$(id)/Dockerfile',
  ':(glob)x/Dockerfile',
];

it('file names of every kind stand rightly in all outputs, and the patch applies', async () => {
  await using repository = await createRepository(Object.fromEntries(names.map((name) => [name, raw()])));
  const result = await pins(repository.path);
  expect(result.run.conclusion, shown(result)).toBe('success');
  expect(JSON.parse(result.outputs['changed-files'] ?? '').sort()).toEqual([...names].sort());
  expect(new Set(result.references.map(({ file }) => file))).toEqual(new Set(names));
  const after = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(repository.path, name), 'utf8')]));
  expect(new Set(Object.values(after))).toEqual(new Set([pinned()]));
  await repository.git('checkout', '-q', '-f', 'HEAD', '--', '.');
  await repository.git('apply', result.outputs.patch ?? '');
  for (const name of names) expect(readFileSync(path.join(repository.path, name), 'utf8')).toBe(pinned());
  expect(result.run.problems).toEqual([]);
  expect(result.run.commands.filter(({ name }) => name === 'error')).toEqual([]);
});

it('a patch of files with CR LF, without last newline, executable and non-UTF-8 neighbours applies', async () => {
  const files = {
    'a/Dockerfile': `# x\r\nFROM ${image.reference}\r\nRUN x\r\n`,
    'b/Dockerfile': `FROM ${image.reference}`,
    'c/Dockerfile': executable(raw()),
    'd/Dockerfile': `\uFEFF${raw()}`,
    'e/Dockerfile': `# a\rb\u2028c\n${raw()}`,
  };
  await using repository = await createRepository(files);
  const result = await pins(repository.path);
  expect(result.run.conclusion, shown(result)).toBe('success');
  const after = Object.keys(files).map((name) => readFileSync(path.join(repository.path, name), 'utf8'));
  expect(after[0]).toBe(`# x\r\nFROM ${image.reference}@${image.digest}\r\nRUN x\r\n`);
  expect(after[1]).toBe(pinned().trimEnd());
  expect(after[3]).toBe(`\uFEFF${pinned()}`);
  expect(statSync(path.join(repository.path, 'c/Dockerfile')).mode & 0o777).toBe(0o755);
  await repository.git('checkout', '-q', '-f', 'HEAD', '--', '.');
  await repository.git('apply', '--index', result.outputs.patch ?? '');
  expect(Object.keys(files).map((name) => readFileSync(path.join(repository.path, name), 'utf8'))).toEqual(after);
});

it('a Dockerfile that is not UTF-8 keeps its bytes', async () => {
  const bytes = Buffer.concat([Buffer.from('# caf\xe9\n', 'latin1'), Buffer.from(raw())]);
  await using work = await folderWith({ Dockerfile: bytes });
  const result = await pins(work.path);
  const wanted = Buffer.concat([Buffer.from('# caf\xe9\n', 'latin1'), Buffer.from(pinned())]);
  expect(result.run.conclusion).toBe('success');
  expect(work.bytes('Dockerfile').equals(wanted)).toBe(true);
});

it('a checkout in a sub-folder gets a patch and paths that fit it', async () => {
  await using repository = await createRepository({ 'x/Dockerfile': raw() });
  await using outer = await folderWith({ Dockerfile: raw() });
  execFileSync('git', ['clone', '-q', repository.path, path.join(outer.path, 'sub')]);
  const result = await pins(outer.path, { 'working-directory': 'sub' });
  expect(JSON.parse(result.outputs['changed-files'] ?? '')).toEqual(['sub/x/Dockerfile']);
  expect(outer.read('Dockerfile')).toBe(raw());
  const sub = path.join(outer.path, 'sub');
  execFileSync('git', ['checkout', '-q', '-f', '.'], { cwd: sub });
  execFileSync('git', ['apply', result.outputs.patch ?? ''], { cwd: sub, stdio: 'pipe' });
  expect(readFileSync(path.join(sub, 'x/Dockerfile'), 'utf8')).toBe(pinned());
});

it('a checkout in a sub-folder is read also without working-directory', async () => {
  await using repository = await createRepository({
    '.github/workflows/a.yml': 'on: push\njobs: {}\n',
    'x/Dockerfile': raw(),
  });
  await using outer = await folderWith({});
  execFileSync('git', ['clone', '-q', repository.path, path.join(outer.path, 'sub')]);
  const result = await pins(outer.path, { mode: 'check' });
  expect(result.references).toHaveLength(1);
});

it('linked work trees and sparse partial clones are pinned, submodules are left alone', async () => {
  await using repository = await createRepository({ 'x/Dockerfile': raw(), 'y/Dockerfile': raw() });
  await using outer = await folderWith({});
  const tree = path.join(outer.path, 'tree');
  await repository.git('worktree', 'add', '-q', tree, '-b', 'other');
  let result = await pins(tree);
  expect(result.run.conclusion, shown(result)).toBe('success');
  expect(
    execFileSync('git', ['status', '--porcelain'], { cwd: tree, encoding: 'utf8' }).trim().split('\n'),
  ).toHaveLength(2);
  const sparse = path.join(outer.path, 'sparse');
  execFileSync('git', ['clone', '-q', '--filter=blob:none', '--sparse', `file://${repository.path}`, sparse]);
  execFileSync('git', ['sparse-checkout', 'set', 'x'], { cwd: sparse });
  result = await pins(sparse);
  expect(result.references.map(({ file }) => file)).toEqual(['x/Dockerfile']);
  await using parent = await createRepository({ Dockerfile: raw() });
  execFileSync('git', ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.path, 'mod'], {
    cwd: parent.path,
  });
  result = await pins(parent.path);
  expect(JSON.parse(result.outputs['changed-files'] ?? '')).toEqual(['Dockerfile']);
});

it('a symbolic link to a file outside is not written through, and fails the step', async () => {
  await using outside = await folderWith({ Dockerfile: raw() });
  await using work = await folderWith({ 'real/Dockerfile': raw() });
  await mkdir(path.join(work.path, 'a'));
  await symlink(path.join(outside.path, 'Dockerfile'), path.join(work.path, 'a/Dockerfile'));
  await symlink('real', path.join(work.path, 'link'));
  await symlink('../real/Dockerfile', path.join(work.path, 'a/Dockerfile.two'));
  const result = await pins(work.path);
  expect(outside.read('Dockerfile')).toBe(raw());
  expect(result.outputs.result).toBe('unresolved');
  expect(work.read('real/Dockerfile')).toBe(pinned());
});

it('a file changed in the middle of the run is not overwritten', async () => {
  await using work = await folderWith({ Dockerfile: raw() });
  const result = await whileAsked(work.path, () => writeFile(path.join(work.path, 'Dockerfile'), `# edited\n${raw()}`));
  expect(result.outputs.result).toBe('unresolved');
  expect(work.read('Dockerfile')).toMatch(/^# edited\n/);
});

it('a file removed in the middle of the run does not come back', async () => {
  await using work = await folderWith({ Dockerfile: raw() });
  const result = await whileAsked(work.path, () => rmSync(path.join(work.path, 'Dockerfile')));
  expect(readdirSync(work.path)).toEqual([]);
  expect(result.run.conclusion).toBe('failure');
});

(lock ? it : it.skip)('a file that cannot be written is told, the others are written', async () => {
  await using work = await folderWith({ 'a/Dockerfile': raw(), 'b/Dockerfile': raw() });
  const locked = path.join(work.path, 'a');
  execFileSync('chattr', ['+i', path.join(locked, 'Dockerfile')]);
  try {
    const result = await pins(work.path);
    expect(result.run.conclusion).toBe('failure');
    expect(work.read('b/Dockerfile')).toBe(pinned());
    expect(JSON.parse(result.outputs['changed-files'] ?? '')).toEqual(['b/Dockerfile']);
  } finally {
    execFileSync('chattr', ['-i', path.join(locked, 'Dockerfile')]);
    await chmod(locked, 0o755);
  }
});
