// A wrong input fails before any effect, and names itself, the value given and the accepted forms.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, missing, startBed, unknownDigest, zeros } from './bed.ts';

const other = `sha256:${'c'.repeat(64)}`;

describe.skipIf(missing)('a wrong input', () => {
  let bed: Bed;
  let dockerfile: string;
  beforeAll(async () => {
    bed = await startBed();
    dockerfile = bed.before('FROM §app:1§\n');
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it.each([
    ['mode', 'Pin', 'Pin'],
    ['kinds', 'images,foo', 'foo'],
    ['style', 'x', 'x'],
    ['platform', 'linux', 'linux'],
    ['min-age', '7 days', '7 days'],
    ['branches', 'maybe', 'maybe'],
    ['insecure-registries', 'http://x', 'http://x'],
    ['registry-map', 'a', 'a'],
    ['pull-request', 'yes', 'yes'],
    ['dry-run', '1', '1'],
    ['summary', 'no', 'no'],
    ['digests', 'x', 'x'],
    ['comment-separator', 'x', 'x'],
    // Wrong although no pull request was asked for.
    ['draft', 'maybe', 'maybe'],
    ['branch', '-x', '-x'],
    ['base', 'a..b', 'a..b'],
  ])('%s: %s', async (name, value, shown) => {
    const asked = bed.registry.requests.length;
    const { result, exitCode, code, error, read } = await bed.run({ Dockerfile: dockerfile }, { [name]: value });
    expect([result, exitCode, code]).toEqual(['invalid', 1, 'invalid-input']);
    expect(error).toContain(`The input \`${name}\``);
    expect(error).toContain(shown);
    expect(error).toContain('Accepted');
    expect([read('Dockerfile'), bed.registry.requests.length]).toEqual([dockerfile, asked]);
  });

  it.each([
    ['two values for one name', `nginx:1@${unknownDigest}\nnginx:1@${other}`],
    ['two values for one name in two spellings', `nginx:1@${unknownDigest}\ndocker.io/library/nginx:1@${other}`],
    ['two values for nginx, once with the tag it has anyway', `nginx@${unknownDigest}\nnginx:latest@${other}`],
    ['a key of JSON twice', `{"nginx":"${unknownDigest}","nginx":"${other}"}`],
    ['zeros', `nginx@${zeros}`],
    ['a placeholder', 'nginx@sha256:pending'],
    ['no digest', 'nginx'],
  ])('digests with %s', async (_, digests) => {
    const { result, error, read } = await bed.run({ Dockerfile: 'FROM nginx\n' }, { digests });
    expect([result, read('Dockerfile')]).toEqual(['invalid', 'FROM nginx\n']);
    expect(error).toContain('`digests`');
  });

  it.each([
    ['fields without files', { fields: 'a' }, 'invalid-input', /`fields`.*`files`/s],
    ['a field that no file has', { files: 'd.yml', fields: 'b' }, 'unknown-field', /`b`/],
    ['files that match nothing', { files: 'nope/**' }, 'no-files', /nope/],
    [
      'a working directory outside of the workspace',
      { 'working-directory': '../x' },
      'path-outside-workspace',
      /\.\.\/x/,
    ],
    ['an absolute working directory', { 'working-directory': '/etc' }, 'path-outside-workspace', /etc/],
    ['a working directory that is not there', { 'working-directory': 'nope' }, 'invalid-input', /nope/],
  ])('%s', async (_, inputs, code, words) => {
    const outcome = await bed.run({ 'd.yml': 'a: x\n' }, inputs);
    expect([outcome.code, outcome.exitCode]).toEqual([code, 1]);
    expect(outcome.error).toMatch(words);
  });

  it('an exclude of nothing but ! is named as it was given', async () => {
    const { result, error } = await bed.run({ Dockerfile: dockerfile }, { exclude: '!' });
    expect([result, error]).toEqual(['invalid', expect.stringContaining('The input `exclude` is "!"')]);
  });
  it('a field that is there and is no text is not called missing', async () => {
    const inputs = { files: 'd.yml', fields: 'b.image' };
    const { exitCode, error } = await bed.run({ 'd.yml': 'b:\n  image: [nginx]\n' }, inputs);
    expect([exitCode, error]).toEqual([1, expect.stringContaining('b.image')]);
    expect(error).not.toContain('No file has the field');
  });
  it('a workspace without any file is no plain success', async () => {
    const workspace = path.join(await bed.folder(), 'empty');
    await mkdir(workspace);
    const { exitCode, said } = await bed.run({}, { mode: 'check' }, { workspace });
    expect([exitCode, said]).toEqual([1, expect.stringContaining('checkout')]);
  });
  it('a named file that nobody can read as anything is no plain success', async () => {
    const { said } = await bed.run({ 'notes.md': 'FROM nginx:1\n' }, { files: 'notes.md', mode: 'check' });
    expect(said).toContain('notes.md');
  });
});
