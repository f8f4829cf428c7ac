// The three actions on the same question, each with the inputs of its own that ask it.

import path from 'node:path';
import { stringify } from 'yaml';
import type { Step } from '../kit/action-step.ts';
import type { Settings } from '../kit/benchmark.ts';

/** Name of a filter to its patterns; no exclusions, which the actions read differently. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface Question {
  readonly filters: Filters;
  readonly event: Step['event'];
}

export interface Action {
  readonly name: string;
  step(question: Question, workspace: string): Step;
  /** Names of the filters that are true. */
  changed(outputs: ReadonlyMap<string, string>, filters: Filters): string[];
}

export const oursName = 'detect-changes';

/** Ours first; the others where their place is known. */
export function actions({ root, bundles, peers }: Settings): Action[] {
  const ours: Action = {
    name: oursName,
    step: ({ filters, event }, workspace) => ({
      action: path.join(root, 'actions', 'detect-changes'),
      bundles,
      with: { filters: stringify(filters), 'list-files': 'json', token: '' },
      event,
      workspace,
    }),
    changed: (outputs, filters) => Object.keys(filters).filter((name) => outputs.get(name) === 'true'),
  };
  const { pathsFilter, changedFiles } = peers;
  return [
    ours,
    ...(pathsFilter === undefined ? [] : [{ ...ours, name: 'paths-filter', step: pathsFilterStep(pathsFilter) }]),
    ...(changedFiles === undefined ? [] : [changedFilesAction(changedFiles)]),
  ];
}

/** dorny/paths-filter: our inputs are its own. */
function pathsFilterStep(action: string): Action['step'] {
  return ({ filters, event }, workspace) => ({
    action,
    with: { filters: stringify(filters), 'list-files': 'json', token: '' },
    event,
    workspace,
  });
}

/** tj-actions/changed-files: `files_yaml`, and an output `<key>_any_changed` for each key. */
function changedFilesAction(action: string): Action {
  return {
    name: 'changed-files',
    step: ({ filters, event }, workspace) => ({
      action,
      with: { files_yaml: stringify(filters), json: 'true', token: '' },
      event,
      workspace,
    }),
    // It counts deleted files as modified, and not as changed.
    changed: (outputs, filters) =>
      Object.keys(filters).filter((name) => outputs.get(`${name}_any_modified`) === 'true'),
  };
}

/** One sentence a contender that is not there. */
export function absent({ peers }: Settings): string[] {
  const say = (name: string, variable: string): string =>
    `${name} is left out: ${variable} does not name the folder with its \`action.yml\` and \`dist/\`.`;
  return [
    ...(peers.pathsFilter === undefined ? [say('paths-filter', 'BENCH_PATHS_FILTER')] : []),
    ...(peers.changedFiles === undefined ? [say('changed-files', 'BENCH_CHANGED_FILES')] : []),
  ];
}
