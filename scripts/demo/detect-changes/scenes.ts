// Six events as GitHub sends them, and what a pipeline should do about each. Pure.
import { type History, queueBranch } from './history.ts';

export interface Scene {
  readonly title: string;
  /** What happened, for a person. */
  readonly story: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** What actions/checkout gets for this event. */
  readonly checkout: { readonly ref: string; readonly sha: string };
  /** Tracks that must run; the others must not. */
  readonly tracks: readonly string[];
  /** Whether the action must say that it does not know. */
  readonly degraded: boolean;
}

export const tracks = ['typescript', 'python', 'rust', 'protobuf', 'docs'] as const;

const repository = { name: 'shop', full_name: 'octo-org/shop', owner: { login: 'octo-org' }, default_branch: 'main' };
const zeros = '0'.repeat(40);

export function scenes(history: History): Scene[] {
  return [
    pullRequest(history),
    firstPush(history),
    forcePush(history),
    forgotten(history),
    queue(history),
    tag(history),
  ];
}

function pullRequest({ pull }: History): Scene {
  const { base, head, merge } = pull;
  return {
    title: 'A pull request',
    story:
      'It adds a field to a Protobuf message. Meanwhile main gained a change of the docs, which is none of its own.',
    event: {
      name: 'pull_request',
      payload: {
        action: 'synchronize',
        number: 7,
        repository,
        pull_request: {
          number: 7,
          changed_files: 1,
          merge_commit_sha: merge,
          base: { ref: 'main', sha: base, repo: repository },
          head: { ref: 'gift-note', sha: head, repo: repository },
        },
      },
    },
    checkout: { ref: 'refs/pull/7/merge', sha: merge },
    tracks: ['typescript', 'python', 'rust', 'protobuf'],
    degraded: false,
  };
}

function firstPush({ firstPush: after }: History): Scene {
  return {
    title: 'The first push of a branch',
    story:
      'A Python library changed. There is no commit before the push, so the branch is compared with where it left main.',
    ...push('refs/heads/discounts', zeros, after),
    tracks: ['python'],
    degraded: false,
  };
}

function forcePush({ rewritten }: History): Scene {
  return {
    title: 'A force push',
    story: 'A change of the Rust ledger was reworked, and a page of the docs was dropped: that is a change as well.',
    ...push('refs/heads/rounding', rewritten.before, rewritten.after),
    tracks: ['rust', 'docs'],
    degraded: false,
  };
}

function forgotten({ forgotten: before, rewritten }: History): Scene {
  return {
    title: 'A force push over a commit that is gone',
    story:
      'The server does not have the commit before the push any more. What changed cannot be known, so nothing is left out.',
    ...push('refs/heads/rounding', before, rewritten.after),
    tracks,
    degraded: true,
  };
}

function queue({ queue: { front, head } }: History): Scene {
  const headRef = `refs/heads/${queueBranch(9, front)}`;
  return {
    title: 'An entry of a merge queue',
    story: 'The entry itself changes the docs; the one in front of it, not merged yet, changes a button. Both count.',
    event: {
      name: 'merge_group',
      payload: {
        action: 'checks_requested',
        repository,
        merge_group: { head_sha: head, head_ref: headRef, base_sha: front, base_ref: 'refs/heads/main' },
      },
    },
    checkout: { ref: headRef, sha: head },
    tracks: ['typescript', 'docs'],
    degraded: false,
  };
}

function tag({ release }: History): Scene {
  return {
    title: 'A tag',
    story: 'Since v1.0.0 only the lockfile of npm changed: one package from outside, needed by one package of ours.',
    ...push('refs/tags/v1.1.0', zeros, release),
    tracks: ['typescript'],
    degraded: false,
  };
}

function push(ref: string, before: string, after: string): Pick<Scene, 'event' | 'checkout'> {
  return {
    event: {
      name: 'push',
      payload: {
        ref,
        before,
        after,
        created: before === zeros,
        deleted: false,
        forced: before !== zeros,
        base_ref: null,
        commits: [{ id: after }],
        repository,
      },
    },
    checkout: { ref, sha: after },
  };
}
