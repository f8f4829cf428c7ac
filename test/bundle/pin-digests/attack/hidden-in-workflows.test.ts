// What somebody can write into a workflow or an action so that a reviewer, or a weaker reader, does not see what moves.
import { beforeAll, describe, expect, it } from 'vitest';
import { check, DIGEST, type Findings, findingsOf, posixFiles, SHA, workflow, workspace } from './attacker.ts';

const head = 'on: push\n';
const job = 'jobs:\n  j:\n    runs-on: x\n    steps:\n';
const action = 'runs:\n  using: composite\n  steps:\n    - uses: a/b@v4\n';
const moving = workflow('uses: a/b@v4');
const letters = [...'abcdefghi'];
const bomb = letters.slice(1).map((name, at) => `${name}: &${name} [${Array(9).fill(`*${letters[at]}`).join()}]\n`);

/** The only reference that moves, and the workflow. */
const attacks: Readonly<Record<string, readonly [reference: string, workflow: string | Buffer]>> = {
  'an @ of full width before the commit': [`a/b＠${SHA}`, workflow(`uses: a/b＠${SHA}`)],
  'a commit cut short': [`a/b@${SHA.slice(0, 12)}`, workflow(`uses: a/b@${SHA.slice(0, 12)}`)],
  'a commit with a digit too many': [`a/b@${SHA}0`, workflow(`uses: a/b@${SHA}0`)],
  'an invisible character behind the commit': [`a/b@${SHA}\u200b`, workflow(`uses: "a/b@${SHA}\u200b"`)],
  'a branch whose name ends like a commit': [`a/b@refs/heads/${SHA}`, workflow(`uses: a/b@refs/heads/${SHA}`)],
  'a version, then a commit': [`a/b@v4@${SHA}`, workflow(`uses: a/b@v4@${SHA}`)],
  'a commit, then a version': [`a/b@${SHA}@v4`, workflow(`uses: a/b@${SHA}@v4`)],
  'a commit in the path': [`a/b/x@${SHA}/y@v4`, workflow(`uses: a/b/x@${SHA}/y@v4`)],
  'a commit with a version glued on by #': [`a/b@${SHA}#v4`, workflow(`uses: a/b@${SHA}#v4`)],
  'a commit in the comment only': ['a/b@v4', workflow(`uses: a/b@v4 # ${SHA}`)],
  'a value in escapes': ['a/b@v4', workflow('uses: "a/b\\u0040v4"')],
  'a key in escapes': ['a/b@v4', workflow('"us\\u0065s": a/b@v4')],
  'a key in single quotes': ['a/b@v4', workflow("'uses': a/b@v4")],
  'a key with a question mark': ['a/b@v4', workflow('? uses\n        : a/b@v4')],
  'a key with an anchor': ['a/b@v4', workflow('&x uses: a/b@v4')],
  'a key that is an alias': ['a/b@v4', `${head}x: &u uses\n${job}      - *u : a/b@v4\n`],
  'a binary value': ['YS9iQHY0', workflow('uses: !!binary YS9iQHY0')],
  'a value with a tag of its own': ['a/b@v4', workflow('uses: !foo a/b@v4')],
  'steps by alias': ['a/b@v4', `${head}x: &s\n  - uses: a/b@v4\njobs:\n  j:\n    runs-on: x\n    steps: *s\n`],
  'an anchor defined twice': ['a/b@v4', `${head}env:\n  X: &s a/b@${SHA}\n  Y: &s a/b@v4\n${job}      - uses: *s\n`],
  'a merged step': ['a/b@v4', `${head}x: &s {uses: a/b@v4}\n${job}      - <<: *s\n        name: x\n`],
  'an alias to what holds it': ['a/b@v4', `${head}jobs: &a\n  j:\n    steps:\n      - uses: a/b@v4\n  k: *a\n`],
  'a second document': ['a/b@v4', `on: push\njobs: {}\n---\n${moving}`],
  'a second document that is empty': ['a/b@v4', `${moving}---\njobs: {}\n`],
  'a folded value': ['a/b@v4', workflow('uses: >-\n          a/b@v4')],
  'a literal value with an indentation of its own': ['a/b@v4', workflow('uses: |2-\n          a/b@v4')],
  'a byte order mark': ['a/b@v4', `\ufeff${moving}`],
  'bytes that are no UTF-8': ['a/b@v4', Buffer.from(workflow('name: \xe9\n        uses: a/b@v4'), 'latin1')],
  'YAML 1.1 by directive': ['a/b@v4', `%YAML 1.1\n---\n${moving}`],
  JSON: ['a/b@v4', '{"on":"push","jobs":{"j":{"runs-on":"x","steps":[{"uses":"a/b@v4"}]}}}'],
  'an alias bomb': ['a/b@v4', `${moving}a: &a [x,x,x,x,x,x,x,x,x]\n${bomb.join('')}`],
  'docker:// in capitals': ['DOCKER://alpine:3', workflow('uses: DOCKER://alpine:3')],
  'a blank before docker://': ['alpine:3', workflow('uses: " docker://alpine:3"')],
  'a marker in the name of the step': ['a/b@v4', workflow('name: "x # pin-digests: ignore"\n        uses: a/b@v4')],
  'a marker in text on the same line': ['a/b@v4', workflow('{name: "# pin-digests: ignore", uses: a/b@v4}')],
  'a marker in the script above': ['a/b@v4', workflow('run: |\n          # pin-digests: ignore\n      - uses: a/b@v4')],
  'a marker of the reference above': ['a/b@v4', workflow('uses: c/d@v1 # pin-digests: ignore', 'uses: a/b@v4')],
  'a marker at the top of the file': ['a/b@v4', `# pin-digests: ignore\n${moving}`],
  'words that only look like a marker': ['a/b@v4', workflow('uses: a/b@v4 # not ratchet:excluded')],
  'an excluded owner in other letters': [
    'SLSA-framework/slsa-github-generator/x@v1',
    workflow('uses: SLSA-framework/slsa-github-generator/x@v1'),
  ],
};

