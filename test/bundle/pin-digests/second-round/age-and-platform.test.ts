// `min-age` for images, and `platform`.
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { pushImage, type Registry, startRegistry } from '../../../testbed/registry.ts';
import { folderWith, it, pins, shown, statusesOf } from './scene.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry[Symbol.asyncDispose]());

let made = 0;
/** A repository that no other case uses: they run at the same time. */
const fresh = () => `team/app-${made++}`;

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe.concurrent('an image', () => {
  it.each([
    ['an image made two hours ago is refused', { created: ago(2) }, 'refused'],
    ['an image made in the future is refused', { created: ago(-48) }, 'refused'],
    ['an old image is pinned', { created: ago(400) }, 'changed'],
    ['an image without a date is unresolved', { created: null }, 'unresolved'],
    ['the date zero is unresolved', { created: '0001-01-01T00:00:00Z' }, 'unresolved'],
    ['the date of a reproducible build is unresolved', { created: '1970-01-01T00:00:00Z' }, 'unresolved'],
    ['a date that is none is unresolved', { created: 'yesterday' }, 'unresolved'],
    ['a young index is refused', { created: ago(2), platforms: ['linux/amd64', 'linux/arm64'] }, 'refused'],
    ['an old index is pinned', { created: ago(400), platforms: ['linux/amd64'], attestations: true }, 'changed'],
  ])('min-age: %s', async (_, spec, status) => {
    const name = fresh();
    const image = await pushImage(registry, name, 'v1', spec);
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    const result = await pins(work.path, { 'min-age': '7d' });
    expect(statusesOf(result), shown(result)).toEqual([status]);
    expect(work.read('Dockerfile').includes('@')).toBe(status === 'changed');
  });

  it('min-age: `update` leaves a pin whose tag moved to something too young', async () => {
    const name = fresh();
    const old = await pushImage(registry, name, 'v1', { created: ago(1000), content: 'old' });
    const now = await pushImage(registry, name, 'v1', { created: ago(2), content: 'new' });
    const text = `FROM ${old.reference}@${old.digest}\n`;
    await using work = await folderWith({ Dockerfile: text });
    const result = await pins(work.path, { mode: 'update', 'min-age': '7d' });
    expect([result.run.conclusion, work.read('Dockerfile')]).toEqual(['success', text]);
    await pins(work.path, { mode: 'update', 'min-age': '1h' });
    expect(work.read('Dockerfile')).toContain(now.digest);
  });

  it.each(['7 d', '-1d', '1w', '7D', '1.5d', 'P7D'])('min-age: %s is bad input', async (value) => {
    await using work = await folderWith({ Dockerfile: 'FROM a:1\n' });
    expect((await pins(work.path, { 'min-age': value, mode: 'check' })).outputs.result).toBe('invalid');
  });

  const platforms = ['linux/amd64', 'linux/arm/v6', 'linux/arm/v7', 'linux/arm64/v8', 'windows/amd64'];
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/arm64', 'linux/arm64/v8'],
    ['linux/arm64/v8', 'linux/arm64/v8'],
    ['windows/amd64', 'windows/amd64'],
  ])('platform %s takes the child of %s', async (platform, child) => {
    const name = fresh();
    const image = await pushImage(registry, name, 'v1', { platforms, attestations: true });
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await pins(work.path, { platform });
    expect(work.read('Dockerfile')).toBe(`FROM ${image.reference}@${image.platforms[child]}\n`);
  });

  it.each(['linux/arm/v5', 'linux/s390x', 'unknown/unknown', 'linux/amd64/v2'])(
    'platform %s, which the index does not have, is unresolved and the platforms are named',
    async (platform) => {
      const name = fresh();
      const image = await pushImage(registry, name, 'v1', { platforms, attestations: true });
      await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
      const result = await pins(work.path, { platform });
      expect(statusesOf(result)).toEqual(['unresolved']);
      expect(shown(result)).toContain('linux/arm/v7');
      expect(work.read('Dockerfile')).toBe(`FROM ${image.reference}\n`);
    },
  );

  it('a pin of one platform is verified as such, and `update` keeps the platform', async () => {
    const name = fresh();
    const old = await pushImage(registry, name, 'v1', { platforms, content: 'old' });
    await using work = await folderWith({ Dockerfile: `FROM ${old.reference}@${old.platforms['linux/arm64/v8']}\n` });
    expect(statusesOf(await pins(work.path, { mode: 'verify' }))).toEqual(['pinned']);
    expect(statusesOf(await pins(work.path, { mode: 'verify', platform: 'linux/amd64' }))).toEqual(['moved']);
    const now = await pushImage(registry, name, 'v1', { platforms, content: 'new' });
    const result = await pins(work.path, { mode: 'update' });
    expect(result.references[0]?.digest).toBe(now.platforms['linux/arm64/v8']);
  });
});
