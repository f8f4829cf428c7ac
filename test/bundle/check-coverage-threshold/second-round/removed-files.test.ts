// `max-drop` after a file went that was covered worse than the rest, or better: it is no excuse for what stayed.
import { expect, it } from 'vitest';
import { type Changes, createRepository, type Repository } from '../../../testbed/repository.ts';
import { type Checked, files, part, reports, run, text } from '../independent/bed.ts';

/** A repository with a baseline of 60 of 80 lines: 20 of 20, 10 of 20 and 30 of 40. */
async function measured(): Promise<Repository> {
  const long = text(40, 'some longer line');
  const repo = await createRepository({ 'src/a.ts': text(20), 'src/b.ts': text(20), 'src/c.ts': long });
  const report = part('src/a.ts', 20, 20) + part('src/b.ts', 10, 20) + part('src/c.ts', 30, 40);
  await reports(repo, { 'lcov.info': report });
  await run(repo, { ...files, 'write-baseline': 'base.json' });
  return repo;
}

async function compare(repo: Repository, change: Changes, report: string): Promise<Checked> {
  await repo.commit(change);
  await reports(repo, { 'lcov.info': report });
  return run(repo, { ...files, baseline: 'base.json', 'max-drop': '0' });
}

it('a removed file takes its missed lines along: what stays and falls from 75 % to 60 % is a drop', async () => {
  await using repo = await measured();
  const r = await compare(repo, { 'src/c.ts': null }, part('src/a.ts', 14, 20) + part('src/b.ts', 10, 20));
  expect([r.result, r.code], r.log).toEqual(['below', 'below']);
});

it('a removed file that was covered better than the rest is no drop of what stays as it was', async () => {
  await using repo = await measured();
  const r = await compare(repo, { 'src/a.ts': null }, part('src/b.ts', 10, 20) + part('src/c.ts', 30, 40));
  expect([r.result, r.outputs.coverage], r.log).toEqual(['passed', '66.66']);
});

it('a file written anew elsewhere, with less of it covered, is a drop', async () => {
  await using repo = await measured();
  const report = part('src/a.ts', 20, 20) + part('src/b.ts', 10, 20) + part('lib/c.ts', 20, 40);
  const r = await compare(repo, { 'src/c.ts': null, 'lib/c.ts': text(40, 'other') }, report);
  expect([r.result, r.code], r.log).toEqual(['below', 'below']);
});
