import { fixtureEnvironment, isolatedEnvironment, runGit, tryGit } from '../git.ts';

/** Statuses of changed files (schema `diff-entry` of GitHub's OpenAPI description). */
export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';

export interface ChangedFile {
  readonly sha: string;
  readonly filename: string;
  readonly status: FileStatus;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly previous_filename?: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
}

/** Reads a bare repository for the API's answers, so that its ids are those of the git server. */
export class GitData {
  readonly folder: string;
  readonly #env: Record<string, string>;

  constructor(folder: string) {
    this.folder = folder;
    this.#env = isolatedEnvironment(folder);
  }

  async read(...args: string[]): Promise<string> {
    return (await this.bytes(...args)).toString();
  }

  bytes(...args: string[]): Promise<Buffer> {
    return runGit(args, { cwd: this.folder, env: this.#env });
  }

  /** Runs git with input and settings of its own, to write objects and refs; answers its output without the last newline. */
  async write(args: readonly string[], input: string | Buffer = '', env: Record<string, string> = {}): Promise<string> {
    const all = { ...fixtureEnvironment(this.folder), ...env };
    return (await runGit(args, { cwd: this.folder, env: all, input })).toString().replace(/\n$/, '');
  }

  /** First line of the output, or `undefined` when git failed or said nothing. */
  async line(...args: string[]): Promise<string | undefined> {
    const answer = await tryGit(args, { cwd: this.folder, env: this.#env });
    const [first = ''] = answer.stdout.toString().split('\n');
    return answer.code === 0 && first !== '' ? first : undefined;
  }

  /** Full id of the object of a type that a branch, a tag, a full ref or an id names. `owner:branch` is a branch. */
  async resolve(name: string, type = 'commit'): Promise<string | undefined> {
    const plain = name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
    const places = /^[0-9a-f]{7,64}$/.test(plain) ? [plain] : [];
    places.push(`refs/heads/${plain}`, `refs/tags/${plain}`, ...(plain.startsWith('refs/') ? [plain] : []));
    if (plain === 'HEAD') places.push('HEAD');
    for (const place of places) {
      const sha = await this.line('rev-parse', '-q', '--verify', '--end-of-options', `${place}^{${type}}`);
      // An id of full length "verifies" even when there is no such object; with a type it does not.
      if (sha !== undefined) return sha;
    }
    return undefined;
  }

  async defaultBranch(): Promise<string> {
    return (await this.read('symbolic-ref', '--short', 'HEAD')).trim();
  }

  mergeBase(one: string, other: string): Promise<string | undefined> {
    return this.line('merge-base', one, other);
  }

  /** Files that differ between two commits, renames found as GitHub's web view does (half of the content the same). */
  async files(from: string, to: string): Promise<ChangedFile[]> {
    const options = [
      '-r',
      '-z',
      '--raw',
      '--numstat',
      '--no-abbrev',
      '-M50%',
      '-l1000',
      '--no-ext-diff',
      '--no-textconv',
    ];
    const fields = (await this.read('diff-tree', ...options, from, to)).split('\0');
    const files: Omit<ChangedFile, 'additions' | 'deletions' | 'changes'>[] = [];
    let at = 0;
    while (fields[at]?.startsWith(':')) {
      const [, , oldSha = '', newSha = '', letter = ''] = (fields[at++] ?? '').split(' ');
      const [first = ''] = letter;
      const renamed = first === 'R' || first === 'C';
      const previous = renamed ? fields[at++] : undefined;
      files.push({
        sha: first === 'D' ? oldSha : newSha,
        filename: fields[at++] ?? '',
        status: STATUS[first] ?? 'modified',
        ...(previous === undefined ? {} : { previous_filename: previous }),
      });
    }
    return files.map((file) => {
      const [added = '', removed = '', name] = (fields[at++] ?? '').split('\t');
      if (name === '') at += 2; // a rename: both names follow in fields of their own
      const [additions, deletions] = [Number(added) || 0, Number(removed) || 0]; // binary files have dashes
      return { ...file, additions, deletions, changes: additions + deletions };
    });
  }

  /** All entries below a tree, folders included, as `git/trees?recursive=1` lists them. */
  async tree(sha: string, recursive: boolean): Promise<TreeEntry[]> {
    const options = recursive ? ['-r', '-t'] : [];
    const records = (await this.read('ls-tree', ...options, '-l', '-z', '--full-tree', sha)).split('\0');
    return records.filter(Boolean).map((record) => {
      const tab = record.indexOf('\t');
      const [mode = '', type = '', id = '', size = ''] = record.slice(0, tab).split(/ +/);
      const entry = { path: record.slice(tab + 1), mode, type: type as TreeEntry['type'], sha: id };
      return type === 'blob' ? { ...entry, size: Number(size) } : entry;
    });
  }

  /** Commits in the API's form, in the given order. */
  async commits(shas: readonly string[]): Promise<Record<string, unknown>[]> {
    if (shas.length === 0) return [];
    const format = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x1f');
    const log = await this.read('log', '-z', '--no-walk=unsorted', `--format=${format}`, ...shas);
    return log.split('\0').filter(Boolean).map(commitOf);
  }
}

const STATUS: Readonly<Record<string, FileStatus>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed', // a file that became a link, or the other way round
};

function commitOf(record: string): Record<string, unknown> {
  const [sha, tree, parents = '', an, ae, ad, cn, ce, cd, message = ''] = record.split('\x1f');
  return {
    sha,
    commit: {
      message: message.trimEnd(),
      tree: { sha: tree },
      author: { name: an, email: ae, date: ad },
      committer: { name: cn, email: ce, date: cd },
    },
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent })),
  };
}
