import type { ActionResult } from '../../../shared/action/index.ts';
import { UserError } from '../../../shared/action/index.ts';
import { workflowFilesNeedToken } from '../../../shared/github/pull-request/index.ts';
import { type Change, type Plan, planChanges } from './changes.ts';
import { parseDigestMap } from './digest-map.ts';
import { type Gathered, gather, type OpenFile } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { Context } from './judge/decision.ts';
import { Judging, lineOf } from './judge/index.ts';
import { commitsByRepository } from './judge/pin-proof.ts';
import { counted, countJudged, resultOf } from './judged.ts';
import type { Checkout, Ports } from './ports.ts';
import { publish } from './publish.ts';
import { proposePullRequest } from './pull-request.ts';

/** The story: find the references, find out what they mean, change the files, tell. */
export async function run(settings: Settings, ports: Ports): Promise<ActionResult> {
  const { log } = ports;
  const commits = new Map<string, readonly string[]>();
  const context: Context = {
    settings,
    digests: await parseDigestMap(settings.digests),
    lookups: ports.lookups,
    now: ports.now,
    serverUrl: ports.event.serverUrl,
    commits,
  };
  const judging = new Judging(context, ports.fromWorkspace);
  const gathered = await log.group('Find references', () => find(settings, ports, judging));
  const actions = gathered.files.flatMap((file) => file.references).filter((one) => one.kind === 'action');
  for (const [repository, ids] of commitsByRepository(actions)) commits.set(repository, ids);
  const verdicts = await log.group('Find out what they mean', async () => {
    const stop = ports.every10Seconds((seconds) => log.info(`${judging.progress}, ${seconds} s`));
    const decided = await judging.verdicts(gathered.files).finally(stop);
    for (const { judged } of decided) log.info(lineOf(judged));
    return decided;
  });
  const found = await planChanges(gathered.files, verdicts);
  const problems = gathered.problems.map((one) => ({ ...one, path: ports.fromWorkspace(one.path) }));
  const checkout = found.changes.length > 0 || settings.pullRequest !== undefined ? await ports.checkout() : undefined;
  const refused = refuseBefore(settings, found.changes, checkout);
  const possible = refused === undefined || settings.dryRun ? found : nothingWritten(found, refused);
  const { changes, judged } = await write(possible, settings, ports);
  const result = resultOf(countJudged(judged), problems);
  const facts = { judged, changes, problems, checkout, result };
  const proposal = await proposePullRequest(settings, ports, { ...facts, refused });
  return publish({ settings, ports, gathered, ...facts, proposal });
}

async function find(settings: Settings, ports: Ports, judging: Judging): Promise<Gathered> {
  // `verify` asks for all commits of a repository at once; and fields may yet turn out to be unknown.
  const early = (settings.mode === 'pin' || settings.mode === 'update') && settings.fields.length === 0;
  const begin = async (file: OpenFile) => {
    judging.begin(file);
    await ports.breathe();
  };
  const found = await gather(settings, ports.files, early ? begin : undefined);
  const count = found.files.reduce((sum, file) => sum + file.references.length, 0);
  const files = found.files.filter((file) => file.references.length > 0).length;
  ports.log.info(`${counted(count, 'reference')} in ${counted(files, 'file')} (${found.files.length} read)`);
  for (const { path, because } of found.skipped) ports.log.info(`skipped ${ports.fromWorkspace(path)}: ${because}`);
  return found;
}

/** What makes the pull request impossible is told before anything is written. */
function refuseBefore(
  { pullRequest, token, defaultToken }: Settings,
  changes: readonly Change[],
  checkout: Checkout | undefined,
): UserError | undefined {
  if (pullRequest === undefined || changes.length === 0) return undefined;
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

/** What was found stays as it is, and the references are no more exact than before. */
function nothingWritten({ judged }: Plan, refused: UserError): Plan {
  const reason = `It was not written: ${refused.message}`;
  return {
    changes: [],
    judged: judged.map((one) => (one.status === 'changed' ? { ...one, status: 'unpinned', reason } : one)),
  };
}

/** Writes the files. One that cannot be written stays as it was, and its references are unresolved. */
async function write(plan: Plan, { dryRun }: Settings, ports: Ports): Promise<Plan> {
  const { replace, log, fromWorkspace } = ports;
  const failed = new Map<string, string>();
  if (plan.changes.length === 0) return plan;
  await log.group('Write', async () => {
    for (const { file, after } of plan.changes) {
      const path = fromWorkspace(file.path);
      try {
        if (!dryRun) replace(file.place, file.bytes, after);
        log.info(`${dryRun ? 'would write' : 'wrote'} ${path}`);
      } catch (error) {
        failed.set(path, error instanceof Error ? error.message : String(error));
      }
    }
  });
  if (failed.size === 0) return plan;
  return {
    changes: plan.changes.filter(({ file }) => !failed.has(fromWorkspace(file.path))),
    judged: plan.judged.map((one) => {
      const why = failed.get(one.file);
      return why === undefined || one.status !== 'changed'
        ? one
        : { ...one, status: 'unresolved', reason: `The file cannot be written: ${why}.` };
    }),
  };
}
