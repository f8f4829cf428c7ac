import type { Answer } from '../answer.ts';
import type { OutputName } from '../contract.ts';
import { formatList, type ListFormat, shareBudget, sizeOf } from './lists.ts';

/** GitHub keeps at most 1 MB of outputs of a job; other steps need their share. */
export const outputBudget = 900 * 1024;
const projectsBudget = 300 * 1024;

export interface BuiltOutputs {
  readonly outputs: Record<string, string>;
  /** Names of the outputs that hold less than there is; everything is in `files-path` and in the report. */
  readonly truncated: readonly string[];
}

type Fixed = Exclude<OutputName, 'result' | 'report' | 'files-path'>;

export function buildOutputs(answer: Answer, format: ListFormat): BuiltOutputs {
  const truncated: string[] = [];
  const projects = fitProjects(answer, truncated);
  const fixed: Record<Fixed, string> = {
    changes: JSON.stringify(changedNames(answer)),
    any: String(answer.any),
    matrix: JSON.stringify({ include: matrixEntries(answer) }),
    projects,
    base: answer.base,
    head: answer.head,
    strategy: answer.strategy,
    degraded: String(answer.degraded),
    reason: answer.reason,
  };
  const outputs: Record<string, string> = { ...fixed };
  for (const { name, changed, files } of answer.filters ?? []) {
    outputs[name] = String(changed);
    outputs[`${name}_count`] = String(files.length);
  }
  if (format !== 'none') addLists(answer, format, outputs, truncated);
  return { outputs, truncated };
}

function changedNames(answer: Answer): string[] {
  if (answer.filters !== undefined) return answer.filters.filter(({ changed }) => changed).map(({ name }) => name);
  return answer.projects?.affected.map(({ name }) => name) ?? [];
}

interface MatrixEntry {
  readonly name: string;
  readonly path: string;
  readonly language: string;
}

/** Projects where they are looked for, else filters. GitHub fails a workflow whose matrix vector is empty. */
export function matrixEntries(answer: Answer): MatrixEntry[] {
  const entries =
    answer.projects?.affected.map(({ name, path, language }) => ({ name, path, language })) ??
    changedNames(answer).map((name) => ({ name, path: '', language: '' }));
  return entries.length > 0 ? entries : [{ name: '', path: '', language: '' }];
}

function fitProjects(answer: Answer, truncated: string[]): string {
  const entries = (answer.projects?.affected ?? []).map(({ name, path, language, direct, distance, because }) =>
    JSON.stringify({ name, path, language, direct, distance, because }),
  );
  const kept: string[] = [];
  let size = 2;
  for (const entry of entries) {
    size += sizeOf(entry) + 2;
    if (size > projectsBudget) {
      truncated.push('projects');
      break;
    }
    kept.push(entry);
  }
  return `[${kept.join(',')}]`;
}

function addLists(
  answer: Answer,
  format: Exclude<ListFormat, 'none'>,
  outputs: Record<string, string>,
  truncated: string[],
): void {
  const filters = answer.filters ?? [];
  const whole = filters.map(
    ({ files }) =>
      formatList(
        files.map(({ path }) => path),
        format,
      ).text,
  );
  const used = Object.entries(outputs).reduce((sum, [name, value]) => sum + sizeOf(name) + sizeOf(value), 0);
  const sizes = whole.map(sizeOf);
  const allowed = shareBudget(sizes, Math.max(0, outputBudget - used));
  filters.forEach(({ name, files }, index) => {
    const output = `${name}_files`;
    if ((sizes[index] ?? 0) <= (allowed[index] ?? 0)) {
      outputs[output] = whole[index] ?? '';
      return;
    }
    outputs[output] = formatList(
      files.map(({ path }) => path),
      format,
      allowed[index],
    ).text;
    outputs[`${output}_truncated`] = 'true';
    truncated.push(output);
  });
}
