// A reference is changed by its own bytes and one comment: quotes, comments, anchors, line ends and all else survive.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, missing, startBed, stepsOf, usesOf, workflowFile } from './bed.ts';
import { eachRow, marked, type Row } from './rows.ts';

const V1 = 'owner/tool@v1';
/** `SHA` is the whole reference afterwards. */
const uses = (name: string, from: string, to: string): Row => ({
  name,
  file: workflowFile,
  text: () => stepsOf(from),
  wanted: ({ sha }) => stepsOf(to).replaceAll('SHA', `owner/tool@${sha['v1.2.3']}`),
});

eachRow('in a uses:', [
  uses(
    'in flow style the comment comes behind the bracket',
    `      - { uses: ${V1}, with: { a: b } }\n`,
    '      - { uses: SHA, with: { a: b } } # v1.2.3\n',
  ),
  uses(
    'in a flow map over two lines the comment comes behind the comma',
    `      - { uses: ${V1},\n          with: { a: b } } # mine\n`,
    '      - { uses: SHA, # v1.2.3\n          with: { a: b } } # mine\n',
  ),
  uses('in single quotes the quotes stay', `      - uses: '${V1}'\n`, "      - uses: 'SHA' # v1.2.3\n"),
  uses(
    'in double quotes an old comment stays behind the version',
    `      - uses: "${V1}"   # old comment\n`,
    '      - uses: "SHA"   # v1.2.3 old comment\n',
  ),
  uses(
    'a comment that names the tag becomes the exact version',
    `      - uses: ${V1} # v1\n`,
    '      - uses: SHA # v1.2.3\n',
  ),
  uses('a tab before the comment stays', `      - uses: ${V1}\t# hi\n`, '      - uses: SHA\t# v1.2.3 hi\n'),
  uses('blanks at the end of the line stay', `      - uses: ${V1}   \n`, '      - uses: SHA # v1.2.3   \n'),
  uses(
    'an anchor stays and its alias is not written',
    `      - uses: &co ${V1}\n      - uses: *co\n`,
    '      - uses: &co SHA # v1.2.3\n      - uses: *co\n',
  ),
  uses(
    'a merged step is changed where it stands',
    `      - &s\n        uses: ${V1}\n        with: {a: 1}\n      - <<: *s\n        name: z\n`,
    '      - &s\n        uses: SHA # v1.2.3\n        with: {a: 1}\n      - <<: *s\n        name: z\n',
  ),
  uses('a tag !!str stays', `      - uses: !!str ${V1}\n`, '      - uses: !!str SHA # v1.2.3\n'),
  uses(
    'a block scalar takes no comment into its text',
    `      - uses: |\n          ${V1}\n`,
    '      - uses: |\n          SHA\n',
  ),
  uses(
    'a folded scalar takes no comment into its text',
    `      - uses: >-\n          ${V1}\n      - run: echo\n`,
    '      - uses: >-\n          SHA\n      - run: echo\n',
  ),
  uses('a value on the next line', `      - uses:\n          ${V1}\n`, '      - uses:\n          SHA # v1.2.3\n'),
  uses('an explicit key', `      - ? uses\n        : ${V1}\n`, '      - ? uses\n        : SHA # v1.2.3\n'),
  uses(
    'non-ASCII text before and behind it stays',
    `      - name: "é漢字😀" # ünï\n        uses: ${V1} # ☃\n`,
    '      - name: "é漢字😀" # ünï\n        uses: SHA # v1.2.3 ☃\n',
  ),
  uses('a missing last newline stays missing', `      - uses: ${V1}`, '      - uses: SHA # v1.2.3'),
  uses(
    'text in run, env and with stays',
    `      - run: |\n          uses: ${V1}\n        env:\n          uses: ${V1}\n      - uses: ${V1}\n        with:\n          script: "- uses: ${V1}"\n          image: nginx:1\n`,
    `      - run: |\n          uses: ${V1}\n        env:\n          uses: ${V1}\n      - uses: SHA # v1.2.3\n        with:\n          script: "- uses: ${V1}"\n          image: nginx:1\n`,
  ),
  uses(
    'CRLF line ends stay',
    `      - uses: ${V1}\r\n      - run: x\r\n`,
    '      - uses: SHA # v1.2.3\r\n      - run: x\r\n',
  ),
  marked('a byte order mark stays', workflowFile, `\uFEFF${usesOf('¤v1¤')}`),
  marked('several documents are all read', workflowFile, `${usesOf('¤v1¤')}---\n${usesOf('¤v2¤')}`),
]);

eachRow('in an image', [
  marked('an unquoted tag 1.10 is text, not a number', 'compose.yml', 'services: {a: {image: §app:1.10§}}\n'),
  marked('an image without tag and digest is latest', 'compose.yml', 'services:\n  a:\n    image: §app§ # c\n'),
  marked(
    'the same text in a label stays',
    'compose.yml',
    'services:\n  a: {labels: {i: "x nginx:1"}, image: §app:2§}\n  b: {image: §app:1§}\n',
  ),
  marked('an anchored service', 'compose.yml', 'x-a: &a\n  image: §app:1§\nservices:\n  one: *a\n  two:\n    <<: *a\n'),
  marked(
    'tabs, CRLF and a byte order mark in a Dockerfile',
    'Dockerfile',
    '\uFEFFFROM\t§app:1§\tAS\tx\r\n  FROM   §app:2§   \r\n',
  ),
]);

describe.skipIf(missing)('beside the table', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('the comment separator is the one asked for', async () => {
    const outcome = await bed.run({ [workflowFile]: usesOf(V1) }, { 'comment-separator': '  # ' });
    expect(outcome.read(workflowFile)).toBe(usesOf(`owner/tool@${bed.sha['v1.2.3']}  # v1.2.3`));
  });
  it('bytes that are no UTF-8 elsewhere in the file stay', async () => {
    const latin = Buffer.from('    x: "\xe9"\n', 'latin1');
    const text = 'services:\n  a:\n    image: §app:1§\n';
    const { workspace } = await bed.run({ 'compose.yml': Buffer.concat([Buffer.from(bed.before(text)), latin]) });
    const wanted = Buffer.concat([Buffer.from(bed.after(text)), latin]);
    expect((await readFile(path.join(workspace, 'compose.yml'))).equals(wanted)).toBe(true);
  });
});
