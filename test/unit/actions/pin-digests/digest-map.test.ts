import { describe, expect, it } from 'vitest';
import { parseDigestMap } from '../../../../actions/pin-digests/src/digest-map.ts';

const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`);
const app = { host: 'ghcr.io', repository: 'org/app' };
const nginx = { host: 'docker.io', repository: 'library/nginx' };

describe('the digests of the build', () => {
  it.each([
    [`ghcr.io/org/app@${a}`],
    [`# built now\nghcr.io/org/app@${a}\n\n`],
    [`{"ghcr.io/org/app": "${a}"}`],
    [`{"ghcr.io/org/app": "ghcr.io/org/app@${a}"}`],
    [`{\n  "ghcr.io/org/app:v1": "${a}"\n}`],
    [`ghcr.io/org/app:v1@${a}\nghcr.io/org/app:v2@${b}`],
  ])('may be written %j', async (text) => {
    expect((await parseDigestMap(text)).find(app, 'v1')).toBe(a);
  });

  it('know an image by any of its names', async () => {
    const map = await parseDigestMap(`index.docker.io/library/nginx:1@${a}`);
    expect([map.find(nginx, '1'), map.find(nginx, '2'), map.find(nginx, undefined)]).toEqual([a, undefined, undefined]);
  });

  it('are none when there are none', async () => {
    expect((await parseDigestMap('')).size).toBe(0);
  });

  it.each([
    ['one name with two values', `app@${a}\napp@${b}`],
    ['one name with two values in other words', `docker.io/library/app:1@${a}\napp:1@${b}`],
    ['a name without a tag beside a tag of it, with another value', `app@${a}\napp:1@${b}`],
    ['the same the other way round', `app:1@${b}\napp@${a}`],
    ['a key twice in JSON', `{"app": "${a}", "app": "${b}"}`],
    ['a placeholder', 'app@sha256:pending'],
    ['zeros', `app@sha256:${'0'.repeat(64)}`],
    ['half a digest', 'app@sha256:abc'],
    ['no digest', 'app:1'],
    ['no name', `@${a}`],
    ['JSON that is no text', '{"app": 5}'],
    ['broken JSON', '{"app": '],
    ['an impossible name', `App/:x@${a}`],
  ])('are bad input with %s', async (_, text) => {
    await expect(parseDigestMap(text)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
