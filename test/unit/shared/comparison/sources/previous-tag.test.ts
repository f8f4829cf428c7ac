import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyOf } from '../../../../../shared/comparison/sources/previous-tag.ts';
import { type Forge, httpBackend, startForge } from '../../../../bundle/forge.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';
import { open } from './open.ts';

describe('the family of a tag', () => {
  it.each([
    ['v1', 'v'],
    ['v1.2.3', 'v'],
    ['v1.2.3-rc.1', 'v'],
    ['1.2.3', ''],
    ['web-v2', 'web-v'],
    ['web/v2.0.1', 'web/v'],
    ['node20-v3.1.0', 'node20-v'],
    ['@octo/app@1.0.0', '@octo/app@'],
    ['release-2026-01', 'release-2026-'],
    ['latest', undefined],
    ['v1-beta', undefined],
  ])('%s is %j', (tag, family) => {
    expect(familyOf(tag)).toBe(family);
  });
});

describe.skipIf(!httpBackend)('the previous tag', () => {
  let forge: Forge;
  let repo: Repository;
  const at: Record<string, string> = {};
  const previous = async (head: string, tag: string | undefined, depth: number) => {
    await using checkout = await forge.checkout('refs/heads/main', { depth });
    const { history } = await open(checkout, { forge });
    const answer = await history.previousTag(head, tag);
    expect(forge.git.fetches().length).toBeLessThanOrEqual(1);
    return answer.kind === 'known' ? answer.value : answer;
  };

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ a: '0' });
    const step = async (tag: string, message?: string): Promise<void> => {
      at[tag] = await repo.commit({ a: tag });
      await repo.tag(tag, message === undefined ? {} : { message });
    };
    await step('v1.0.0');
    await step('web-v1', 'Web one');
    await step('v1.1.0', 'Core');
    await repo.tag('v1', { at: at['v1.1.0'] ?? '' });
    await repo.checkoutNew('side', at['v1.0.0']);
    await step('v9.0.0');
    await repo.checkout('main');
    await step('web-v2');
    await step('v1.2.0');
    at.tip = await repo.commit({ a: 'tip' });
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  it.each([1, 0])('is the nearest of its family behind it, in a checkout of depth %i', async (depth) => {
    expect(await previous(at['v1.2.0'] ?? '', 'v1.2.0', depth)).toMatchObject({ id: at['v1.1.0'] });
    expect(await previous(at['web-v2'] ?? '', 'web-v2', depth)).toEqual({ tag: 'web-v1', id: at['web-v1'] });
  });
  it('is no tag of a branch that is not behind it, however high its number', async () => {
    expect(await previous(at.tip ?? '', 'v9.9.9', 0)).toEqual({ tag: 'v1.2.0', id: at['v1.2.0'] });
  });
  it('is none for the first of its family', async () => {
    expect(await previous(at['v1.0.0'] ?? '', 'v1.0.0', 0)).toBeUndefined();
    expect(await previous(at['web-v1'] ?? '', 'web-v1', 1)).toBeUndefined();
  });
  it('of a commit without a tag is the nearest of any family', async () => {
    expect(await previous(at.tip ?? '', undefined, 0)).toEqual({ tag: 'v1.2.0', id: at['v1.2.0'] });
    expect(await previous(at['v1.2.0'] ?? '', undefined, 0)).toEqual({ tag: 'web-v2', id: at['web-v2'] });
  });
  it('is not known when the server cannot be asked', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    const { history } = await open(checkout, { forge });
    await forge.git.fault('error-500');
    try {
      expect(await history.previousTag(at['v1.2.0'] ?? '', 'v1.2.0')).toMatchObject({ kind: 'unknown' });
    } finally {
      await forge.git.fault('none');
    }
  });
});
