// `max-drop` where files were moved or deleted since the baseline: what was removed is no drop, what was moved is.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { pushed } from '../detect-changes/events.ts';
import { type Forge, httpBackend, startForge } from '../forge.ts';
import { type Covered, cover, lcov, type Question, ran } from './cover.ts';

/** So many lines that no other file has, so that git takes no file for another one. */
const code = (lines: number, word: string) =>
  Array.from({ length: lines }, (_, index) => `${word}(${index + 1});\n`).join('');

type Hits = Readonly<Record<string, readonly [covered: number, total: number]>>;

const before: Hits = { 'src/a.ts': [20, 20], 'src/b.ts': [10, 20] };
const nobody = 'd'.repeat(40);

let repository: Repository;
/** Commits: `one` has the baseline; from it, one moved and edited `src/a.ts`, one deleted it, one put another in its place. */
const at = { one: '', moved: '', deleted: '', replaced: '' };
let baseline = '';

beforeAll(async () => {
  repository = await createRepository({ 'src/a.ts': code(20, 'a'), 'src/b.ts': code(20, 'b') });
  at.one = await repository.head();
  await measure(repository.path, before, { with: { 'write-baseline': 'baseline.json' } });
  baseline = await readFile(path.join(repository.path, 'baseline.json'), 'utf8');
  await repository.git('clean', '-ffdxq');
  await repository.checkoutNew('moved');
  await repository.git('mv', 'src/a.ts', 'src/z.ts');
  at.moved = await repository.commit({ 'src/z.ts': code(20, 'a').replace('a(3);\n', 'other(3);\n') });
  await repository.checkoutNew('deleted', at.one);
  at.deleted = await repository.commit({ 'src/a.ts': null });
  at.replaced = await repository.commit({ 'src/c.ts': code(20, 'c') });
});
afterAll(() => repository[Symbol.asyncDispose]());

/** Runs the action in a folder where the tests have just hit so many of the first lines. */
async function measure(workspace: string, hits: Hits, question: Omit<Question, 'workspace'> = {}): Promise<Covered> {
  const sections = Object.entries(hits).map(([file, [covered, total]]) => [file, ran(covered, total)] as const);
  await mkdir(path.join(workspace, 'coverage'), { recursive: true });
  await writeFile(path.join(workspace, 'coverage/lcov.info'), lcov(Object.fromEntries(sections)));
  return cover({ workspace, ...question });
}

/** The run on a commit, against the baseline of `one` and with the lines that changed since then. */
async function compare(commit: string, hits: Hits, more: { base?: string; sha?: string } = {}): Promise<Covered> {
  await repository.git('checkout', '-q', '--detach', commit);
  await writeFile(path.join(repository.path, 'baseline.json'), baseline.replace(at.one, more.sha ?? at.one));
  const inputs = { baseline: 'baseline.json', 'max-drop': '0', base: more.base ?? at.one };
  return measure(repository.path, hits, { with: inputs });
}

const patchOf = ({ outputs }: Covered) => [outputs['patch-coverage'], outputs['uncovered-changed-lines']];

describe('a file that was moved since the baseline', () => {
  it('is a drop by what it lost', async () => {
    const answer = await compare(at.moved, { 'src/z.ts': [10, 20], 'src/b.ts': [10, 20] });
    expect([answer.result, answer.code, answer.outputs.delta]).toEqual(['below', 'below', '-25.00']);
    expect(answer.error).toContain('baseline 75.00 % (30 of 40)');
    expect(answer.error).not.toContain('went away');
    expect(patchOf(answer)).toEqual(['100.00', '[]']);
  });

  it('counts as many changed lines as were edited when it was moved', async () => {
    const answer = await compare(at.moved, { 'src/z.ts': [2, 20], 'src/b.ts': [10, 20] });
    expect(answer.result).toBe('below');
    expect(patchOf(answer)).toEqual(['0.00', '[{"file":"src/z.ts","lines":[[3,3]]}]']);
  });

  it('is none where it lost nothing, though the name is another one', async () => {
    const answer = await compare(at.moved, { 'src/z.ts': [20, 20], 'src/b.ts': [10, 20] });
    expect([answer.result, answer.outputs.delta]).toEqual(['passed', '+0.00']);
  });

  it('is a drop as well where nobody has the commit of the baseline, as the total did not shrink', async () => {
    const answer = await compare(at.moved, { 'src/z.ts': [10, 20], 'src/b.ts': [10, 20] }, { sha: nobody });
    expect([answer.result, answer.code, answer.outputs.delta]).toEqual(['below', 'below', '-25.00']);
    expect(answer.run.log).toContain('It is not known which files were moved since the baseline');
  });
});

