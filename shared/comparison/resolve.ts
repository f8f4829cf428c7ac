import { UserError } from '../action/index.ts';
import type { History } from './history.ts';
import type { Plan, Revision, StrategyUsed } from './model/words.ts';

/** A plan made concrete. `bases` holds more than one commit only after a criss-cross merge. */
export type Resolution =
  | {
      readonly kind: 'compare';
      readonly bases: readonly string[];
      readonly head: string;
      readonly strategy: StrategyUsed;
      readonly why: string;
    }
  | { readonly kind: 'everything'; readonly head: string; readonly why: string }
  | { readonly kind: 'working-tree' }
  | { readonly kind: 'undetermined'; readonly head: string | undefined; readonly why: string };

/** @throws UserError unknown-ref when the server was asked and has no such branch or tag */
export async function resolvePlan(plan: Plan, history: History): Promise<Resolution> {
  if (plan.kind === 'working-tree') return plan;
  if (plan.head === undefined)
    return { kind: 'undetermined', head: undefined, why: plan.kind === 'undetermined' ? plan.why : '' };
  const head = await toId(plan.head, 'ref', history);
  if (head.kind === 'unknown') return { kind: 'undetermined', head: undefined, why: head.why };
  const resolution = await resolveWith(plan, head.id, history);
  return resolution.kind === 'compare' ? verified(resolution, history) : resolution;
}

async function resolveWith(
  plan: Exclude<Plan, { kind: 'working-tree' }>,
  head: string,
  history: History,
): Promise<Resolution> {
  const undetermined = (why: string): Resolution => ({ kind: 'undetermined', head, why });
  const compare = (base: string, strategy: StrategyUsed, why: string): Resolution => ({
    kind: 'compare',
    bases: [base],
    head,
    strategy,
    why,
  });
  switch (plan.kind) {
    case 'undetermined':
      return undetermined(plan.why);
    case 'everything':
      return { kind: 'everything', head, why: plan.why };
    case 'direct': {
      const base = await toId(plan.base, 'base', history);
      return base.kind === 'unknown' ? undetermined(base.why) : compare(base.id, plan.strategy, plan.why);
    }
    case 'merge-base':
      return resolveMergeBase(plan, head, history);
    case 'parent': {
      const parent = await history.parent(head);
      if (parent.kind === 'unknown') return undetermined(parent.why);
      if (parent.value === undefined)
        return { kind: 'everything', head, why: 'the head is the first commit of the repository' };
      return compare(parent.value, 'parent', 'the first parent of the head');
    }
    case 'previous-tag': {
      const previous = await history.previousTag(head, plan.tag);
      if (previous.kind === 'unknown') return undetermined(previous.why);
      if (previous.value === undefined)
        return { kind: 'everything', head, why: `${plan.tag ?? 'the head'} has no earlier tag behind it` };
      return compare(previous.value.id, 'previous-tag', `the previous tag ${previous.value.tag}`);
    }
    case 'last-success': {
      const run = await history.lastSuccess(plan.branch, head);
      if (run.kind === 'unknown') return undetermined(run.why);
      if (run.value === undefined) {
        return {
          kind: 'everything',
          head,
          why: `no earlier run of this workflow succeeded on ${plan.branch} behind this commit`,
        };
      }
      return compare(run.value.id, 'last-success', `the last successful run on ${plan.branch} (run ${run.value.run})`);
    }
  }
}

async function resolveMergeBase(
  plan: Extract<Plan, { kind: 'merge-base' }>,
  head: string,
  history: History,
): Promise<Resolution> {
  let from: Revision = plan.with;
  if ('name' in from && !from.name.startsWith('refs/heads/')) {
    const resolved = await history.resolve(from.name);
    if (resolved.kind === 'absent') throw unknownRef('base', from.name, resolved.why);
    if (resolved.kind === 'unknown') return { kind: 'undetermined', head, why: resolved.why };
    const { id, isTag } = resolved.value;
    if (isTag)
      return { kind: 'compare', bases: [id], head, strategy: 'base', why: `the tag ${from.name} (input \`base\`)` };
    from = { sha: id };
  }
  const bases = await history.mergeBases(from, head);
  if (bases.kind === 'unknown') return { kind: 'undetermined', head, why: bases.why };
  if (bases.value.length === 0) return { kind: 'everything', head, why: `${plan.why}, and the two share no history` };
  if (bases.value.includes(head) && plan.whenContained === 'undetermined') {
    const why = `${plan.why}, and the head is already part of it (merged meanwhile, or run again later)`;
    return { kind: 'undetermined', head, why };
  }
  return { kind: 'compare', bases: bases.value, head, strategy: 'merge-base', why: plan.why };
}

async function verified(resolution: Extract<Resolution, { kind: 'compare' }>, history: History): Promise<Resolution> {
  const available = await history.ensure([...resolution.bases, resolution.head]);
  return available.kind === 'known' ? resolution : { kind: 'undetermined', head: resolution.head, why: available.why };
}

type Identified = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'unknown'; readonly why: string };

async function toId(revision: Revision, input: string, history: History): Promise<Identified> {
  if ('sha' in revision) return { kind: 'id', id: revision.sha };
  const resolved = await history.resolve(revision.name);
  if (resolved.kind === 'absent') throw unknownRef(input, revision.name, resolved.why);
  return resolved.kind === 'unknown' ? resolved : { kind: 'id', id: resolved.value.id };
}

function unknownRef(input: string, name: string, why: string): UserError {
  return new UserError(
    'unknown-ref',
    `The input \`${input}\` names ${JSON.stringify(name)}, and there is no such branch or tag: ${why}.`,
    'Correct the name, or give a full commit SHA.',
  );
}
