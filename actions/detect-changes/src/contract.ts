// Generated from ../action.yml by `npm run docs`. Edit that file, not this one.

/** Every input of the action, in the order of its documentation. */
export const inputNames = [
  'filters',
  'workspace',
  'global',
  'base',
  'ref',
  'strategy',
  'merge-group-base',
  'predicate-quantifier',
  'list-files',
  'on-undetermined',
  'initial-fetch-depth',
  'token',
  'working-directory',
  'summary',
] as const;
export type InputName = (typeof inputNames)[number];

/** What an input means that a workflow leaves out or hands over empty. */
export const inputDefaults = {
  strategy: 'auto',
  'merge-group-base': 'queue',
  'predicate-quantifier': 'some-with-excludes',
  'list-files': 'none',
  'on-undetermined': 'all',
  'working-directory': '.',
  summary: 'true',
} as const;

/** Every output with a fixed name. */
export const outputNames = [
  'changes',
  'any',
  'matrix',
  'projects',
  'base',
  'head',
  'strategy',
  'degraded',
  'reason',
  'files-path',
  'result',
  'report',
] as const;
export type OutputName = (typeof outputNames)[number];
