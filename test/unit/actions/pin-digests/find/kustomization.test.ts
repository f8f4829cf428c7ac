import { describe, expect, it } from 'vitest';
import { digest, found, pinned, references } from './found.ts';

const images = (lines: string) => `kind: Kustomization\nimages:\n  - ${lines.replaceAll('\n', '\n    ')}\n`;

describe('a kustomization', () => {
  it.each([
    ['name: app\nnewTag: v1', 'app:v1'],
    ['name: app\nnewName: ghcr.io/org/app\nnewTag: 1.10', 'ghcr.io/org/app:1.10'],
    ['name: app\nnewTag: v1\ndigest: sha256:pending', 'app:v1@sha256:pending'],
    ['name: app\nnewTag: v1@sha256:pending', 'app:v1@sha256:pending'],
    ['name: app\nnewTag: v1\ndigest:', 'app:v1'],
    ['name: app\nnewTag: v1\ndigest: ~', 'app:v1'],
    ['name: app\nnewName: other', 'other (dynamic)'],
    ['name: app\nnewTag: v1\ntagSuffix: -x', 'app:v1 (dynamic)'],
    ['name: app\nnewTag: ${TAG}', 'app:${TAG} (dynamic)'],
  ])('with %j holds one image', async (entry, expected) => {
    expect(await found('kustomization', images(entry))).toEqual([`images[0] = ${expected}`]);
  });

  it('tells an empty digest key from none', async () => {
    const [one] = await references('kustomization', images('name: app\ndigest: ""'));
    expect(one).toMatchObject({ name: 'app', tag: undefined, digest: '' });
    expect(one?.settled).toBeUndefined();
  });

  it.each([
    ['name: app\nnewTag: v1 # here', `name: app\nnewTag: v1@${digest} # here`],
    ['newTag: "v1"\nname: app', `newTag: "v1@${digest}"\nname: app`],
    ['name: app\nnewTag: 1.10', `name: app\nnewTag: 1.10@${digest}`],
    ['name: app\nnewTag: v1@sha256:pending', `name: app\nnewTag: v1@${digest}`],
    ['name: app\nnewTag: v1\ndigest: sha256:pending', `name: app\nnewTag: v1\ndigest: ${digest}`],
    ['name: app\ndigest: # later\nnewTag: v1', `name: app\ndigest: ${digest} # later\nnewTag: v1`],
    ['name: app\ndigest: ""\nnewTag: v1@sha256:x', `name: app\ndigest: "${digest}"\nnewTag: v1`],
  ])('%j is written as it should', async (entry, expected) => {
    expect(await pinned('kustomization', images(entry))).toBe(images(expected));
    expect(await pinned('kustomization', images(entry), { style: 'digest' })).toBe(images(expected));
    expect(await pinned('kustomization', images(expected))).toBe(images(expected));
  });
});
