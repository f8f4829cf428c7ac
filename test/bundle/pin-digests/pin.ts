// Runs the bundle once and checks what holds for every run: so each scene proves all of it again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type RunResult, runAction } from '../../runner/index.ts';
import { goodToken } from '../forge.ts';
import { checkManners } from '../manners.ts';
import { complaintsOf } from '../schema.ts';

export const actionFolder = path.resolve(import.meta.dirname, '../../../actions/pin-digests');
const reportSchema = JSON.parse(readFileSync(path.join(actionFolder, 'report.schema.json'), 'utf8'));

export interface Question {
  readonly workspace: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly token?: string;
  readonly timeoutMs?: number;
}

export interface Listed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: 'image' | 'action';
  readonly where: string;
  readonly original: string;
  readonly resolved: string;
  readonly digest: string;
  readonly status: string;
  readonly siblings?: Readonly<Record<string, unknown>>;
}

export interface Pinned {
  readonly run: RunResult;
  readonly outputs: Readonly<Record<string, string>>;
  readonly references: readonly Listed[];
  /** `status file:line original`, in order. */
  readonly lines: readonly string[];
  readonly report: Readonly<Record<string, unknown>>;
  /** Code of the failure; empty when the step succeeded. */
  readonly code: string;
  /** What the failure says. */
  readonly error: string;
}

/** Nothing of the machine's own registry credentials or git configuration reaches the step. */
const isolated = {
  HOME: '/nonexistent',
  DOCKER_CONFIG: undefined,
  REGISTRY_AUTH_FILE: undefined,
  XDG_RUNTIME_DIR: undefined,
};

/** Runs the action, fails the test when anything that must always hold does not, and answers what it said. */
export async function pin(question: Question): Promise<Pinned> {
  const token = question.token ?? goodToken;
  const run = await runAction({
    action: actionFolder,
    workspace: question.workspace,
    token,
    with: question.with ?? {},
    env: { ...isolated, ...question.env },
    ...(question.event === undefined ? {} : { event: question.event }),
    ...(question.timeoutMs === undefined ? {} : { timeoutMs: question.timeoutMs }),
  });
  checkManners('pin-digests', run, token);
  const { outputs } = run;
  const said = `${run.stdout}\n${run.stderr}`;
  expect(outputs.report, said).toBeTruthy();
  const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Record<string, unknown>;
  expect(complaintsOf(report, reportSchema)).toEqual([]);
  expect(report.result).toBe(outputs.result);
  const failure = run.annotations.find(({ level }) => level === 'error');
  const told = { code: failure?.title?.replace('pin-digests: ', '') ?? '', error: failure?.message ?? '' };
  if (outputs.result === 'invalid') return { run, outputs, references: [], lines: [], report, ...told };
  const references = JSON.parse(outputs.references ?? '') as Listed[];
  checkAnswer(outputs, references, run, said);
  const lines = references.map(({ status, file, line, original }) => `${status} ${file}:${line} ${original}`);
  return { run, outputs, references, lines, report, ...told };
}

/** How the outputs hang together. */
function checkAnswer(
  outputs: Readonly<Record<string, string>>,
  references: readonly Listed[],
  run: RunResult,
  said: string,
): void {
  expect(['pinned', 'changed', 'unpinned', 'unresolved'], said).toContain(outputs.result);
  const count = (...statuses: string[]) => String(references.filter(({ status }) => statuses.includes(status)).length);
  expect(outputs['pinned-count']).toBe(count('pinned', 'changed'));
  expect(outputs['unpinned-count']).toBe(count('unpinned', 'mismatch', 'impostor', 'moved'));
  expect(outputs['unresolved-count']).toBe(count('unresolved', 'refused'));
  // Unknown is never success, and neither is what is not exact.
  if (outputs['unresolved-count'] !== '0') expect(outputs.result).toBe('unresolved');
  if (outputs.result === 'unresolved' || outputs.result === 'unpinned') expect(run.exitCode, said).toBe(1);
  expect(outputs.changed).toBe(String(outputs['changed-files'] !== '[]'));
  expect(outputs.patch === '').toBe(outputs.changed === 'false');
  const sarif = JSON.parse(readFileSync(outputs.sarif ?? '', 'utf8')) as { version: string };
  expect(sarif.version).toBe('2.1.0');
}
