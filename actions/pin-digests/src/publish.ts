import { type ActionResult, UserError } from '../../../shared/action/index.ts';
import type { Change } from './changes.ts';
import type { Gathered } from './gather.ts';
import type { Settings } from './inputs.ts';
import { attention, counted, countJudged, type FileProblem, type Judged, type Result } from './judged.ts';
import { buildOutputs } from './outputs/outputs.ts';
import { gitPatch } from './outputs/patch/git-patch.ts';
import { sarifLog } from './outputs/sarif.ts';
import { renderSummary } from './outputs/summary.ts';
import type { Checkout, Ports } from './ports.ts';
import type { Proposal } from './pull-request.ts';

export interface Answer {
  readonly settings: Settings;
  readonly ports: Ports;
  readonly gathered: Gathered;
  readonly judged: readonly Judged[];
  readonly changes: readonly Change[];
  readonly problems: readonly FileProblem[];
  readonly checkout: Checkout | undefined;
  readonly result: Result;
  readonly proposal: Proposal;
}

/** Tells the answer in every form: log, annotations, outputs, patch, SARIF, report, summary, failure. */
export async function publish(answer: Answer): Promise<ActionResult> {
  const { settings, ports, gathered, judged, changes, problems, result, proposal } = answer;
  annotate(answer);
  ports.log.info(verdict(answer));
  const patch = await writePatch(answer);
  const sarif = await ports.writeFile('pin-digests.sarif', `${JSON.stringify(sarifLog(judged), null, 2)}\n`);
  const counts = countJudged(judged);
  const changedFiles = changes.map(({ file }) => ports.fromWorkspace(file.path));
  const { outputs, truncated } = buildOutputs({
    judged,
    counts,
    changedFiles,
    outcome: proposal.outcome,
    patch,
    sarif,
  });
  if (truncated)
    ports.log.warning("The output `references` is cut, as a job's outputs stop at 1 MB. The report has them all.");
  const skipped = gathered.skipped.map(({ path, because }) => ({ path: ports.fromWorkspace(path), message: because }));
  const { operation, number, url } = proposal.outcome;
  const failure = proposal.failure ?? failureOf(result, judged, problems, settings);
  return {
    result,
    outputs,
    report: {
      mode: settings.mode,
      'dry-run': settings.dryRun,
      counts,
      'files-read': gathered.files.length,
      'changed-files': changedFiles,
      references: judged.map(({ compareUrl, ...one }) => ({
        ...one,
        ...(compareUrl && { 'compare-url': compareUrl }),
      })),
      problems,
      skipped,
      'pull-request': { operation, because: proposal.outcome.because, ...(number && { number }), ...(url && { url }) },
      ...(failure && { error: { code: failure.code, message: failure.message, fix: failure.fix } }),
    },
    ...(settings.summary
      ? {
          summary: renderSummary({
            result,
            mode: settings.mode,
            dryRun: settings.dryRun,
            judged,
            files: gathered.files.length,
            problems,
            skipped,
            ...(settings.pullRequest
              ? { pullRequest: { operation, ...(number && { number }), ...(url && { url }) } }
              : {}),
          }),
        }
      : {}),
    ...(failure && { failure }),
  };
}

