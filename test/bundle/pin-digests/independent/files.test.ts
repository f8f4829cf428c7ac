// Which files are looked at, and what becomes of one that cannot be read.
import { lstat, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, missing, startBed, stepsOf, usesOf, workflowFile } from './bed.ts';

describe.skipIf(missing)('the files', () => {
  let bed: Bed;
  let image: string;
  let pinned: string;
  beforeAll(async () => {
    bed = await startBed();
    image = bed.before('FROM §app:1§\n');
    pinned = bed.after('FROM §app:1§\n');
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('are looked at for the kinds asked for', async () => {
    const [action, docker] = ['      - uses: ¤v1¤\n', '      - uses: docker://§app:1§\n'];
    const text = bed.before(stepsOf(action + docker));
    const actions = await bed.run({ [workflowFile]: text }, { kinds: 'actions' });
    expect(actions.read(workflowFile)).toBe(bed.after(stepsOf(action)) + bed.before(docker));
    const images = await bed.run({ [workflowFile]: text }, { kinds: 'images' });
    expect(images.read(workflowFile)).toBe(bed.before(stepsOf(action)) + bed.after(docker));
  });
  it.each([
    ['that is no YAML', 'on: [\n', /x\.yml/],
    ['with a key twice, which would be half pinned,', usesOf('owner/tool@v1\n        uses: owner/tool@v2'), /x\.yml/],
  ])('a workflow %s is a failure, the others are written', async (_, text, words) => {
    const broken = '.github/workflows/x.yml';
    const { code, error, result, read } = await bed.run({ [broken]: text, Dockerfile: image });
    expect([code, error, result]).toEqual(['unparsable', expect.stringMatching(words), 'unresolved']);
    expect([read(broken), read('Dockerfile')]).toEqual([text, pinned]);
  });
  it('other YAML that cannot be parsed is left out and reported', async () => {
    const text = 'apiVersion: v1\nkind: Pod\nspec:\n\tx: [\n';
    const { result, log } = await bed.run({ 'k/p.yaml': text, Dockerfile: image });
    expect([result, log]).toEqual(['changed', expect.stringContaining('skipped k/p.yaml')]);
  });
  it('UTF-16 is a failure that says so', async () => {
    const { exitCode, error } = await bed.run({ 'compose.yml': Buffer.from('\uFEFFservices: {}\n', 'utf16le') });
    expect([exitCode, error]).toEqual([1, expect.stringContaining('UTF-16')]);
  });
  it('a link out of the workspace is not followed', async () => {
    const [workspace, outside] = [await bed.folder(), path.join(await bed.folder(), 'Dockerfile')];
    await writeFile(outside, image);
    await symlink(outside, path.join(workspace, 'Dockerfile'));
    const { result } = await bed.run({}, {}, { workspace });
    expect([result, await readFile(outside, 'utf8')]).toEqual(['unresolved', image]);
  });
  it('a link inside of the workspace stays a link', async () => {
    const workspace = await bed.folder();
    await symlink('Dockerfile.real', path.join(workspace, 'Dockerfile.link'));
    const { exitCode, read } = await bed.run({ 'Dockerfile.real': image }, {}, { workspace });
    expect([exitCode, read('Dockerfile.real')]).toEqual([0, pinned]);
    expect((await lstat(path.join(workspace, 'Dockerfile.link'))).isSymbolicLink()).toBe(true);
  });
});
