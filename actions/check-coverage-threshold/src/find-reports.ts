import path from 'node:path';
import { invalidInput, UserError } from '../../../shared/action/index.ts';
import { compileGlob, type Glob, GlobError } from '../../../shared/text/glob/index.ts';
import { quoteForMessage } from '../../../shared/text/index.ts';
import type { Format } from './model.ts';
import { hasUsualName, usualNamesSkip } from './usual-names.ts';

/** Which files are reports: by the input `files`, or by the usual names. All paths are relative to the workspace, with `/`. */
export interface ReportChoice {
  /** Folders to search, '' for the workspace itself; none lies in another. */
  readonly roots: readonly string[];
  /** Files that a pattern names in full: where one is a folder, that is worth a word. */
  readonly literals: readonly string[];
  /** Names of folders that are not looked into. */
  readonly skips: ReadonlySet<string>;
  matches(file: string): boolean;
  /** Patterns, as they were written, that match none of these files. */
  unused(files: readonly string[]): string[];
}

interface Rule {
  readonly written: string;
  readonly negative: boolean;
  /** The folder that the pattern is relative to. */
  readonly base: string;
  readonly text: string;
  readonly glob: Glob;
}

/**
 * @param patterns the input `files`; a later `!pattern` takes back what an earlier one took. Without any that takes,
 *   the usual names are meant.
 * @param directory the working directory, relative to the workspace, '' for the workspace itself
 * @param workspaces absolute paths of the workspace, with and without links resolved: a pattern may begin with one
 * @param format the search by usual names leaves out names of other formats
 * @throws UserError invalid-input, path-outside-workspace
 */
export function chooseReports(
  patterns: readonly string[],
  directory: string,
  workspaces: readonly string[],
  format: Format | 'auto' = 'auto',
): ReportChoice {
  const rules = patterns.map((pattern) => compileRule(pattern, directory, workspaces));
  const positive = rules.filter(({ negative }) => !negative);
  const isAutomatic = positive.length === 0;
  return {
    roots: outermost(isAutomatic ? [directory] : positive.map(rootOf)),
    literals: positive.filter(({ text }) => !hasSign(text)).map(({ base, text }) => join(base, text)),
    skips: isAutomatic ? usualNamesSkip : new Set(['.git']),
    matches: (file) => {
      const start = isAutomatic && hasUsualName(file, format);
      return rules.reduce((taken, rule) => (fits(rule, file) ? !rule.negative : taken), start);
    },
    unused: (files) => positive.filter((rule) => !files.some((file) => fits(rule, file))).map(({ written }) => written),
  };
}

function compileRule(written: string, directory: string, workspaces: readonly string[]): Rule {
  const negative = written.startsWith('!');
  const { base, text } = place(negative ? written.slice(1) : written, directory, workspaces);
  try {
    return { written, negative, base, text, glob: compileGlob(text) };
  } catch (error) {
    if (error instanceof GlobError) throw invalidInput('files', written, `a list of globs; ${error.message}`);
    throw error;
  }
}

/** The folder that a pattern is relative to, and the pattern from there. */
function place(pattern: string, directory: string, workspaces: readonly string[]): { base: string; text: string } {
  // Windows: what `github.workspace` says there.
  const slashed = /^[A-Za-z]:\\/.test(pattern) ? pattern.replaceAll('\\', '/') : pattern;
  const workspace = workspaces.find((folder) => slashed.startsWith(`${folder}/`));
  const isAbsolute = workspace !== undefined;
  let text = isAbsolute ? slashed.slice(workspace.length + 1) : slashed;
  let base = isAbsolute ? '' : directory;
  // `..` before any sign of a pattern: names are the same there as on a command line.
  if (!hasSign(fixedPart(text, (part) => part.lastIndexOf('..') + 2))) text = path.posix.normalize(text);
  while (text.startsWith('../')) {
    if (base === '') {
      throw new UserError(
        'path-outside-workspace',
        `The input \`files\` names ${quoteForMessage(pattern)}, which leads out of the workspace.`,
        'Let the tests write their reports into the workspace, or copy them there.',
      );
    }
    base = base.includes('/') ? base.slice(0, base.lastIndexOf('/')) : '';
    text = text.slice(3);
  }
  return { base, text: text.replace(/^(?:\.?\/)+/, '') || '.' };
}

function fixedPart(text: string, length: (text: string) => number): string {
  return text.includes('..') ? text.slice(0, length(text)) : text;
}

/** Whether a text may mean something else than itself in a pattern. */
function hasSign(text: string): boolean {
  return /[*?[\](){}|!+@\\]/.test(text);
}

/** The folder that everything lies in which a rule can match. */
function rootOf({ base, text }: Rule): string {
  const sign = text.search(/[*?[\](){}|!+@\\]/);
  const fixed = sign < 0 ? text : text.slice(0, sign);
  const slash = fixed.lastIndexOf('/');
  return slash < 0 ? base : join(base, fixed.slice(0, slash));
}

function outermost(folders: readonly string[]): string[] {
  const unique = [...new Set(folders)].sort();
  return unique.filter((folder) => !unique.some((other) => other !== folder && isInside(other, folder)));
}

function fits({ base, glob }: Rule, file: string): boolean {
  if (base === '') return glob.matches(file);
  return file.startsWith(`${base}/`) && glob.matches(file.slice(base.length + 1));
}

function isInside(folder: string, inner: string): boolean {
  return folder === '' || inner.startsWith(`${folder}/`);
}

function join(base: string, rest: string): string {
  return base === '' ? rest : `${base}/${rest}`;
}