/** The last line for who reads the log from its end. */
function verdict({ settings, gathered, judged, changes, problems, result }: Answer): string {
  const { pinned, changed, unpinned, unresolved } = countJudged(judged);
  const now = settings.dryRun ? 'would be pinned now' : 'pinned now';
  const read = `${counted(judged.length, 'reference')} in ${counted(gathered.files.length, 'file')}`;
  const alone = (['dynamic', 'locked', 'ignored'] as const).flatMap((status) => {
    const count = judged.filter((one) => one.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  const rest = [...alone, ...(problems.length === 0 ? [] : [`${counted(problems.length, 'file')} unreadable`])];
  return [
    `result ${result}: ${read}: ${pinned} exact (${changed} ${now}, in ${counted(changes.length, 'file')})`,
    `${unpinned} not exact`,
    `${unresolved} unresolved`,
    ...rest,
  ].join(', ');
}

function annotate({ ports, gathered, judged, problems }: Answer): void {
  const { log } = ports;
  for (const { path, message, line } of problems) {
    log.warning(`${path} could not be read: ${message}.`, { file: path, ...(line === undefined ? {} : { line }) });
  }
  for (const { file, line, column, original, where, status, reason } of attention(judged)) {
    log.warning(`${original === '' ? where : original}: ${status}. ${reason}`, { file, line, column });
  }
  for (const { path, because } of gathered.skipped.filter(({ doubtful }) => doubtful)) {
    log.warning(`${ports.fromWorkspace(path)} was not looked at, and may hold references: ${because}.`, {
      file: ports.fromWorkspace(path),
    });
  }
  if (gathered.unused.length > 0)
    log.warning(`These patterns of \`files\` match no file: ${gathered.unused.join(', ')}`);
}

async function writePatch({ changes, checkout, ports }: Answer): Promise<string> {
  if (changes.length === 0) return '';
  const patch = gitPatch(
    changes.map(({ file, after }) => ({
      path: checkout?.pathOf(file.place) ?? ports.fromWorkspace(file.path),
      before: file.bytes,
      after,
      mode: file.executable ? '100755' : '100644',
    })),
  );
  return ports.writeFile('pin-digests.patch', patch);
}

function failureOf(
  result: Result,
  judged: readonly Judged[],
  problems: readonly FileProblem[],
  settings: Settings,
): UserError | undefined {
  if (result === 'pinned' || result === 'changed') return undefined;
  const counts = countJudged(judged);
  const worst = result === 'unpinned' ? attention(judged) : attention(judged).filter(isUnresolved);
  const [first] = worst;
  const [problem] = problems;
  if (result === 'unpinned' && first !== undefined) {
    return new UserError(
      'unpinned',
      `${referencesAre(counts.unpinned)} not as exact as asked for. ${sentence(first)}`,
      fixFor(settings.mode),
    );
  }
  if (first === undefined || counts.unresolved === 0) {
    const place =
      problem === undefined
        ? ''
        : `${problem.path}${problem.line === undefined ? '' : `, line ${problem.line}`}: ${problem.message}`;
    return new UserError(
      'unparsable',
      `${counted(problems.length, 'file')} could not be read, so what is in there is not known. ${place}.`,
      'Correct the file, or leave it out with `exclude`.',
    );
  }
  const also = problems.length === 0 ? '' : ` ${counted(problems.length, 'file')} could not be read.`;
  return new UserError(
    'unresolved',
    `${referencesAre(counts.unresolved)} not resolved, and left as found; ${others(counts.changed, settings.dryRun)}.${also} ${sentence(first)}`,
    `The log and the summary name each of them with the cause. Mend the causes and run again${settings.mode === 'pin' ? ': what is pinned by then is not asked for again' : ''}.`,
  );
}

function others(changed: number, dryRun: boolean): string {
  if (changed === 0) return 'nothing else was to change';
  const would = dryRun ? 'would be' : changed === 1 ? 'was' : 'were';
  return `${changed} other${changed === 1 ? '' : 's'} ${would} written`;
}

const isUnresolved = ({ status }: Judged): boolean => status === 'unresolved' || status === 'refused';

const referencesAre = (count: number): string => (count === 1 ? '1 reference is' : `${count} references are`);

function sentence({ file, line, original, where, status, reason }: Judged): string {
  return `${file}:${line}: ${original === '' ? where : original}: ${status}. ${reason}`;
}

function fixFor(mode: Settings['mode']): string {
  return mode === 'check'
    ? 'Run pin-digests with `mode: pin` and commit the change, or mark what must stay with `# pin-digests: ignore`.'
    : 'The log and the summary name each of them with the cause. Look at what changed upstream before you pin it anew.';
}
