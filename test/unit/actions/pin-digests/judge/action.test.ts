import { describe, expect, it } from 'vitest';
import { ignoreMarker } from '../../../../../actions/pin-digests/src/find/markers.ts';
import { judgeAction } from '../../../../../actions/pin-digests/src/judge/action.ts';
import { action, commitOf, contextOf, refsOf, type Scene } from './context.ts';

const a = commitOf('a');

async function judged(ref: string, comment: string | undefined, scene: Scene) {
  const context = await contextOf(scene);
  const found = action(ref, comment);
  const { status, reason, rewriting } = await judgeAction(found, context);
  return { status, reason, reference: rewriting?.reference, comment: found.written[0], asked: context.asked };
}

describe('in mode pin', () => {
  it('a tag becomes its commit with the most exact version of the same commit', async () => {
    const answer = await judged('v4', undefined, {
      refs: refsOf({ v4: 'a', 'v4.2': 'a', 'v4.2.1': 'a', 'v4.2.0': 'b' }),
    });
    expect(answer).toMatchObject({ status: 'changed', reference: `octo/act@${a}`, comment: 'v4.2.1' });
  });
  it('a tag wins over a branch of the same name, as the runner has it', async () => {
    const answer = await judged('v5', undefined, { refs: refsOf({ v5: 'a' }, { v5: 'b' }) });
    expect(answer.reference).toBe(`octo/act@${a}`);
  });
  it.each([
    ['refs/tags/v5', 'a'],
    ['refs/heads/v5', 'b'],
  ])('%s says which of two is meant', async (ref, letter) => {
    const scene = { settings: { branches: 'pin' as const }, refs: refsOf({ v5: 'a' }, { v5: 'b' }) };
    expect(await judged(ref, undefined, scene)).toMatchObject({
      reference: `octo/act@${commitOf(letter)}`,
      comment: 'v5',
    });
  });
  it('a tag whose name is an ignore marker is never written behind the commit', async () => {
    const scene = { refs: refsOf({ 'actions-up-ignore': 'a', v1: 'b', 'v1.0.0+actions-up-ignore': 'b' }) };
    expect(await judged('actions-up-ignore', undefined, scene)).toMatchObject({ status: 'changed', comment: '' });
    expect(ignoreMarker((await judged('v1', undefined, scene)).comment ?? '')).toBeUndefined();
  });
  it('a note behind the reference is kept behind the version', async () => {
    const answer = await judged('v4', 'keep this note', { refs: refsOf({ v4: 'a' }) });
    expect(answer.comment).toBe('v4 keep this note');
  });
  it('a version in a sentence stays part of the sentence', async () => {
    const answer = await judged('v4', 'v3 breaks on macOS', { refs: refsOf({ v4: 'a' }) });
    expect(answer.comment).toBe('v4 v3 breaks on macOS');
  });
  it('a version that stands alone behind a tag is replaced', async () => {
    expect((await judged('v4', 'v4.0.0', { refs: refsOf({ v4: 'a' }) })).comment).toBe('v4');
  });
  it.each([
    ['fail', 'refused'],
    ['ignore', 'ignored'],
    ['pin', 'changed'],
  ] as const)('a branch with branches: %s is %s', async (branches, status) => {
    expect(await judged('main', undefined, { settings: { branches }, refs: refsOf({}, { main: 'a' }) })).toMatchObject({
      status,
    });
  });
  it('a ref that does not exist is unresolved', async () => {
    expect(await judged('v9', undefined, { refs: refsOf({ v4: 'a' }) })).toMatchObject({ status: 'unresolved' });
  });
  it('a shortened commit id is no pin', async () => {
    const answer = await judged('abcdef1', undefined, { refs: refsOf({ v4: 'a' }) });
    expect(answer).toMatchObject({ status: 'unresolved', reason: expect.stringContaining('in full') });
  });
  it.each([a, a.toUpperCase(), 'c'.repeat(64)])(
    'a whole commit id %s is left as it is, and nobody is asked',
    async (ref) => {
      expect(await judged(ref, 'v4', {})).toMatchObject({ status: 'pinned', asked: [] });
    },
  );
  it('a release too young is refused, and one of unknown age unresolved', async () => {
    const scene = { settings: { minAgeMs: 1000 }, refs: refsOf({ v4: 'a' }) };
    expect(await judged('v4', undefined, { ...scene, age: 999 })).toMatchObject({ status: 'refused' });
    expect(await judged('v4', undefined, { ...scene, age: 'nobody knows' })).toMatchObject({ status: 'unresolved' });
    expect(await judged('v4', undefined, { ...scene, age: 1000 })).toMatchObject({ status: 'changed' });
  });
});

