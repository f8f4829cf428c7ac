import { describe, expect, it } from 'vitest';
import { chooseChallenge, parseChallenges } from '../../../../shared/oci/challenge.ts';
import { parseCreated } from '../../../../shared/oci/created.ts';
import { mapAddress } from '../../../../shared/oci/endpoint.ts';
import { formatPlatform, parsePlatform, samePlatform } from '../../../../shared/oci/index.ts';

describe('parseChallenges', () => {
  const read = (header: string) =>
    parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

  it.each([
    ['Basic realm="x"', [['basic', { realm: 'x' }]]],
    [
      'BEARER Realm="https://a/t?x=1,2",SERVICE=reg , scope="a:b:pull,push"',
      [['bearer', { realm: 'https://a/t?x=1,2', service: 'reg', scope: 'a:b:pull,push' }]],
    ],
    [
      'Bearer realm="a", Basic realm="b \\"q\\" \\\\"',
      [
        ['bearer', { realm: 'a' }],
        ['basic', { realm: 'b "q" \\' }],
      ],
    ],
    [
      'Negotiate, Bearer realm="a"',
      [
        ['negotiate', {}],
        ['bearer', { realm: 'a' }],
      ],
    ],
    ['Bearer realm = "a" , realm="b"', [['bearer', { realm: 'a' }]]],
    ['realm="a"', []],
    ['', []],
    [
      'Bearer realm="unfinished',
      [
        ['bearer', {}],
        ['realm', {}],
        ['unfinished', {}],
      ],
    ],
  ])('reads %s', (header, challenges) => expect(read(header)).toEqual(challenges));

  it('prefers the one that can be met', () => {
    const choose = (header: string) => chooseChallenge(parseChallenges(header))?.scheme;
    expect(choose('Basic realm="b", Bearer realm="a"')).toBe('bearer');
    expect(choose('Bearer, Basic realm="b"')).toBe('basic');
    expect(choose('Digest realm="b", Negotiate')).toBeUndefined();
  });

  it('takes no time over a header that is made to take it', () => {
    const started = performance.now();
    for (const header of ['"\\'.repeat(9000), 'a '.repeat(9000), `a=${'"'.repeat(9000)}`, 'a'.repeat(100_000)]) {
      parseChallenges(header);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('mapAddress', () => {
  const place = (name: string) => {
    const [host = '', ...path] = name.split('/');
    return { host, repository: path.join('/'), reference: '1' };
  };
  it.each([
    ['docker.io/library/nginx', 'docker.io', 'localhost:5000', 'localhost:5000/library/nginx'],
    ['docker.io/library/nginx', 'docker.io', 'm.example/hub/', 'm.example/hub/library/nginx'],
    ['docker.io/library/nginx', 'index.docker.io/', 'm.example', 'm.example/library/nginx'],
    ['docker.io/bitnami/redis', 'bitnami', 'm.example/b', 'm.example/b/redis'],
    ['ghcr.io/org/app', 'ghcr.io/org', 'docker.io/copy', 'docker.io/copy/app'],
    ['ghcr.io/org/app', 'ghcr.io/org/app', 'm.example/app2', 'm.example/app2'],
    ['ghcr.io/organisation/app', 'ghcr.io/org', 'm.example', 'ghcr.io/organisation/app'],
    ['ghcr.io/org/app', 'cr.io', 'm.example', 'ghcr.io/org/app'],
    ['ghcr.io:5000/org/app', 'ghcr.io', 'm.example', 'ghcr.io:5000/org/app'],
  ])('looks %s up, with %s=%s, as %s', (name, from, to, found) => {
    expect(mapAddress(place(name), [{ from, to }])).toEqual(place(found));
  });

  it('follows the longest prefix, whatever the order', () => {
    const mappings = [
      { from: 'ghcr.io', to: 'short.example' },
      { from: 'ghcr.io/org', to: 'long.example' },
    ];
    expect(mapAddress(place('ghcr.io/org/app'), mappings).host).toBe('long.example');
    expect(mapAddress(place('ghcr.io/org/app'), mappings.toReversed()).host).toBe('long.example');
  });
});

describe('a platform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['Linux/x86_64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm64/8', 'linux/arm64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/i386', 'linux/386'],
    ['windows/amd64', 'windows/amd64'],
  ])('%s is %s', (text, same) => {
    const platform = parsePlatform(text);
    expect(platform && formatPlatform(platform)).toBe(same);
  });

  it.each(['', 'linux', 'linux/', '/amd64', 'linux/arm/v7/x', 'linux amd64', 'linux/amd64\n/x'])(
    'is not %j',
    (text) => {
      expect(parsePlatform(text)).toBeUndefined();
    },
  );

  it('is the same with and without its implied variant only', () => {
    const arm = { os: 'linux', architecture: 'arm' };
    expect(samePlatform(arm, { ...arm, variant: 'v7' })).toBe(true);
    expect(samePlatform(arm, { ...arm, variant: 'v6' })).toBe(false);
  });
});

describe('parseCreated', () => {
  it.each([
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09.000Z'],
    ['2024-05-06T07:08:09.123456789Z', '2024-05-06T07:08:09.123Z'],
    ['2024-05-06T07:08:09+02:00', '2024-05-06T05:08:09.000Z'],
    ['2024-05-06t07:08:09.5z', '2024-05-06T07:08:09.500Z'],
  ])('reads %s', (text, date) => expect(parseCreated(text)?.toISOString()).toBe(date));

  it.each([
    '1970-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1980-01-01T00:00:01Z',
    '2013-02-28T23:59:59Z',
    '2024-13-01T00:00:00Z',
    '2024-05-06',
    'yesterday',
    '',
    5,
    undefined,
  ])('knows nothing from %j', (text) => expect(parseCreated(text)).toBeUndefined());
});
