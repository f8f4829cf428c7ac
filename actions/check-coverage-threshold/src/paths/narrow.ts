/** What the report tells besides the path. */
export interface Hints {
  /** Names of modules. */
  readonly folders: readonly string[];
  /** From `startingFolders`. */
  readonly near: readonly string[];
}

/** More files than this of one ending are no module folders, and are not looked through for every path. */
const most = 1000;

/**
 * Of several files that a report path may stand for, those that lie in the module that the report names, else those
 * that lie by the report. Never empty when `candidates` is not.
 */
export function narrow(candidates: readonly string[], hints: Hints): readonly string[] {
  if (candidates.length < 2 || candidates.length > most) return candidates;
  const inModule = named(candidates, hints.folders);
  for (const folder of hints.near) {
    const inside = folder === '' ? [] : inModule.filter((path) => path.startsWith(`${folder}/`));
    if (inside.length > 0) return inside;
  }
  return inModule;
}

/** Gradle names modules `:libs:core`, Maven by their artifact, which is the folder's name as a rule. */
function named(candidates: readonly string[], folders: readonly string[]): readonly string[] {
  const names = folders.flatMap((folder) => folder.split(/[/:\\]+/)).filter((name) => name !== '');
  if (names.length === 0) return candidates;
  const scores = candidates.map((path) => {
    const segments = new Set(path.split('/'));
    return names.filter((name) => segments.has(name)).length;
  });
  const best = Math.max(...scores);
  return candidates.filter((_, index) => scores[index] === best);
}
