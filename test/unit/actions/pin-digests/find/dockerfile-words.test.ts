import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoreMarker } from '../../../../../actions/pin-digests/src/find/markers.ts';
import { splitImage } from '../../../../../actions/pin-digests/src/find/split-image.ts';

const hex = 'ab'.repeat(32);

describe('splitImage', () => {
  it.each([
    ['nginx', 'nginx', undefined, undefined],
    ['nginx:1.27', 'nginx', '1.27', undefined],
    ['host:5000/app', 'host:5000/app', undefined, undefined],
    ['host:5000/app:2', 'host:5000/app', '2', undefined],
    ['[::1]:5000/app:2', '[::1]:5000/app', '2', undefined],
    ['localhost:5000', 'localhost', '5000', undefined],
    [`nginx@sha256:${hex}`, 'nginx', undefined, `sha256:${hex}`],
    [`h:1/a/b:1.27@sha256:${hex}`, 'h:1/a/b', '1.27', `sha256:${hex}`],
    ['name:tag@sha256:pending', 'name', 'tag', 'sha256:pending'],
    ['sha256:pending', '', undefined, 'sha256:pending'],
    ['SHA256:PENDING', '', undefined, 'SHA256:PENDING'],
    [`@sha256:${hex}`, '', undefined, `sha256:${hex}`],
    [`a:1@junk@sha256:${hex}`, 'a', '1', `junk@sha256:${hex}`],
    ['GHCR.io/Owner/App:V1', 'GHCR.io/Owner/App', 'V1', undefined],
    ['nginx:', 'nginx', '', undefined],
    ['nginx@', 'nginx', undefined, ''],
    ['', '', undefined, undefined],
  ])('takes %j apart', (text, name, tag, digest) => {
    expect(splitImage(text)).toEqual({ name, tag, digest });
  });

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ':', '@', '/', 'sha256', '5') }), (text) => {
        const { name, tag, digest } = splitImage(text);
        const joined = `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
        expect([joined, joined.replace(/^@/, '')]).toContain(text);
      }),
    );
  });
});

describe('ignoreMarker', () => {
  it.each([
    ['# pin-digests: ignore', 'pin-digests: ignore'],
    ['v4 # pin-digests:ignore as it is ours', 'pin-digests: ignore'],
    ['ratchet:exclude', 'ratchet:exclude'],
    ['actions-up-ignore', 'actions-up-ignore'],
    ['actions-up-ignore-next-line', 'actions-up-ignore'],
    ['zizmor: ignore[unpinned-uses]', 'zizmor: ignore[unpinned-uses]'],
    ['zizmor: ignore[artipacked, unpinned-images] for now', 'zizmor: ignore[unpinned-images]'],
    ['zizmor: ignore[artipacked] zizmor: ignore[unpinned-uses]', 'zizmor: ignore[unpinned-uses]'],
  ])('knows the marker in %j', (comment, marker) => {
    expect(ignoreMarker(comment)).toBe(marker);
  });

  it.each([
    'pin-digests: ignored once',
    'not-pin-digests: ignore',
    'ratchet:actions/checkout@v4',
    'ratchet:excluded',
    'actions-up-ignore-start',
    'zizmor: ignore[artipacked]',
    'zizmor: ignore[unpinned-uses',
    'unpinned-uses',
    '',
  ])('takes %j for an ordinary comment', (comment) => {
    expect(ignoreMarker(comment)).toBeUndefined();
  });
});
