import { createHash } from 'node:crypto';
import type { FileRow } from '../judged.ts';
import { type Count, type Metric, metrics, nothing, sum } from '../model.ts';

export const baselineSchema = 'ci-actions/coverage-baseline/1';

/** What `write-baseline` wrote. */
export interface BaselineFile {
  readonly sha: string;
  readonly totals: Readonly<Partial<Record<Metric, Count>>>;
  /** Lines of each file, by path. */
  readonly files: ReadonlyMap<string, Count>;
  /** See `hashOfCounting`. */
  readonly settings: string;
}

/** A baseline that is none. The message is part of a sentence. */
export class BaselineMalformed extends Error {}

/** Settings that decide what is counted. Totals of other ones cannot be compared. */
export interface Counting {
  readonly files: readonly string[];
  readonly format: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly sourceRoots: readonly string[];
  readonly workingDirectory: string;
}

export function hashOfCounting(counting: Counting): string {
  const { files, format, include, exclude, sourceRoots, workingDirectory } = counting;
  const folder = workingDirectory.replace(/^(?:\.\/)+|\/+$/g, '') || '.';
  return createHash('sha256')
    .update(JSON.stringify([1, files, format, include, exclude, sourceRoots, folder]))
    .digest('hex');
}

export function writeBaselineFile(
  sha: string,
  totals: BaselineFile['totals'],
  rows: readonly FileRow[],
  settings: string,
): string {
  const files = rows.map(({ path, counts }) => {
    const measured = metrics.filter((metric) => counts[metric].total > 0);
    return `    ${JSON.stringify(path)}: ${JSON.stringify(Object.fromEntries(measured.map((metric) => [metric, [counts[metric].covered, counts[metric].total]])))}`;
  });
  const body = Object.entries({ schema: baselineSchema, sha, settings, totals }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  // A line for each file, so that a committed baseline gives readable differences.
  return `{\n${body.join(',\n')},\n  "files": {\n${files.join(',\n')}\n  }\n}\n`;
}

/** @throws BaselineMalformed */
export function readBaselineFile(text: string): BaselineFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BaselineMalformed('it is no JSON');
  }
  if (!isObject(value)) throw new BaselineMalformed('it is no JSON object');
  if (value.schema !== baselineSchema) throw new BaselineMalformed(`its \`schema\` is not ${baselineSchema}`);
  const { sha, settings, totals, files } = value;
  if (typeof sha !== 'string' || !/^(?:[0-9a-f]{40,64})?$/.test(sha))
    throw new BaselineMalformed('its `sha` is no commit id');
  if (typeof settings !== 'string') throw new BaselineMalformed('it has no `settings`');
  if (!isObject(totals) || !isObject(files)) throw new BaselineMalformed('it has no `totals` or no `files`');
  const read: Partial<Record<Metric, Count>> = {};
  for (const metric of metrics) {
    const given = Object.hasOwn(totals, metric) ? totals[metric] : undefined;
    if (given !== undefined) read[metric] = isObject(given) ? countOf(given.covered, given.total) : countOf(0, -1);
  }
  const lines = new Map<string, Count>();
  for (const [path, counts] of Object.entries(files)) {
    if (!isObject(counts)) throw new BaselineMalformed('one of its `files` is no object');
    const given = Object.hasOwn(counts, 'lines') ? counts.lines : undefined;
    if (Array.isArray(given)) lines.set(path, countOf(given[0], given[1]));
    else if (given !== undefined) throw new BaselineMalformed('the lines of one of its `files` are no pair of numbers');
  }
  if (lines.size > 0) checkSums(lines.values(), read.lines);
  return { sha, settings, totals: read, files: lines };
}

/** A total that its files do not add up to has been made by hand. @throws BaselineMalformed */
function checkSums(files: Iterable<Count>, stated: Count | undefined): void {
  const all = [...files].reduce(sum, nothing);
  if (stated === undefined || all.covered !== stated.covered || all.total !== stated.total) {
    throw new BaselineMalformed('its `files` do not add up to its `totals`');
  }
}

function countOf(covered: unknown, total: unknown): Count {
  if (!isWhole(covered) || !isWhole(total) || covered > total) {
    throw new BaselineMalformed('one of its counts is not `covered` of `total` in whole numbers');
  }
  return { covered, total };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
