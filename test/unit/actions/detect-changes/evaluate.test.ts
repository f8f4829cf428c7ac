import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../../actions/detect-changes/src/change-set.ts';
import { evaluate } from '../../../../actions/detect-changes/src/evaluate.ts';
import { parseFilters } from '../../../../actions/detect-changes/src/filters/parse.ts';

const question = {
  filters: await parseFilters('ts: ts/**', 'the test', []),
  quantifier: 'some-with-excludes',
  workspace: 'off',
  global: [],
  strays: true,
  onUndetermined: 'all',
} as const;

const nothing = { base: '', head: '', why: 'a reason', snapshots: { base: undefined, head: undefined } } as const;

function without(kind: 'everything' | 'undetermined', tracked: readonly string[] | undefined): ChangeSet {
  const common = { ...nothing, tracked: async () => tracked };
  return kind === 'everything' ? { kind, strategy: kind, ...common } : { kind, strategy: '', ...common };
}

describe.each(['everything', 'undetermined'] as const)('%s', (kind) => {
  it('says that the lists are empty when the tracked files cannot be listed', async () => {
    const answer = await evaluate(without(kind, undefined), question);
    expect(answer.filters?.[0]).toMatchObject({ changed: true, files: [] });
    expect(answer.reason).toContain('could not be listed, so the lists of files are empty');
  });

  it('says nothing of the kind when they can, or when nothing is listed by the user’s wish', async () => {
    const answer = await evaluate(without(kind, ['ts/a', 'py/b']), question);
    expect(answer.filters?.[0]?.files.map(({ path }) => path)).toEqual(['ts/a']);
    expect(answer.reason).not.toContain('could not be listed');
    if (kind === 'undetermined') {
      const none = await evaluate(without(kind, undefined), { ...question, onUndetermined: 'none' });
      expect([none.any, none.reason.includes('could not be listed')]).toEqual([false, false]);
    }
  });
});
