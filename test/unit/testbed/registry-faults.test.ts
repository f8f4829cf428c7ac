import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  findRegistry,
  forgedDigest,
  mediaTypes,
  methodNotAllowed,
  noDigestHeader,
  type Pushed,
  pushImage,
  type Registry,
  redirectTo,
  startRegistry,
} from '../../testbed/registry.ts';
import { requireComponent } from '../../testbed/require.ts';

const program = requireComponent('docker-registry', findRegistry);

describe.skipIf(!program)('the faults of the registry', () => {
  let registry: Registry;
  let pushed: Pushed;
  beforeAll(async () => {
    registry = await startRegistry();
    pushed = await pushImage(registry, 'team/app', 'v1');
  });
  afterEach(() => registry.clearFaults());
  afterAll(() => registry[Symbol.asyncDispose]());

  const ask = (method = 'GET', signal?: AbortSignal): Promise<Response> =>
    fetch(`${registry.url}/v2/team/app/manifests/v1`, {
      method,
      redirect: 'manual',
      headers: { accept: mediaTypes.ociManifest },
      ...(signal && { signal }),
    });
  const digest = async (method?: string) => (await ask(method)).headers.get('docker-content-digest');

  it('come one after the other, and then all is well', async () => {
    registry.fault(/manifests/, { status: 429, headers: { 'retry-after': '7' }, body: 'slow down' }, { status: 503 });
    const first = await ask();
    expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([429, '7', 'slow down']);
    expect((await ask()).status).toBe(503);
    expect(await digest()).toBe(pushed.digest);
  });

  it('can stay, and can mean one method only', async () => {
    registry.alwaysFault(/^HEAD .*manifests/, methodNotAllowed);
    expect([(await ask('HEAD')).status, (await ask('HEAD')).status, (await ask()).status]).toEqual([405, 405, 200]);
    registry.clearFaults();
    expect((await ask('HEAD')).status).toBe(200);
  });

  it('strip or forge the digest and leave the rest', async () => {
    registry.fault(/manifests/, noDigestHeader, forgedDigest('sha256:beef'), noDigestHeader);
    expect([await digest('HEAD'), await digest('HEAD')]).toEqual([null, 'sha256:beef']);
    expect(await (await ask()).text()).toBe(pushed.body.toString());
  });

  it('redirect, cut, stop and wait', async () => {
    registry.fault(/manifests/, redirectTo('http://elsewhere.test/x'), 'truncate', 'reset-mid-body', 'reset', 'hang');
    const away = await ask();
    expect([away.status, away.headers.get('location')]).toEqual([307, 'http://elsewhere.test/x']);
    expect(await (await ask()).text()).toBe(pushed.body.toString().slice(0, Math.floor(pushed.body.length / 2)));
    await expect(ask().then((answer) => answer.text())).rejects.toThrow();
    await expect(ask()).rejects.toThrow();
    await expect(ask('GET', AbortSignal.timeout(150))).rejects.toThrow(/timeout/);
    registry.fault(/manifests/, { delayMs: 80 });
    const started = performance.now();
    expect(await digest()).toBe(pushed.digest);
    expect(performance.now() - started).toBeGreaterThan(75);
  });
});
