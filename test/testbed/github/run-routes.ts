import type { Context } from './context.ts';
import { type Call, notFound, ok, paginate, type Reply } from './reply.ts';
import type { WorkflowRun } from './world.ts';

/** `actions/workflows/{id}/runs`, newest first. `status` filters by status or conclusion, as on GitHub. */
export async function workflowRuns(
  { world, fullName }: Context,
  call: Call,
  [workflow = '']: string[],
): Promise<Reply> {
  const known = world.workflowRuns.filter((run) => run.repository === fullName && run.workflow === workflow);
  if (known.length === 0) return notFound();
  const fits = (name: string, ...values: (string | null | undefined)[]) => {
    const wanted = call.query.get(name);
    return wanted === null || values.includes(wanted);
  };
  const chosen = known
    .map(runOf)
    .filter((run) => fits('branch', run.head_branch) && fits('event', run.event) && fits('head_sha', run.head_sha))
    .filter((run) => fits('status', run.status, run.conclusion))
    .sort((one, other) => other.created_at.localeCompare(one.created_at) || other.id - one.id);
  const page = paginate(chosen, call);
  return ok({ total_count: chosen.length, workflow_runs: page.items }, page.headers);
}

export async function workflowRun({ world, fullName }: Context, _call: Call, [id = '']: string[]): Promise<Reply> {
  const run = world.workflowRuns.find((one) => one.repository === fullName && String(one.id) === id);
  return run === undefined ? notFound() : ok(runOf(run));
}

function runOf(run: WorkflowRun) {
  return {
    id: run.id,
    path: `.github/workflows/${run.workflow}`,
    head_branch: run.head_branch,
    head_sha: run.head_sha,
    head_repository: { full_name: run.head_repository ?? run.repository },
    event: run.event ?? 'push',
    status: run.status ?? 'completed',
    conclusion: run.conclusion === undefined ? 'success' : run.conclusion,
    created_at: run.created_at ?? '2026-01-01T00:00:00Z',
  };
}