describe('a covered file that was deleted since the baseline', () => {
  it('is no drop', async () => {
    const answer = await compare(at.deleted, { 'src/b.ts': [10, 20] });
    expect([answer.result, answer.outputs.delta]).toEqual(['passed', '-25.00']);
    expect(answer.run.log).toContain('of what is left of it');
    expect(patchOf(answer)).toEqual(['', '[]']);
  });

  it('is none either where nobody has the commit of the baseline, as the total shrank by as much', async () => {
    const answer = await compare(at.deleted, { 'src/b.ts': [10, 20] }, { sha: nobody });
    expect([answer.result, answer.outputs.delta]).toEqual(['passed', '-25.00']);
    expect(answer.run.log).toContain('It is not known which files were moved since the baseline');
  });

  it('does not stand for what the files that stay have lost', async () => {
    const answer = await compare(at.deleted, { 'src/b.ts': [9, 20] });
    expect([answer.result, answer.code]).toEqual(['below', 'below']);
  });

  it('does not stand for another one that came without tests', async () => {
    const hits: Hits = { 'src/b.ts': [10, 20], 'src/c.ts': [0, 20] };
    for (const sha of [at.one, nobody]) {
      const answer = await compare(at.replaced, hits, { sha });
      expect([answer.result, answer.code]).toEqual(['below', 'below']);
      expect(patchOf(answer)).toEqual(['0.00', '[{"file":"src/c.ts","lines":[[1,20]]}]']);
    }
  });

  it('is a loss, and no deletion, where only its report is gone', async () => {
    const answer = await compare(at.one, { 'src/b.ts': [10, 20] }, { base: at.moved });
    expect([answer.result, answer.code]).toEqual(['below', 'below']);
  });
});

describe.skipIf(!httpBackend)('in a checkout of one commit', () => {
  async function onPush(forge: Forge, branch: string, hits: Hits, text: string): Promise<Covered> {
    const sha = branch === 'moved' ? at.moved : at.replaced;
    const ref = `refs/heads/${branch}`;
    await using checkout = await forge.checkout(ref, { sha });
    await writeFile(path.join(checkout.path, 'baseline.json'), text);
    const config = await readFile(path.join(checkout.path, '.git/config'), 'utf8');
    const shallow = await readFile(path.join(checkout.path, '.git/shallow'), 'utf8');
    const answer = await measure(checkout.path, hits, {
      with: { baseline: 'baseline.json', 'max-drop': '0', base: at.one },
      event: pushed(at.one, sha, { ref }),
      env: { ...forge.env, GITHUB_SHA: sha, GITHUB_REF: ref },
    });
    expect(await readFile(path.join(checkout.path, '.git/config'), 'utf8')).toBe(config);
    expect(await readFile(path.join(checkout.path, '.git/shallow'), 'utf8')).toBe(shallow);
    return answer;
  }

  it('moved files are followed by what the server has of the commit of the baseline', async () => {
    await using forge = await startForge();
    await forge.publish(repository);
    const lost = await onPush(forge, 'moved', { 'src/z.ts': [10, 20], 'src/b.ts': [10, 20] }, baseline);
    expect([lost.result, lost.code, lost.outputs.delta]).toEqual(['below', 'below', '-25.00']);
    expect(lost.run.log).not.toContain('It is not known which files were moved');
    expect(patchOf(lost)).toEqual(['100.00', '[]']);
    const kept = await onPush(forge, 'moved', { 'src/z.ts': [20, 20], 'src/b.ts': [10, 20] }, baseline);
    expect([kept.result, kept.outputs.delta]).toEqual(['passed', '+0.00']);
  });

  it('what is gone is bounded by how much the total shrank where the server lacks the commit, too', async () => {
    await using forge = await startForge();
    await forge.publish(repository);
    const unknown = baseline.replace(at.one, nobody);
    const moved = await onPush(forge, 'moved', { 'src/z.ts': [10, 20], 'src/b.ts': [10, 20] }, unknown);
    expect([moved.result, moved.code, moved.outputs.delta]).toEqual(['below', 'below', '-25.00']);
    expect(moved.run.log).toContain('It is not known which files were moved since the baseline');
    // The total shrank by ten, so that ten of the twenty covered lines may have gone: 20 of 30 are left.
    const allowed: Hits = { 'src/b.ts': [10, 20], 'src/c.ts': [10, 10] };
    expect((await onPush(forge, 'deleted', allowed, unknown)).result).toBe('passed');
    const below: Hits = { 'src/b.ts': [10, 20], 'src/c.ts': [9, 10] };
    expect((await onPush(forge, 'deleted', below, unknown)).result).toBe('below');
  });
});
