// The world of these cases, written from the contract by somebody who had not seen the code: one run of the bundle, and
// what holds for every run, whatever came of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { type RunOptions, type RunResult, runAction } from '../../../runner/index.ts';
import { type Changes, createRepository, type Repository } from '../../../testbed/repository.ts';
import { checkManners } from '../../manners.ts';
import { actionFolder } from '../cover.ts';

/** As the contract and the conventions name them. */
const outputNames = [
  ...['passed', 'result', 'coverage', 'patch-coverage', 'baseline-coverage', 'delta', 'uncovered-changed-lines'],
  ...['lines', 'branches', 'functions', 'statements'].flatMap((metric) => [`${metric}-covered`, `${metric}-total`]),
  ...['badge', 'badge-svg', 'cobertura', 'report'],
].sort();
const nobody = 'http://127.0.0.1:9';

export type Inputs = Readonly<Record<string, string>>;
export type More = Partial<Pick<RunOptions, 'event' | 'env' | 'token'>>;
export interface Checked extends RunResult {
  readonly result: string;
  /** Code of the one error, empty when there is none. */
  readonly code: string;
  /** Text of the one error. */
  readonly error: string;
  readonly warnings: string;
}

/** Every report that a case has put into the checkout. */
export const files = { files: 'coverage/**' };

/** Runs the action and checks what holds for every run. */
export async function run(checkout: { readonly path: string }, inputs: Inputs = {}, more: More = {}): Promise<Checked> {
  const { env, ...rest } = more;
  const result = await runAction({
    action: actionFolder,
    with: inputs,
    workspace: checkout.path,
    env: { HOME: '/nonexistent', GITHUB_API_URL: nobody, GITHUB_SERVER_URL: nobody, ...env },
    ...rest,
  });
  checkManners('check-coverage-threshold', result, more.token ?? '');
  checkOutputs(result);
  const said = (level: string) => result.annotations.filter((one) => one.level === level);
  const [error] = said('error');
  return {
    ...result,
    result: result.outputs.result ?? '',
    code: error?.title?.replace('check-coverage-threshold: ', '') ?? '',
    error: error?.message ?? '',
    warnings: said('warning')
      .map(({ title = '', message }) => `${title} ${message}`)
      .join('\n'),
  };
}

function checkOutputs({ outputs, conclusion, log, tempFolder }: RunResult): void {
  if (outputs.result !== 'invalid') expect(Object.keys(outputs).sort(), log).toEqual(outputNames);
  expect(['passed', 'below', 'missing', 'malformed', 'no-data', 'invalid'], log).toContain(outputs.result);
  expect(outputs.passed, log).toBe(String(outputs.result === 'passed'));
  if (conclusion === 'failure') expect(outputs.passed, log).toBe('false');
  const report: unknown = JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));
  const always = { schema: expect.anything(), 'started-at': expect.any(String), 'duration-ms': expect.any(Number) };
  expect(report, log).toMatchObject({ action: 'check-coverage-threshold', result: outputs.result, ...always });
  const place = path.join(tempFolder, 'ci-actions', 'check-coverage-threshold-');
  for (const name of ['report', 'badge', 'badge-svg', 'cobertura'])
    if ((outputs[name] ?? '') !== '') expect(outputs[name]?.startsWith(place), name).toBe(true);
}

/** Totals as the outputs tell them: `covered/total`, in the order lines, branches, functions, statements. */
export function totals({ outputs }: RunResult): string {
  return ['lines', 'branches', 'functions', 'statements']
    .map((metric) => `${outputs[`${metric}-covered`]}/${outputs[`${metric}-total`]}`)
    .join(' ');
}

/** One section of a tracefile; hits per line. */
export function lcov(file: string, hits: Readonly<Record<number, number>>): string {
  const lines = Object.entries(hits).map(([line, count]) => `DA:${line},${count}\n`);
  return `TN:\nSF:${file}\n${lines.join('')}end_of_record\n`;
}

/** One section of a tracefile with the first `covered` of `total` lines hit. */
export function part(file: string, covered: number, total: number): string {
  return lcov(file, Object.fromEntries(Array.from({ length: total }, (_, at) => [at + 1, at < covered ? 1 : 0])));
}

/** A Cobertura report about one file. */
export const cobertura = (file: string, lines: string, head = '') =>
  `<?xml version="1.0" ?>
<!DOCTYPE coverage SYSTEM "http://127.0.0.1:9/coverage-04.dtd">
<coverage ${head} version="7" timestamp="1"><sources><source>.</source></sources><packages><package name="x"><classes>
<class name="x" filename="${file}"><methods/><lines>${lines}</lines></class></classes></package></packages></coverage>
`;

export const text = (lines: number, word = 'line'): string =>
  Array.from({ length: lines }, (_, index) => `${word} ${index + 1}\n`).join('');

/** A repository with the usual few source files. */
export const sources = (more: Changes = {}): Promise<Repository> =>
  createRepository({ 'src/a.ts': text(20), 'src/b.ts': text(20), 'lib/c.ts': text(20), 'README.md': 'Hi\n', ...more });

/** Puts reports into the checkout, without telling git, in place of those that were there. */
export async function reports(repository: Repository, named: Changes): Promise<void> {
  await rm(path.join(repository.path, 'coverage'), { recursive: true, force: true });
  await mkdir(path.join(repository.path, 'coverage'));
  await repository.write(Object.fromEntries(Object.entries(named).map(([name, entry]) => [`coverage/${name}`, entry])));
}

/** Everything below a folder, what is git's included: modes, times and bytes. */
export function fingerprint(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    const stat = statSync(file);
    const hash = stat.isFile() ? createHash('sha1').update(readFileSync(file)).digest('hex') : '';
    found[name] = `${stat.mode} ${stat.isFile() ? stat.mtimeMs : ''} ${hash}`;
  }
  return found;
}
