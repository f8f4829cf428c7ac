// The names that tools give to their reports when nobody says otherwise, and those that their manuals use.

/** The automatic search does not look there: what others have measured, and git's own. */
export const usualNamesSkip: ReadonlySet<string> = new Set(['.git', 'node_modules', 'vendor']);

const names: ReadonlySet<string> = new Set([
  // lcov: Istanbul, cargo-llvm-cov, Flutter; Coverlet; Bazel; lcov's manual
  'lcov.info',
  'coverage.info',
  'lcov.dat',
  'coverage.dat',
  // Cobertura: coverage.py, gcovr and many more; Coverlet; ReportGenerator writes Cobertura.xml
  'coverage.xml',
  // JaCoCo: Maven writes jacoco.xml, Gradle <task>.xml, its convention being jacocoTestReport
  'clover.xml',
  'opencover.xml',
  'sonarqube.xml',
  'sonar-coverage.xml',
  'sonarqube-coverage.xml',
  'coverage-sonarqube.xml',
  'sonar-generic-coverage.xml',
  'generic-coverage.xml',
  // Istanbul
  'coverage-final.json',
  'coverage-summary.json',
  // coverage.py; SimpleCov's formatter
  'coverage.json',
  '.resultset.json',
  'llvm-cov.json',
  // Go: nothing is usual there but what articles use
  'coverage.out',
  'cover.out',
  'c.out',
  'profile.out',
  'profile.cov',
  'coverage.cov',
  'coverprofile',
]);

const endings = ['.lcov', '.coverprofile', '.cobertura.xml', '.opencover.xml', '.clover'];

/** @param file a path with `/` */
export function hasUsualName(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const lower = name.toLowerCase();
  if (names.has(lower) || endings.some((ending) => lower.endsWith(ending))) return true;
  return lower.endsWith('.xml') && ['cobertura', 'jacoco', 'opencover'].some((start) => lower.startsWith(start));
}

/** Names of one tool's several reports about one run, in one folder: the first that is there says most. */
const sameRun: readonly (readonly string[])[] = [
  ['coverage-final.json', 'lcov.info', 'clover.xml', 'cobertura-coverage.xml'],
  ['lcov.info', 'cobertura-coverage.xml'],
  ['coverage.opencover.xml', 'coverage.cobertura.xml', 'coverage.info', 'coverage.json'],
  ['coverage.cobertura.xml', 'coverage.info', 'coverage.json'],
];

/**
 * Reports that tell a second time what another one in the same folder tells. Counting both would count branches and
 * functions twice, as each format names them in its own way.
 * @returns the path of each such report, and the name of the one that counts
 */
export function sameRunTwice(files: readonly string[]): ReadonlyMap<string, string> {
  const folders = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/') + 1));
  const repeated = new Map<string, string>();
  for (const [folder, inside] of folders) {
    const present = new Set(inside.map((file) => file.slice(folder.length)));
    for (const [best = '', ...others] of sameRun) {
      if (!present.has(best)) continue;
      for (const other of others) {
        if (present.has(other) && !repeated.has(folder + other)) repeated.set(folder + other, best);
      }
    }
    // It counts without naming a line: anything beside it says more.
    const [other] = [...present].filter((name) => name !== 'coverage-summary.json');
    if (present.has('coverage-summary.json') && other !== undefined)
      repeated.set(`${folder}coverage-summary.json`, other);
  }
  return repeated;
}
