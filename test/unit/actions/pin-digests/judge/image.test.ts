import { describe, expect, it } from 'vitest';
import type { ImageFacts } from '../../../../../actions/pin-digests/src/judge/decision.ts';
import { judgeImage } from '../../../../../actions/pin-digests/src/judge/image.ts';
import { contextOf, digestOf, image, type Scene } from './context.ts';

const [a, b] = [digestOf('a'), digestOf('b')];
const facts = (more: Partial<ImageFacts>): NonNullable<Scene['image']> => ({
  kind: 'known',
  value: { digest: a, current: 'none', exists: undefined, created: undefined, ...more },
});

async function judged(found: Parameters<typeof image>[0], scene: Scene) {
  const context = await contextOf(scene);
  const { status, reason, rewriting } = await judgeImage(image(found), context);
  return { status, reason, reference: rewriting?.reference, asked: context.asked };
}

describe('in mode pin', () => {
  it('an image without a digest is written with the digest its tag means', async () => {
    const answer = await judged({ tag: '1.27' }, { image: facts({}) });
    expect(answer).toMatchObject({ status: 'changed', reference: `nginx:1.27@${a}`, asked: ['image 1.27'] });
  });
  it('an image without tag and digest is latest', async () => {
    const answer = await judged({}, { image: facts({}) });
    expect(answer).toMatchObject({ status: 'changed', reference: `nginx:latest@${a}`, asked: ['image latest'] });
  });
  it('style digest leaves the tag out', async () => {
    const answer = await judged({ tag: '1' }, { image: facts({}), settings: { style: 'digest' } });
    expect(answer.reference).toBe(`nginx@${a}`);
  });
  it('an image with a digest is left as it is, and nobody is asked', async () => {
    expect(await judged({ tag: '1', digest: b }, {})).toMatchObject({ status: 'pinned', asked: [] });
  });
  it.each(['sha256:pending', 'sha256:PENDING', 'sha256:abc', `sha256:${'0'.repeat(64)}`, ''])(
    'a placeholder %j is resolved from the tag',
    async (digest) => {
      expect(await judged({ tag: '1', digest }, { image: facts({}) })).toMatchObject({
        status: 'changed',
        reference: `nginx:1@${a}`,
      });
    },
  );
  it('a placeholder without a tag fails with the key path, and never means latest', async () => {
    const answer = await judged({ digest: 'sha256:pending' }, { image: facts({}) });
    expect(answer).toMatchObject({ status: 'unresolved', reason: expect.stringContaining('image.oci'), asked: [] });
  });
  it('an empty field fails with the key path', async () => {
    const answer = await judged({ name: '' }, {});
    expect(answer).toMatchObject({ status: 'unresolved', reason: expect.stringContaining('image.oci'), asked: [] });
  });
  it('a lookup that fails leaves the image alone', async () => {
    const answer = await judged(
      { tag: '1' },
      { image: { kind: 'failed', status: 'unresolved', message: 'no answer' } },
    );
    expect(answer).toMatchObject({ status: 'unresolved', reason: 'no answer', reference: undefined });
  });
  it('a refused lookup is refused', async () => {
    const answer = await judged({ tag: '1' }, { image: { kind: 'failed', status: 'refused', message: 'private' } });
    expect(answer.status).toBe('refused');
  });
});

describe('a platform of the line itself', () => {
  it.each([
    ['linux/amd64', 'linux/arm64', 'unresolved'],
    ['linux/arm64/v8', 'linux/arm64', 'changed'],
    ['linux/amd64', '', 'changed'],
  ])('%s with the input %j is %s', async (platform, wanted, status) => {
    const answer = await judged({ tag: '1', platform }, { settings: { platform: wanted }, image: facts({}) });
    expect(answer.status).toBe(status);
  });
});

describe('a digest behind what is no name of an image', () => {
  it.each(['ngi\u202enx', 'nginx x', 'Team/App', 'nginx:1\u200b'])('is no pin: %j', async (text) => {
    const [name = '', tag] = text.split(':');
    const found = tag === undefined ? { name, digest: b } : { name, tag, digest: b };
    expect(await judged(found, { settings: { mode: 'check' } })).toMatchObject({ status: 'unpinned' });
  });
});