describe('in mode update', () => {
  const settings = { mode: 'update' } as const;
  it('a floating tag that moved is followed', async () => {
    const answer = await judged(commitOf('b'), 'v4 why', { settings, refs: refsOf({ v4: 'a', 'v4.3.0': 'a' }) });
    expect(answer).toMatchObject({ status: 'changed', reference: `octo/act@${a}`, comment: 'v4.3.0 why' });
  });
  it.each([
    ['v4.2.1', { v4: 'a', 'v4.3.0': 'a', 'v4.2.1': 'b' }, 'changed'],
    ['v4.2.1', { v4: 'b', 'v4.3.0': 'a', 'v4.2.1': 'b' }, 'pinned'],
    ['v4.2.1', { v4: 'a', 'v4.1.9': 'a', 'v4.2.1': 'b' }, 'pinned'],
    ['v4.2.1', { v5: 'a', 'v5.0.0': 'a', 'v4.2.1': 'b' }, 'pinned'],
    ['v4.10.0', { v4: 'a', 'v4.9.0': 'a', 'v4.10.0': 'b' }, 'pinned'],
    ['v4.2.1', { v4: 'a', 'v4.2.1': 'b' }, 'pinned'],
  ])(
    'behind a full version %s the moving tag of its line is followed forward (%j): %s',
    async (comment, tags, status) => {
      expect(await judged(commitOf('b'), comment, { settings, refs: refsOf(tags) })).toMatchObject({ status });
    },
  );
  it('the words of another tool stay, as they still hold', async () => {
    const answer = await judged(commitOf('b'), 'ratchet:octo/act@v4', { settings, refs: refsOf({ v4: 'a' }) });
    expect(answer).toMatchObject({ status: 'changed', comment: '' });
  });
  it('a full version that moved is never followed', async () => {
    const answer = await judged(commitOf('b'), 'v4.2.1', { settings, refs: refsOf({ 'v4.2.1': 'a' }) });
    expect(answer).toMatchObject({ status: 'moved', reference: undefined });
  });
  it('a commit without a version in its comment stays', async () => {
    expect(await judged(a, 'a note', { settings })).toMatchObject({ status: 'pinned', asked: [] });
  });
  it('a comment that names no tag is a mismatch', async () => {
    expect(await judged(a, 'v7', { settings, refs: refsOf({ v4: 'a' }) })).toMatchObject({ status: 'mismatch' });
  });
  it('a new release that is too young leaves the pin as it was', async () => {
    const scene = { settings: { ...settings, minAgeMs: 1000 }, refs: refsOf({ v4: 'a' }), age: 1 };
    expect(await judged(commitOf('b'), 'v4', scene)).toMatchObject({ status: 'pinned' });
  });
});

describe('in mode check', () => {
  const settings = { mode: 'check', branches: 'ignore' } as const;
  it.each([
    [a, 'pinned'],
    ['v4.2.1', 'unpinned'],
    ['main', 'unpinned'],
    ['abcdef1', 'unpinned'],
    [`x-${a}`, 'unpinned'],
    ['', 'unpinned'],
  ])('%j is %s, and nobody is asked', async (ref, status) => {
    expect(await judged(ref, undefined, { settings })).toMatchObject({ status, asked: [] });
  });
});

describe('in mode verify', () => {
  const settings = { mode: 'verify' } as const;
  const reachable = { kind: 'reachable' } as const;
  it.each([
    ['v4.2.1', { 'v4.2.1': 'a' }, 'pinned'],
    ['4.2.1', { 'v4.2.1': 'a' }, 'pinned'],
    ['v4.2.1', { 'v4.2.1': 'b' }, 'moved'],
    ['v4.2.1', { 'v4.2.1': 'b', 'v4.2.0': 'a' }, 'mismatch'],
    ['v4', { v4: 'b', 'v4.2.0': 'a' }, 'moved'],
    ['v9.9.9', { v4: 'a' }, 'mismatch'],
    ['a note', { v4: 'b' }, 'pinned'],
  ])('a comment %j with the tags %j is %s', async (comment, tags, status) => {
    expect(await judged(a, comment, { settings, refs: refsOf(tags), proof: reachable })).toMatchObject({ status });
  });
  it.each([
    [{ kind: 'unreachable' }, 'impostor'],
    [{ kind: 'tag-object', commit: commitOf('b') }, 'mismatch'],
    [{ kind: 'unknown', message: 'no answer' }, 'unresolved'],
  ] as const)('a proof %j is %s', async (proof, status) => {
    expect(await judged(a, 'v4', { settings, refs: refsOf({ v4: 'a' }), proof })).toMatchObject({ status });
  });
  it('a tag that is named like the commit is a mismatch', async () => {
    expect(await judged(a, undefined, { settings, refs: refsOf({ [a]: 'b' }), proof: reachable })).toMatchObject({
      status: 'mismatch',
    });
  });
  it('refs that cannot be read are no proof', async () => {
    const refs = { kind: 'failed', status: 'unresolved', message: 'm' } as const;
    expect(await judged(a, 'v4', { settings, refs })).toMatchObject({ status: 'unresolved' });
  });
});

describe('the age of a moving tag', () => {
  it('is that of the version it stands at, as it has no release of its own', async () => {
    const context = await contextOf({ settings: { minAgeMs: 1000 }, refs: refsOf({ v4: 'a', 'v4.2.1': 'a' }), age: 1 });
    expect(await judgeAction(action('v4'), context)).toMatchObject({ status: 'refused' });
    expect(context.asked).toContain('age refs/tags/v4 v4.2.1');
  });
});

describe('a repository that was renamed', () => {
  it('is told of, and its name is kept as written', async () => {
    const refs = refsOf({ v4: 'a' });
    if (refs.kind !== 'known') throw new Error('the refs are known');
    const scene = { refs: { ...refs, value: { ...refs.value, movedTo: 'octo/fresh' } } };
    const answer = await judged('v4', undefined, scene);
    expect(answer).toMatchObject({ reference: `octo/act@${a}`, reason: expect.stringContaining('octo/fresh') });
  });
});
