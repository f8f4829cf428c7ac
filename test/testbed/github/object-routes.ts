import type { Context } from './context.ts';
import { type Call, notFound, ok, paginate, type Reply } from './reply.ts';

export async function repository({ git, fullName, isPrivate }: Context): Promise<Reply> {
  const [owner = '', name = ''] = fullName.split('/');
  const branch = await git.defaultBranch();
  return ok({ id: 1, name, full_name: fullName, owner: { login: owner }, private: isPrivate, default_branch: branch });
}

export async function tree({ git, world }: Context, call: Call, [name = '']: string[]): Promise<Reply> {
  const sha = await git.resolve(name, 'tree');
  if (sha === undefined) return notFound();
  // Any value counts as yes, as GitHub's documentation says.
  const entries = await git.tree(sha, call.query.has('recursive'));
  const limit = world.limits.treeEntries;
  return ok({ sha, tree: entries.slice(0, limit), truncated: entries.length > limit });
}

export async function blob({ git }: Context, _call: Call, [sha = '']: string[]): Promise<Reply> {
  if (!/^[0-9a-f]{40,64}$/.test(sha) || (await git.line('cat-file', '-t', sha)) !== 'blob') return notFound();
  const content = await git.bytes('cat-file', 'blob', sha);
  return ok({ sha, size: content.length, encoding: 'base64', content: wrapped(content) });
}

/** A file at a ref. Over 1 MiB GitHub leaves the content out and says `none`. Folders are not needed so far. */
export async function contents({ git }: Context, call: Call, [path = '']: string[]): Promise<Reply> {
  const commit = await git.resolve(call.query.get('ref') ?? (await git.defaultBranch()));
  const sha = commit && (await git.line('rev-parse', '-q', '--verify', '--end-of-options', `${commit}:${path}`));
  if (!sha || (await git.line('cat-file', '-t', sha)) !== 'blob') return notFound();
  const bytes = await git.bytes('cat-file', 'blob', sha);
  const large = bytes.length > 1024 * 1024;
  const content = large ? { encoding: 'none', content: '' } : { encoding: 'base64', content: wrapped(bytes) };
  return ok({ type: 'file', name: path.split('/').at(-1), path, sha, size: bytes.length, ...content });
}

/** `commits`: the history behind `sha`, the newest first. */
export async function commits({ git }: Context, call: Call): Promise<Reply> {
  const sha = await git.resolve(call.query.get('sha') ?? (await git.defaultBranch()));
  if (sha === undefined) return notFound();
  const page = paginate((await git.read('rev-list', sha)).split('\n').filter(Boolean), call);
  return ok(await git.commits(page.items), page.headers);
}

/** `commits/{ref}`: with the files against its first parent. */
export async function commit({ git }: Context, _call: Call, [name = '']: string[]): Promise<Reply> {
  const sha = await git.resolve(name);
  if (sha === undefined) return notFound();
  const [found] = await git.commits([sha]);
  const parent = await git.line('rev-parse', '-q', '--verify', `${sha}^1`);
  return ok({ ...found, files: parent === undefined ? [] : (await git.files(parent, sha)).slice(0, 300) });
}

/** `git/commits/{sha}`: the bare object. */
export async function gitCommit({ git }: Context, _call: Call, [name = '']: string[]): Promise<Reply> {
  const sha = /^[0-9a-f]{40,64}$/.test(name) ? await git.resolve(name) : undefined;
  if (sha === undefined) return notFound();
  const [found] = await git.commits([sha]);
  return ok({ sha, ...(found?.commit as object), parents: found?.parents });
}

/** `git/ref/heads/main`, `git/ref/tags/v1`: what the ref names, a tag object included. */
export async function ref({ git }: Context, _call: Call, [name = '']: string[]): Promise<Reply> {
  const sha = await git.line('rev-parse', '-q', '--verify', '--end-of-options', `refs/${name}`);
  if (sha === undefined) return notFound();
  return ok({ ref: `refs/${name}`, object: { sha, type: await git.line('cat-file', '-t', sha) } });
}

export async function branch({ git }: Context, _call: Call, [name = '']: string[]): Promise<Reply> {
  const sha = await git.line('rev-parse', '-q', '--verify', '--end-of-options', `refs/heads/${name}`);
  return sha === undefined ? notFound() : ok({ name, commit: (await git.commits([sha]))[0], protected: false });
}

/** Tags from the last name to the first, each with the commit it leads to. */
export async function tags({ git }: Context, call: Call): Promise<Reply> {
  const format = '%(refname:strip=2) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)';
  const lines = (await git.read('for-each-ref', '--sort=-refname', `--format=${format}`, 'refs/tags')).split('\n');
  const all = lines.filter(Boolean).map((line) => {
    const [name = '', sha = ''] = line.split(' ');
    return { name, commit: { sha } };
  });
  const page = paginate(all, call);
  return ok(page.items, page.headers);
}

/** GitHub breaks base64 into lines of 60 characters. */
function wrapped(content: Buffer): string {
  return content.toString('base64').replace(/.{1,60}/g, '$&\n');
}
