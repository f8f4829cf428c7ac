import type { ActionResult, Log } from '../../../shared/action/index.ts';
import { UserError } from '../../../shared/action/index.ts';
import type { EventContext } from '../../../shared/github/index.ts';
import type { PullRequestOutcome, PullRequestRequest } from '../../../shared/github/pull-request/index.ts';
import { workflowFilesNeedToken } from '../../../shared/github/pull-request/index.ts';
import { type Change, planChanges } from './changes.ts';
import { parseDigestMap } from './digest-map.ts';
import { type Files, gather } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { Context, Lookups } from './judge/decision.ts';
import { judgeAll } from './judge/index.ts';
import { commitsByRepository } from './judge/pin-proof.ts';
import { countJudged, resultOf } from './judged.ts';
import { publish } from './publish.ts';
import { proposePullRequest } from './pull-request.ts';

/** The checkout that the files belong to. */
export interface Checkout {
  /** Commit that is checked out; undefined before the first one. */
  readonly head: string | undefined;
  /** A file's path from the top folder of the checkout. */
  pathOf(place: string): string;
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
  lookups(): Promise<Lookups>;
  upsertPullRequest(request: PullRequestRequest): Promise<PullRequestOutcome>;
  /** Writes a file of our own and answers its absolute path. */
  writeFile(name: string, content: string | Uint8Array): Promise<string>;
  /** Address of this run, for people. */
  readonly runUrl: string | undefined;
}

/** The story: find the references, find out what they mean, change the files, tell. */
export async function run(settings: Settings, ports: Ports): Promise<ActionResult> {
  const { log } = ports;
  const digests = await parseDigestMap(settings.digests);
  const gathered = await log.group('Find references', async () => {
    const found = await gather(settings, ports.files);
    const count = found.files.reduce((sum, file) => sum + file.references.length, 0);
    log.info(
      `${count} references in ${found.files.filter((file) => file.references.length > 0).length} files (${found.files.length} read)`,
    );
    for (const { path, because } of found.skipped) log.info(`skipped ${path}: ${because}`);
    return found;
  });
  const references = gathered.files.flatMap((file) => file.references);
  const context: Context = {
    settings,
    digests,
    lookups: await ports.lookups(),
    now: ports.now,
    serverUrl: ports.event.serverUrl,
    commits: commitsByRepository(references.filter((one) => one.kind === 'action')),
  };
  const verdicts = await log.group('Find out what they mean', () =>
    judgeAll(gathered.files, context, ports.fromWorkspace, log),
  );
  const plan = await planChanges(gathered.files, verdicts);
  const problems = gathered.problems.map((one) => ({ ...one, path: ports.fromWorkspace(one.path) }));
  const checkout = plan.changes.length > 0 || settings.pullRequest !== undefined ? await ports.checkout() : undefined;
  const preflight = refuseBefore(settings, plan.changes, checkout);
  if (preflight === undefined && !settings.dryRun) await write(plan.changes, ports);
  const result = resultOf(countJudged(plan.judged), problems);
  const proposal = await proposePullRequest(settings, ports, {
    judged: plan.judged,
    changes: plan.changes,
    problems,
    checkout,
    result,
    refused: preflight,
  });
  return publish({
    settings,
    ports,
    gathered,
    judged: plan.judged,
    changes: plan.changes,
    problems,
    checkout,
    result,
    proposal,
  });
}

/** What makes the pull request impossible is told before anything is written. */
function refuseBefore(
  { pullRequest, token, defaultToken, dryRun }: Settings,
  changes: readonly Change[],
  checkout: Checkout | undefined,
): UserError | undefined {
  if (pullRequest === undefined || dryRun || changes.length === 0) return undefined;
  if (checkout === undefined) {
    return new UserError(
      'no-checkout',
      'A pull request is asked for, and the files are in no git checkout.',
      'Check the repository out with actions/checkout before this step.',
    );
  }
  return workflowFilesNeedToken(
    changes.map(({ file }) => checkout.pathOf(file.place)),
    token,
    defaultToken,
  );
}

async function write(changes: readonly Change[], { replace, log, fromWorkspace }: Ports): Promise<void> {
  if (changes.length === 0) return;
  await log.group('Write', async () => {
    for (const { file, after } of changes) {
      try {
        replace(file.place, file.bytes, after);
      } catch (error) {
        throw cannotWrite(fromWorkspace(file.path), error);
      }
      log.info(`wrote ${fromWorkspace(file.path)}`);
    }
  });
}

function cannotWrite(path: string, error: unknown): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(
    'cannot-write',
    `${path} cannot be written: ${why}.`,
    'Check the rights of the files in the checkout, and that nothing else changes them at the same time.',
  );
}
