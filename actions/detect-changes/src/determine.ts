import {
  type Answer,
  type EventFacts,
  type History,
  known,
  type Plan,
  type Resolution,
  resolvePlan,
  type StrategyUsed,
  unknown,
} from '../../../shared/comparison/index.ts';
import type { GitHubApi, Repository } from '../../../shared/comparison/sources/index.ts';
import { commitSnapshot } from './adapters/commit-snapshot.ts';
import type { ChangeSet } from './change-set.ts';
import type { ChangedFile } from './changed-file.ts';

/** With git: whatever is missing has been fetched, the comparison itself is exact. */
export async function determineWithGit(plan: Plan, history: History, repository: Repository): Promise<ChangeSet> {
  const direct = await compareDirectly(plan, repository);
  if (direct !== undefined) return direct;
  const resolution = await resolvePlan(plan, history);
  // Without a checkout the head may still have to come, or there is nothing to list.
  if (resolution.kind === 'everything' || (resolution.kind === 'undetermined' && !repository.opened)) {
    if (resolution.head !== undefined) await history.ensure([resolution.head]);
  }
  if (resolution.kind !== 'compare') return withoutComparison(resolution, repository);
  const files = await unionOfDiffs(resolution.bases, resolution.head, repository);
  if (files.kind === 'unknown') {
    return withoutComparison({ kind: 'undetermined', head: resolution.head, why: files.why }, repository);
  }
  const { head, strategy, why } = resolution;
  return compared(resolution.bases[0] ?? '', head, strategy, why, files.value, repository);
}

/** The usual case, both commits named and at hand, takes two processes at once; anything else finds out why not. */
async function compareDirectly(plan: Plan, repository: Repository): Promise<ChangeSet | undefined> {
  if (plan.kind !== 'direct' || !('sha' in plan.base) || !('sha' in plan.head) || !repository.opened) return undefined;
  const [base, head] = [plan.base.sha, plan.head.sha];
  // A shallow checkout seldom holds the base, and finding that out costs two processes.
  if (!repository.complete && !repository.begun(base, head)) return undefined;
  const tracked = listTracked(repository, head);
  const files = await repository.diff(base, head);
  if (files.kind === 'unknown') return undefined;
  return { ...compared(base, head, plan.strategy, plan.why, files.value, repository), tracked: () => tracked };
}

function compared(
  base: string,
  head: string,
  strategy: StrategyUsed,
  why: string,
  files: readonly ChangedFile[],
  repository: Repository,
): ChangeSet {
  const snapshots = { base: commitSnapshot(repository, base), head: commitSnapshot(repository, head) };
  return {
    kind: 'compared',
    strategy,
    files,
    base,
    head,
    why,
    snapshots,
    tracked: () => listTracked(repository, head),
  };
}

function withoutComparison(resolution: Exclude<Resolution, { kind: 'compare' }>, repository: Repository): ChangeSet {
  if (resolution.kind === 'working-tree') throw new Error('the working tree is compared elsewhere');
  const { head, why } = resolution;
  const common = {
    base: '',
    head: head ?? '',
    why,
    snapshots: { base: undefined, head: head === undefined ? undefined : commitSnapshot(repository, head) },
    tracked: () => listTracked(repository, head),
  };
  return resolution.kind === 'everything'
    ? { kind: 'everything', strategy: 'everything', ...common }
    : { kind: 'undetermined', strategy: '', ...common };
}

/** After a criss-cross merge there are several best bases; what differs from any of them may be new. */
async function unionOfDiffs(
  bases: readonly string[],
  head: string,
  repository: Repository,
): Promise<Answer<readonly ChangedFile[]>> {
  const union = new Map<string, ChangedFile>();
  for (const base of bases) {
    const diff = await repository.diff(base, head);
    if (diff.kind === 'unknown') return diff;
    if (bases.length === 1) return diff;
    for (const file of diff.value) if (!union.has(file.path)) union.set(file.path, file);
  }
  return known([...union.values()]);
}

async function listTracked(repository: Repository, head: string | undefined): Promise<readonly string[] | undefined> {
  for (const name of head === undefined ? ['HEAD'] : [head, 'HEAD']) {
    try {
      const tracked = await repository.tracked(name);
      if (tracked.kind === 'known') return tracked.value;
    } catch {
      // Without a checkout and without a fetch there is nothing to list.
    }
  }
  return undefined;
}

export interface ApiDetermination {
  readonly base: string;
  readonly files: readonly ChangedFile[];
}

/**
 * Without a checkout GitHub's own comparison is asked first. It is taken only when it is complete and means the same
 * as git's: a comparison of diverged commits starts at their merge base, a push is a comparison of two trees.
 */
export async function determineWithApi(
  event: EventFacts,
  plan: Plan,
  api: GitHubApi,
): Promise<Answer<ApiDetermination>> {
  if (event.pullRequest !== undefined && plan.kind === 'merge-base' && 'sha' in plan.with && 'sha' in plan.head) {
    const bases = await api.mergeBases(plan.with.sha, plan.head.sha);
    if (bases.kind === 'unknown') return bases;
    const [base = ''] = bases.value;
    // Both lists of GitHub start at one of them.
    if (bases.value.length > 1)
      return unknown('the branches were merged into each other, so there are several merge bases');
    const compared = await api.compare(plan.with.sha, plan.head.sha);
    const expected = event.pullRequest.changedFiles ?? 0;
    if (compared.kind === 'known') {
      const { count, files } = compared.value;
      if (files !== undefined && count >= expected) return known({ base, files });
    }
    if (expected >= 3000) return unknown(`the pull request changes ${expected} files, and GitHub lists at most 3000`);
    const listed = await api.pullRequestFiles(event.pullRequest);
    if (listed.kind === 'unknown') return listed;
    return known({ base, files: listed.value });
  }
  if (event.push !== undefined && plan.kind === 'direct' && 'sha' in plan.base && 'sha' in plan.head) {
    const compared = await api.compare(plan.base.sha, plan.head.sha);
    if (compared.kind === 'unknown') return compared;
    const { files, status, mergeBase } = compared.value;
    if (mergeBase !== plan.base.sha || (status !== 'ahead' && status !== 'identical')) {
      return unknown('the push was forced, and GitHub compares only from the merge base');
    }
    return files === undefined
      ? unknown('GitHub lists at most 300 files of a comparison')
      : known({ base: plan.base.sha, files });
  }
  return unknown('the API is asked for pull requests and ordinary pushes only');
}
