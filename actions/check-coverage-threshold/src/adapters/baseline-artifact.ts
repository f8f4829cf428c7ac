import {
  apiPath,
  createGitHubClient,
  type GitHubClient,
  GitHubFailure,
} from '../../../../shared/github/client/index.ts';
import { type EventContext, type Payload, viewOf } from '../../../../shared/github/index.ts';
import type { Answer } from '../ports.ts';
import { Ancestry } from './artifacts/ancestry.ts';
import { baseOf } from './artifacts/base.ts';
import { download } from './artifacts/download.ts';
import { onlyFile } from './artifacts/only-file.ts';
import { type Run, trustedRuns, type Workflow } from './artifacts/runs.ts';

export interface BaselineSearch {
  readonly event: EventContext;
  readonly token: string;
  /** Name of the artifact. */
  readonly artifact: string;
  readonly log: { info(text: string): void };
  /** Waits, in milliseconds; for tests. */
  readonly pause?: (ms: number) => Promise<void>;
}

export interface FoundBaseline {
  readonly text: string;
  /** Where it comes from, for people. */
  readonly source: string;
}

const MAX_ZIP_BYTES = 32 * 1024 * 1024;
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Each costs a request. */
const MAX_RUNS_OPENED = 8;

/**
 * Looks for the baseline: the artifact of the newest successful run of this workflow on the base commit, or on its
 * nearest ancestor that has one. Known and undefined: no such run has it. Usually five requests: the merge's parents,
 * the runs, the artifacts of one, its address, its bytes; and one for the history when the base itself has no run.
 */
export async function findBaselineArtifact(search: BaselineSearch): Promise<Answer<FoundBaseline | undefined>> {
  const { event, token, log, pause } = search;
  if (token === '')
    return unknown('there is no token to look for it. Leave the input `token` out, and the job passes its own');
  const workflow = workflowOf(event);
  if (workflow === undefined) return unknown('the runner does not tell which workflow file of this repository runs');
  const options = { apiUrl: event.apiUrl, token, userAgent: 'ci-actions/check-coverage-threshold', log };
  const client = createGitHubClient({ ...options, ...(pause && { sleep: pause }) });
  try {
    return await find(client, workflow, search);
  } catch (error) {
    if (error instanceof GitHubFailure) return unknown(`${error.message} ${error.fix.replace(/\.$/, '')}`);
    throw error;
  } finally {
    client.close();
  }
}

async function find(
  client: GitHubClient,
  workflow: Workflow,
  search: BaselineSearch,
): Promise<Answer<FoundBaseline | undefined>> {
  const base = await baseOf(search.event, client);
  if (base === undefined) return unknown('the event does not tell the commit that this one is compared with');
  const ancestry = new Ancestry(client, search.event.repository, base.sha);
  // Repositories with a merge queue often test nothing after the merge: the group's run was about the same commit.
  const queries = [...base.branches.map((branch) => ({ branch })), { event: 'merge_group' }];
  const opened = new Set<number>();
  for (const query of queries) {
    for await (const run of nearest(ancestry, trustedRuns(client, workflow, query))) {
      if (opened.has(run.id)) continue;
      if (opened.size === MAX_RUNS_OPENED) {
        search.log.info(
          `The ${MAX_RUNS_OPENED} nearest runs have no artifact ${search.artifact}; others are not looked at`,
        );
        return { kind: 'known', value: undefined };
      }
      opened.add(run.id);
      const answer = await openRun(client, search, run);
      if (answer !== undefined) return answer;
    }
  }
  return { kind: 'known', value: undefined };
}

/**
 * Runs on the base and its ancestors, the nearest first, and the newest first of one commit. Within a page of runs: the
 * next one has older runs, and those are hardly on nearer commits.
 */
async function* nearest(ancestry: Ancestry, pages: AsyncGenerator<Run[]>): AsyncGenerator<Run, void> {
  for await (const runs of pages) {
    const left = new Map(runs.map(({ sha }) => [sha, runs.filter((run) => run.sha === sha)]));
    if (left.size === 0) continue;
    for await (const sha of ancestry.walk()) {
      const here = left.get(sha) ?? [];
      left.delete(sha);
      yield* here;
      if (left.size === 0) break;
    }
  }
}

/** Undefined: it has no such artifact (any more). */
async function openRun(
  client: GitHubClient,
  { event, token, artifact, log, pause = sleep }: BaselineSearch,
  run: Run,
): Promise<Answer<FoundBaseline> | undefined> {
  const { owner, name } = event.repository;
  const path = apiPath`/repos/${owner}/${name}/actions/runs/${run.id}/artifacts`;
  const answer = await client.get(path, { name: artifact, per_page: 100 }, { permission: 'actions: read' });
  const [found] = viewOf(answer.body)
    .list('artifacts')
    .filter((one) => one.text('name') === artifact && one.boolean('expired') !== true)
    .sort((one, other) => idOf(other) - idOf(one));
  if (found === undefined) return undefined;
  const size = found.number('size_in_bytes') ?? 0;
  if (size > MAX_ZIP_BYTES)
    return unknown(`${artifact} has ${size} bytes, more than the ${MAX_ZIP_BYTES} that are read`);
  const url = new URL(`${event.apiUrl}${apiPath`/repos/${owner}/${name}/actions/artifacts/${idOf(found)}/zip`}`);
  const downloaded = await download({ url, token, maxBytes: MAX_ZIP_BYTES, log, pause });
  if (downloaded.kind === 'gone') return undefined;
  const source = `artifact ${artifact} of run ${run.id} at ${run.sha.slice(0, 12)}`;
  if (downloaded.kind === 'failed') return unknown(`the ${source} could not be downloaded: ${downloaded.why}`);
  return read(downloaded.bytes, source);
}

function read(bytes: Buffer, source: string): Answer<FoundBaseline> {
  // actions/upload-artifact can send a file as it is, too (`archive: false`).
  const plain = /^\s*\{/.test(bytes.subarray(0, 64).toString('latin1'));
  const file = plain ? { kind: 'file' as const, content: bytes } : onlyFile(bytes, MAX_FILE_BYTES);
  if (file.kind === 'refused') return unknown(`the ${source} cannot be read: ${file.why}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.content);
    return { kind: 'known', value: { text, source } };
  } catch {
    return unknown(`the ${source} cannot be read: it is not text in UTF-8`);
  }
}

/** Undefined where the workflow is another repository's (a required workflow), whose runs cannot be listed by its name. */
function workflowOf({ workflowRef, repository, runId }: EventContext): Workflow | undefined {
  const [, owner, name, file] = /^([^/@]+)\/([^/@]+)\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef) ?? [];
  const same = `${owner}/${name}`.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
  return same && file !== undefined ? { ...repository, file, self: runId } : undefined;
}

function idOf(artifact: Payload): number {
  return artifact.number('id') ?? 0;
}

function unknown(why: string): { readonly kind: 'unknown'; readonly why: string } {
  return { kind: 'unknown', why };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