describe('digests of the build', () => {
  it('are used without a lookup', async () => {
    const answer = await judged({ tag: '1' }, { settings: { digests: `nginx@${b}` } });
    expect(answer).toMatchObject({ status: 'changed', reference: `nginx:1@${b}`, asked: [] });
  });
  it('replace a digest that stands there', async () => {
    const answer = await judged({ tag: '1', digest: a }, { settings: { digests: `docker.io/library/nginx:1@${b}` } });
    expect(answer).toMatchObject({ status: 'changed', reference: `nginx:1@${b}` });
  });
  it('fill a placeholder that has no tag, and add none', async () => {
    const answer = await judged({ digest: 'sha256:pending' }, { settings: { digests: `nginx@${b}` } });
    expect(answer).toMatchObject({ status: 'changed', reference: `nginx@${b}` });
  });
  it('of another tag do not count', async () => {
    const answer = await judged({ tag: '1' }, { settings: { digests: `nginx:2@${b}` }, image: facts({}) });
    expect(answer).toMatchObject({ reference: `nginx:1@${a}`, asked: ['image 1'] });
  });
});

describe('in mode update', () => {
  const settings = { mode: 'update' } as const;
  it.each([
    ['same', 'pinned'],
    ['child', 'pinned'],
    ['other', 'changed'],
  ] as const)('a pin whose tag means the %s is %s', async (current, status) => {
    expect(await judged({ tag: '1', digest: b }, { settings, image: facts({ current }) })).toMatchObject({ status });
  });
  it('a pin without a tag has nothing to follow', async () => {
    expect(await judged({ digest: b }, { settings })).toMatchObject({ status: 'pinned', asked: [] });
  });
  it('a pin stays at what it was while the new release is too young', async () => {
    const created = new Date('2026-11-21T11:00:00Z');
    const answer = await judged(
      { tag: '1', digest: b },
      { settings: { ...settings, minAgeMs: 86_400_000 }, image: facts({ current: 'other', created }) },
    );
    expect(answer).toMatchObject({ status: 'pinned', reason: expect.stringContaining('younger') });
  });
});

describe('min-age', () => {
  const settings = { minAgeMs: 86_400_000 };
  it.each([
    ['2026-11-20T11:00:00Z', 'changed'],
    ['2026-11-20T13:00:00Z', 'refused'],
  ])('an image of %s is %s', async (date, status) => {
    expect(await judged({ tag: '1' }, { settings, image: facts({ created: new Date(date) }) })).toMatchObject({
      status,
    });
  });
  it('an age that cannot be known is unresolved', async () => {
    expect(await judged({ tag: '1' }, { settings, image: facts({}) })).toMatchObject({ status: 'unresolved' });
  });
});

describe('in mode check', () => {
  const settings = { mode: 'check' } as const;
  it.each([
    [{ tag: '1', digest: b }, 'pinned'],
    [{ tag: '1' }, 'unpinned'],
    [{}, 'unpinned'],
    [{ tag: '1', digest: 'sha256:pending' }, 'unpinned'],
    [{ name: '' }, 'unpinned'],
  ] as const)('%j is %s, and nobody is asked', async (found, status) => {
    expect(await judged(found, { settings })).toMatchObject({ status, asked: [] });
  });
});

describe('in mode verify', () => {
  const settings = { mode: 'verify' } as const;
  it.each([
    [{ exists: true, current: 'same' }, 'pinned'],
    [{ exists: true, current: 'child' }, 'pinned'],
    [{ exists: true, current: 'other' }, 'moved'],
    [{ exists: false, current: 'none' }, 'mismatch'],
  ] as const)('an answer %j is %s', async (more, status) => {
    expect(await judged({ tag: '1', digest: b }, { settings, image: facts(more) })).toMatchObject({ status });
  });
  it('a digest other than the build gave is a mismatch', async () => {
    const answer = await judged({ tag: '1', digest: b }, { settings: { ...settings, digests: `nginx:1@${a}` } });
    expect(answer).toMatchObject({ status: 'mismatch', asked: [] });
  });
  it('a digest of the build that the registry contradicts is a mismatch', async () => {
    const image = facts({ exists: true, current: 'other', digest: a });
    const answer = await judged({ tag: '1', digest: b }, { settings: { ...settings, digests: `nginx:1@${b}` }, image });
    expect(answer.status).toBe('mismatch');
  });
  it('a registry that does not answer is no proof', async () => {
    const answer = await judged(
      { tag: '1', digest: b },
      { settings, image: { kind: 'failed', status: 'unresolved', message: 'm' } },
    );
    expect(answer.status).toBe('unresolved');
  });
});
