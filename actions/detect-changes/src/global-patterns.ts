import { UserError } from '../../../shared/action/index.ts';
import { compileGlob, GlobError } from '../../../shared/text/glob/index.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Pattern } from './filters/filter.ts';
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
  '{.,}clippy.toml',
  '{.,}rustfmt.toml',
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

/** @throws UserError invalid-pattern */
export function compileGlobalPatterns(patterns: readonly string[]): Pattern[] {
  return patterns.map(compile);
}

/** The first changed file that marks everything; `!` patterns take files out again, alone of everything there is. */
export function findGlobalMatch(patterns: readonly Pattern[], files: readonly ChangedFile[]): GlobalMatch | undefined {
  const includes = patterns.filter(({ negated }) => !negated);
  const excludes = patterns.filter(({ negated }) => negated);
  for (const { path } of files) {
    if (excludes.some(({ glob }) => glob.matches(path))) continue;
    const hit = includes.length === 0 ? excludes[0] : includes.find(({ glob }) => glob.matches(path));
    if (hit !== undefined) return { path, pattern: hit.source };
  }
  return undefined;
}

function compile(source: string): Pattern {
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
