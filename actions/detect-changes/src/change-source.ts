import { UserError } from '../../../shared/action/index.ts';
import type { EventFacts, Plan } from '../../../shared/comparison/index.ts';
import type { Sources } from '../../../shared/comparison/sources/index.ts';
import { commitSnapshot } from './adapters/commit-snapshot.ts';
import { workingTreeChanges, workingTreeSnapshot } from './adapters/working-tree.ts';
import type { ChangeSet } from './change-set.ts';
import { determineWithApi, determineWithGit } from './determine.ts';

export interface DetermineOptions {
  /** Workspace mode: the files of both sides are read, so GitHub's list alone is not enough. */
  readonly readsFiles: boolean;
  readonly temporaryFolder: () => Promise<string>;
}

/** Chooses where the answer comes from: the working tree, git, or GitHub when there is no checkout. */
export async function determineChanges(
  facts: EventFacts,
  plan: Plan,
  sources: Sources,
  options: DetermineOptions,
): Promise<ChangeSet> {
  const { checkout, history, repository, api } = sources;
  if (plan.kind === 'working-tree') return compareWorkingTree(sources, options);
  if (checkout !== undefined && history !== undefined && repository !== undefined) {
    return determineWithGit(plan, history, repository);
  }
  let why = sources.note;
  if (api !== undefined && !options.readsFiles) {
    const asked = await determineWithApi(facts, plan, api);
    if (asked.kind === 'known' && 'head' in plan && plan.head !== undefined && 'sha' in plan.head) {
      const head = plan.head.sha;
      const { base, files } = asked.value;
      const strategy = plan.kind === 'direct' ? plan.strategy : 'merge-base';
      const reason = 'why' in plan ? plan.why : '';
      return {
        kind: 'compared',
        strategy,
        files,
        base,
        head,
        why: `${reason} (told by GitHub)`,
        snapshots: nothing,
        tracked: trackedBy(sources, head),
      };
    }
    if (asked.kind === 'unknown') why = asked.why;
  }
  if (history !== undefined && repository !== undefined) {
    const changes = await determineWithGit(plan, history, repository);
    const tracked = async () => (await changes.tracked()) ?? (await trackedBy(sources, changes.head)());
    return changes.kind === 'undetermined'
      ? { ...changes, why: `${changes.why} (${why})`, tracked }
      : { ...changes, tracked };
  }
  const head = 'head' in plan && plan.head !== undefined && 'sha' in plan.head ? plan.head.sha : '';
  const common = { base: '', head, snapshots: nothing, tracked: trackedBy(sources, head) };
  if (plan.kind === 'everything') return { kind: 'everything', strategy: 'everything', why: plan.why, ...common };
  return { kind: 'undetermined', strategy: '', why, ...common };
}

const nothing = { base: undefined, head: undefined };

function trackedBy(sources: Sources, head: string): () => Promise<readonly string[] | undefined> {
  return async () => {
    const tree = head === '' ? undefined : await sources.api?.tree(head);
    return tree?.kind === 'known' ? tree.value : undefined;
  };
}

async function compareWorkingTree(sources: Sources, options: DetermineOptions): Promise<ChangeSet> {
  const { checkout, git, repository } = sources;
  if (checkout === undefined || git === undefined || repository === undefined) {
    throw new UserError(
      'no-checkout',
      `\`base: HEAD\` compares the working tree, and there is none: ${sources.note}.`,
      'Run actions/checkout before this step.',
    );
  }
  const head = workingTreeSnapshot(git, checkout);
  const checkedOut = await sources.checkedOut();
  const id = checkedOut?.id ?? '';
  const tracked = () => head.paths().catch(() => undefined);
  const changes =
    checkedOut === undefined ? undefined : await workingTreeChanges(git, checkout, await options.temporaryFolder());
  if (changes?.kind !== 'known') {
    const why = changes?.why ?? 'the checkout has no commit yet';
    return {
      kind: 'undetermined',
      strategy: '',
      base: id,
      head: id,
      why,
      snapshots: { base: undefined, head },
      tracked,
    };
  }
  const snapshots = { base: commitSnapshot(repository, id), head };
  const why = 'the checked-out commit, compared with the working tree';
  return {
    kind: 'compared',
    strategy: 'working-tree',
    files: changes.value,
    base: id,
    head: id,
    why,
    snapshots,
    tracked,
  };
}
