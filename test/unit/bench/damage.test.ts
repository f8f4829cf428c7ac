import { describe, expect, it } from 'vitest';
import { type Case, describeFinding, judge } from '../../../bench/pin-digests/damage.ts';

const sha = 'a'.repeat(40);
const digest = `sha256:${'b'.repeat(64)}`;
const other = 'c'.repeat(40);
const exact = (key: string): string => (key.startsWith('octo/') ? sha : digest);

const given = (text: string, pins: string[], rest: Partial<Case> = {}): Case => ({
  title: 'x',
  file: 'ci.yml',
  text,
  pins,
  ...rest,
});
const step = given('- uses: octo/setup@v1\n', ['octo/setup@v1']);
const image = given('image: r.test/team/app:1\n', ['team/app:1']);
const said = (each: Case, after: string): string => describeFinding(judge(each, after, exact));

describe('judge', () => {
  it.each([
    ['a commit with its version', step, `- uses: octo/setup@${sha} # v1.0.0\n`],
    ["a commit with ratchet's comment", step, `- uses: octo/setup@${sha} # ratchet:octo/setup@v1\n`],
    ['a commit alone', step, `- uses: octo/setup@${sha}\n`],
    [
      'a commit with its version at the end of a flow map',
      given('- {uses: octo/setup@v1, a: b}\n', ['octo/setup@v1']),
      `- {uses: octo/setup@${sha}, a: b} # v1.0.0\n`,
    ],
    ['a digest behind the tag', image, `image: r.test/team/app:1@${digest}\n`],
    [
      'a digest in the place of one that is pending',
      given('image: r.test/team/app:1@sha256:pending\n', ['team/app:1']),
      `image: r.test/team/app:1@${digest}\n`,
    ],
    ['a digest of its own key', given('newTag: "1"\n', ['team/app:1']), `newTag: "1"\ndigest: ${digest}\n`],
    ['a tag that becomes text', given('tag: 1.10\n', ['team/app:1.10']), `tag: "1.10@${digest}"\n`],
    [
      "a person's comment behind the version",
      given('- uses: octo/setup@v1 # keep\n', ['octo/setup@v1'], { keep: [['keep', 'loses the comment']] }),
      `- uses: octo/setup@${sha} # v1 keep\n`,
    ],
  ])('takes %s for pinned', (_, each, after) => {
    expect(said(each, after)).toBe('pinned');
  });

  it.each([
    ['nothing done', step, step.text, '**missed**'],
    ['nothing to do and nothing done', given('a: b\n', []), 'a: b\n', 'left alone'],
    [
      'one of two',
      given('- uses: octo/setup@v1\n- uses: octo/setup@v1\n', ['octo/setup@v1', 'octo/setup@v1']),
      `- uses: octo/setup@${sha}\n- uses: octo/setup@v1\n`,
      '**1 of 2 pinned**',
    ],
    ['another commit', step, `- uses: octo/setup@${other} # v1\n`, '**missed, pins to the wrong thing**'],
    ['a tag that is gone', image, `image: r.test/team/app@${digest} # 1\n`, '**pinned, drops the tag**'],
    [
      'a comment in the middle of a map',
      given('- {uses: octo/setup@v1, a: b}\n', ['octo/setup@v1']),
      `- {uses: octo/setup@${sha} # v1, a: b}\n`,
      '**pinned, is no YAML any more**',
    ],
    [
      'other line ends and a new one at the end',
      given('- uses: octo/setup@v1\r\n- run: x', ['octo/setup@v1']),
      `- uses: octo/setup@${sha}\n- run: x\n`,
      '**pinned, CRLF becomes LF, adds a last newline**',
    ],
    [
      'a byte order mark that is gone',
      given('\uFEFF- uses: octo/setup@v1\n', ['octo/setup@v1']),
      `- uses: octo/setup@${sha}\n`,
      '**pinned, loses the byte order mark**',
    ],
    [
      'quotes that are gone',
      given('- uses: "octo/setup@v1"\n', ['octo/setup@v1']),
      `- uses: octo/setup@${sha}\n`,
      '**pinned, drops the quotes**',
    ],
    ['another indent', step, `  - uses: octo/setup@${sha}\n`, '**pinned, changes other bytes**'],
    [
      'text of a script',
      given('- run: |\n    octo/setup@v1\n', [], { keep: [['    octo/setup@v1\n', 'rewrites a script']] }),
      `- run: |\n    octo/setup@${sha}\n`,
      '**rewrites a script**',
    ],
  ])('tells %s', (_, each, after, words) => {
    expect(said(each, after)).toBe(words);
  });
});
