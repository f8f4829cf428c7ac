import { splitNul } from './path-bytes.ts';

/**
 * One path of a comparison of two trees. A rename is two entries, one for each place.
 * `modified` includes a change of type (file to symlink) or mode and the bump of a submodule.
 */
export interface TreeChange {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted';
  /** Moved with its content unchanged: true on the old and on the new place. */
  readonly renamed: boolean;
}

export class RawDiffMalformed extends Error {
  constructor(record: string) {
    super(`git printed a record that is no raw diff: ${JSON.stringify(record.slice(0, 120))}`);
    this.name = 'RawDiffMalformed';
  }
}

/** `:<mode> <mode> <oid> <oid> <status>`, oids of 40 or 64 digits (git-diff-tree(1), "Raw output format"). */
const header = /^:[0-7]{6} [0-7]{6} [0-9a-f]{40,64} [0-9a-f]{40,64} ([A-Z])[0-9]*$/;

/** Arguments that make `git diff-tree` exact whatever the configuration says; content is never read. */
export const rawDiffArguments = [
  'diff-tree',
  '-r',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=none',
  // Only exact renames: a guess at similar content would fetch blobs in a partial clone, and the API guesses otherwise.
  '--find-renames=100%',
] as const;

/**
 * Reads the output of `git diff-tree --raw -z` (or `diff-index`).
 * @throws RawDiffMalformed when it is anything else: a list read wrongly would be a false "unchanged".
 */
export function parseRawDiff(output: Buffer): TreeChange[] {
  const changes: TreeChange[] = [];
  const records = splitNul(output);
  for (let index = 0; index < records.length; ) {
    const record = records[index++] ?? '';
    const status = plainStatus(record) ?? header.exec(record)?.[1];
    const path = records[index++];
    if (status === undefined || path === undefined || path === '') throw new RawDiffMalformed(record);
    if (status === 'R' || status === 'C') {
      const target = records[index++];
      if (target === undefined || target === '') throw new RawDiffMalformed(record);
      if (status === 'R') changes.push({ path, status: 'deleted', renamed: true });
      changes.push({ path: target, status: 'added', renamed: status === 'R' });
    } else if (status === 'A' || status === 'D') {
      changes.push({ path, status: status === 'A' ? 'added' : 'deleted', renamed: false });
    } else if (status === 'M' || status === 'T' || status === 'U') {
      changes.push({ path, status: 'modified', renamed: false });
    } else {
      throw new RawDiffMalformed(record);
    }
  }
  return changes;
}

/** Lengths of a record with a status of one letter, for SHA-1 and SHA-256. */
const plainLengths = new Set([98, 146]);

/** The usual record, told by its length: the expression costs more than everything else in a list of 50,000. */
function plainStatus(record: string): string | undefined {
  const end = record.length - 1;
  if (!plainLengths.has(record.length) || record[0] !== ':' || record[end - 1] !== ' ') return undefined;
  const status = record[end] ?? '';
  return /[AMDT]/.test(status) ? status : undefined;
}
