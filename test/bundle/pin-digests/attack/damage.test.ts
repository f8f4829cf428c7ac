// Files in which a reference cannot be replaced by simply writing over it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { createRepository } from '../../../testbed/repository.ts';
import { type Forge, httpBackend, startForge } from '../../forge.ts';
import { attack, goodManifest, liar, workflow, workspace } from './attacker.ts';

const file = '.github/workflows/ci.yml';

describe.skipIf(!httpBackend)('an action', () => {
  let forge: Forge;
  let commit = '';
  beforeAll(async () => {
    forge = await startForge({ isPrivate: false });
    await using action = await createRepository({ 'action.yml': 'x' });
    commit = await action.commit({ b: '1' });
    for (const name of ['v1', 'v1.0.0']) await action.tag(name);
    await action.branch('release');
    await forge.publish(action, 'o/act');
  });
  afterAll(() => forge?.[Symbol.asyncDispose]());

  it.each([
    ['in flow style', '{uses: o/act@v1, name: x}'],
    ['in flow style over lines', '{\n        uses: o/act@v1\n        , name: x }'],
    ['folded', 'uses: >-\n          o/act@v1\n        name: x'],
    ['in escapes', 'uses: "o/act\\x40v1"\n        name: x'],
    ['with a key of its own', '? uses\n        : o/act@v1\n        name: x'],
    ['beside text that looks like a comment', '{name: "x", uses: o/act@v1} # and : more'],
    ['beside bytes that are no UTF-8', 'name: x # \xe9\xff\n        uses: o/act@v1'],
  ])('%s is pinned, and the rest of the YAML means what it meant', async (_, step) => {
    const before = Buffer.from(workflow(step), 'latin1');
    await using place = await createRepository({ [file]: before });
    const { outputs } = await attack(place, { env: forge.env });
    const after = await readFile(path.join(place.path, file));
    const meaning = (bytes: Buffer): unknown => parseAllDocuments(bytes.toString('latin1')).map((each) => each.toJS());
    expect(JSON.stringify(meaning(after))).toBe(JSON.stringify(meaning(before)).replace('o/act@v1', `o/act@${commit}`));
    await place.git('checkout', '-q', '.');
    await place.git('apply', outputs.patch ?? '');
    expect(await readFile(path.join(place.path, file))).toEqual(after);
  });

  it('is not pinned through an anchor in env, which would change the variable', async () => {
    const content = workflow('uses: *s').replace('jobs:', 'env:\n  X: &s o/act@v1\njobs:');
    await using place = await workspace({ [file]: content });
    const { outputs } = await attack(place, { env: forge.env });
    expect(outputs.result).toBe('unresolved');
    expect(await place.read(file)).toBe(content);
  });

  it.each(['refs/heads/release', 'refs/tags/v1'])('at %s, which GitHub takes, is found', async (name) => {
    await using place = await workspace({ [file]: workflow(`uses: o/act@${name}`) });
    await attack(place, { with: { branches: 'pin' }, env: forge.env });
    expect(await place.read(file)).toContain(`uses: o/act@${commit} # `);
  });
});

describe('an image', () => {
  it('is not pinned through an anchor that also names something else', async () => {
    await using registry = await liar(goodManifest);
    const content = `services:\n  a:\n    container_name: &n ${registry.host}/a/b:1\n    image: *n\n`;
    await using place = await workspace({ 'compose.yml': content });
    expect((await attack(place)).outputs.result).toBe('unresolved');
    expect(await place.read('compose.yml')).toBe(content);
  });

  it('whose name is broken over lines is unresolved and left as it was', async () => {
    await using registry = await liar(goodManifest);
    const content = `FROM ${registry.host}\\\n/a/b:1\n`;
    await using place = await workspace({ Dockerfile: content });
    expect((await attack(place)).outputs.result).toBe('unresolved');
    expect(await place.read('Dockerfile')).toBe(content);
  });
});
