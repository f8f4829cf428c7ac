// What is left alone because somebody said so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, missing, startBed, stepsOf, usesOf, workflowFile } from './bed.ts';
import { eachRow, marked, type Row } from './rows.ts';

const statuses = ['ignored', 'ignored', 'changed'];
const marks = [
  'pin-digests: ignore',
  'ratchet:exclude',
  'zizmor: ignore[unpinned-uses]',
  'zizmor: ignore[artipacked,unpinned-uses]',
  'actions-up-ignore',
];

const markedBy = (mark: string): Row => {
  const text = stepsOf(
    `      - uses: owner/tool@v1 # ${mark}\n      # ${mark}\n      - uses: owner/tool@v1\n      - uses: ¤v1¤\n`,
  );
  return marked(`${mark} counts on the line and on the line above`, workflowFile, text, statuses);
};
eachRow('a comment that says so:', marks.map(markedBy));

describe.skipIf(missing)('left alone', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('a mark reaches no further, and must be a comment', async () => {
    const text = stepsOf(
      '      - uses: owner/tool@v1 # pin-digests: ignore\n      - uses: ¤v1¤\n      # pin-digests: ignore\n\n      - uses: ¤v1¤\n      - name: "pin-digests: ignore"\n        uses: ¤v1¤\n      # pin-digests: ignored-not\n      - uses: ¤v1¤\n',
    );
    const outcome = await bed.run({ [workflowFile]: bed.before(text) });
    expect(outcome.read(workflowFile)).toBe(bed.after(text));
  });
  it('exclude names references and files, and replaces the default list', async () => {
    const image = bed.before('FROM §app:1§\n');
    const outcome = await bed.run(
      {
        'testdata/Dockerfile': image,
        Dockerfile: bed.before('FROM §app:1§\nFROM §solo:1§\n'),
        'old/Dockerfile': 'FROM nginx\n',
      },
      { exclude: `${bed.registry.host}/team/**\nold/**` },
    );
    expect(outcome.read('Dockerfile')).toBe(image + bed.after('FROM §solo:1§\n'));
    expect(outcome.of('testdata/Dockerfile').map(({ status }) => status)).toEqual(['ignored']);
    expect(outcome.of('old/Dockerfile')).toEqual([]);
  });
  it('test data folders and the SLSA generator are left alone by default', async () => {
    const outcome = await bed.run(
      {
        'testdata/Dockerfile': 'FROM nginx\n',
        'a/fixtures/x/Dockerfile': 'FROM nginx\n',
        [workflowFile]: usesOf('slsa-framework/slsa-github-generator/.github/workflows/x.yml@v1'),
      },
      { mode: 'check' },
    );
    expect([outcome.result, outcome.statuses]).toEqual(['pinned', ['ignored']]);
  });
  it('a workflow that actions.lock lists counts as locked, another does not', async () => {
    const lock = `version: 1\nworkflows:\n  ${workflowFile}:\n    - owner/tool@v1\ndependencies:\n  owner/tool@v1:\n    sha: ${bed.sha['v1.2.3']}\n`;
    const outcome = await bed.run(
      {
        '.github/workflows/actions.lock': lock,
        [workflowFile]: usesOf('owner/tool@v1'),
        '.github/workflows/b.yml': usesOf('owner/tool@v1'),
      },
      { mode: 'check' },
    );
    expect(outcome.references.map(({ file, status }) => [file, status])).toEqual([
      [workflowFile, 'locked'],
      ['.github/workflows/b.yml', 'unpinned'],
    ]);
  });
});
