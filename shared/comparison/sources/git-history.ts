import { complaint, succeeded } from '../../git/index.ts';
import { type Answer, type History, known, unknown } from '../history.ts';
import type { Revision } from '../model/words.ts';
import type { GitHubApi } from './github-api.ts';
import { findPreviousTag } from './previous-tag.ts';
import type { Repository } from './repository.ts';

export interface HistoryOptions {
  readonly repository: Repository;
  /** Undefined without a token or outside GitHub. */
  readonly api: GitHubApi | undefined;
  /** File name of the running workflow, for `last-success`. */
  readonly workflow: string | undefined;
  readonly runId: number | undefined;
}

/** How far back `last-success` compares candidates before it gives up. */
const mostCandidates = 20;

export function createGitHistory(options: HistoryOptions): History {
  const { repository, api } = options;
  return {
    ensure: (ids) => ensure(repository, ids),
    resolve: (name) => resolveName(repository, name),
    mergeBases: (from, head) => mergeBases(repository, api, from, head),
    async parent(id) {
      let commit = await repository.commit(id);
      if (commit === undefined) {
        const fetched = await repository.fetch({ wants: [id], reach: 'parent' });
        if (fetched.kind !== 'fetched') return unknown(`the head ${id} could not be fetched (${fetched.message})`);
        commit = await repository.commit(id);
      }
      return commit === undefined ? unknown(`${id} is not a commit`) : known(commit.parents[0]);
    },
    previousTag: (head, tag) => findPreviousTag(repository, head, tag),
    lastSuccess: (branch, head) => lastSuccess(options, branch, head),
  };
}

async function ensure(repository: Repository, ids: readonly string[]): Promise<Answer<void>> {
  const missing = await repository.missing([...new Set(ids)]);
  if (missing.length === 0) return known(undefined);
  const fetched = await repository.fetch({ wants: missing, reach: 'commit' });
  if (fetched.kind === 'unknown-to-server') {
    // git names the first one that the server refuses; the others may be there.
    const refused = missing.filter((id) => fetched.message.includes(id));
    const lost = (refused.length > 0 ? refused : missing).join(' or ');
    return unknown(`the server does not know ${lost} any more (${fetched.message})`);
  }
  if (fetched.kind === 'failed') return unknown(`${missing.join(' and ')} could not be fetched (${fetched.message})`);
  return (await repository.has(ids)) ? known(undefined) : unknown(`${missing.join(' or ')} is not a commit`);
}

/**
 * A branch before a tag, as git and GitHub resolve a short name; the server's branch before the local one, which a step
 * may have moved.
 */
