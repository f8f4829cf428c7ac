import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { GitData } from './git-data.ts';

/** What the API knows besides git. Tests add to the lists as they please; answers are made at the time of the call. */
export interface World {
  /** Folder with `<owner>/<name>.git`. */
  readonly repositories: string;
  readonly pullRequests: PullRequest[];
  readonly workflowRuns: WorkflowRun[];
  /** Comments in the conversations of pull requests. */
  readonly comments: IssueComment[];
  readonly artifacts: Artifact[];
  /** GitHub's limits, lower for tests that want to reach them cheaply. */
  limits: Limits;
  readonly settings: Settings;
}

/** Settings of the repositories, and what people may be asked. All optional: GitHub's usual state. */
export interface Settings {
  /** False: "Allow GitHub Actions to create and approve pull requests" is off. */
  actionsMayOpenPullRequests?: boolean;
  drafts?: boolean;
  /** Branches that may not be force-pushed or deleted. */
  protectedBranches?: readonly string[];
  /** Branches that a rule set lets nobody write directly: "Changes must be made through a pull request". */
  lockedBranches?: readonly string[];
  /** Who may be asked for a review, logins and slugs of teams; everybody unless given. */
  reviewers?: readonly string[];
  /** Numbers of pull requests whose conversation is locked. */
  lockedConversations?: readonly number[];
  /** How workflow files are refused from a token without `workflows=write`: for the ref (in words), or for the tree. */
  workflowRefusal?: 'ref' | 'tree-403' | 'tree-404';
}

export interface PullRequest {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** Branch, or full id where the branch has moved on since. */
  base: { readonly ref: string; readonly sha?: string };
  head: {
    readonly ref: string;
    readonly sha?: string /** A fork; default: the same one. */;
    readonly repository?: string;
  };
  state?: 'open' | 'closed';
  title?: string;
  body?: string;
  draft?: boolean;
  labels?: string[];
  reviewers?: string[];
  teamReviewers?: string[];
}

export interface IssueComment {
  /** `owner/name`. */
  readonly repository: string;
  /** Of the pull request. */
  readonly number: number;
  readonly id: number;
  /** Login; undefined when the account is gone. */
  readonly author: string | undefined;
  body: string;
}

export interface Artifact {
  /** `owner/name`. */
  readonly repository: string;
  readonly id: number;
  /** Id of the workflow run that made it. */
  readonly run: number;
  readonly name: string;
  /** What the download gives. */
  readonly content: Buffer;
  /** What the list says; default: the truth. */
  readonly size?: number;
  readonly expired?: boolean;
}

export interface WorkflowRun {
  readonly repository: string;
  readonly id: number;
  /** File name below `.github/workflows`. */
  readonly workflow: string;
  readonly head_branch: string;
  readonly head_sha: string;
  /** Where the branch is; a fork's name for a pull request from one. Default: the repository itself. */
  readonly head_repository?: string;
  readonly event?: string;
  readonly status?: 'queued' | 'in_progress' | 'completed';
  readonly conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped' | null;
  readonly created_at?: string;
}

export interface Limits {
  /** Files of one comparison, on its first page only. */
  readonly compareFiles: number;
  /** Files of one pull request, all pages together. */
  readonly pullFiles: number;
  /** Entries of one recursive tree. */
  readonly treeEntries: number;
}

/** Sources: docs.github.com, "Compare two commits", "List pull requests files", "Get a tree". */
export const GITHUB_LIMITS: Limits = { compareFiles: 300, pullFiles: 3000, treeEntries: 100_000 };

export function repositoryOf(world: World, owner: string, name: string): GitData | undefined {
  const folder = path.join(world.repositories, owner, `${name}.git`);
  const plain = [owner, name].every((part) => /^[\w.-]+$/.test(part) && !part.startsWith('.'));
  return plain && existsSync(folder) ? new GitData(folder) : undefined;
}

/** Full names of all repositories on disk. */
export function allRepositories(world: World): string[] {
  return readdirSync(world.repositories).flatMap((owner) =>
    readdirSync(path.join(world.repositories, owner))
      .filter((name) => name.endsWith('.git'))
      .map((name) => `${owner}/${name.slice(0, -4)}`),
  );
}
