// What bash and every POSIX shell take as one plain word, whatever the position; the set of dorny/paths-filter.
const safeWord = /^[A-Za-z0-9,._+:@%/-]+$/;
const unsafeCharacter = /[^A-Za-z0-9,._+:@%/-]/gu;

/**
 * Quotes one file name for a shell list: a safe word stays as it is, everything else goes into single quotes, which
 * hold newlines and all other bytes in any POSIX shell. A leading `-` becomes `./-`, so that no program takes the name
 * for an option.
 * @throws RangeError for a NUL, which no argument can carry.
 */
export function quoteShell(name: string): string {
  const word = asArgument(name);
  return safeWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * The `escape` list format of dorny/paths-filter: a backslash before each character that is not safe. A newline is
 * put in single quotes instead, because a shell takes backslash and newline together as nothing. Same leading `-` rule.
 * @throws RangeError for a NUL, which no argument can carry.
 */
export function escapeBackslash(name: string): string {
  if (name === '') return "''";
  return asArgument(name).replace(unsafeCharacter, (character) => (character === '\n' ? "'\n'" : `\\${character}`));
}

function asArgument(name: string): string {
  if (name.includes('\0')) throw new RangeError('a NUL character cannot be part of a shell word');
  return name.startsWith('-') ? `./${name}` : name;
}
