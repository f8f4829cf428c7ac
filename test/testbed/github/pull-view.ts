import type { Context } from './context.ts';
import type { Call } from './reply.ts';
import type { PullRequest } from './world.ts';

/** A pull request in the API's form; `at` are the commits of its branches. */
export function pullOf(context: Context, call: Call, request: PullRequest, at: { base: string; head: string }) {
  const { fullName } = context;
  const side = (ref: string, sha: string, from = fullName) => {
    return { ref, sha, label: `${from.slice(0, from.indexOf('/'))}:${ref}`, repo: { full_name: from } };
  };
  return {
    number: request.number,
    html_url: `${call.base}/${fullName}/pull/${request.number}`,
    state: request.state ?? 'open',
    title: request.title ?? `Pull request ${request.number}`,
    body: request.body ?? null,
    draft: request.draft ?? false,
    labels: (request.labels ?? []).map((name) => ({ name })),
    requested_reviewers: (request.reviewers ?? []).map((login) => ({ login })),
    requested_teams: (request.teamReviewers ?? []).map((slug) => ({ slug })),
    base: side(request.base.ref, at.base),
    head: side(request.head.ref, at.head, request.head.repository),
  };
}

/** The same with the commits looked up. */
export async function pullNow(context: Context, call: Call, request: PullRequest) {
  const { git } = context;
  const base = request.base.sha ?? (await git.resolve(request.base.ref)) ?? '';
  const head = request.head.sha ?? (await git.resolve(request.head.ref)) ?? '';
  return pullOf(context, call, request, { base, head });
}
