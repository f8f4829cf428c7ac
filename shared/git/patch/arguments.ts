/**
 * Arguments that make `git diff-tree` print what the reader reads, whatever configuration and attributes say: the raw
 * list with paths as bytes, an empty record, then the patch with hunks of changed lines only. Those that repeat a
 * default are there because a configuration could change it (git-config(1), `diff.*`).
 */
export const patchArguments: readonly string[] = [
  'diff-tree',
  '-r',
  '--raw',
  '-p',
  '-z',
  '--no-abbrev',
  '--full-index',
  '--unified=0',
  '--inter-hunk-context=0',
  // `.gitattributes` belongs to whoever made the change: `*.ts binary` or `-diff` must not hide its lines.
  '--text',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--submodule=short',
  '--ignore-submodules=all',
  // Nothing is added to what is gone. Renames are looked for first.
  '--diff-filter=d',
  // git's own defaults. The cost grows with the square of the limit; above it only unchanged files are found again.
  '--find-renames=50%',
  '-l1000',
];

/** What git says on stderr when there were too many files to look for renamed and edited ones. */
export function renamesSkipped(stderr: string): boolean {
  return stderr.includes('rename detection was skipped');
}
