import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { jailPath, UserError } from '../../../../shared/action/index.ts';
import type { Sources } from '../../../../shared/comparison/sources/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import { commitSnapshot } from './commit-snapshot.ts';

const largestFile = 1024 * 1024;

/** A value is YAML when it has several lines or looks like a map; `C:\filters.yml` and `.github/filters.yml` are paths. */
export function isInline(filters: string): boolean {
  return filters.includes('\n') || /:(?:\s|$)/.test(filters) || /^\s*[{[&]/.test(filters);
}

export interface FiltersText {
  readonly text: string;
  /** How it is called in messages. */
  readonly origin: string;
}

/**
 * Under `pull_request_target` and `workflow_run` the checkout may be a stranger's; the file is then read from the
 * commit the workflow itself comes from.
 * @throws UserError filters-file-unreadable, path-outside-workspace
 */
export async function readFiltersFile(
  filters: string,
  options: {
    readonly event: EventContext;
    readonly sources: Sources;
    readonly workspace: string;
    readonly directory: string;
  },
): Promise<FiltersText> {
  const name = filters.trim();
  const origin = `the file ${JSON.stringify(name)}`;
  const { event, sources } = options;
  const file = path.resolve(options.directory, name);
  const privileged = event.name === 'pull_request_target' || event.name === 'workflow_run';
  if (!privileged && sources.checkout !== undefined) {
    const real = await jailPath(options.workspace, file);
    try {
      const found = await stat(real);
      if (!found.isFile()) throw unreadable(name, 'it is not a file');
      if (found.size > largestFile) throw unreadable(name, 'it is larger than 1 MiB');
      return { text: await readFile(real, 'utf8'), origin };
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw unreadable(
        name,
        error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : String(error),
      );
    }
  }
  const top = sources.checkout?.top ?? options.directory;
  const inside = path.relative(top, file).split(path.sep).join('/');
  if (inside.startsWith('../') || path.isAbsolute(inside)) throw unreadable(name, 'it lies outside the repository');
  return { text: await readFromCommit(inside, name, event, sources), origin: `${origin} of commit ${event.sha}` };
}

async function readFromCommit(inside: string, name: string, event: EventContext, sources: Sources): Promise<string> {
  if (sources.repository !== undefined && (await sources.repository.has([event.sha]))) {
    const text = (await commitSnapshot(sources.repository, event.sha).readMany([inside])).get(inside);
    if (text !== undefined) return text;
  }
  const answer = await sources.api?.file(inside, event.sha);
  if (answer?.kind === 'known') return answer.value;
  throw unreadable(name, answer === undefined ? `commit ${event.sha} does not hold it as a file` : answer.why);
}

function unreadable(name: string, why: string): UserError {
  return new UserError(
    'filters-file-unreadable',
    `The input \`filters\` names the file ${JSON.stringify(name.slice(0, 200))}, which cannot be read: ${why}.`,
    'Give a path inside the checkout (run actions/checkout before), or put the filters into the workflow as a block: `filters: |`.',
  );
}
