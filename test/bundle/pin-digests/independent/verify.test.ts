// verify: what is written beside a commit against what the repository says.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository } from '../../../testbed/repository.ts';
import { type Bed, missing, type Outcome, startBed, usesOf, workflowFile } from './bed.ts';

/** Name, what stands there, what becomes of it, and words of the reason; `<...>` is a commit. */
const cases: readonly (readonly [string, string, string, RegExp?])[] = [
  ['a comment of another version', 'tool@<v1.0.0> # v1.2.3', 'mismatch', /v1\.2\.3.*v1\.0\.0/],
  ['the id of a tag instead of a commit', 'tool@<v1.0.0-tag> # v1.0.0', 'mismatch', /id of a tag/],
  ['the id of a tag of a tag', 'tags@<deep> # deep3', 'mismatch', /id of a tag/],
  ['a comment that names no tag', 'tool@<v1.2.3> # v9.9.9', 'mismatch', /v9\.9\.9/],
  ['a tag that moved since', 'tool@<v1.0.0> # v1', 'moved', /v1 has moved/],
  ['a commit that only a pull request has', 'tags@<foreign> # v3.1.4', 'impostor', /fork/],
  ['a commit that only a pull request has, without a comment', 'tags@<foreign>', 'impostor', /fork/],
  ['a commit that is not there at all', `tool@${'a'.repeat(40)} # v1.2.3`, 'impostor'],
  ['a commit inside of a branch', 'tool@<v1.0.0>', 'pinned'],
  // A tag of a tree, as the kernel of Linux has one, stands in the way of nobody.
  ['an impostor beside a tag of a tree', 'trees@<evil> # v1', 'impostor', /fork/],
  ...['v1.2.3', 'v1', '1.2.3', 'tag=v1.2.3', 'pin@v1', 'ratchet:owner/tool@v1', '@v1', 'v1.2.3 # zizmor: x'].map(
    (comment) => [`the comment ${comment}`, `tool@<v1.2.3> # ${comment}`, 'pinned'] as const,
  ),
];

describe.skipIf(missing)('verify finds', () => {
  let bed: Bed;
  let outcome: Outcome;
  let text: string;
  beforeAll(async () => {
    bed = await startBed();
    const ids: Record<string, string> = { ...bed.sha };
    const bare = (name: string) => path.join(bed.repositories, 'owner', `${name}.git`);
    await using tags = await createRepository({ a: '1' });
    await tags.tag('v3.1.4');
    await tags.tag('deep1', { message: 'a' });
    await tags.tag('deep3', { message: 'a', at: 'deep1' });
    ids.deep = await tags.sha('refs/tags/deep3');
    await tags.publish(bare('tags'));
    ids.foreign = await tags.commit({ evil: '1' });
    await tags.git('push', '-q', bare('tags'), 'HEAD:refs/pull/7/head');
    await using trees = await createRepository({ a: 'trees' });
    await trees.tag('v1');
    await trees.git('tag', 'tree', 'HEAD^{tree}');
    await trees.publish(bare('trees'));
    ids.evil = await trees.commit({ evil: '2' });
    await trees.git('push', '-q', bare('trees'), 'HEAD:refs/pull/7/head');
    text = usesOf(...cases.map(([, use]) => `owner/${use.replace(/<(.*?)>/, (_, id) => ids[id] ?? id)}`));
    outcome = await bed.run({ [workflowFile]: text }, { mode: 'verify' });
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it.each(cases.map(([name, , status, reason], index) => ({ name, status, reason, line: index + 6 })))(
    '$name: $status',
    ({ status, reason, line }) => {
      expect(outcome.references.find((one) => one.line === line)?.status, outcome.log).toBe(status);
      const told = outcome.log.split('\n').find((one) => one.includes(`${workflowFile}:${line} `)) ?? '';
      if (reason !== undefined) expect(told).toMatch(reason);
    },
  );
  it('what it finds, and writes nothing', () => {
    expect([outcome.result, outcome.exitCode, outcome.read(workflowFile)]).toEqual(['unpinned', 1, text]);
  });
});
