import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatImage, isDigest, parseImageReference } from '../../../../shared/oci/index.ts';

const digest = `sha256:${'a1'.repeat(32)}`;

describe('parseImageReference', () => {
  it.each([
    ['nginx', { name: 'nginx', host: 'docker.io', repository: 'library/nginx' }],
    ['nginx:1.27', { name: 'nginx', tag: '1.27', host: 'docker.io', repository: 'library/nginx' }],
    ['docker.io/nginx', { name: 'docker.io/nginx', host: 'docker.io', repository: 'library/nginx' }],
    ['docker.io/library/nginx', { name: 'docker.io/library/nginx', host: 'docker.io', repository: 'library/nginx' }],
    ['index.docker.io/nginx', { name: 'index.docker.io/nginx', host: 'docker.io', repository: 'library/nginx' }],
    ['registry-1.docker.io/a/b', { name: 'registry-1.docker.io/a/b', host: 'docker.io', repository: 'a/b' }],
    ['foo/bar', { name: 'foo/bar', host: 'docker.io', repository: 'foo/bar' }],
    ['localhost/foo:1', { name: 'localhost/foo', tag: '1', host: 'localhost', repository: 'foo' }],
    ['host:5000/app', { name: 'host:5000/app', host: 'host:5000', repository: 'app' }],
    ['host:5000/app:5', { name: 'host:5000/app', tag: '5', host: 'host:5000', repository: 'app' }],
    ['host:5000', { name: 'host', tag: '5000', host: 'docker.io', repository: 'library/host' }],
    ['GHCR.io/org/app', { name: 'GHCR.io/org/app', host: 'ghcr.io', repository: 'org/app' }],
    ['[::1]:5000/a', { name: '[::1]:5000/a', host: '[::1]:5000', repository: 'a' }],
    ['a.io/b/c__d/e-f.g--h', { name: 'a.io/b/c__d/e-f.g--h', host: 'a.io', repository: 'b/c__d/e-f.g--h' }],
    [`app:1@${digest}`, { name: 'app', tag: '1', digest, host: 'docker.io', repository: 'library/app' }],
    [`app@${digest}`, { name: 'app', digest, host: 'docker.io', repository: 'library/app' }],
    [
      'app:1@sha256:pending',
      { name: 'app', tag: '1', digest: 'sha256:pending', host: 'docker.io', repository: 'library/app' },
    ],
    ['app@', { name: 'app', digest: '', host: 'docker.io', repository: 'library/app' }],
  ])('reads %s', (text, reference) => expect(parseImageReference(text)).toEqual(reference));

  it.each([
    '',
    'Nginx',
    'ghcr.io/Org/app',
    'Foo/bar',
    'nginx:',
    'nginx:.1',
    'nginx:-1',
    `nginx:${'a'.repeat(129)}`,
    'nginx:1:2',
    'ngi nx',
    'nginx\n',
    '/nginx',
    'nginx/',
    'a//b',
    'a..b',
    'a___b',
    '-a',
    'a-',
    '../etc',
    'a.io/../b',
    'a.io:port/b',
    '-a.io/b',
    'user@a.io/b/@c d',
    'a.io:65536/b',
    '1.2.3.999/b',
    '[1:2]/b',
    `${'a/'.repeat(128)}b`,
    'f'.repeat(64),
    '${IMAGE}',
    '{{ .Values.image }}',
    'http://ghcr.io/a',
    './action',
  ])('does not take %j for an image', (text) => expect(parseImageReference(text)).toBeUndefined());

  it('loses nothing: what is written again is what was read', () => {
    const name = fc.stringMatching(/^([a-z]{1,5}(\.io|:\d\d)\/)?[a-z0-9]{1,5}([._/-][a-z0-9]{1,4})?[._-]?$/);
    const tag = fc.option(fc.stringMatching(/^[\w.-]{1,8}$/));
    const behind = fc.option(fc.stringMatching(/^[\w:@]{0,12}$/));
    let read = 0;
    fc.assert(
      fc.property(name, tag, behind, (start, middle, end) => {
        const text = `${start}${middle === null ? '' : `:${middle}`}${end === null ? '' : `@${end}`}`;
        const reference = parseImageReference(text);
        if (reference === undefined) return;
        read++;
        expect(formatImage(reference)).toBe(text);
        expect(reference.repository).toMatch(/^[a-z0-9]/);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('takes no time over a text that is made to take it', () => {
    const started = performance.now();
    for (const text of [
      'a-'.repeat(500),
      `${'a'.repeat(1000)}!`,
      'a.'.repeat(500),
      '_'.repeat(1000),
      'a__'.repeat(300),
    ]) {
      parseImageReference(text);
    }
    parseImageReference('a'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('isDigest', () => {
  it.each([digest, `sha512:${'0f'.repeat(64)}`])('accepts %s', (text) => expect(isDigest(text)).toBe(true));

  it.each([
    '',
    'sha256:pending',
    'sha256:PENDING',
    `sha256:${'0'.repeat(64)}`,
    `sha512:${'0'.repeat(128)}`,
    digest.slice(0, -1),
    `${digest}a`,
    `${digest}\n`,
    digest.toUpperCase(),
    digest.replace('sha256', 'sha384'),
    digest.slice(7),
    `sha256:${'a'.repeat(128)}`,
    `sha256:${'g'.repeat(64)}`,
  ])('does not accept %j', (text) => expect(isDigest(text)).toBe(false));
});
