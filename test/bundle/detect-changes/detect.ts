// Runs the bundle once and checks what holds for every run, whatever the event: so each scene proves all of it again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type RunResult, runAction } from '../../runner/index.ts';
import { type Forge, goodToken } from '../forge.ts';
import { checkManners } from '../manners.ts';
import { complaintsOf } from '../schema.ts';
import type { GitHubEvent } from './events.ts';

export const actionFolder = path.resolve(import.meta.dirname, '../../../actions/detect-changes');
const reportSchema = JSON.parse(readFileSync(path.join(actionFolder, 'report.schema.json'), 'utf8'));

/** Three tracks that most scenes change. */
export const tracks = 'ts: ts/**\npy: py/**\nrust: rust/**\n';

export interface Question {
  readonly workspace: string;
  readonly event: GitHubEvent;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Without one nothing can be reached, and there is no token. */
  readonly forge?: Forge | undefined;
  readonly token?: string;
  readonly timeoutMs?: number;
}

export interface Detected {
  readonly run: RunResult;
  readonly outputs: Readonly<Record<string, string>>;
  /** Names of the changed filters, sorted. */
  readonly changed: readonly string[];
  /** Records of `files-path`, sorted, as `M ts/a.ts`. */
  readonly files: readonly string[];
  readonly report: Readonly<Record<string, unknown>>;
}

/** Runs the action, fails the test when anything that must always hold does not, and answers what it said. */
export async function detect(question: Question): Promise<Detected> {
  const { forge, event } = question;
  const token = question.token ?? (forge === undefined ? '' : goodToken);
  const run = await runAction({
    action: actionFolder,
    workspace: question.workspace,
    event,
    token,
    with: { filters: tracks, ...question.with },
    env: { ...event.env, ...forge?.env, ...question.env },
    ...(question.timeoutMs === undefined ? {} : { timeoutMs: question.timeoutMs }),
  });
  checkManners('detect-changes', run, token);
  const { outputs } = run;
  const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Record<string, unknown>;
  expect(complaintsOf(report, reportSchema)).toEqual([]);
  expect(report.result).toBe(outputs.result);
  if (outputs.result === 'invalid') return { run, outputs, changed: [], files: [], report };
  checkAnswer(outputs, report, question.with?.['on-undetermined'] ?? 'all');
  const records = readFileSync(outputs['files-path'] ?? '', 'utf8').split('\0');
  expect(records.pop()).toBe('');
  for (const record of records) expect(record).toMatch(/^[AMD]\t[^\0]/);
  expect(report['changed-files']).toBe(records.length);
  const changed = (JSON.parse(outputs.changes ?? '') as string[]).toSorted();
  return { run, outputs, changed, files: records.map((record) => record.replace('\t', ' ')).toSorted(), report };
}

/** How the outputs of one answer hang together. */
function checkAnswer(
  outputs: Readonly<Record<string, string>>,
  report: Readonly<Record<string, unknown>>,
  fallback: string,
): void {
  const { result, any, degraded } = outputs;
  expect(['changed', 'unchanged', 'undetermined']).toContain(result);
  expect(degraded).toBe(String(result === 'undetermined'));
  if (result !== 'undetermined') expect(any).toBe(String(result === 'changed'));
  const size = Object.entries(outputs).reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  expect(size).toBeLessThan(1024 * 1024);
  const filters = (report.filters ?? []) as { name: string; changed: boolean; count: number }[];
  for (const { name, changed, count } of filters) {
    expect([outputs[name], outputs[`${name}_count`]]).toEqual([String(changed), String(count)]);
    // Unknown is never "unchanged", unless the user asked for exactly that.
    if (result === 'undetermined') expect(changed, `filter ${name}`).toBe(fallback !== 'none');
  }
  const projects = (report.projects ?? []) as { name: string }[];
  const anything = filters.some(({ changed }) => changed) || projects.length > 0;
  expect(any).toBe(String(anything));
  const matrix = JSON.parse(outputs.matrix ?? '').include as { name: string }[];
  const named = report.projects === undefined ? filters.filter(({ changed }) => changed) : projects;
  expect(matrix.map(({ name }) => name)).toEqual(named.length === 0 ? [''] : named.map(({ name }) => name));
  for (const name of ['base', 'head', 'strategy', 'reason']) expect(report[name]).toBe(outputs[name]);
}