/** What is not read, with the words that say why. */
const unknowns: Readonly<Record<string, readonly [why: RegExp, workflow: string | Buffer]>> = {
  'UTF-16': [/UTF-16/, Buffer.from(`\ufeff${moving}`, 'utf16le')],
  'a zero byte at the end': [/./, `${moving}\0`],
  'line ends of an old Mac': [/./, moving.replaceAll('\n', '\r')],
  'values nested 20,000 deep': [/nested too deeply/, `${moving}x: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
  'more bytes than are read': [/at most \d+ are read/, moving + '# comment\n'.repeat(1_200_000)],
  'the same key twice': [/"uses" stands twice/, workflow(`uses: a/b@v4\n        uses: a/b@${SHA}`)],
};

describe('check of workflows that hide an action', () => {
  const all = { ...attacks, ...unknowns };
  const names = Object.keys(all);
  const fileOf = (name: string): string => `.github/workflows/w${names.indexOf(name)}.yml`;
  let found: Findings;
  beforeAll(async () => {
    const files = Object.entries(all).map(([name, [, content]]) => [fileOf(name), content] as const);
    await using place = await workspace(Object.fromEntries(files));
    const answer = await check(place);
    expect(answer.code).toBe('unparsable');
    found = findingsOf(answer);
  });

  it.each(Object.keys(attacks))('finds what moves behind %s', (name) => {
    expect(found.unread.get(fileOf(name))).toBeUndefined();
    expect(found.moving.get(fileOf(name))).toEqual([attacks[name]?.[0]]);
  });

  it.each(Object.keys(unknowns))('reports a file with %s as unread', (name) => {
    expect(found.unread.get(fileOf(name))).toMatch(unknowns[name]?.[0] ?? '');
    expect(found.moving.get(fileOf(name))).toBeUndefined();
  });
});

describe('check of places where nobody looks', () => {
  it('finds an action in node_modules, which a workflow can use', async () => {
    const uses = workflow('uses: ./node_modules/x');
    await using place = await workspace({ '.github/workflows/ci.yml': uses, 'node_modules/x/action.yml': action });
    expect((await check(place)).lines).toEqual(['unpinned node_modules/x/action.yml:4 a/b@v4']);
  });

  it('is not misled by a lock file that locks nothing', async () => {
    await using place = await workspace({ '.github/workflows/ci.yml': moving, '.github/workflows/actions.lock': '{}' });
    expect((await check(place)).lines).toEqual(['unpinned .github/workflows/ci.yml:6 a/b@v4']);
  });

  it.skipIf(!posixFiles)('reads a workflow whose name has a line break', async () => {
    await using place = await workspace({ '.github/workflows/a\nb.yml': moving });
    expect((await check(place)).lines).toEqual(['unpinned .github/workflows/a\nb.yml:6 a/b@v4']);
  });

  it('passes for what is exact, local or text', async () => {
    const steps = [`uses: a/b@${SHA} # v4`, `uses: docker://alpine@${DIGEST}`, 'uses: ./x', 'run: "uses: a/b@v4"'];
    await using place = await workspace({ '.github/workflows/ci.yml': workflow(...steps) });
    const { run, outputs, references } = await check(place);
    expect([run.exitCode, outputs.result, references.length]).toEqual([0, 'pinned', 2]);
  });
});
