import path from 'node:path/posix';
import { UserError } from '../../../shared/action/index.ts';
import { quoteForMessage } from '../../../shared/text/index.ts';
import { ReportEmpty, ReportMalformed } from './formats/reader.ts';
import { Gathered } from './gather.ts';
import type { Result } from './judged.ts';
import type { Format } from './model.ts';
import type { PathMap } from './paths/model.ts';
import type { FoundReports, Ports, ReportFile } from './ports.ts';
import { TooManyArms } from './table/branches.ts';

/** What ends the step before any gate is judged. */
export interface Stopped {
  readonly result: Exclude<Result, 'passed' | 'below'>;
  readonly failure: UserError;
}

/** @param expected undefined: any number from 1 up */
export function checkFound(found: FoundReports, expected: number | undefined, automatic: boolean): Stopped | undefined {
  const { length } = found.files;
  if (length === 0) {
    const looked = automatic ? 'No file has the usual name of a coverage report' : 'No file matches `files`';
    const refused = found.refused.map(({ path, because }) => `${quoteForMessage(path)}: ${because}`).slice(0, 3);
    const why = refused.length === 0 ? '' : ` What matches cannot be taken (${refused.join('; ')}).`;
    return {
      result: 'missing',
      failure: new UserError(
        'no-report',
        `${looked}, so nothing is known about coverage.${why}`,
        'See whether the step that writes the report ran and where it wrote it, and name the place in `files`.',
      ),
    };
  }
  const runs = length - found.repeated.size;
  if (expected === undefined || runs >= expected) return undefined;
  const repeated = runs === length ? '' : ` (${length} files, some of which tell of one run in several formats)`;
  return {
    result: 'missing',
    failure: new UserError(
      'too-few-reports',
      `${runs} of ${expected} expected reports are there${repeated}: ${listed(found.files.map((file) => file.path))}.`,
      'A job or shard may have failed, or its report was not uploaded or downloaded. Run it again, or correct `expect-reports`.',
    ),
  };
}

/** Reads every report, so that one run names all that is wrong. */
export async function readReports(
  files: readonly ReportFile[],
  format: Format | 'auto',
  map: PathMap,
  ports: Pick<Ports, 'log' | 'withReport' | 'topOf'>,
): Promise<{ readonly gathered: Gathered; readonly stopped: Stopped | undefined }> {
  const { readReport } = await import('./formats/index.ts');
  const gathered = new Gathered(map);
  const bad: { readonly file: ReportFile; readonly error: ReportEmpty | ReportMalformed }[] = [];
  for (const file of files) {
    const report = { path: file.path, bytes: file.size, reportFolder: folderOf(ports.topOf(file.path)) };
    try {
      await ports.withReport(file, (source) => gathered.read(report, (sink) => readReport(source, sink, format)));
      const last = gathered.reports.at(-1);
      ports.log.info(`${file.path}: ${last?.format ?? 'unknown'}, ${last?.files ?? 0} files, ${file.size} bytes`);
      if (last !== undefined && last.files === 0 && gathered.totals.size === 0) throw new ReportEmpty();
    } catch (thrown) {
      const error = thrown instanceof TooManyArms ? new ReportMalformed(thrown.message) : thrown;
      if (!(error instanceof ReportEmpty) && !(error instanceof ReportMalformed)) throw error;
      ports.log.info(`${file.path}: ${sentenceOf(error)}`);
      bad.push({ file, error });
    }
  }
  return { gathered, stopped: stoppedBy(bad, files.length) ?? stoppedByTotals(gathered) };
}

function stoppedBy(
  bad: readonly { readonly file: ReportFile; readonly error: ReportEmpty | ReportMalformed }[],
  all: number,
): Stopped | undefined {
  const worst = bad.find(({ error }) => error instanceof ReportMalformed) ?? bad[0];
  if (worst === undefined) return undefined;
  const others = bad.length === 1 ? '' : ` ${bad.length} of ${all} reports cannot be used; the log names them.`;
  const what = `The report ${quoteForMessage(worst.file.path)} cannot be used: ${sentenceOf(worst.error)}.${others}`;
  return worst.error instanceof ReportEmpty
    ? {
        result: 'no-data',
        failure: new UserError(
          'empty-report',
          what,
          'The tool that should have written it may have been stopped, or had nothing to measure. See its log, and leave the file away when that is meant.',
        ),
      }
    : {
        result: 'malformed',
        failure: new UserError(
          'malformed-report',
          what,
          'Write the report again: it may be cut off, or of another kind than its name says. `format` and `files` decide what is read.',
        ),
      };
}

/** Totals that name no file cannot be merged with anything: the same lines may be in both. */
function stoppedByTotals(gathered: Gathered): Stopped | undefined {
  if (gathered.totals.size === 0 || gathered.reports.length < 2) return undefined;
  const report = gathered.reports.find(({ files }) => files === 0);
  return {
    result: 'malformed',
    failure: new UserError(
      'malformed-report',
      `The report ${quoteForMessage(report?.path ?? '')} holds totals and names no file, so it cannot be merged with the other reports.`,
      'Let the tool write its detailed report, or give this one alone.',
    ),
  };
}

function sentenceOf(error: ReportEmpty | ReportMalformed): string {
  if (error instanceof ReportEmpty) return 'it is empty: it names no file that was measured';
  const place = [
    error.line === undefined ? undefined : `line ${error.line}`,
    error.offset === undefined ? undefined : `byte ${error.offset}`,
  ].filter((part) => part !== undefined);
  return place.length === 0 ? error.message : `${error.message} (${place.join(', ')})`;
}

function folderOf(file: string): string {
  const folder = path.dirname(file);
  return folder === '.' ? '' : folder;
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 10).map((one) => quoteForMessage(one));
  return paths.length > shown.length ? `${shown.join(', ')} and ${paths.length - shown.length} more` : shown.join(', ');
}
