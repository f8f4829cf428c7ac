import type { Context } from './context.ts';
import { type Call, notFound, ok, paginate, problem, type Reply } from './reply.ts';
import type { Artifact } from './world.ts';

/** `actions/runs/{id}/artifacts`, those that have run out included; `name` filters. */
export async function artifactsOfRun({ world, fullName }: Context, call: Call, [run = '']: string[]): Promise<Reply> {
  const known = world.workflowRuns.some((one) => one.repository === fullName && String(one.id) === run);
  if (!known) return notFound();
  const name = call.query.get('name');
  const all = world.artifacts.filter(
    (one) => one.repository === fullName && String(one.run) === run && (name === null || one.name === name),
  );
  const page = paginate(all, call);
  return ok({ total_count: all.length, artifacts: page.items.map(artifactOf) }, page.headers);
}

/** A redirect to the store, whose address is the right to read. */
export async function artifactZip(
  { world, fullName, store }: Context,
  _call: Call,
  [id = '']: string[],
): Promise<Reply> {
  const found = world.artifacts.find((one) => one.repository === fullName && String(one.id) === id);
  if (found === undefined) return notFound();
  if (found.expired === true) return problem(410, 'Artifact has expired');
  return { status: 302, body: '', headers: { location: await store.addressOf(found.content) } };
}

function artifactOf(artifact: Artifact) {
  return {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.size ?? artifact.content.length,
    expired: artifact.expired ?? false,
    workflow_run: { id: artifact.run },
  };
}
