import { UserError } from '../../action/index.ts';
import { quoteForMessage } from '../../text/index.ts';
import { apiPath } from '../client/index.ts';
import { viewOf } from '../payload.ts';
import { bytesToCommit, inlineText } from './blobs.ts';
import type { FileChange } from './model.ts';
import { CONTENTS } from './refusals.ts';
import type { Work } from './run-state.ts';
import { required } from './situation.ts';

interface Entry {
  readonly mode: string;
  readonly sha: string;
}

/** A file as it shall be committed: bytes, and the mode that the base has. */
export interface FileToCommit {
  readonly path: string;
  readonly mode: string;
  readonly bytes: Buffer;
}

/** The tree id of a commit. */
export async function treeOf({ client, owner, name }: Work, commit: string): Promise<string> {
  const { body } = await client.get(apiPath`/repos/${owner}/${name}/git/commits/${commit}`, {}, CONTENTS);
  return required(viewOf(body).text('tree', 'sha'), 'a commit', 'tree');
}

/**
 * The files to commit on top of the base.
 * @throws UserError `base-differs` when a file of the base is not what the change was computed from
 */
export async function filesOnBase(
  work: Work,
  files: readonly FileChange[],
  base: string,
  baseBranch: string,
): Promise<FileToCommit[]> {
  const entries = await entriesOf(work, base, new Set(files.map((file) => file.path)));
  return files.map((file) => {
    const entry = entries.get(file.path);
    const bytes = bytesToCommit(file, entry?.sha, base);
    if (bytes !== undefined) return { path: file.path, mode: entry?.mode ?? '100644', bytes };
    const state = entry === undefined ? 'is not there' : 'is not what was checked out';
    throw new UserError(
      'base-differs',
      `The file ${quoteForMessage(file.path)} on ${baseBranch} ${state}, so the change does not fit there. Nothing was pushed.`,
      `Check out ${baseBranch} before this step (on a schedule or a push to it, actions/checkout does), and let no earlier step change the file; or run the job again if ${baseBranch} has just moved.`,
    );
  });
}

/** Writes the files' blobs and the tree on top of `base`; answers its id. Both are named by content: sent twice, they are there once. */
export async function writeTree(work: Work, base: string, files: readonly FileToCommit[]): Promise<string> {
  const { client, owner, name } = work;
  const tree: unknown[] = [];
  for (const { path, mode, bytes } of files) {
    const content = inlineText(bytes);
    if (content !== undefined) tree.push({ path, mode, type: 'blob', content });
    else tree.push({ path, mode, type: 'blob', sha: await writeBlob(work, bytes) });
  }
  const path = apiPath`/repos/${owner}/${name}/git/trees`;
  const { body } = await client.send('POST', path, { base_tree: base, tree }, CONTENTS);
  return required(viewOf(body).text('sha'), 'a tree', 'sha');
}

async function writeBlob({ client, owner, name }: Work, bytes: Buffer): Promise<string> {
  const blob = { content: bytes.toString('base64'), encoding: 'base64' };
  const { body } = await client.send('POST', apiPath`/repos/${owner}/${name}/git/blobs`, blob, CONTENTS);
  return required(viewOf(body).text('sha'), 'a blob', 'sha');
}

/** Mode and id of the files (not folders or submodules) at these paths; those that are not there are absent. */
async function entriesOf(work: Work, root: string, paths: ReadonlySet<string>): Promise<Map<string, Entry>> {
  const all = await listTree(work, root, true);
  if (all !== undefined) return new Map([...all].filter(([path]) => paths.has(path)).map(([path, one]) => [path, one]));
  // A very large repository: folder by folder, only where the files are.
  const found = new Map<string, Entry>();
  const folders = new Map([['', root]]);
  for (const path of paths) {
    const parts = path.split('/');
    let folder = '';
    for (const [depth, part] of parts.entries()) {
      const id = folders.get(folder);
      if (id === undefined) break;
      const here = folder === '' ? part : `${folder}/${part}`;
      if (!folders.has(here) && !found.has(here)) await readFolder(work, folder, id, folders, found);
      if (depth < parts.length - 1) folder = here;
    }
  }
  return new Map([...found].filter(([path]) => paths.has(path)));
}

async function readFolder(
  work: Work,
  folder: string,
  id: string,
  folders: Map<string, string>,
  found: Map<string, Entry>,
): Promise<void> {
  for (const [name, entry] of (await listTree(work, id, false)) ?? []) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.type === 'tree') folders.set(path, entry.sha);
    else if (entry.type === 'blob') found.set(path, entry);
  }
}

/** Entries by path; `undefined` when GitHub has cut the list. Without `recursive` folders are listed, too. */
async function listTree(
  { client, owner, name }: Work,
  id: string,
  recursive: boolean,
): Promise<Map<string, Entry & { type: string }> | undefined> {
  const path = apiPath`/repos/${owner}/${name}/git/trees/${id}`;
  const { body } = await client.get(path, recursive ? { recursive: 1 } : {}, { permission: 'contents: read' });
  const view = viewOf(body);
  if (view.boolean('truncated') === true) return undefined;
  const entries = new Map<string, Entry & { type: string }>();
  for (const entry of view.list('tree')) {
    const [type, mode, sha] = [entry.text('type') ?? '', entry.text('mode') ?? '', entry.text('sha') ?? ''];
    if (type === 'blob' || !recursive) entries.set(entry.text('path') ?? '', { type, mode, sha });
  }
  return entries;
}