function candidates(name: string): string[] {
  if (name.startsWith('refs/heads/')) return [name.replace('refs/heads/', 'refs/remotes/origin/'), name];
  if (name.startsWith('refs/')) return [name];
  const short = name.replace(/^origin\//, '');
  return [`refs/remotes/origin/${short}`, `refs/heads/${short}`, `refs/tags/${short}`];
}

/** `HEAD` or an ancestor of it; a branch may be called `HEADLINES`. */
function isCheckedOut(name: string): boolean {
  return /^HEAD(?:$|[~^])/.test(name);
}

async function resolveName(repository: Repository, name: string): ReturnType<History['resolve']> {
  const local = await resolveLocally(repository, isCheckedOut(name) ? [name] : candidates(name));
  if (local !== undefined) return known(local);
  if (isCheckedOut(name))
    return unknown(
      `${name} is not in the checkout (it is shallow: raise \`fetch-depth\`, or use \`strategy: parent\`)`,
    );
  const wanted = candidates(name).filter((ref) => !ref.startsWith('refs/remotes/'));
  const refs = await repository.listRemote(wanted.flatMap((ref) => [ref, `${ref}^{}`]));
  if (refs.kind === 'unknown') return refs;
  for (const ref of wanted) {
    const id = refs.value.get(`${ref}^{}`) ?? refs.value.get(ref);
    if (id !== undefined) return known({ id, isTag: ref.startsWith('refs/tags/') });
  }
  return { kind: 'absent', why: `neither the checkout nor the server has ${wanted.join(' or ')}` };
}

async function resolveLocally(
  repository: Repository,
  refs: readonly string[],
): Promise<{ id: string; isTag: boolean } | undefined> {
  // A shallow checkout holds the event's own ref and little else, and only a complete one can be as fresh as the server.
  if (!repository.complete && !refs.some(isCheckedOut)) return undefined;
  for (const ref of refs) {
    const finished = await repository
      .git()
      .run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    if (succeeded(finished))
      return { id: finished.stdout.toString('utf8').trim(), isTag: ref.startsWith('refs/tags/') };
  }
  return undefined;
}

async function mergeBases(
  repository: Repository,
  api: GitHubApi | undefined,
  from: Revision,
  head: string,
): Promise<Answer<readonly string[]>> {
  if (repository.complete) {
    const id = 'sha' in from ? from.sha : (await resolveLocally(repository, candidates(from.name)))?.id;
    if (id !== undefined && (await repository.has([id, head]))) return localMergeBases(repository, id, head);
  }
  const asked = await api?.mergeBases('sha' in from ? from.sha : from.name.replace(/^refs\/heads\//, ''), head);
  if (asked?.kind === 'known') return asked;
  // Without an answer from the API (no token, no permission, no common ancestor, too many merges) the commits must tell.
  const target = 'refs/ci-actions/from';
  const want = 'sha' in from ? from.sha : from.name;
  const fetched = await repository.fetch({ wants: [`+${want}:${target}`, head], reach: 'history' });
  if (fetched.kind !== 'fetched') {
    const api = asked === undefined ? '' : `, and GitHub did not tell: ${asked.why}`;
    return unknown(`the history of ${want} could not be fetched (${fetched.message})${api}`);
  }
  return localMergeBases(repository, target, head);
}

async function localMergeBases(repository: Repository, from: string, head: string): Promise<Answer<readonly string[]>> {
  const finished = await repository.git().run(['merge-base', '--all', '--end-of-options', from, head]);
  if (succeeded(finished)) return known(finished.stdout.toString('utf8').trim().split('\n'));
  // git-merge-base(1): exit code 1 and no output mean that there is none.
  if (finished.code === 1 && finished.stdout.length === 0) return known([]);
  return unknown(`git could not find the merge base (${complaint(finished)})`);
}

async function lastSuccess(options: HistoryOptions, branch: string, head: string): ReturnType<History['lastSuccess']> {
  const { api, repository } = options;
  if (api === undefined) return unknown('strategy last-success needs a token to ask GitHub for earlier runs');
  if (options.workflow === undefined) return unknown('GITHUB_WORKFLOW_REF does not name the running workflow');
  const runs = await api.successfulRuns(options.workflow, branch);
  if (runs.kind === 'unknown') return runs;
  const others = runs.value.filter((run) => run.id !== options.runId);
  let tried = 0;
  for (const run of others) {
    if (tried++ >= mostCandidates)
      return unknown(`none of the last ${mostCandidates} successful runs is an ancestor of the head`);
    const ancestor = await isAncestor(repository, api, run.sha, head);
    if (ancestor.kind === 'unknown') return ancestor;
    if (ancestor.value) return known({ id: run.sha, run: run.id });
  }
  return known(undefined);
}

async function isAncestor(repository: Repository, api: GitHubApi, id: string, head: string): Promise<Answer<boolean>> {
  if (id === head) return known(true);
  if (repository.complete && (await repository.has([id, head]))) {
    const finished = await repository.git().run(['merge-base', '--is-ancestor', '--end-of-options', id, head]);
    if (finished.code === 0 || finished.code === 1) return known(finished.code === 0);
  }
  const compared = await api.compare(id, head);
  // A run's commit that a force push dropped may be gone from the server: that is a "no".
  if (compared.kind === 'unknown') return /\b404\b/.test(compared.why) ? known(false) : compared;
  return known(compared.value.status === 'ahead' || compared.value.status === 'identical');
}
