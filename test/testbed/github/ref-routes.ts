import type { Context } from './context.ts';
import { type Call, created, ok, paginate, problem, type Reply, unprocessable } from './reply.ts';
import { checkBody } from './request-body.ts';

/** `git/matching-refs/{prefix}`: all refs that begin so. */
export async function matchingRefs({ git }: Context, call: Call, [prefix = '']: string[]): Promise<Reply> {
  const lines = (await git.read('for-each-ref', '--format=%(refname) %(objecttype) %(objectname)')).split('\n');
  const all = lines.filter((line) => line.startsWith(`refs/${prefix}`)).map((line) => line.split(' '));
  const page = paginate(all, call);
  return ok(
    page.items.map(([ref, type, sha]) => ({ ref, object: { type, sha } })),
    page.headers,
  );
}

export async function createRef(context: Context, call: Call): Promise<Reply> {
  const body = checkBody(call.body, { ref: 'string', sha: 'string' });
  if ('refusal' in body) return body.refusal;
  const [ref = '', sha = ''] = [body.view.text('ref'), body.view.text('sha')];
  const { git } = context;
  const valid = (await git.line('check-ref-format', '--normalize', ref)) === ref;
  if (!valid || !/^refs\/[^/]+\/./.test(ref)) return unprocessable(`${ref} is not a valid ref name.`);
  if ((await git.line('cat-file', '-t', sha)) === undefined) return unprocessable('Object does not exist');
  if ((await current(context, ref)) !== undefined) return unprocessable('Reference already exists');
  const refusal = refuseLocked(context, ref) ?? (await refuseWorkflows(context, sha));
  if (refusal !== undefined) return refusal;
  if (!(await setRef(context, ref, sha, '0'.repeat(sha.length)))) return unprocessable('Reference already exists');
  return created({ ref, object: { type: 'commit', sha } });
}

export async function updateRef(context: Context, call: Call, [name = '']: string[]): Promise<Reply> {
  const body = checkBody(call.body, { sha: 'string' }, { force: 'boolean' });
  if ('refusal' in body) return body.refusal;
  const [ref, sha = ''] = [`refs/${name}`, body.view.text('sha')];
  const { git } = context;
  const old = await current(context, ref);
  if (old === undefined) return unprocessable('Reference does not exist');
  if ((await git.line('cat-file', '-t', sha)) === undefined) return unprocessable('Object does not exist');
  const forward = (await git.mergeBase(old, sha)) === old;
  if (!forward && body.view.boolean('force') !== true) return unprocessable('Update is not a fast forward');
  if (!forward && isProtected(context, ref)) return unprocessable('Cannot force-push to a protected branch');
  const refusal = refuseLocked(context, ref) ?? (await refuseWorkflows(context, sha));
  if (refusal !== undefined) return refusal;
  if (!(await setRef(context, ref, sha, old))) return problem(409, 'Conflict');
  return ok({ ref, object: { type: 'commit', sha } });
}

/** Pull requests from a branch that goes are closed, and remember where it was. */
export async function deleteRef(context: Context, _call: Call, [name = '']: string[]): Promise<Reply> {
  const { git, world, fullName } = context;
  const ref = `refs/${name}`;
  const old = await current(context, ref);
  if (old === undefined) return unprocessable('Reference does not exist');
  if (isProtected(context, ref)) return unprocessable('Cannot delete a protected branch');
  for (const pull of world.pullRequests) {
    if (pull.repository !== fullName || `refs/heads/${pull.head.ref}` !== ref || pull.head.sha !== undefined) continue;
    pull.state = 'closed';
    pull.head = { ref: pull.head.ref, sha: old };
  }
  await git.write(['update-ref', '-d', ref, old]);
  return { status: 204, body: undefined };
}

/** Git's own compare and swap: false when another request was faster. */
function setRef({ git }: Context, ref: string, sha: string, old: string): Promise<boolean> {
  return git.write(['update-ref', ref, sha, old]).then(
    () => true,
    () => false,
  );
}

function current({ git }: Context, ref: string): Promise<string | undefined> {
  return git.line('rev-parse', '-q', '--verify', '--end-of-options', ref);
}

function isProtected({ world }: Context, ref: string): boolean {
  return (world.settings.protectedBranches ?? []).some((branch) => ref === `refs/heads/${branch}`);
}

function refuseLocked({ world }: Context, ref: string): Reply | undefined {
  const locked = (world.settings.lockedBranches ?? []).some((branch) => ref === `refs/heads/${branch}`);
  const words = 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n';
  return locked ? unprocessable(words) : undefined;
}

/** GitHub lets a token without the right move refs, unless that brings a workflow file the default branch lacks. */
async function refuseWorkflows({ git, may }: Context, sha: string): Promise<Reply | undefined> {
  if (may('workflows=write')) return undefined;
  const known = new Set(await workflows(git, await git.defaultBranch()));
  const added = (await workflows(git, sha)).find((file) => !known.has(file));
  if (added === undefined) return undefined;
  const file = added.slice(added.indexOf('\t') + 1);
  return unprocessable(
    `refusing to allow a GitHub App to create or update workflow \`${file}\` without \`workflows\` permission`,
  );
}

async function workflows(git: Context['git'], commit: string): Promise<string[]> {
  return (await git.read('ls-tree', '-r', '-z', commit, '--', '.github/workflows/')).split('\0').filter(Boolean);
}
