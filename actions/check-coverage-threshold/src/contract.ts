// Generated from ../action.yml by `npm run docs`. Edit that file, not this one.

/** Every input of the action, in the order of its documentation. */
export const inputNames = [
  'files',
  'format',
  'min-lines',
  'min-branches',
  'min-functions',
  'min-statements',
  'min-patch',
  'min-changed-lines',
  'min-file',
  'rules',
  'baseline',
  'max-drop',
  'write-baseline',
  'overrides',
  'expect-reports',
  'include',
  'exclude',
  'source-roots',
  'base',
  'comment',
  'comment-id',
  'annotations',
  'informational',
  'token',
  'working-directory',
  'summary',
] as const;
export type InputName = (typeof inputNames)[number];

/** What an input means that a workflow leaves out or hands over empty. */
export const inputDefaults = {
  format: 'auto',
  'min-changed-lines': '0',
  comment: 'false',
  'comment-id': 'default',
  annotations: 'true',
  informational: 'false',
  'working-directory': '.',
  summary: 'true',
} as const;

/** Every output with a fixed name. */
export const outputNames = [
  'passed',
  'result',
  'coverage',
  'lines-covered',
  'lines-total',
  'branches-covered',
  'branches-total',
  'functions-covered',
  'functions-total',
  'statements-covered',
  'statements-total',
  'patch-coverage',
  'baseline-coverage',
  'delta',
  'uncovered-changed-lines',
  'badge',
  'badge-svg',
  'cobertura',
  'report',
] as const;
export type OutputName = (typeof outputNames)[number];
