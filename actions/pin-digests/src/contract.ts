// Generated from ../action.yml by `npm run docs`. Edit that file, not this one.

/** Every input of the action, in the order of its documentation. */
export const inputNames = [
  'mode',
  'kinds',
  'files',
  'exclude',
  'fields',
  'digests',
  'style',
  'platform',
  'min-age',
  'branches',
  'comment-separator',
  'insecure-registries',
  'registry-map',
  'pull-request',
  'branch',
  'base',
  'title',
  'body',
  'commit-message',
  'labels',
  'reviewers',
  'draft',
  'default-token',
  'token',
  'working-directory',
  'dry-run',
  'summary',
] as const;
export type InputName = (typeof inputNames)[number];

/** What an input means that a workflow leaves out or hands over empty. */
export const inputDefaults = {
  mode: 'pin',
  kinds: 'images,actions',
  exclude:
    'slsa-framework/slsa-github-generator/**\n**/testdata/**\n**/test-data/**\n**/fixtures/**\n**/__fixtures__/**',
  style: 'tag-and-digest',
  'min-age': '0',
  branches: 'fail',
  'comment-separator': ' # ',
  'pull-request': 'false',
  branch: 'bot/pin-digests',
  title: 'ci: pin digests',
  'commit-message': 'ci: pin digests',
  draft: 'false',
  'working-directory': '.',
  'dry-run': 'false',
  summary: 'true',
} as const;

/** Every output with a fixed name. */
export const outputNames = [
  'changed',
  'changed-files',
  'pinned-count',
  'unpinned-count',
  'unresolved-count',
  'references',
  'patch',
  'sarif',
  'pull-request-number',
  'pull-request-url',
  'pull-request-operation',
  'result',
  'report',
] as const;
export type OutputName = (typeof outputNames)[number];
