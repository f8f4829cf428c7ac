import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../../../shared/action/index.ts';
import { quoteForMessage } from '../../../../shared/text/index.ts';
import { chooseReports } from '../find-reports.ts';
import type { ByteSource } from '../formats/reader.ts';
import type { Format } from '../model.ts';
import type { FoundReports, ReportFile } from '../ports.ts';
import { sameRunTwice } from '../usual-names.ts';
import { type Candidate, codeOf, examine } from './examine-report.ts';
import { walkReports } from './walk-reports.ts';

export interface ReportFiles {
  /**
   * @param patterns the input `files`; empty: the usual names
   * @param format the input `format`: with another than `auto` only names that are usual for it are looked for
   * @throws UserError invalid-input, path-outside-workspace
   */
  find(patterns: readonly string[], format?: Format | 'auto'): Promise<FoundReports>;
  /** @throws UserError unreadable-report */
  open(file: ReportFile): Promise<{ readonly source: ByteSource; close(): void }>;
}

/**
 * Finds reports in the workspace and opens them.
 * @param options `workspace` is an absolute path, `directory` the working directory in it with all links resolved
 */
export function createReportFiles({
  workspace,
  directory,
}: {
  readonly workspace: string;
  readonly directory: string;
}): ReportFiles {
  const real = realpathSync.native(workspace);
  const within = path.relative(real, directory).split(path.sep).join('/');
  const workspaces = [workspace, real].map((folder) => folder.split(path.sep).join('/').replace(/\/+$/, ''));
  return {
    find: async (patterns, format = 'auto') => {
      const choice = chooseReports(patterns, within, workspaces, format);
      const walked = walkReports(real, choice);
      const candidates = walked.found.filter(({ file }) => choice.matches(file));
      const { files, refused } = take(real, candidates);
      return {
        files,
        repeated: sameRunTwice(files.map((file) => file.path)),
        unused: choice.unused(walked.found.map(({ file }) => file)),
        refused: [...walked.refused, ...refused].sort((one, other) => order(one.path, other.path)),
      };
    },
    open: async (file) => open(real, file),
  };
}

/** Those that may be read, each real file once: under its own name rather than that of a link to it. */
function take(workspace: string, candidates: readonly Candidate[]) {
  const files = new Map<string, ReportFile & { readonly isLink: boolean }>();
  const refused: { path: string; because: string }[] = [];
  for (const candidate of candidates.toSorted((a, b) => order(a.file, b.file))) {
    const examined = examine(workspace, candidate);
    if (examined.kind === 'refused') refused.push({ path: candidate.file, because: examined.because });
    else {
      const known = files.get(examined.identity);
      const isLink = candidate.kind === 'link';
      if (known === undefined || (known.isLink && !isLink)) {
        files.set(examined.identity, { path: candidate.file, size: examined.size, isLink });
      }
    }
  }
  const taken = [...files.values()].map(({ path: file, size }) => ({ path: file, size }));
  return { files: taken.sort((a, b) => order(a.path, b.path)), refused };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function open(workspace: string, file: ReportFile): { source: ByteSource; close(): void } {
  const examined = examine(workspace, { file: file.path, kind: 'file' });
  if (examined.kind === 'refused') throw unreadable(file, examined.because);
  let handle: number;
  try {
    // Neither waits for the writer of a pipe nor follows a link, should either have taken the file's place meanwhile.
    handle = openSync(examined.place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    throw unreadable(file, `it cannot be opened (${codeOf(error)})`);
  }
  const stat = fstatSync(handle);
  if (!stat.isFile()) {
    closeSync(handle);
    throw unreadable(file, 'it is no plain file');
  }
  const read = (into: Uint8Array) => {
    try {
      return into.length === 0 ? 0 : readSync(handle, into, 0, into.length, null);
    } catch (error) {
      throw unreadable(file, `it cannot be read to its end (${codeOf(error)})`);
    }
  };
  return { source: { size: stat.size, read }, close: () => closeSync(handle) };
}

function unreadable(file: ReportFile, because: string): UserError {
  return new UserError(
    'unreadable-report',
    `The report ${quoteForMessage(file.path, 200)} cannot be read: ${because}.`,
    'Check who owns the file and what its mode is; a container may have written it as another user.',
  );
}
