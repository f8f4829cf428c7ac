import { UserError } from '../../../shared/action/index.ts';
import { compileGlob, type Glob, GlobError } from '../../../shared/text/glob/index.ts';
import type { ChangedFile } from './changed-file.ts';
import { splitNegation } from './filters/parse.ts';

/** Files that choose the tools of the whole repository: another compiler builds everything anew. */
const toolchainFiles = [
  '.nvmrc',
  '.node-version',
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  '.pnpmfile.{cjs,mjs,js}',
  'bunfig.toml',
  '.python-version',
  'rust-toolchain',
  'rust-toolchain.toml',
  '.cargo/config',
  '.cargo/config.toml',
  '.go-version',
  '.tool-versions',
  '{.,}mise.toml',
] as const;

/** `owner/name/.github/workflows/ci.yml@refs/heads/main` names the file that runs this step. */
export function defaultGlobalPatterns(workflowRef: string): string[] {
  const workflow = /\/(\.github\/workflows\/[^@]+)@/.exec(workflowRef)?.[1];
  return workflow === undefined
    ? [...toolchainFiles]
    : [workflow.replace(/[\\*?[\]{}()!+@|]/g, '\\$&'), ...toolchainFiles];
}

export interface GlobalMatch {
  readonly path: string;
  readonly pattern: string;
}

/**
 * The first changed file that marks everything; `!` patterns take files out again.
 * @throws UserError invalid-pattern
 */
export function findGlobalMatch(patterns: readonly string[], files: readonly ChangedFile[]): GlobalMatch | undefined {
  const compiled = patterns.map(compile);
  const includes = compiled.filter(({ negated }) => !negated);
  const excludes = compiled.filter(({ negated }) => negated);
  for (const { path } of files) {
    const hit = includes.find(({ glob }) => glob.matches(path));
    if (hit !== undefined && !excludes.some(({ glob }) => glob.matches(path))) return { path, pattern: hit.source };
  }
  return undefined;
}

function compile(source: string): { source: string; negated: boolean; glob: Glob } {
  const { negated, rest } = splitNegation(source);
  try {
    return { source, negated, glob: compileGlob(rest) };
  } catch (error) {
    if (!(error instanceof GlobError)) throw error;
    throw new UserError(
      'invalid-pattern',
      `The input \`global\` has the pattern ${JSON.stringify(source)}, which cannot be matched exactly: ${error.message}.`,
      'Write the pattern another way, or as several patterns.',
    );
  }
}
