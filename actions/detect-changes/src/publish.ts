import type { ActionResult, Log, UserError } from '../../../shared/action/index.ts';
import { writeFilesFile } from './adapters/files-file.ts';
import type { Answer } from './answer.ts';
import { statusLetter } from './changed-file.ts';
import type { Settings } from './inputs.ts';
import { buildOutputs, matrixEntries } from './outputs/outputs.ts';
import { renderSummary } from './outputs/summary.ts';

const mostLines = 100;
const mostNodes = 60;
/** The file behind `files-path` has them all. */
const mostInReport = 10_000;

/** Tells the answer in every form: log, outputs, file of changed files, report, summary. */
export async function publish(
  answer: Answer,
  settings: Settings,
  ports: { readonly log: Log; readonly temporaryFolder: () => Promise<string> },
  failure: UserError | undefined,
): Promise<ActionResult> {
  const filesPath = await writeFilesFile(await ports.temporaryFolder(), answer.files);
  const { outputs, truncated } = buildOutputs(answer, settings.listFiles);
  await tell(answer, truncated, ports.log, failure);
  return {
    result: answer.result,
    outputs: { ...outputs, 'files-path': filesPath },
    report: reportBody(answer, truncated),
    ...(settings.summary ? { summary: renderSummary(answer, await draw(answer)) } : {}),
    ...(failure ? { failure } : {}),
  };
}

async function draw({ projects }: Answer): Promise<string | undefined> {
  if (projects === undefined) return undefined;
  return (await import('./workspace/index.ts')).mermaid(projects.affected, projects.graph, mostNodes);
}

async function tell(
  answer: Answer,
  truncated: readonly string[],
  log: Log,
  failure: UserError | undefined,
): Promise<void> {
  log.info(answer.reason);
  await log.group('Answers', async () => {
    const lines = [
      ...(answer.filters ?? []).map(({ name, changed, files, because }) => {
        const first = because[0];
        const why = first === undefined ? '' : `: ${first.file.path} matches ${first.pattern}`;
        return `filter ${name} = ${changed} (${files.length} ${files.length === 1 ? 'file' : 'files'}${why})`;
      }),
      ...(answer.projects?.affected ?? []).map(
        ({ name, path: folder, direct, distance, because }) =>
          `project ${name} in ${folder}: ${direct ? 'direct' : `${distance} away`}, ${because}`,
      ),
    ];
    for (const line of lines.slice(0, mostLines)) log.info(line);
    if (lines.length > mostLines) log.info(`... and ${lines.length - mostLines} more (see the report)`);
  });
  if (answer.degraded && failure === undefined) log.warning(answer.reason);
  if (answer.deadPatterns.length > 0) {
    const shown = answer.deadPatterns.slice(0, 10).map(({ filter, pattern }) => `${filter}: ${pattern}`);
    const more = answer.deadPatterns.length > 10 ? `, and ${answer.deadPatterns.length - 10} more` : '';
    log.warning(`These patterns match no tracked file, and may be misspelt: ${shown.join(', ')}${more}`);
  }
  for (const { path: file, message } of answer.projects?.graph.problems.slice(0, 5) ?? []) {
    log.warning(`The manifest ${file} cannot be understood and is left out: ${message}`);
  }
  if (truncated.length > 0) {
    log.warning(
      `The job's outputs stop at 1 MB, so these hold only a part: ${truncated.slice(0, 20).join(', ')}. The file named by \`files-path\` holds every path.`,
    );
  }
  const jobs = matrixEntries(answer).length;
  if (jobs > 256) log.warning(`GitHub runs at most 256 jobs of a matrix, and \`matrix\` has ${jobs} entries.`);
}

/** The shape is `report.schema.json` beside `action.yml`. */
function reportBody(answer: Answer, truncated: readonly string[]): Record<string, unknown> {
  const { any, degraded, reason, strategy, base, head, filters, projects, files } = answer;
  return {
    any,
    degraded,
    reason,
    strategy,
    base,
    head,
    'changed-files': files.length,
    files: files.slice(0, mostInReport).map(({ path: file, status, renamed }) => ({
      path: file,
      status: statusLetter[status],
      renamed,
    })),
    ...(filters && {
      filters: filters.map(({ name, changed, files: matching, because }) => ({
        name,
        changed,
        count: matching.length,
        because: because.map(({ file, pattern }) => ({ path: file.path, pattern })),
      })),
    }),
    ...(projects && { projects: projects.affected, problems: projects.graph.problems }),
    'dead-patterns': answer.deadPatterns,
    truncated,
  };
}
