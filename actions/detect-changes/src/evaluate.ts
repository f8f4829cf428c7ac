import type { Answer } from './answer.ts';
import type { ChangeSet } from './change-set.ts';
import type { ChangedFile } from './changed-file.ts';
import { evaluateAll, evaluateFilters, findDeadPatterns } from './filters/evaluate.ts';
import type { Filter, Pattern, Quantifier } from './filters/filter.ts';
import { findGlobalMatch } from './global-patterns.ts';
import type { ProjectsAnswer } from './projects.ts';
import type { WorkspaceGraph, WorkspaceKind } from './workspace/index.ts';

export interface Question {
  /** Undefined when the input `filters` is empty. */
  readonly filters: readonly Filter[] | undefined;
  readonly quantifier: Quantifier;
  readonly workspace: 'off' | 'auto' | readonly WorkspaceKind[];
  readonly global: readonly Pattern[];
  /** In workspace mode: a file that belongs to no project concerns all of them. */
  readonly strays: boolean;
  readonly onUndetermined: 'all' | 'fail' | 'none';
}

/** Turns a change set into the answer to every filter and project. */
export async function evaluate(changes: ChangeSet, question: Question): Promise<Answer> {
  // Loaded when asked for: most filters never need it.
  const graph =
    question.workspace === 'off'
      ? undefined
      : await (await import('./projects.ts')).readHeadGraph(
          changes,
          question.workspace,
          question.filters === undefined,
        );
  const [problem] = graph?.projects.length === 0 ? graph.problems : [];
  if (problem !== undefined) {
    return undetermined(changes, question, graph, `the manifest ${problem.path} cannot be read (${problem.message})`);
  }
  if (changes.kind === 'everything') return everything(changes, question, graph, { why: changes.why });
  if (changes.kind === 'undetermined') return undetermined(changes, question, graph, changes.why);
  const global = findGlobalMatch(question.global, changes.files);
  if (global !== undefined) {
    const why = `the changed file ${global.path} matches the global pattern ${global.pattern}`;
    return everything(changes, question, graph, { why, files: changes.files });
  }
  let projects: ProjectsAnswer | undefined;
  if (question.workspace !== 'off' && graph !== undefined) {
    const { findAffected } = await import('./projects.ts');
    const found = await findAffected(changes, graph, question.workspace, question.strays);
    if (found.kind === 'unknown') return undetermined(changes, question, found.graph, found.why);
    projects = found.value;
  }
  const filters = question.filters && evaluateFilters(question.filters, question.quantifier, changes.files);
  const any = (filters?.some(({ changed }) => changed) ?? false) || (projects?.affected.length ?? 0) > 0;
  return {
    result: any ? 'changed' : 'unchanged',
    any,
    degraded: false,
    reason: `${count(changes.files)} between base and head; the base is ${changes.why}.`,
    strategy: changes.strategy,
    base: changes.base,
    head: changes.head,
    filters,
    projects,
    files: changes.files,
    deadPatterns: await deadPatterns(changes, question, changes.files),
  };
}

interface Because {
  readonly why: string;
  /** The files really changed, when that is known. */
  readonly files?: readonly ChangedFile[];
}

async function everything(
  changes: ChangeSet,
  question: Question,
  graph: WorkspaceGraph | undefined,
  because: Because,
): Promise<Answer> {
  const listed = await changes.tracked();
  const tracked = listed ?? [];
  return {
    result: 'changed',
    any: true,
    degraded: false,
    reason: `Everything counts as changed: ${sentence(because.why)}${emptyLists(question, listed)}`,
    strategy: changes.strategy,
    base: changes.base,
    head: changes.head,
    filters: question.filters && evaluateAll(question.filters, question.quantifier, tracked, true),
    projects: graph && (await everyProject(graph, because.why)),
    files: because.files ?? tracked.map((path) => ({ path, status: 'added', renamed: false })),
    deadPatterns: await deadPatterns(changes, question, []),
  };
}

const fallbacks = {
  all: 'everything counts as changed',
  fail: 'the step fails, as `on-undetermined: fail` asks',
  none: 'nothing counts as changed, as `on-undetermined: none` asks',
};

/** A filter that is true beside an empty list would let a script over the list pass without doing anything, unsaid. */
function emptyLists(question: Question, listed: readonly string[] | undefined): string {
  if (question.filters === undefined || listed !== undefined) return '';
  return ' The tracked files could not be listed, so the lists of files are empty and say nothing.';
}

/** A reason may end in somebody's own full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

async function undetermined(
  changes: ChangeSet,
  question: Question,
  graph: WorkspaceGraph | undefined,
  why: string,
): Promise<Answer> {
  const all = question.onUndetermined !== 'none';
  const listed = all ? await changes.tracked() : [];
  const tracked = listed ?? [];
  const fallback = fallbacks[question.onUndetermined];
  return {
    result: 'undetermined',
    any: all,
    degraded: true,
    reason: `The change could not be determined, so ${fallback}: ${sentence(why)}${emptyLists(question, listed)}`,
    strategy: changes.strategy,
    base: changes.base,
    head: changes.head,
    filters: question.filters && evaluateAll(question.filters, question.quantifier, tracked, all),
    projects: graph && (all ? await everyProject(graph, `undetermined: ${why}`) : { graph, affected: [] }),
    files: tracked.map((path) => ({ path, status: 'added', renamed: false })),
    deadPatterns: [],
  };
}

async function everyProject(graph: WorkspaceGraph, because: string): Promise<ProjectsAnswer> {
  return { graph, affected: (await import('./projects.ts')).allProjects(graph, because) };
}

async function deadPatterns(
  changes: ChangeSet,
  question: Question,
  files: readonly ChangedFile[],
): Promise<Answer['deadPatterns']> {
  if (question.filters === undefined) return [];
  const tracked = await changes.tracked();
  return tracked === undefined ? [] : findDeadPatterns(question.filters, files, tracked);
}

function count(files: readonly ChangedFile[]): string {
  return files.length === 1 ? '1 file differs' : `${files.length} files differ`;
}
