import type { Context } from './context.ts';
import { pullOf } from './pull-view.ts';
import { type Call, notFound, ok, paginate, problem, type Reply } from './reply.ts';

/** `compare/{base}...{head}`: always from the merge base; 300 files, and those on the first page only. */
export async function compare({ git, world }: Context, call: Call, [basehead = '']: string[]): Promise<Reply> {
  const [baseName, headName, ...more] = basehead.split('...');
  if (!baseName || !headName || more.length > 0) return notFound();
  const [base, head] = [await git.resolve(baseName), await git.resolve(headName)];
  if (base === undefined || head === undefined) return notFound();
  const mergeBase = await git.mergeBase(base, head);
  if (mergeBase === undefined) return problem(404, `No common ancestor between ${baseName} and ${headName}.`);
  const counts = (await git.read('rev-list', '--left-right', '--count', `${base}...${head}`)).trim().split('\t');
  const [behind = 0, ahead = 0] = counts.map(Number);
  const shas = (await git.read('rev-list', '--reverse', `${base}..${head}`)).split('\n').filter(Boolean);
  // Without page parameters the first 250 commits come.
  const page = paginate(shas, call, 250);
  const files = page.number === 1 ? await git.files(mergeBase, head) : [];
  const [baseCommit, mergeBaseCommit] = await git.commits(
    [base, mergeBase].filter((sha, index, all) => all.indexOf(sha) === index),
  );
  return ok(
    {
      url: `${call.base}${call.pathname}`,
      base_commit: baseCommit,
      merge_base_commit: mergeBaseCommit ?? baseCommit,
      status: base === head ? 'identical' : behind === 0 ? 'ahead' : ahead === 0 ? 'behind' : 'diverged',
      ahead_by: ahead,
      behind_by: behind,
      total_commits: shas.length,
      commits: await git.commits(page.items),
      ...(page.number === 1 ? { files: files.slice(0, world.limits.compareFiles) } : {}),
    },
    page.headers,
  );
}

/** A pull request; `changed_files` is the true number, also beyond the limit of the list. */
export async function pull(context: Context, call: Call, [number = '']: string[]): Promise<Reply | undefined> {
  const found = await findPull(context, number);
  if (found === undefined) return undefined;
  const { base, head, mergeBase } = found;
  const files = mergeBase === undefined ? [] : await context.git.files(mergeBase, head);
  const merge = await context.git.resolve(`refs/pull/${number}/merge`);
  return ok({
    ...pullOf(context, call, found.request, { base, head }),
    merge_commit_sha: merge ?? null,
    changed_files: files.length,
  });
}

/** `commits/{sha}/pulls`: the pull requests whose head it is, or that hold it. */
export async function pullsOfCommit(context: Context, call: Call, [name = '']: string[]): Promise<Reply> {
  const { git, world, fullName } = context;
  const sha = await git.resolve(name);
  if (sha === undefined) return notFound();
  const holding: unknown[] = [];
  for (const { number } of world.pullRequests.filter((one) => one.repository === fullName)) {
    const found = await findPull(context, String(number));
    if (found === undefined) continue;
    const between = await git.read('rev-list', `${found.base}..${found.head}`);
    if (between.split('\n').includes(sha)) holding.push(pullOf(context, call, found.request, found));
  }
  const page = paginate(holding, call);
  return ok(page.items, page.headers);
}

export async function pullFiles(context: Context, call: Call, [number = '']: string[]): Promise<Reply | undefined> {
  const found = await findPull(context, number);
  if (found === undefined) return undefined;
  const files = found.mergeBase === undefined ? [] : await context.git.files(found.mergeBase, found.head);
  const page = paginate(files.slice(0, context.world.limits.pullFiles), call);
  return ok(page.items, page.headers);
}

async function findPull({ git, world, fullName }: Context, number: string) {
  const request = world.pullRequests.find((one) => one.repository === fullName && String(one.number) === number);
  if (request === undefined) return undefined;
  const base = request.base.sha ?? (await git.resolve(request.base.ref));
  const head = request.head.sha ?? (await git.resolve(request.head.ref));
  if (base === undefined || head === undefined) throw new Error(`pull request ${number}: its branches are not there`);
  return { request, base, head, mergeBase: await git.mergeBase(base, head) };
}
