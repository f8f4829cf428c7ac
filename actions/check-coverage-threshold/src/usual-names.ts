import type { Format } from './model.ts';

// The names that tools give to their reports when nobody says otherwise, and those that their manuals use.

/** The automatic search does not look there: what others have measured, and git's own. */
export const usualNamesSkip: ReadonlySet<string> = new Set(['.git', 'node_modules', 'vendor']);

/** What a file of each name may hold. The content has the last word. */
const names: ReadonlyMap<string, readonly Format[]> = new Map<string, readonly Format[]>([
  // Istanbul, cargo-llvm-cov, Flutter; Coverlet; Bazel; lcov's manual
  ...named(['lcov.info', 'coverage.info', 'lcov.dat', 'coverage.dat'], 'lcov'),
  // coverage.py, gcovr and many more; PHPUnit
  ...named(['coverage.xml'], 'cobertura', 'clover', 'jacoco', 'sonarqube'),
  ...named(['clover.xml'], 'clover'),
  ...named(
    [
      'sonarqube.xml',
      'sonar-coverage.xml',
      'sonarqube-coverage.xml',
      'coverage-sonarqube.xml',
      'sonar-generic-coverage.xml',
      'generic-coverage.xml',
    ],
    'sonarqube',
  ),
  ...named(['coverage-final.json'], 'istanbul'),
  ...named(['coverage-summary.json'], 'istanbul-summary'),
  // coverage.py; SimpleCov's formatter; others that must be given a name
  ...named(['coverage.json'], 'coverage-py', 'simplecov', 'llvm-cov', 'istanbul'),
  ...named(['.resultset.json'], 'simplecov'),
  ...named(['llvm-cov.json'], 'llvm-cov'),
  // Nothing is usual for Go but what articles use.
  ...named(['coverage.out', 'cover.out', 'c.out', 'profile.out', 'profile.cov', 'coverage.cov', 'coverprofile'], 'go'),
]);

const endings: readonly (readonly [ending: string, format: Format])[] = [
  ['.lcov', 'lcov'],
  ['.coverprofile', 'go'],
  ['.cobertura.xml', 'cobertura'],
  ['.opencover.xml', 'opencover'],
  ['.clover', 'clover'],
];

/** Of XML files. Maven writes jacoco.xml, Gradle jacocoTestReport.xml, ReportGenerator Cobertura.xml. */
const beginnings = ['cobertura', 'jacoco', 'opencover'] as const;

/** @param file a path with `/` @param format `auto` is any */
export function hasUsualName(file: string, format: Format | 'auto' = 'auto'): boolean {
  const held = formatsOf(file.slice(file.lastIndexOf('/') + 1).toLowerCase());
  return held !== undefined && (format === 'auto' || held.includes(format));
}

function formatsOf(name: string): readonly Format[] | undefined {
  const known = names.get(name);
  if (known !== undefined) return known;
  const ending = endings.find(([end]) => name.endsWith(end));
  if (ending !== undefined) return [ending[1]];
  const beginning = name.endsWith('.xml') ? beginnings.find((start) => name.startsWith(start)) : undefined;
  return beginning === undefined ? undefined : [beginning];
}

function named(all: readonly string[], ...held: readonly Format[]) {
  return all.map((name) => [name, held] as const);
}

/** Names of one tool's several reports about one run, in one folder: the first that is there says most. */
const sameRun: readonly (readonly string[])[] = [
  ['coverage-final.json', 'lcov.info', 'clover.xml', 'cobertura-coverage.xml'],
  ['lcov.info', 'cobertura-coverage.xml'],
  ['coverage.opencover.xml', 'coverage.cobertura.xml', 'coverage.info', 'coverage.json'],
  ['coverage.cobertura.xml', 'coverage.info', 'coverage.json'],
  ['coverage.json', 'coverage.lcov'],
];

/**
 * Reports that tell a second time what another one in the same folder tells. They are read all the same, as only their
 * names say so; but they are no report more where a number of them is expected.
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
