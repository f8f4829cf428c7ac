import type { Log } from '../../../shared/action/index.ts';
import type { EventContext } from '../../../shared/github/index.ts';
import type { PullRequestOutcome, PullRequestRequest } from '../../../shared/github/pull-request/index.ts';
import type { Files } from './files/files.ts';
import type { Lookups } from './judge/decision.ts';

/** The checkout that the files belong to. */
export interface Checkout {
  /** Commit that is checked out; undefined before the first one. */
  readonly head: string | undefined;
  /** A file's path from the top folder of the checkout. */
  pathOf(place: string): string;
  /** Whether git tracks the file. What an earlier step left lying there belongs into no pull request. */
  isTracked(place: string): boolean;
}

/** What the action reaches the world through. */
export interface Ports {
  readonly log: Log;
  readonly event: EventContext;
  readonly now: Date;
  readonly files: Files;
  /** From a path below the working directory to one below the workspace. */
  fromWorkspace(path: string): string;
  /** Writes a file unless it is no longer what was read; throws when it cannot. */
  replace(place: string, before: Buffer, after: Buffer): void;
  /** Undefined when the files are in no git repository. */
  checkout(): Promise<Checkout | undefined>;
  readonly lookups: Lookups;
  upsertPullRequest(request: PullRequestRequest): Promise<PullRequestOutcome>;
  /** Writes a file of our own and answers its absolute path. */
  writeFile(name: string, content: string | Uint8Array): Promise<string>;
  /** Calls every ten seconds until stopped, so that nobody waits before a silent log. */
  every10Seconds(tell: (seconds: number) => void): () => void;
  /** Lets answers come in and questions go out, between two pieces of computing. */
  breathe(): Promise<void>;
  /** Address of this run, for people. */
  readonly runUrl: string | undefined;
}
