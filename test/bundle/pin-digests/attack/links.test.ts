// Links that lead elsewhere, and a work tree that changes while the step looks at a registry.
import { readdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attack, goodManifest, liar, posixFiles, workflow, workspace } from './attacker.ts';

describe.skipIf(!posixFiles)('a Dockerfile that is a link', () => {
  it.each([
    ['a file outside', 'outside'],
    ['a device', '/dev/zero'],
    ['the environment of a process', '/proc/self/environ'],
    ['itself', 'Dockerfile'],
    ['nothing', 'nothing'],
    ['a file in .git', '.git/Dockerfile'],
  ])('to %s is neither read nor written, and is no success', async (_, target) => {
    await using registry = await liar(goodManifest);
    const content = `FROM ${registry.host}/a/b:1\n`;
    await using elsewhere = await workspace({ Dockerfile: content });
    await using place = await workspace({ '.git/Dockerfile': content });
    await place.symlink('Dockerfile', target === 'outside' ? path.join(elsewhere.path, 'Dockerfile') : target);
    const { run, outputs } = await attack(place, { timeoutMs: 20_000 });
    expect([run.exitCode, outputs.result]).toEqual([1, 'unresolved']);
    expect(await elsewhere.read('Dockerfile')).toBe(content);
    expect(await place.read('.git/Dockerfile')).toBe(content);
    expect(registry.requests).toEqual([]);
  });
});

describe.skipIf(!posixFiles)('a folder that is a link out of the workspace', () => {
  it.each(['.github/workflows', '.github', 'folder'])('is not written through as %s', async (name) => {
    await using registry = await liar(goodManifest);
    const content = workflow(`uses: docker://${registry.host}/a/b:1`);
    await using elsewhere = await workspace({ 'ci.yml': content, 'workflows/ci.yml': content, 'action.yml': content });
    await using place = await workspace();
    await place.symlink(name, elsewhere.path);
    await attack(place);
    for (const each of ['ci.yml', 'workflows/ci.yml', 'action.yml']) expect(await elsewhere.read(each)).toBe(content);
    expect((await readdir(elsewhere.path)).sort()).toEqual(['action.yml', 'ci.yml', 'workflows']);
  });

  it('is not written through when it becomes one during the look-up', async () => {
    await using outside = await workspace();
    await using place = await workspace();
    await using registry = await liar(async (request, response) => {
      await rename(path.join(place.path, 'd'), path.join(place.path, 'e'));
      await symlink(outside.path, path.join(place.path, 'd'));
      goodManifest(request, response);
    });
    const content = `FROM ${registry.host}/a/b:1\n`;
    await place.write({ 'd/Dockerfile': content });
    await outside.write({ Dockerfile: content });
    const { run } = await attack(place);
    expect(registry.requests.length).toBeGreaterThan(0);
    expect(await outside.read('Dockerfile')).toBe(content);
    expect(await readdir(outside.path)).toEqual(['Dockerfile']);
    expect(run.exitCode).toBe(1);
  });
});

describe('a file that somebody else changes during the look-up', () => {
  it('keeps that change, and is no bad input', async () => {
    await using place = await workspace();
    await using registry = await liar(async (request, response) => {
      await writeFile(path.join(place.path, 'Dockerfile'), `# other\nFROM ${request.headers.host}/a/b:1\n`);
      goodManifest(request, response);
    });
    await place.write({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    const { run, outputs } = await attack(place);
    expect(await place.read('Dockerfile')).toBe(`# other\nFROM ${registry.host}/a/b:1\n`);
    expect([run.exitCode, outputs.result]).toEqual([1, 'unresolved']);
  });
});
