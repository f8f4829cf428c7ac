import { type ActionResult, UserError } from '../../../shared/action/index.ts';
import { writeBaselineFile } from './baseline/baseline-file.ts';
import { counts, type Selection } from './files-that-count.ts';
import type { Gathered } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { Gate, Judged } from './judged.ts';
import { metrics } from './model.ts';
import { annotationsOf } from './outputs/annotations.ts';
import { badgeColour, badgeEndpoint } from './outputs/badge.ts';
import { badgeSvg } from './outputs/badge-svg.ts';
import { coberturaXml } from './outputs/cobertura.ts';
import { renderComment } from './outputs/comment.ts';
import { buildOutputs, type OutputFiles } from './outputs/outputs.ts';
import { showPercent } from './outputs/percent.ts';
import { reportOf } from './outputs/report.ts';
import { renderSummary } from './outputs/summary.ts';
import type { Ports } from './ports.ts';

export interface Answer {
  readonly settings: Settings;
  readonly ports: Ports;
  readonly gathered: Gathered;
  readonly selection: Selection;
  /** Hash of the settings that decide what is counted. */
  readonly counting: string;
  readonly judged: Judged;
}

/** Tells the verdict in every form: log, annotations, files, baseline, comment, outputs, report, summary, failure. */
export async function publish(answer: Answer): Promise<ActionResult> {
  const { settings, ports, judged } = answer;
  const { log } = ports;
  await log.group('Judge', async () => {
    for (const metric of metrics) {
      const count = judged.totals[metric];
      if (count !== undefined) log.info(`${metric}: ${shown(count)} (${count.covered} of ${count.total})`);
    }
    const { match } = judged;
    if (match !== undefined) log.info(`${match.matched} of ${match.paths} report paths are files of the repository`);
    for (const gate of judged.gates) log.info(lineOf(gate));
  });
  // GitHub shows ten: the lines that did not run come first, as they have a place.
  if (settings.annotations) for (const { message, place } of annotationsOf(judged)) log.warning(message, place);
  for (const warning of judged.warnings) log.warning(warning);
  for (const note of judged.notes.filter((one) => !judged.warnings.includes(one))) log.notice(note);
  const files = await writeFiles(answer);
  const unwritten = await writeBaseline(answer);
  if (settings.comment) await comment(answer);
  const { outputs, truncated } = buildOutputs(judged, files);
  if (truncated)
    log.warning("`uncovered-changed-lines` is cut, as a job's outputs stop at 1 MB. The report has them all.");
  const { failure } = judged;
  const told = failure ? new UserError(failure.code, failure.message, failure.fix) : unwritten;
  if (failure !== undefined && unwritten !== undefined) log.warning(unwritten.message);
  log.info(verdictLine(judged));
  if (told !== undefined && judged.informational) {
    log.warning(`Without \`informational\` this step would fail (${told.code}): ${told.message} ${told.fix}`);
  }
  return {
    result: judged.result,
    outputs,
    report: reportOf(judged),
    ...(settings.summary ? { summary: renderSummary(judged) } : {}),
    ...(told !== undefined && !judged.informational ? { failure: told } : {}),
  };
}

async function writeFiles({ ports, judged, gathered, selection }: Answer): Promise<OutputFiles> {
  const { lines } = judged.totals;
  const colour = badgeColour(lines);
  const percent = lines === undefined || lines.total === 0 ? 'unknown' : `${showPercent(lines)}%`;
  const [badge, svg] = await Promise.all([
    ports.writeFile('badge.json', [badgeEndpoint('coverage', percent, colour)]),
    ports.writeFile('badge.svg', [badgeSvg('coverage', percent, colour)]),
  ]);
  // Without a verdict on the numbers there is nothing that a merged report could truthfully say.
  const counted = judged.files.flatMap(({ path }) => {
    const coverage = counts(selection, path) ? gathered.files.get(path)?.coverage : undefined;
    return coverage === undefined ? [] : [{ path, coverage }];
  });
  // A report without a single line would be an empty one to whoever reads it.
  if (counted.every(({ coverage }) => coverage.lines.count.total === 0)) return { badge, badgeSvg: svg, cobertura: '' };
  const cobertura = await ports.writeFile('cobertura.xml', coberturaXml(counted, ports.now.getTime()));
  return { badge, badgeSvg: svg, cobertura };
}

/** Later runs rely on it: one that cannot be written fails the step, and leaves the verdict as it is. */
async function writeBaseline({ settings, ports, judged, counting }: Answer): Promise<UserError | undefined> {
  const { writeBaseline: place } = settings;
  if (place === '') return undefined;
  if (Object.keys(judged.totals).length === 0) {
    ports.log.warning('No baseline was written, as nothing is known about coverage.');
    return undefined;
  }
  const head = await ports.headCommit();
  const sha = head.kind === 'known' ? head.value : ports.event.sha;
  const written = await ports.writeBaseline(writeBaselineFile(sha, judged.totals, judged.files, counting));
  if (written.kind === 'known') {
    ports.log.info(`wrote the baseline ${place}`);
    return undefined;
  }
  return new UserError(
    'baseline-not-written',
    `The baseline ${JSON.stringify(place.slice(0, 200))} could not be written: ${written.why}.`,
    'See whether the folder may be written to and the disk has room, or name another place in `write-baseline`.',
  );
}

async function comment({ settings, ports, judged }: Answer): Promise<void> {
  const id = settings.commentId;
  const title = id === 'default' ? '' : id;
  const outcome = await ports.comment({ id, body: renderComment(judged, { title, runUrl: ports.runUrl }) });
  if ('url' in outcome) ports.log.info(`comment ${outcome.kind}: ${outcome.url}`);
  else if (outcome.kind === 'skipped') ports.log.info(`no comment: ${outcome.because}`);
  else ports.log.warning(`The comment could not be written: ${outcome.because}`);
}

function lineOf({ verdict, message }: Gate): string {
  const words = { met: 'ok', below: 'BELOW', 'not-applied': 'not applied', 'no-data': 'UNKNOWN' } as const;
  return `${words[verdict]}: ${message}`;
}

function verdictLine({ result, totals, gates, reports }: Judged): string {
  const lines = totals.lines === undefined ? '' : `, lines ${shown(totals.lines)}`;
  const of = (wanted: Gate['verdict']) => gates.filter(({ verdict }) => verdict === wanted).length;
  // A gate that does not apply has not been met, and is not counted as if it were.
  const aside = of('not-applied') === 0 ? '' : `, ${of('not-applied')} not applied`;
  const read = `${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`;
  return `result ${result}: ${read}${lines}, ${of('met')} of ${gates.length} gates met${aside}`;
}

function shown(count: { covered: number; total: number }): string {
  return count.total === 0 ? 'none' : `${showPercent(count)} %`;
}
