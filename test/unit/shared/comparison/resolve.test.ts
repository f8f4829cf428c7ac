import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../shared/action/index.ts';
import { type History, known, unknown } from '../../../../shared/comparison/history.ts';
import type { Plan } from '../../../../shared/comparison/model/words.ts';
import { type Resolution, resolvePlan } from '../../../../shared/comparison/resolve.ts';
import { id } from './plans.ts';

const head = { sha: id('b') };
/** Knows nothing; a test adds the one answer it is about. */
const ignorant: History = {
  ensure: async () => known(undefined),
  resolve: async () => unknown('nobody was asked'),
  mergeBases: async () => unknown('nobody was asked'),
  parent: async () => unknown('nobody was asked'),
  previousTag: async () => unknown('nobody was asked'),
  lastSuccess: async () => unknown('nobody was asked'),
};
const resolve = (plan: Plan, history: Partial<History> = {}): Promise<Resolution> =>
  resolvePlan(plan, { ...ignorant, ...history });

const direct: Plan = { kind: 'direct', base: { sha: id('a') }, head, strategy: 'before', why: 'it is' };
const mergeBase: Extract<Plan, { kind: 'merge-base' }> = {
  kind: 'merge-base',
  with: { sha: id('a') },
  head,
  why: 'it is',
  whenContained: 'undetermined',
};
const plans: Plan[] = [
  mergeBase,
  { kind: 'parent', head },
  { kind: 'previous-tag', tag: 'v2', head },
  { kind: 'last-success', branch: 'main', head },
  { ...direct, base: { name: 'refs/tags/v1' } },
  { ...direct, head: { name: 'topic' } },
];

describe('resolvePlan', () => {
  it.each(plans)('is undetermined, with the reason, when the history does not know ($kind)', async (plan) => {
    expect(await resolve(plan)).toMatchObject({ kind: 'undetermined', why: 'nobody was asked' });
  });

  it('is undetermined when a commit of the comparison cannot be had', async () => {
    const gone = { ensure: async () => unknown('the server forgot it') };
    expect(await resolve(direct, gone)).toMatchObject({ kind: 'undetermined', why: 'the server forgot it' });
  });

  it('makes sure of every commit that will be compared', async () => {
    const asked: (readonly string[])[] = [];
    const ensure = async (ids: readonly string[]) => {
      asked.push(ids);
      return known(undefined);
    };
    await resolve(mergeBase, { ensure, mergeBases: async () => known([id('1'), id('2')]) });
    expect(asked).toEqual([[id('1'), id('2'), id('b')]]);
  });

  it('compares with all merge bases of a criss-cross', async () => {
    const resolution = await resolve(mergeBase, { mergeBases: async () => known([id('1'), id('2')]) });
    expect(resolution).toMatchObject({ kind: 'compare', bases: [id('1'), id('2')], strategy: 'merge-base' });
  });

  it('concerns everything when the histories are unrelated', async () => {
    expect(await resolve(mergeBase, { mergeBases: async () => known([]) })).toMatchObject({ kind: 'everything' });
  });

  it.each([
    ['undetermined' as const, { kind: 'undetermined' }],
    ['unchanged' as const, { kind: 'compare', bases: [id('b')] }],
  ])('with a head that is contained in the base answers as planned (%o)', async (whenContained, expected) => {
    const contained = { mergeBases: async () => known([id('b')]) };
    expect(await resolve({ ...mergeBase, whenContained }, contained)).toMatchObject(expected);
  });

  it('takes the merge base with a branch by name, and a tag itself', async () => {
    const asked: unknown[] = [];
    const history = (isTag: boolean): Partial<History> => ({
      resolve: async () => known({ id: id('3'), isTag }),
      mergeBases: async (from) => {
        asked.push(from);
        return known([id('1')]);
      },
    });
    const named: Plan = { ...mergeBase, with: { name: 'release' } };
    expect(await resolve(named, history(false))).toMatchObject({ bases: [id('1')] });
    expect(asked).toEqual([{ sha: id('3') }]);
    expect(await resolve(named, history(true))).toMatchObject({ bases: [id('3')], strategy: 'base' });
  });

  it.each<[string, Plan]>([
    ['base', { ...mergeBase, with: { name: 'mian' } }],
    ['base', { ...direct, base: { name: 'mian' } }],
    ['ref', { ...direct, head: { name: 'mian' } }],
  ])('blames the input `%s` for a name that nobody knows', async (input, plan) => {
    const failure = resolve(plan, { resolve: async () => ({ kind: 'absent', why: 'neither has it' }) });
    await expect(failure).rejects.toThrow(UserError);
    await expect(failure).rejects.toMatchObject({ code: 'unknown-ref' });
    await expect(failure).rejects.toThrow(`\`${input}\` names "mian"`);
  });

  it('concerns everything when there is nothing earlier: no parent, no tag, no successful run', async () => {
    const nothing = async () => known(undefined);
    expect(await resolve({ kind: 'parent', head }, { parent: nothing })).toMatchObject({ kind: 'everything' });
    const tag: Plan = { kind: 'previous-tag', tag: 'v1', head };
    expect(await resolve(tag, { previousTag: nothing })).toMatchObject({ kind: 'everything' });
    const run: Plan = { kind: 'last-success', branch: 'main', head };
    expect(await resolve(run, { lastSuccess: nothing })).toMatchObject({ kind: 'everything' });
  });

  it('names what it compares with: the tag, the run', async () => {
    const tag: Plan = { kind: 'previous-tag', tag: 'v2', head };
    const tagged = await resolve(tag, { previousTag: async () => known({ tag: 'v1', id: id('1') }) });
    expect(tagged).toMatchObject({ bases: [id('1')], strategy: 'previous-tag', why: 'the previous tag v1' });
    const run: Plan = { kind: 'last-success', branch: 'main', head };
    const passed = await resolve(run, { lastSuccess: async () => known({ id: id('1'), run: 42 }) });
    expect(passed).toMatchObject({ bases: [id('1')], strategy: 'last-success' });
    expect(passed).toHaveProperty('why', expect.stringContaining('run 42'));
  });

  it('hands on what needs no history', async () => {
    expect(await resolve({ kind: 'working-tree' })).toEqual({ kind: 'working-tree' });
    const everything: Plan = { kind: 'everything', head, why: 'so' };
    expect(await resolve(everything)).toEqual({ kind: 'everything', head: id('b'), why: 'so' });
    const undetermined: Plan = { kind: 'undetermined', head: undefined, why: 'no idea' };
    expect(await resolve(undetermined)).toEqual({ kind: 'undetermined', head: undefined, why: 'no idea' });
  });
});
