import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../testbed/leftovers.ts';
import {
  type Changes,
  createRepository,
  executable,
  gitlink,
  type Repository,
  symlink,
} from '../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../forge.ts';
import { type Detected, detect } from './detect.ts';
import { pullRequest, pushed } from './events.ts';

const names = [
  'ts/a.ts',
  'ts/ä b.ts',
  'py/"q".py',
  'py/t\tab.py',
  'rust/new\nline.rs',
  'rust/deep/er/x.rs',
  'A.ts',
  'a.ts',
  'ts/[id]/(g).tsx',
  'vendor/sub',
];

/** One step of a history: each name keeps, gets, loses or changes its entry. */
const step = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...names),
      fc.oneof(
        fc.constantFrom('one\n', 'two\n', 'a text long enough for a rename to be seen\nand then some\n'),
        fc.constant(null),
        fc.constant(symlink('elsewhere')),
        fc.constant(executable('one\n')),
        fc.constant(gitlink('1'.repeat(40))),
      ),
    ),
    { selector: ([name]) => name, maxLength: 6 },
  )
  .map((entries): Changes => Object.fromEntries(entries));

describe.skipIf(!httpBackend)('the API and git', () => {
  let forge: Forge;
  let workspace: string;
  beforeAll(async () => {
    forge = await startForge();
    workspace = await makeFolder('empty');
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await rm(workspace, { recursive: true });
  });

  /** Asks both about a branch that left at `fork`, as a pull request and as a push. */
  async function compareAnswers(repo: Repository, fork: string, head: string, base: string): Promise<void> {
    await forge.publish(repo);
    forge.api.world.pullRequests.length = 0;
    const [from, into] = [
      { ref: 'feature', sha: head },
      { ref: 'main', sha: base },
    ];
    forge.api.world.pullRequests.push({ repository: fullName, number: 7, base: into, head: from });
    for (const event of [pullRequest({ base, head }), pushed(fork, head)]) {
      forge.git.requests.length = 0;
      const asked = await detect({ workspace, event, forge, with: { filters: 'all: "**"' } });
      expect(forge.git.requests).toEqual([]);
      const known = await detect({ workspace: repo.path, event, with: { filters: 'all: "**"' } });
      // With what counts as renamed, which predicates can ask for.
      expect(entries(asked)).toEqual(entries(known));
      const told = ({ outputs }: Detected) => [outputs.base, outputs.head, outputs.result, outputs.all_count];
      expect(told(asked)).toEqual(told(known));
    }
  }

  it('give the same set of changed files for any pull request and any push', async () => {
    const history = fc.tuple(step, fc.array(step, { minLength: 1, maxLength: 2 }), step);
    const property = fc.asyncProperty(history, async ([first, ahead, behind]) => {
      await using repo = await createRepository({ 'README.md': 'read', ...withoutGone(first) });
      const fork = await repo.head();
      for (const changes of ahead) await repo.commit(changes);
      const head = await repo.head();
      await repo.branch('feature');
      await repo.reset(fork);
      await compareAnswers(repo, fork, head, await repo.commit(behind));
    });
    await fc.assert(property, { numRuns: 8, seed: 20260101 });
  }, 120_000);

  it('mean the same by a rename: exact, edited, of a mode, into what another file was', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `line ${at}\n`).join('');
    await using repo = await createRepository({
      'old/exact': text,
      'old/edited': `${text}x\n`,
      'old/mode': `${text}y\n`,
      'old/over': `${text}z\n`,
      'new/over': 'was here',
    });
    const fork = await repo.head();
    const moved = {
      'new/exact': text,
      'new/edited': `${text}edited\n`,
      'new/mode': executable(`${text}y\n`),
      'new/over': `${text}z\n`,
    };
    const gone = { 'old/exact': null, 'old/edited': null, 'old/mode': null, 'old/over': null };
    const head = await repo.commit({ ...gone, ...moved });
    await repo.branch('feature');
    await repo.reset(fork);
    await compareAnswers(repo, fork, head, await repo.commit({ 'README.md': 'main goes on' }));
  });
});

function entries({ report }: Detected): string[] {
  return (report.files as object[]).map((entry) => JSON.stringify(entry)).toSorted();
}

function withoutGone(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, entry]) => entry !== null));
}
