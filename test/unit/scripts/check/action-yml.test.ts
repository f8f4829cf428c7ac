import { describe, expect, it } from 'vitest';
import { type ActionFolder, actionYml } from '../../../../scripts/check/action-yml.ts';
import { readManifest } from '../../../../scripts/docs/manifest.ts';

const goodYaml = `
name: Weigh
description: Is it heavy?
inputs:
  thing: { description: What to weigh., required: true }
  token: { description: Token., default: '\${{ github.token }}' }
  working-directory: { description: Folder., default: . }
  summary: { description: Summary., default: 'true' }
  dry-run: { description: Change nothing., default: 'false' }
outputs:
  result: { description: One word. }
  report: { description: Path. }
runs: { using: node24, main: ../../dist/weigh/index.js }
`;
const reported = ['schema', 'action', 'result', 'started-at', 'duration-ms'];
const goodSchema = JSON.stringify({
  properties: Object.fromEntries(reported.map((name) => [name, {}])),
  required: reported,
});

const problems = (change: (yaml: string) => string, other: Partial<ActionFolder> = {}): string[] =>
  actionYml({
    folder: 'weigh',
    manifest: readManifest(change(goodYaml)),
    files: ['action.yml', 'src/main.ts'],
    reportSchema: goodSchema,
    ...other,
  });
const replacing = (from: string, to: string) => (yaml: string) => {
  expect(yaml).toContain(from);
  return yaml.replace(from, to);
};

describe('an action.yml', () => {
  it('that keeps the conventions has no problem', () => {
    expect(problems((yaml) => yaml)).toEqual([]);
    const withPost = replacing('index.js }', 'index.js, post: ../../dist/weigh/post/index.js }');
    expect(problems(withPost, { files: ['src/main.ts', 'src/post.ts'] })).toEqual([]);
  });

  it.each([
    ['name: Weigh', '', 'name is missing'],
    ['description: Is it heavy?', '', 'description is missing'],
    ['thing:', 'theThing:', 'input theThing is not kebab-case'],
    ['description: What to weigh., ', '', 'input thing has no description'],
    [', required: true', '', 'input thing needs a default that is a string'],
    [', required: true', ", required: true, default: ''", 'is required and has a default'],
    ["default: 'true'", 'default: true', 'input summary needs a default that is a string'],
    ["default: 'true'", "default: 'false'", "input summary must have the default 'true'"],
    ["default: '${{ github.token }}'", "default: ''", 'input token must have the default'],
    ["default: 'false'", "default: 'true'", "input dry-run must have the default 'false'"],
    ['working-directory', 'folder', "input working-directory (default '.') is missing"],
    ['result:', 'resultWord:', 'output result is missing'],
    ['report:', 'path:', 'output report is missing'],
    ['description: One word.', '', 'output result has no description'],
    ['node24', 'node20', 'runs.using must be node24'],
    ['../../dist/weigh/index.js', 'dist/index.js', 'runs.main must be ../../dist/weigh/index.js'],
    ['index.js }', 'index.js, post: post.js }', 'runs.post must be'],
    ['index.js }', 'index.js, post: ../../dist/weigh/post/index.js }', 'go together'],
  ])('with %j turned into %j is refused: %s', (from, to, reason) => {
    expect(problems(replacing(from, to))).toContainEqual(expect.stringContaining(reason));
  });

  it('needs its entry file and a schema that describes the common fields', () => {
    const same = (yaml: string) => yaml;
    expect(problems(same, { files: [] })).toEqual(['actions/weigh: src/main.ts is missing']);
    expect(problems(same, { reportSchema: undefined })[0]).toContain('report.schema.json');
    expect(problems(same, { reportSchema: '{' })).toEqual(['actions/weigh: report.schema.json is not JSON']);
    expect(problems(same, { reportSchema: '{"properties":{"schema":{}}}' })).toHaveLength(5);
  });
});
