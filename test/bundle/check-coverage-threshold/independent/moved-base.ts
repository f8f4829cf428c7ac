// A pull request whose base branch has moved on since: HEAD is the merge that GitHub makes of both.
import type { RunResult } from '../../../runner/index.ts';
import { type Changes, createRepository, type Repository } from '../../../testbed/repository.ts';
import { text } from './bed.ts';

export interface MovedBase {
  readonly repo: Repository;
  /** Where the topic left the base branch. */
  readonly fork: string;
  readonly head: string;
  readonly merge: string;
}

/** @param topic what the pull request changes */
export async function movedBase(topic: Changes): Promise<MovedBase> {
  const old = text(30, 'long enough line');
  const repo = await createRepository({ 'src/a.ts': text(20), 'src/b.ts': text(20), 'src/old.ts': old });
  const fork = await repo.head();
  await repo.checkoutNew('feature');
  const head = await repo.commit(topic);
  await repo.checkout('main');
  await repo.commit({ 'src/moved.ts': text(50, 'base') });
  await repo.git('checkout', '-q', '--detach');
  return { repo, fork, head, merge: await repo.merge('feature') };
}

/** The uncovered changed lines, as the outputs tell them. */
export const changed = ({ outputs }: RunResult): readonly unknown[] =>
  JSON.parse(outputs['uncovered-changed-lines'] || '[]');
