// What the attacks share: a pull request as its author made it, reports beside it, sources whose lines nobody else has.
import { linkSync } from 'node:fs';
import path from 'node:path';
import { type Changes, createRepository, type Repository } from '../../../testbed/repository.ts';
import { requireComponent } from '../../../testbed/require.ts';
import { pullRequest } from '../../detect-changes/events.ts';
import { type Covered, cover, type Question } from '../cover.ts';

/** Links that anybody may make, names of any bytes, pipes. */
export const posixFiles = requireComponent('a POSIX file system', () =>
  process.platform === 'win32' ? undefined : '/',
);

/** So many lines; with a word of their own, git takes no file for another one that was moved. */
export const code = (lines: number, word: string): string =>
  Array.from({ length: lines }, (_, index) => `${word}(${index + 1});\n`).join('');

/** One section of a tracefile: hits of the lines from the first on. */
export const section = (file: string, hits: readonly number[]): string =>
  `SF:${file}\n${hits.map((hit, index) => `DA:${index + 1},${hit}\n`).join('')}end_of_record\n`;

export const times = (count: number, hits: number): number[] => Array<number>(count).fill(hits);

export interface Pull extends AsyncDisposable {
  readonly repository: Repository;
  readonly path: string;
  readonly base: string;
  readonly head: string;
  /** Runs the action on the merge commit. */
  judge(inputs?: Readonly<Record<string, string>>, more?: Partial<Question>): Promise<Covered>;
}

/** A checkout of a pull request's merge commit, as GitHub hands it to a job, with reports that no commit holds. */
export async function openPull(before: Changes, after: Changes, reports: Changes = {}): Promise<Pull> {
  const repository = await createRepository({ 'README.md': 'Hello\n', ...before });
  const base = await repository.head();
  await repository.checkoutNew('feature');
  const head = await repository.commit(after);
  await repository.checkout('main');
  const merge = await repository.merge('feature');
  await repository.git('checkout', '-q', '--detach', merge);
  await repository.write(reports);
  const env = { GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/7/merge' };
  const asked = { workspace: repository.path, event: pullRequest({ base, head, merge }) };
  return {
    repository,
    path: repository.path,
    base,
    head,
    judge: (inputs = {}, more = {}) => cover({ ...asked, with: inputs, ...more, env: { ...env, ...more.env } }),
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

/** Changed lines that no test ran, as the output names them: `[from, to]`, by file. */
export function uncoveredOf({ outputs }: Covered): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const list: { file: string; lines: [number, number][] }[] = JSON.parse(outputs['uncovered-changed-lines'] ?? '');
  return new Map(list.map(({ file, lines }) => [file, lines]));
}

/** A second name of a file. */
export const hardLink = (folder: string, from: string, to: string): void =>
  linkSync(path.join(folder, from), path.join(folder, to));

/** A repository in which one report after the other is read: what the one left is gone when the next comes. */
export class Desk implements AsyncDisposable {
  readonly repository: Repository;
  constructor(repository: Repository) {
    this.repository = repository;
  }

  /** @param prepare makes what is no plain file */
  async read(
    reports: Changes,
    inputs: Readonly<Record<string, string>> = {},
    prepare?: (folder: string) => void,
    more: Partial<Question> = {},
  ): Promise<Covered> {
    await this.repository.git('clean', '-ffdxq');
    await this.repository.write(reports);
    prepare?.(this.repository.path);
    return cover({ workspace: this.repository.path, with: { files: 'cov/*', ...inputs }, timeoutMs: 20_000, ...more });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.repository[Symbol.asyncDispose]();
  }
}

/** With `src/a.js` and `src/b.js`, ten lines each. */
export async function openDesk(): Promise<Desk> {
  return new Desk(await createRepository({ 'src/a.js': code(10, 'a'), 'src/b.js': code(10, 'b') }));
}
