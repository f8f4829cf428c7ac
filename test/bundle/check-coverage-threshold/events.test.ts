// `min-patch` where there is no change to speak of, and where it cannot be told what a changed line's report says.
import { describe, expect, it } from 'vitest';
import { type Changes, createRepository } from '../../testbed/repository.ts';
import { pullRequest, started } from '../detect-changes/events.ts';
import { type Covered, cover, lcov } from './cover.ts';

const patchOf = ({ outputs }: Covered) => [outputs['patch-coverage'], outputs['uncovered-changed-lines']];

describe.each(['schedule', 'workflow_dispatch'])('a run by %s', (name) => {
  const report = { 'lcov.info': lcov({ 'src/a.ts': [1, 0] }) };

  it('changes nothing, so that `min-patch` is not applied, which is said', async () => {
    await using repository = await createRepository({ 'src/a.ts': 'one\ntwo\n' });
    const sha = await repository.commit({ 'src/a.ts': 'one\nother\n' });
    await repository.write(report);
    const event = started(name, sha);
    const question = { workspace: repository.path, event, env: { ...event.env } };
    const answer = await cover({ ...question, with: { 'min-patch': '100', 'min-lines': '50' } });
    expect([answer.result, answer.run.exitCode, answer.code]).toEqual(['passed', 0, '']);
    expect(answer.notices.join('\n')).toContain(
      `\`min-patch\` does not apply: the ${name} event has no earlier commit`,
    );
    expect(answer.run.summary).toContain('event has no earlier commit that a change could be seen against');
    expect(answer.run.annotations.filter(({ file }) => file !== undefined)).toEqual([]);
    expect(patchOf(answer)).toEqual(['', '']);
    // The other gates hold.
    const low = await cover({ ...question, with: { 'min-patch': '100', 'min-lines': '51' } });
    expect([low.result, low.code]).toEqual(['below', 'below']);
    // And with something to compare with there is a change.
    const named = await cover({ ...question, with: { 'min-patch': '100', base: 'HEAD~1' } });
    expect([named.result, ...patchOf(named)]).toEqual(['below', '0.00', '[{"file":"src/a.ts","lines":[[2,2]]}]']);
  });
});

/** The run for a pull request, on GitHub's merge of it. */
async function propose(before: Changes, after: Changes, reports: Changes, inputs: Record<string, string>) {
  await using repository = await createRepository({ 'README.md': 'x\n', ...before });
  const base = await repository.head();
  await repository.checkoutNew('feature');
  const head = await repository.commit(after);
  await repository.git('checkout', '-q', '--detach', base);
  const merge = await repository.merge('feature');
  await repository.write(reports);
  const env = { GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/7/merge' };
  return await cover({ workspace: repository.path, event: pullRequest({ base, head, merge }), env, with: inputs });
}

describe('a changed file that a path of the report may stand for', () => {
  const before = {
    'packages/api/src/index.ts': 'a\nb\n',
    'packages/web/src/index.ts': 'c\nd\n',
    'src/other.ts': 'e\n',
  };
  const after = { 'packages/api/src/index.ts': 'a\nnew\n', 'src/other.ts': 'new\n' };
  const reports = { 'lcov.info': lcov({ 'src/index.ts': [1, 0], 'src/other.ts': [1] }) };

  it('makes the patch gate unknown, and no pass', async () => {
    const answer = await propose(before, after, reports, { 'min-patch': '100' });
    expect([answer.result, answer.outputs.passed]).toEqual(['no-data', 'false']);
    expect(answer.error).toContain('"packages/api/src/index.ts"');
    expect(answer.error).toContain('`source-roots`');
    expect(patchOf(answer)).toEqual(['100.00', '[]']);
  });

  it('is known when the input says which folder is meant', async () => {
    const inputs = { 'min-patch': '50', 'source-roots': 'packages/api' };
    const answer = await propose(before, after, reports, inputs);
    expect(answer.result).toBe('passed');
    expect(patchOf(answer)).toEqual(['50.00', '[{"file":"packages/api/src/index.ts","lines":[[2,2]]}]']);
  });

  it('does not matter where only other files are changed', async () => {
    const answer = await propose(before, { 'src/other.ts': 'new\n' }, reports, { 'min-patch': '100' });
    expect(answer.result).toBe('passed');
    expect(patchOf(answer)).toEqual(['100.00', '[]']);
  });
});

describe('a changed source file that git takes for a binary one', () => {
  it.each([
    ['a NUL byte', Buffer.from('one\ntwo \0\nthree\n'), Buffer.from('one\nnew \0\nthree\n')],
    ['UTF-16', Buffer.from('\ufeffone\ntwo\nthree\n', 'utf16le'), Buffer.from('\ufeffone\nnew\nthree\n', 'utf16le')],
  ])('shows its changed lines all the same (%s)', async (_, one, other) => {
    const reports = { 'lcov.info': lcov({ 'src/a.ts': [1, 0, 1] }) };
    const answer = await propose({ 'src/a.ts': one }, { 'src/a.ts': other }, reports, { 'min-patch': '1' });
    expect([answer.result, answer.code]).toEqual(['below', 'below']);
    expect(patchOf(answer)).toEqual(['0.00', '[{"file":"src/a.ts","lines":[[2,2]]}]']);
  });
});
