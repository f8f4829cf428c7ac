import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../../shared/process/index.ts';
import { findProgram } from '../../testbed/programs.ts';
import {
  deleteManifest,
  findRegistry,
  type ImageSpec,
  mediaTypes,
  type Pushed,
  pushImage,
  type Registry,
  startRegistry,
} from '../../testbed/registry.ts';
import { requireComponent } from '../../testbed/require.ts';

const program = requireComponent('docker-registry', findRegistry);
const skopeo = requireComponent('skopeo', () => findProgram('skopeo'));
const crane = requireComponent('crane', () => findProgram('crane'));

const platforms = ['linux/amd64', 'linux/arm64/v8', 'windows/amd64'];
const kinds: Readonly<Record<string, ImageSpec>> = {
  'oci-manifest': {},
  'docker-manifest': { format: 'docker' },
  'oci-index': { platforms, attestations: true, annotations: { 'org.opencontainers.image.version': '1.2.3' } },
  'docker-list': { format: 'docker', platforms },
};
const types: Readonly<Record<string, string>> = {
  'oci-manifest': mediaTypes.ociManifest,
  'docker-manifest': mediaTypes.dockerManifest,
  'oci-index': mediaTypes.ociIndex,
  'docker-list': mediaTypes.dockerList,
};

/** What a program prints, its last newline taken off. */
async function said(file: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, code } = await runProgram(file, args, { timeoutMs: 20_000 });
  if (code !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr}`);
  return stdout.toString().trim();
}

describe.skipIf(!program)('startRegistry', () => {
  let registry: Registry;
  const pushed: Record<string, Pushed> = {};
  const image = (kind: string): Pushed => pushed[kind] ?? expect.fail(`${kind} was not pushed`);

  beforeAll(async () => {
    registry = await startRegistry();
    for (const [kind, spec] of Object.entries(kinds)) pushed[kind] = await pushImage(registry, 'team/app', kind, spec);
  });
  afterAll(() => registry[Symbol.asyncDispose]());

  const get = (reference: string, method = 'GET'): Promise<Response> =>
    fetch(`${registry.url}/v2/team/app/manifests/${reference}`, {
      method,
      headers: { accept: Object.values(types).join(', ') },
    });

  it.each(Object.keys(kinds))(
    'gives back the bytes, the type and the digest of the %s that was pushed',
    async (kind) => {
      const answer = await get(kind);
      const body = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-type')).toBe(types[kind]);
      expect(answer.headers.get('docker-content-digest')).toBe(image(kind).digest);
      expect(`sha256:${createHash('sha256').update(body).digest('hex')}`).toBe(image(kind).digest);
      const head = await get(kind, 'HEAD');
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(body.length)]);
    },
  );

  it.skipIf(!skopeo).each(Object.keys(kinds))('agrees with skopeo about the digest of the %s', async (kind) => {
    const { reference, digest, body } = image(kind);
    const raw = await said(skopeo ?? '', 'inspect', '--raw', '--tls-verify=false', `docker://${reference}`);
    expect(raw).toBe(body.toString());
    const format = ['--override-os=linux', '--override-arch=amd64', 'inspect', '--format={{.Digest}} {{.Created}}'];
    const one = await said(skopeo ?? '', ...format, '--tls-verify=false', `docker://${reference}`);
    expect(one).toBe(`${digest} 2026-01-01 00:00:00 +0000 UTC`);
  });

  it.skipIf(!crane).each(Object.keys(kinds))(
    'agrees with crane about the digest and children of the %s',
    async (kind) => {
      const { reference, digest, platforms: children } = image(kind);
      expect(await said(crane ?? '', 'digest', '--insecure', reference)).toBe(digest);
      for (const [platform, child] of Object.entries(kind.includes('manifest') ? {} : children)) {
        expect(await said(crane ?? '', 'digest', '--insecure', `--platform=${platform}`, reference)).toBe(child);
      }
      // Of an attestation it takes the statement for a layer, and misses the gzip.
      const depth = kinds[kind]?.attestations === true ? ['--fast'] : [];
      await said(crane ?? '', 'validate', '--insecure', ...depth, `--remote=${reference}`);
    },
  );

  it('puts an attestation beside each child of an index, under no platform of its own', async () => {
    const index = JSON.parse(image('oci-index').body.toString());
    expect(index.annotations).toEqual({ 'org.opencontainers.image.version': '1.2.3' });
    expect(index.manifests.map(({ digest }: { digest: string }) => digest)).toEqual(
      Object.values(image('oci-index').platforms).flatMap((child, at) => [child, image('oci-index').attestations[at]]),
    );
    expect(index.manifests[3]).toMatchObject({
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: { 'vnd.docker.reference.digest': image('oci-index').platforms['linux/arm64/v8'] },
    });
  });

  it('gives the same digest for the same image, and another for another', async () => {
    const again = await pushImage(registry, 'other/place', 'v1', kinds['oci-index']);
    expect(again.digest).toBe(image('oci-index').digest);
    expect((await pushImage(registry, 'other/place', 'v1', { content: 'new' })).digest).not.toBe(again.digest);
  });

  it('moves a tag when another image is pushed under it, and forgets what is deleted', async () => {
    const [one, two] = [
      await pushImage(registry, 'team/moving', 'v1', { content: 'one' }),
      await pushImage(registry, 'team/moving', 'v1', { content: 'two' }),
    ];
    const ask = async () =>
      (
        await fetch(`${registry.url}/v2/team/moving/manifests/v1`, { headers: { accept: mediaTypes.ociManifest } })
      ).headers.get('docker-content-digest');
    expect(await ask()).toBe(two.digest);
    expect(two.digest).not.toBe(one.digest);
    await deleteManifest(registry, 'team/moving', two.digest);
    expect(await ask()).toBeNull();
  });

  it('writes down what clients asked, and nothing of what the test bed pushed', async () => {
    registry.requests.length = 0;
    await pushImage(registry, 'team/quiet', 'v1');
    await fetch(`${registry.url}/v2/`);
    await get('oci-index', 'HEAD');
    await get('missing');
    expect(registry.requests.map(({ method, kind, repository, status }) => [method, kind, repository, status])).toEqual(
      [
        ['GET', 'ping', undefined, 200],
        ['HEAD', 'manifest', 'team/app', 200],
        ['GET', 'manifest', 'team/app', 404],
      ],
    );
  });

  it('is gone when it is disposed of', async () => {
    const short = await startRegistry();
    const { url } = short.backend;
    await fetch(`${url}/v2/`);
    await short[Symbol.asyncDispose]();
    await expect(fetch(`${url}/v2/`)).rejects.toThrow();
    await expect(fetch(`${short.url}/v2/`)).rejects.toThrow();
  });
});
