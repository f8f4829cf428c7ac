import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Context } from './context.ts';
import { type Call, created, notFound, problem, type Reply, unprocessable } from './reply.ts';
import { checkBody } from './request-body.ts';

/** `git/blobs`: bytes as base64, or text. */
export async function createBlob({ git }: Context, call: Call): Promise<Reply> {
  const body = checkBody(call.body, { content: 'string' }, { encoding: 'string' });
  if ('refusal' in body) return body.refusal;
  const encoding = body.view.text('encoding') === 'base64' ? 'base64' : 'utf8';
  const bytes = Buffer.from(body.view.text('content') ?? '', encoding);
  return created({ sha: await git.write(['hash-object', '-w', '--stdin'], bytes), url: call.base });
}

/** `git/trees`: entries by content or by id (`null` deletes) over a base tree, which need not be given. */
export async function createTree(context: Context, call: Call): Promise<Reply> {
  const { git } = context;
  const body = checkBody(call.body, { tree: 'array' }, { base_tree: 'string' });
  if ('refusal' in body) return body.refusal;
  const base = body.view.text('base_tree');
  if (base !== undefined && (await git.resolve(base, 'tree')) === undefined) return notFound();
  const lines: string[] = [];
  for (const entry of body.view.list('tree')) {
    const [name = '', mode = '', content] = [entry.text('path'), entry.text('mode'), entry.text('content')];
    const sha = entry.text('sha');
    const deletes = !entry.has('sha') && content === undefined;
    const bad = name === '' || name.startsWith('/') || name.split('/').some((part) => part === '' || part === '..');
    if (bad) return unprocessable('tree.path contains a malformed path component');
    if (!/^(100644|100755|120000|160000)$/.test(mode)) return unprocessable(`tree.mode ${mode} is not a valid mode`);
    if (sha !== undefined && content !== undefined) return unprocessable('Must supply either tree.sha or tree.content');
    if (sha !== undefined && (await git.line('cat-file', '-t', sha)) !== 'blob') {
      return unprocessable(`tree.sha ${sha} is not a valid blob`);
    }
    const refusal = name.startsWith('.github/workflows/') ? refuseTree(context) : undefined;
    if (refusal !== undefined) return refusal;
    const id = sha ?? (deletes ? '0'.repeat(40) : await git.write(['hash-object', '-w', '--stdin'], content));
    lines.push(`${deletes ? '0' : mode} ${id}\t${name}\0`);
  }
  const sha = await writeTree(context, base, lines);
  return created({ sha, url: call.base, truncated: false, tree: await git.tree(sha, false) });
}

async function writeTree({ git }: Context, base: string | undefined, lines: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'testbed-index-'));
  const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    await git.write(base === undefined ? ['read-tree', '--empty'] : ['read-tree', base], '', env);
    await git.write(['update-index', '--replace', '-z', '--index-info'], lines.join(''), env);
    return await git.write(['write-tree', '--missing-ok'], '', env);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What GitHub answers before there is any commit: 404 for a personal token, 403 for an app's. */
function refuseTree({ world, may }: Context): Reply | undefined {
  if (may('workflows=write')) return undefined;
  if (world.settings.workflowRefusal === 'tree-404') return notFound();
  if (world.settings.workflowRefusal !== 'tree-403') return undefined;
  const needed = { 'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write' };
  return problem(403, 'Resource not accessible by integration', needed);
}

/** Who GitHub says it was when a bot gives no author: the bot, committed and signed by GitHub. */
const BOT = {
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
};

/** `git/commits`. Without author and committer GitHub signs it, which `verification` tells. */
export async function createCommit({ git }: Context, call: Call): Promise<Reply> {
  const needed = { message: 'string', tree: 'string' } as const;
  const optional = { parents: 'array', author: 'object', committer: 'object', signature: 'string' } as const;
  const body = checkBody(call.body, needed, optional);
  if ('refusal' in body) return body.refusal;
  const tree = body.view.text('tree') ?? '';
  const parents = body.view.list('parents').map((parent) => String(parent.value));
  if ((await git.line('cat-file', '-t', tree)) !== 'tree') return unprocessable('Tree SHA does not exist');
  for (const parent of parents) {
    if ((await git.line('cat-file', '-t', parent)) !== 'commit') return unprocessable('Parent SHA does not exist');
  }
  const signed = !body.view.has('author') && !body.view.has('committer');
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  const sha = await git.write(args, body.view.text('message') ?? '', BOT);
  const [found] = await git.commits([sha]);
  const verification = { verified: signed, reason: signed ? 'valid' : 'unsigned' };
  return created({ sha, ...(found?.commit as object), parents: found?.parents, verification });
}
