import { UserError } from '../../../../shared/action/index.ts';
import { compilePatterns } from '../../../../shared/action/patterns/index.ts';
import type { Settings } from '../inputs.ts';
import { kindByName, type Named, namedByUser, selectByName } from './classify.ts';
import type { Files } from './files.ts';

/**
 * The files to read: by their names, or as the user says.
 * @param all every path below the working directory @throws UserError no-files, unknown-kind, invalid-input
 */
export function chooseFiles(settings: Settings, all: readonly string[], files: Files) {
  if (settings.files === undefined) {
    const { files: named, skipped } = selectByName(all);
    return { named: named.filter(({ kind }) => concerns(settings, kind)), skipped, unused: [] };
  }
  const patterns = compilePatterns('files', settings.files);
  // What git ignores is not listed, and is meant all the same when it is named in full.
  const literal = settings.files.filter((path) => !/[*?[{!]/.test(path)).map((path) => path.replace(/^(?:\.?\/)+/, ''));
  const listed = new Set(all);
  const more = literal.filter((path) => !listed.has(path) && files.read(path).kind !== 'none');
  const named = [...all.filter((path) => patterns.matches(path)), ...more];
  if (named.length === 0) {
    throw new UserError(
      'no-files',
      `The input \`files\` matches no file: ${settings.files.join(', ')}.`,
      'Check the patterns against the working directory, and that the checkout holds the files.',
    );
  }
  return { ...known(settings, named, new Set(literal)), unused: patterns.unused(named) };
}

/** Fields may be looked for in any file; without them a file must be of a kind that is known, or nobody looks inside. */
function known(settings: Settings, paths: readonly string[], literal: ReadonlySet<string>) {
  const isKnown = (path: string) => settings.fields.length > 0 || kindByName(path) !== undefined;
  const strange = paths.filter((path) => !isKnown(path));
  const [meant] = strange.filter((path) => literal.has(path));
  if (meant !== undefined || strange.length === paths.length) {
    throw new UserError(
      'unknown-kind',
      `The input \`files\` names ${meant ?? strange.slice(0, 5).join(', ')}, and the name does not tell what kind of file that is.`,
      'Known are YAML, JSON and TOML, `Dockerfile*`, `Containerfile*` and `*.dockerfile`; or say with `fields` where images stand.',
    );
  }
  const skipped = strange.map((path) => ({ path, because: 'its name does not tell what kind of file it is' }));
  return { named: paths.filter(isKnown).map(namedByUser), skipped };
}

/** Whether a file of this kind can hold what is looked for. */
function concerns({ images }: Settings, kind: Named['kind']): boolean {
  return images || kind === 'workflow' || kind === 'action';
}
