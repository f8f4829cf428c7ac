import * as artifacts from './artifact-routes.ts';
import * as comments from './comment-routes.ts';
import * as comparison from './comparison-routes.ts';
import type { Context } from './context.ts';
import * as gitWrite from './git-write-routes.ts';
import * as object from './object-routes.ts';
import * as pulls from './pull-routes.ts';
import * as refs from './ref-routes.ts';
import type { Call, Reply } from './reply.ts';
import * as runs from './run-routes.ts';

/** `undefined` means: not ours, ask the emulator. Parameters come decoded. */
type Handler = (context: Context, call: Call, parameters: string[]) => Promise<Reply | undefined>;

interface Route {
  /** Default: GET. */
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  /** Against the path behind `/repos/{owner}/{name}`, still encoded. */
  readonly pattern: RegExp;
  /** What an installation token needs, as GitHub's `x-accepted-github-permissions` header spells it. */
  readonly needs: string;
  readonly handler: Handler;
}

const ROUTES: readonly Route[] = [
  { pattern: /^$/, needs: 'metadata=read', handler: object.repository },
  { pattern: /^\/compare\/(.+)$/, needs: 'contents=read', handler: comparison.compare },
  { pattern: /^\/pulls\/(\d+)$/, needs: 'pull_requests=read', handler: comparison.pull },
  { pattern: /^\/pulls\/(\d+)\/files$/, needs: 'pull_requests=read', handler: comparison.pullFiles },
  { pattern: /^\/git\/trees\/(.+)$/, needs: 'contents=read', handler: object.tree },
  { pattern: /^\/git\/blobs\/([^/]+)$/, needs: 'contents=read', handler: object.blob },
  { pattern: /^\/git\/commits\/([^/]+)$/, needs: 'contents=read', handler: object.gitCommit },
  { pattern: /^\/git\/ref\/(.+)$/, needs: 'contents=read', handler: object.ref },
  { pattern: /^\/git\/matching-refs\/(.+)$/, needs: 'contents=read', handler: refs.matchingRefs },
  { pattern: /^\/pulls$/, needs: 'pull_requests=read', handler: pulls.listPulls },
  { pattern: /^\/contents\/(.+)$/, needs: 'contents=read', handler: object.contents },
  { pattern: /^\/commits$/, needs: 'contents=read', handler: object.commits },
  { pattern: /^\/commits\/([^/]+)$/, needs: 'contents=read', handler: object.commit },
  { pattern: /^\/commits\/([^/]+)\/pulls$/, needs: 'pull_requests=read', handler: comparison.pullsOfCommit },
  { pattern: /^\/branches\/(.+)$/, needs: 'contents=read', handler: object.branch },
  { pattern: /^\/tags$/, needs: 'contents=read', handler: object.tags },
  { pattern: /^\/actions\/workflows\/([^/]+)\/runs$/, needs: 'actions=read', handler: runs.workflowRuns },
  { pattern: /^\/actions\/runs\/(\d+)$/, needs: 'actions=read', handler: runs.workflowRun },
  { pattern: /^\/actions\/runs\/(\d+)\/artifacts$/, needs: 'actions=read', handler: artifacts.artifactsOfRun },
  { pattern: /^\/actions\/artifacts\/(\d+)\/zip$/, needs: 'actions=read', handler: artifacts.artifactZip },
  {
    pattern: /^\/issues\/(\d+)\/comments$/,
    needs: 'issues=read; pull_requests=read',
    handler: comments.listComments,
  },
  {
    method: 'POST',
    pattern: /^\/issues\/(\d+)\/comments$/,
    needs: 'issues=write; pull_requests=write',
    handler: comments.createComment,
  },
  {
    method: 'PATCH',
    pattern: /^\/issues\/comments\/(\d+)$/,
    needs: 'issues=write; pull_requests=write',
    handler: comments.changeComment,
  },
  {
    method: 'DELETE',
    pattern: /^\/issues\/comments\/(\d+)$/,
    needs: 'issues=write; pull_requests=write',
    handler: comments.deleteComment,
  },
  { method: 'POST', pattern: /^\/git\/blobs$/, needs: 'contents=write', handler: gitWrite.createBlob },
  { method: 'POST', pattern: /^\/git\/trees$/, needs: 'contents=write', handler: gitWrite.createTree },
  { method: 'POST', pattern: /^\/git\/commits$/, needs: 'contents=write', handler: gitWrite.createCommit },
  { method: 'POST', pattern: /^\/git\/refs$/, needs: 'contents=write', handler: refs.createRef },
  { method: 'PATCH', pattern: /^\/git\/refs\/(.+)$/, needs: 'contents=write', handler: refs.updateRef },
  { method: 'DELETE', pattern: /^\/git\/refs\/(.+)$/, needs: 'contents=write', handler: refs.deleteRef },
  { method: 'POST', pattern: /^\/pulls$/, needs: 'pull_requests=write', handler: pulls.openPull },
  { method: 'PATCH', pattern: /^\/pulls\/(\d+)$/, needs: 'pull_requests=write', handler: pulls.changePull },
  {
    method: 'POST',
    pattern: /^\/issues\/(\d+)\/labels$/,
    needs: 'issues=write; pull_requests=write',
    handler: pulls.addLabels,
  },
  {
    method: 'POST',
    pattern: /^\/pulls\/(\d+)\/requested_reviewers$/,
    needs: 'pull_requests=write',
    handler: pulls.requestReviewers,
  },
];

/** The route that answers a call about a repository, if it is one of those that git answers. */
export function findRoute(method: string, rest: string): { route: Route; parameters: string[] } | undefined {
  for (const route of ROUTES) {
    if (method !== (route.method ?? 'GET')) continue;
    const match = route.pattern.exec(rest);
    if (match !== null) return { route, parameters: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}
