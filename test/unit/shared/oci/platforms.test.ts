import { describe, expect, it } from 'vitest';
import { app, connect, content, failureOf, image, index, startRegistry, types } from './registry-server.ts';

const amd64 = image({ os: 'linux', architecture: 'amd64', created: '2024-01-02T03:04:05Z' });
const arm64 = image({ os: 'linux', architecture: 'arm64', variant: 'v8', created: '2025-01-02T03:04:05.678Z' });
const armv6 = image({ os: 'linux', architecture: 'arm', variant: 'v6', created: '1970-01-01T00:00:00Z' });
const proof = image({ os: 'unknown', architecture: 'unknown' });
const linux = (architecture: string, variant?: string) => ({ os: 'linux', architecture, ...(variant && { variant }) });

const multi = index([
  { of: proof.manifest, platform: { os: 'unknown', architecture: 'unknown' } },
  { of: amd64.manifest, platform: linux('amd64') },
  { of: arm64.manifest, platform: linux('arm64', 'v8') },
  { of: armv6.manifest, platform: linux('arm', 'v6') },
]);
const parts = [amd64, arm64, armv6, proof].flatMap(({ manifest, config }) => [manifest, config]);

describe('digestOf with a platform', () => {
  it.each([
    ['linux/amd64', amd64],
    ['linux/arm64', arm64],
    ['linux/arm64/v8', arm64],
    ['linux/aarch64', arm64],
    ['linux/arm/v6', armv6],
  ])('finds the child for %s in one request', async (platform, { manifest }) => {
    await using registry = await startRegistry({ 1: multi }, parts);
    using client = connect();
    const wanted = { digest: manifest.digest, mediaType: types.manifest };
    expect(await client.digestOf(app(registry), platform)).toEqual(wanted);
    expect(client.requests()).toMatchObject({ manifests: 1, blobs: 0 });
  });

  it('asks once for the index, for all platforms and for its own digest', async () => {
    await using registry = await startRegistry({ 1: multi }, parts);
    using client = connect();
    await Promise.all(['linux/amd64', 'linux/arm64', 'linux/amd64'].map((one) => client.digestOf(app(registry), one)));
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(registry.lines()).toEqual(['GET /v2/app/manifests/1']);
  });

  it.each(['linux/arm/v7', 'linux/arm', 'windows/amd64', 'linux/s390x', 'unknown/unknown'])(
    'names what there is when %s is not',
    async (platform) => {
      await using registry = await startRegistry({ 1: multi }, parts);
      using client = connect();
      const failure = await failureOf(client.digestOf(app(registry), platform));
      expect(failure.kind).toBe('no-platform');
      expect(failure.message).toContain('it is there for linux/amd64, linux/arm64, linux/arm/v6.');
    },
  );

  it('does not take a text that is no platform', async () => {
    using client = connect();
    const failure = await failureOf(client.digestOf({ host: 'a.io', repository: 'a', reference: '1' }, 'arm64'));
    expect(failure).toMatchObject({ kind: 'no-platform', fix: expect.stringContaining('linux/amd64') });
  });

  it('looks into the configuration of a single manifest', async () => {
    await using registry = await startRegistry({ 1: arm64.manifest }, parts);
    using client = connect();
    expect((await client.digestOf(app(registry), 'linux/arm64')).digest).toBe(arm64.manifest.digest);
    expect((await failureOf(client.digestOf(app(registry), 'linux/amd64'))).message).toContain('linux/arm64');
    expect(client.requests()).toMatchObject({ manifests: 1, blobs: 1 });
  });

  it('finds a child of an index inside the index', async () => {
    const outer = index([{ of: proof.manifest, platform: { os: 'unknown', architecture: 'unknown' } }, { of: multi }]);
    await using registry = await startRegistry({ 1: outer }, [multi, ...parts]);
    using client = connect();
    expect((await client.digestOf(app(registry), 'linux/arm64')).digest).toBe(arm64.manifest.digest);
  });

  it('does not climb down a tower of indexes', async () => {
    const tower = [multi];
    for (let height = 0; height < 5; height++) tower.push(index([{ of: tower[height] ?? multi }]));
    await using registry = await startRegistry({ 1: tower[5] ?? multi }, [...tower, ...parts]);
    using client = connect();
    expect((await failureOf(client.digestOf(app(registry), 'linux/arm64'))).kind).toBe('no-platform');
    expect(client.requests().manifests).toBe(4);
  });

  it('passes over attestations that carry a real platform', async () => {
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' };
    const odd = index([
      { of: proof.manifest, platform: linux('amd64'), annotations },
      { of: amd64.manifest, platform: linux('amd64') },
    ]);
    await using registry = await startRegistry({ 1: odd }, parts);
    using client = connect();
    expect((await client.digestOf(app(registry), 'linux/amd64')).digest).toBe(amd64.manifest.digest);
  });

  it('does not believe a configuration that is not what the manifest names', async () => {
    const forged = { ...arm64.config, bytes: '{"os":"linux","architecture":"amd64"}' };
    await using registry = await startRegistry({ 1: arm64.manifest }, [forged]);
    using client = connect();
    expect((await failureOf(client.digestOf(app(registry), 'linux/amd64'))).kind).toBe('mismatch');
  });
});

