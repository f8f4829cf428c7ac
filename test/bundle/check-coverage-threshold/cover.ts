// Runs the bundle once and checks what holds for every run: so each scene proves all of it again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type RunResult, runAction } from '../../runner/index.ts';
import { type Changes, createRepository, type Repository } from '../../testbed/repository.ts';
import { goodToken } from '../forge.ts';
import { checkManners } from '../manners.ts';
import { complaintsOf } from '../schema.ts';

export const actionFolder = path.resolve(import.meta.dirname, '../../../actions/check-coverage-threshold');
const reportSchema = inlined(JSON.parse(readFileSync(path.join(actionFolder, 'report.schema.json'), 'utf8')));

export interface Question {
  readonly workspace: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly token?: string;
  readonly timeoutMs?: number;
}

export interface Covered {
  readonly run: RunResult;
  readonly outputs: Readonly<Record<string, string>>;
  readonly result: string;
  /** `covered/total` of lines, branches, functions and statements, as far as they are measured: `lines 3/4, functions 1/1`. */
  readonly counts: string;
  readonly report: Readonly<Record<string, unknown>>;
  /** Code of the failure; empty when the step succeeded. */
  readonly code: string;
  /** What the failure says. */
  readonly error: string;
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

const metrics = ['lines', 'branches', 'functions', 'statements'];

/** Runs the action, fails the test when anything that must always hold does not, and answers what it said. */
export async function cover(question: Question): Promise<Covered> {
  const token = question.token ?? goodToken;
  const run = await runAction({
    action: actionFolder,
    workspace: question.workspace,
    token,
    with: question.with ?? {},
    // Nothing of the machine's own git configuration reaches the step, and nobody answers where GitHub would.
    env: {
      HOME: '/nonexistent',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_SERVER_URL: 'http://127.0.0.1:9',
      ...question.env,
    },
    ...(question.event === undefined ? {} : { event: question.event }),
    ...(question.timeoutMs === undefined ? {} : { timeoutMs: question.timeoutMs }),
  });
  checkManners('check-coverage-threshold', run, token);
  const { outputs } = run;
  const said = `${run.stdout}\n${run.stderr}`;
  expect(outputs.report, said).toBeTruthy();
  const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Record<string, unknown>;
  expect(complaintsOf(report, reportSchema)).toEqual([]);
  expect(report.result).toBe(outputs.result);
  if (outputs.result !== 'invalid') checkAnswer(outputs, report, run, said);
  const of = (level: string) => run.annotations.filter((one) => one.level === level);
  const failure = of('error')[0];
  return {
    run,
    outputs,
    result: outputs.result ?? '',
    counts: metrics
      .filter((metric) => (outputs[`${metric}-total`] ?? '') !== '')
      .map((metric) => `${metric} ${outputs[`${metric}-covered`]}/${outputs[`${metric}-total`]}`)
      .join(', '),
    report,
    code: failure?.title?.replace('check-coverage-threshold: ', '') ?? '',
    error: failure?.message ?? '',
    warnings: of('warning').map(({ message }) => message),
    notices: of('notice').map(({ message }) => message),
  };
}

/** How the outputs hang together. */
function checkAnswer(
  outputs: Readonly<Record<string, string>>,
  report: Readonly<Record<string, unknown>>,
  run: RunResult,
  said: string,
): void {
  const { result } = outputs;
  expect(['passed', 'below', 'missing', 'malformed', 'no-data'], said).toContain(result);
  expect(outputs.passed).toBe(String(result === 'passed'));
  // Unknown is never success.
  if (report.informational !== true) expect(run.exitCode === 0, said).toBe(result === 'passed');
  const { 'lines-covered': covered = '', 'lines-total': total = '', coverage = '' } = outputs;
  if (total === '' || total === '0') expect(coverage).toBe('');
  else {
    const hundredths = (BigInt(covered) * 10_000n) / BigInt(total);
    expect(coverage).toBe(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`);
  }
  for (const metric of metrics) {
    expect(Number(outputs[`${metric}-covered`])).toBeLessThanOrEqual(Number(outputs[`${metric}-total`]));
  }
  const badge = JSON.parse(readFileSync(outputs.badge ?? '', 'utf8')) as Record<string, unknown>;
  expect(badge).toMatchObject({
    schemaVersion: 1,
    label: 'coverage',
    message: coverage === '' ? 'unknown' : `${coverage}%`,
  });
  expect(readFileSync(outputs['badge-svg'] ?? '', 'utf8')).toMatch(/^<svg /);
  const { cobertura = '' } = outputs;
  if (cobertura !== '' && total !== '') {
    // The lines of methods say again what the lines of their class say. What is known from a summary has no lines.
    const classes = readFileSync(cobertura, 'utf8').replaceAll(/<methods>.*?<\/methods>/gs, '');
    const lines = classes.match(/<line [^>]*>/g)?.length ?? 0;
    if (run.summary.includes('summary only')) expect(lines).toBeLessThanOrEqual(Number(total));
    else expect(lines).toBe(Number(total));
  }
  expect(run.summary.length > 0, 'there is a summary').toBe(true);
}

/** Files of a repository, and beside them what the tests of a job left behind: not committed. */
export async function checkout(tracked: Changes, reports: Changes = {}): Promise<Repository> {
  const repository = await createRepository(tracked);
  await repository.write(reports);
  return repository;
}

/** A tracefile that gives each line, from the first on, its hits; null is a line that is not measured. */
export function lcov(files: Readonly<Record<string, readonly (number | null)[]>>): string {
  const sections = Object.entries(files).map(([file, hits]) => {
    const lines = hits.flatMap((one, index) => (one === null ? [] : [`DA:${index + 1},${one}`]));
    return `SF:${file}\n${lines.join('\n')}\nend_of_record\n`;
  });
  return sections.join('');
}

/** So many lines, the first of which ran. */
export function ran(covered: number, total: number): number[] {
  return Array.from({ length: total }, (_, index) => (index < covered ? 1 : 0));
}

/** Puts what `$ref` names in its place, as the small reader of schemas does not know it. */
function inlined(schema: { readonly $defs?: Record<string, unknown> }): Record<string, unknown> {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref } = value as { $ref?: string };
    if ($ref !== undefined) return visit(schema.$defs?.[$ref.replace('#/$defs/', '')]);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  const { $defs: _, ...rest } = schema;
  return visit(rest) as Record<string, unknown>;
}
