// Makes the event that GitHub would have sent for what the repository holds now. Pure.
import { UsageError } from './options.ts';
import type { RepositoryFacts } from './repository.ts';

export interface SyntheticEvent {
  readonly payload: unknown;
  /** GITHUB_* variables that the payload does not tell. */
  readonly env: Readonly<Record<string, string>>;
  /** One line for the person at the keyboard. */
  readonly sentence: string;
}

const zeros = '0'.repeat(40);

/** @throws UsageError for an event that cannot be made from a repository alone. */
export function synthesise(name: string, facts: RepositoryFacts): SyntheticEvent {
  const common = { repository: repositoryOf(facts), sender: { login: 'local', type: 'User' } };
  const branch = facts.branch ?? facts.defaultBranch;
  const { head } = facts;
  const onBranch = { GITHUB_REF: `refs/heads/${branch}`, GITHUB_REF_NAME: branch, GITHUB_SHA: head };
  switch (name) {
    case 'push': {
      const before = facts.base ?? facts.parent ?? zeros;
      const first = before === zeros;
      return {
        payload: {
          ...common,
          ref: `refs/heads/${branch}`,
          before,
          after: head,
          base_ref: null,
          created: first,
          deleted: false,
          forced: false,
          commits: [],
          head_commit: { id: head, message: facts.headMessage },
        },
        env: onBranch,
        sentence: first
          ? `push to ${branch}: the first commit, ${short(head)}`
          : `push to ${branch}: ${short(before)} to ${short(head)}`,
      };
    }
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review': {
      const base = facts.base ?? mergeBaseOf(facts);
      const target = name === 'pull_request_target';
      return {
        payload: {
          ...common,
          action: name === 'pull_request_review' ? 'submitted' : 'synchronize',
          number: 1,
          pull_request: {
            number: 1,
            title: facts.headMessage.split('\n')[0],
            draft: false,
            merge_commit_sha: head,
            base: { ref: facts.defaultBranch, sha: base, repo: common.repository },
            head: { ref: branch, sha: head, repo: common.repository },
            user: common.sender,
          },
        },
        // No merge commit is checked out here, so the head stands for it.
        env: { GITHUB_SHA: target ? base : head },
        sentence: `${name} of ${branch} into ${facts.defaultBranch}: ${span(base, head)}`,
      };
    }
    case 'merge_group': {
      const base = facts.base ?? mergeBaseOf(facts);
      const headRef = `refs/heads/gh-readonly-queue/${facts.defaultBranch}/pr-1-${base}`;
      return {
        payload: {
          ...common,
          action: 'checks_requested',
          merge_group: {
            head_sha: head,
            head_ref: headRef,
            base_sha: base,
            base_ref: `refs/heads/${facts.defaultBranch}`,
          },
        },
        env: {},
        sentence: `merge_group into ${facts.defaultBranch}: ${span(base, head)}`,
      };
    }
    case 'workflow_dispatch':
      return {
        payload: { ...common, ref: `refs/heads/${branch}`, inputs: {} },
        env: onBranch,
        sentence: `${name} on ${branch} at ${short(head)}`,
      };
    case 'schedule':
      return {
        payload: { ...common, schedule: '0 0 * * *' },
        env: onBranch,
        sentence: `${name} on ${branch} at ${short(head)}`,
      };
    case 'release': {
      const tag = facts.latestTag;
      if (tag === undefined)
        throw new UsageError('The event release needs a tag, and the repository has none before HEAD.');
      return {
        payload: {
          ...common,
          action: 'published',
          release: { tag_name: tag, target_commitish: branch, draft: false, prerelease: false },
        },
        env: { GITHUB_REF: `refs/tags/${tag}`, GITHUB_REF_NAME: tag, GITHUB_REF_TYPE: 'tag', GITHUB_SHA: head },
        sentence: `release ${tag} at ${short(head)}`,
      };
    }
    case 'workflow_run':
      return {
        payload: {
          ...common,
          action: 'completed',
          workflow_run: {
            id: 1,
            event: 'push',
            conclusion: 'success',
            head_branch: branch,
            head_sha: head,
            pull_requests: [],
          },
        },
        env: onBranch,
        sentence: `workflow_run after a push to ${branch} at ${short(head)}`,
      };
    default:
      throw new UsageError(
        `No ${JSON.stringify(name)} event can be made from a repository. Give its payload: --payload <file>.`,
      );
  }
}

function mergeBaseOf(facts: RepositoryFacts): string {
  if (facts.mergeBase !== undefined) return facts.mergeBase;
  throw new UsageError(
    `HEAD shares no history with ${facts.defaultBranch}. Say what to compare with: --base <revision>.`,
  );
}

function repositoryOf(facts: RepositoryFacts) {
  const owner = facts.origin?.owner ?? 'local';
  const name = facts.origin?.name ?? (facts.root.split(/[\\/]/).at(-1) || 'repository');
  const html = facts.origin === undefined ? {} : { html_url: `${facts.origin.server}/${owner}/${name}` };
  return { name, full_name: `${owner}/${name}`, owner: { login: owner }, default_branch: facts.defaultBranch, ...html };
}

function span(base: string, head: string): string {
  if (base !== head) return `${short(base)} to ${short(head)}`;
  return `${short(head)}, nothing in between (--base <revision> compares with another commit)`;
}

function short(sha: string): string {
  return sha.slice(0, 9);
}