describe('platformOf', () => {
  it('reads a single manifest, and says nothing of an index or an artifact', async () => {
    const chart = image({ name: 'chart' });
    await using registry = await startRegistry({ 1: multi, 2: arm64.manifest, 3: armv6.manifest, 4: chart.manifest }, [
      ...parts,
      chart.config,
    ]);
    using client = connect();
    const found = await Promise.all(['1', '2', '3', '4'].map((tag) => client.platformOf(app(registry, tag))));
    expect(found).toEqual([undefined, linux('arm64'), linux('arm', 'v6'), undefined]);
  });
});

describe('createdAt', () => {
  const created = (text: string) => ({ annotations: { 'org.opencontainers.image.created': text } });

  it.each([
    ['the configuration', amd64.manifest, '2024-01-02T03:04:05.000Z'],
    [
      'the annotation first',
      image({ created: '2020-01-01T00:00:00Z' }, created('2021-01-01T00:00:00Z')).manifest,
      '2021-01-01T00:00:00.000Z',
    ],
    ["the index's annotation", index([], created('2022-01-01T00:00:00Z')), '2022-01-01T00:00:00.000Z'],
    ['the newest child', index([{ of: amd64.manifest }, { of: arm64.manifest }]), '2025-01-02T03:04:05.678Z'],
  ])('believes %s', async (_, top, date) => {
    await using registry = await startRegistry({ 1: top }, parts);
    using client = connect();
    expect((await client.createdAt(app(registry)))?.toISOString()).toBe(date);
  });

  it.each([
    ['a placeholder', armv6.manifest],
    ['an index one of whose children does not tell', multi],
    ['an empty index', index([])],
  ])('knows nothing from %s', async (_, top) => {
    await using registry = await startRegistry({ 1: top }, parts);
    using client = connect();
    expect(await client.createdAt(app(registry))).toBeUndefined();
  });

  it('is a failure, not an absence, when a child cannot be read', async () => {
    await using registry = await startRegistry({ 1: index([{ of: amd64.manifest }]) });
    using client = connect();
    expect((await failureOf(client.createdAt(app(registry)))).kind).toBe('not-found');
  });

  it('is not led astray by a configuration that is not JSON', async () => {
    const blob = content('no json', 'application/vnd.oci.image.config.v1+json');
    const value = { schemaVersion: 2, config: { digest: blob.digest, mediaType: blob.mediaType }, layers: [] };
    await using registry = await startRegistry({ 1: content(value, types.manifest) }, [blob]);
    using client = connect();
    expect(await client.createdAt(app(registry))).toBeUndefined();
  });
});
