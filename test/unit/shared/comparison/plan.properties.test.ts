import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, strategies } from '../../../../shared/comparison/model/words.ts';
import { isObjectId, isValidRefName, isZeroId } from '../../../../shared/git/names/index.ts';
import { id, planOf, zero } from './plans.ts';

const names = [
  ...['push', 'pull_request', 'pull_request_target', 'pull_request_review', 'merge_group', 'workflow_run', 'release'],
  ...['workflow_dispatch', 'schedule', 'issues', '__proto__', 'constructor'],
];
/** Values as GitHub, a mistake or an enemy would put them into a field. */
const leaf = fc.oneof(
  fc.constantFrom(id('a'), id('b'), zero, 'main', 'refs/heads/main', 'HEAD', '', '--upload-pack=x', 'a b', 'a..b'),
  fc.constantFrom<unknown>(null, 0, 7, -1, true, false, [], {}, 1e308),
  fc.string(),
);
const fields = [
  ...['before', 'after', 'deleted', 'commits', 'number', 'changed_files', 'ref', 'sha', 'default_branch', 'tag_name'],
  ...['base_sha', 'head_sha', 'base_ref', 'event', 'head_branch', '__proto__', 'constructor'],
];
const branches = ['repository', 'pull_request', 'merge_group', 'workflow_run', 'release', 'base', 'head'];
const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
  payload: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.array(tie('payload'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...fields, ...branches, 'pull_requests'), tie('payload'), { maxKeys: 8 }),
  ),
}));
const root = fc.dictionary(fc.constantFrom(...fields, ...branches), payload, { maxKeys: 8 });
const text = fc.constantFrom('', id('b'), zero, 'refs/heads/main', 'refs/tags/v1', 'refs/pull/7/merge', 'junk');
const checkedOut = fc.option(
  fc.record({
    id: fc.constantFrom(id('c'), id('d')),
    parents: fc.array(fc.constantFrom(id('a'), id('b')), { maxLength: 3 }),
  }),
  { nil: undefined },
);
const request = fc.record({
  base: fc.constantFrom('', 'main', 'origin/main', 'refs/tags/v1', 'HEAD~1', zero, id('a')),
  ref: fc.constantFrom('', 'main', 'refs/heads/main', id('b'), zero),
  strategy: fc.constantFrom(...strategies),
  mergeGroupBase: fc.constantFrom('queue' as const, 'entry' as const),
});

/** Every id and name a plan would hand to git or to the API. */
function revisions(plan: Plan): { ids: string[]; names: string[] } {
  const parts: unknown[] = ['head', 'base', 'with'].map((key) => Reflect.get(plan, key));
  const ids = parts.flatMap((part) => (part && typeof part === 'object' && 'sha' in part ? [String(part.sha)] : []));
  const found = parts.flatMap((part) =>
    part && typeof part === 'object' && 'name' in part ? [String(part.name)] : [],
  );
  return { ids, names: found };
}

describe('planComparison', () => {
  it('never throws, and names nothing but full ids and plain refs, whatever the payload holds', () => {
    const event = fc.record({ name: fc.constantFrom(...names), payload: root, ref: text, sha: text });
    fc.assert(
      fc.property(event, request, checkedOut, (sample, asked, checkout) => {
        const plan = planOf(sample, asked, checkout);
        const { ids, names: used } = revisions(plan);
        for (const one of ids) expect(isObjectId(one) && !isZeroId(one), one).toBe(true);
        for (const one of used) expect(one === 'HEAD~1' || isValidRefName(one), one).toBe(true);
        for (const one of used) expect(one).not.toMatch(/^-|\.\./);
      }),
      { numRuns: 3000 },
    );
  });

  it('never plans a comparison that could say "unchanged" when the payload is missing', () => {
    const bare = fc.record({ name: fc.constantFrom(...names), payload: fc.constant({}), ref: text, sha: text });
    fc.assert(
      fc.property(bare, checkedOut, (sample, checkout) => {
        expect(planOf(sample, {}, checkout).kind).toMatch(/^(?:everything|undetermined)$/);
      }),
    );
  });
});
