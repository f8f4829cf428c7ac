import { describe, expect, it } from 'vitest';
import { missingFields } from '../../../../../actions/pin-digests/src/find/index.ts';
import { openSource } from '../../../../../shared/edit/index.ts';
import { digest, found, pinned, references } from './found.ts';

const registry = `processors:
  - id: one
    priority: 10
    ratio: 1.50
    enabled: true
    owner: ~
    huge: 12345678901234567890
    image:
      oci: ghcr.io/org/one:1.2@sha256:pending
      platform: linux/amd64
      nested: { not: listed }
  - id: two
    image: { oci: "", platform: linux/arm64 }
  - id: three
    image: { oci: }
  - id: four
    image: { oci: [a, b] }
  - id: five
    image: { oci: sha256:PENDING, __proto__: x, on: false }
`;

describe('a custom field', () => {
  const fields = ['processors[*].image.oci'];

  it('is found where its path leads, empty ones and placeholders too, and not where no scalar stands', async () => {
    expect(await found('fields', registry, { fields })).toEqual([
      'processors[0].image.oci = ghcr.io/org/one:1.2@sha256:pending',
      'processors[1].image.oci = ',
      'processors[2].image.oci = ',
      'processors[4].image.oci = sha256:PENDING',
    ]);
    const all = await references('fields', registry, { fields });
    expect(all.map((one) => one.kind === 'image' && [one.name, one.tag, one.digest])).toEqual([
      ['ghcr.io/org/one', '1.2', 'sha256:pending'],
      ['', undefined, undefined],
      ['', undefined, undefined],
      ['', undefined, 'sha256:PENDING'],
    ]);
  });

  it('brings the plain values beside it', async () => {
    const all = await references('fields', registry, { fields });
    expect(all[0]?.siblings).toEqual({ platform: 'linux/amd64' });
    expect(Object.entries(all[3]?.siblings ?? {})).toEqual([
      ['__proto__', 'x'],
      ['on', false],
    ]);
    const [id] = await references('fields', registry, { fields: ['processors[0].id'] });
    expect(id?.siblings).toEqual({
      priority: 10,
      ratio: 1.5,
      enabled: true,
      owner: null,
      huge: '12345678901234567890',
    });
  });

  it('is found in JSON, and changed there without another byte', async () => {
    const text = '{ "image": {"oci":"app:1",\t"arch": "arm64"} }';
    expect(await found('fields', text, { fields: ['image.oci'], format: 'json' })).toEqual(['image.oci = app:1']);
    expect(await pinned('fields', text, { fields: ['image.oci'], format: 'json' })).toBe(
      `{ "image": {"oci":"app:1@${digest}",\t"arch": "arm64"} }`,
    );
  });

  it('is found once when two expressions lead there, and not at all for another kind', async () => {
    const text = 'image: { oci: app:1 }\n';
    expect(await found('fields', text, { fields: ['image.oci', 'image.*'] })).toEqual(['image.oci = app:1']);
    expect(await found('workflow', text, { fields: ['image.oci'] })).toEqual([]);
  });

  it.each(['docker://', 'oci://'])('keeps a protocol (%s) that stands before the name', async (protocol) => {
    const text = `image: ${protocol}app:1\n`;
    expect(await found('fields', text, { fields: ['image'] })).toEqual(['image = app:1']);
    expect(await pinned('fields', text, { fields: ['image'] })).toBe(`image: ${protocol}app:1@${digest}\n`);
  });

  it.each(['~', 'null', 'Null', ''])('is empty when it holds %j', async (nothing) => {
    expect(await found('fields', `image: ${nothing}\n`, { fields: ['image'] })).toEqual(['image = ']);
  });

  it('is refused when it is empty, as a digest alone names no image', async () => {
    const [, empty] = await references('fields', registry, { fields });
    expect(() => empty?.kind === 'image' && empty.rewrite({ tag: '1', digest }, 'digest')).toThrow(/is empty/);
  });

  it('is missing when it leads nowhere or to a collection, in every document', async () => {
    const source = await openSource('yaml', 'a: { b: 1 }\n---\nc: [1]\n');
    expect(missingFields(source, ['a.b', 'c', 'c[*]', 'd', 'a.b.c'])).toEqual(['c', 'd', 'a.b.c']);
  });
});
