import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../../actions/check-coverage-threshold/src/formats/index.ts';
import { Gathered } from '../../../../../actions/check-coverage-threshold/src/gather.ts';
import { type Count, type Metric, nothing, sum } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { createPathMap } from '../../../../../actions/check-coverage-threshold/src/paths/map.ts';
import { bytesSource } from '../sink.ts';
import { fixtures, printed } from './reports.ts';

/** Reads reports of one run as if the project were the repository, checked out elsewhere than it was measured. */
async function gather(tool: string, run: string): Promise<Gathered> {
  const project = path.join(fixtures, tool, 'project');
  const tracked = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const map = createPathMap({ tracked, sourceRoots: [], top: '/home/runner/work/shapes/shapes' });
  const gathered = new Gathered(map);
  const folder = path.join(fixtures, tool, 'reports', run);
  // Maven leaves the report of a module in the module.
  const reportFolder = tool === 'jacoco' && run !== 'aggregate' ? `${run}/target/site/jacoco` : '';
  for (const name of readdirSync(folder).sort()) {
    if (name === 'printed.txt' || name === 'last_run.json') continue;
    const bytes = readFileSync(path.join(folder, name));
    await gathered.read({ path: name, bytes: bytes.length, reportFolder }, (sink) =>
      readReport(bytesSource(bytes), sink, 'auto'),
    );
  }
  return gathered;
}

function total({ files }: Gathered, metric: Metric): Count {
  return [...files.values()].map(({ coverage }) => coverage.count(metric)).reduce(sum, nothing);
}

/** The metrics that all reports of the run mean the same by. */
const agreeing: readonly (readonly [tool: string, run: string, metrics: readonly Metric[]])[] = [
  ['vitest', 'v8', ['lines', 'branches', 'functions', 'statements']],
  ['vitest', 'istanbul', ['lines', 'branches', 'functions', 'statements']],
  ['c8', 'v8', ['lines', 'branches', 'functions', 'statements']],
  ['nyc', 'istanbul', ['lines', 'branches', 'functions', 'statements']],
  ['coverage-py', 'branches', ['lines', 'branches']],
  ['coverage-py', 'lines', ['lines']],
  ['gcovr', 'gcc', ['lines', 'branches', 'functions']],
  ['llvm-cov', 'clang', ['lines']],
  ['phpunit', 'pcov', ['lines']],
  ['phpunit', 'xdebug', ['lines']],
  ['jacoco', 'first', ['lines', 'branches', 'functions']],
  ['jacoco', 'second', ['lines', 'branches', 'functions']],
  ['jacoco', 'aggregate', ['lines', 'branches', 'functions']],
  ['lcov', 'two', ['lines', 'branches']],
];

describe('all reports of one run together', () => {
  it.each(agreeing)('of %s, run %s, add up to no more than one of them', async (tool, run, metrics) => {
    const gathered = await gather(tool, run);
    const told = printed(tool, run);
    for (const metric of metrics) expect(total(gathered, metric), metric).toEqual(told[metric]);
  });

  it.each([
    ...agreeing.map(([tool, run]) => [tool, run] as const),
    ['go', 'set'],
    ['go', 'coverpkg'],
    ['cargo-llvm-cov', 'rust'],
    ['simplecov', 'branches'],
    ['cobertura', 'java'],
    ['node-test', 'lcov'],
  ] as const)('of %s, run %s, name only files of the project', async (tool, run) => {
    const gathered = await gather(tool, run);
    expect([...gathered.unmatched]).toEqual([]);
    expect([...gathered.ambiguous]).toEqual([]);
    expect(gathered.matched).toBe(gathered.names);
    expect(gathered.matched).toBeGreaterThan(0);
  });

  it('keep the classes of one name in the modules that they belong to', async () => {
    const gathered = await gather('jacoco', 'aggregate');
    expect([...gathered.files.keys()].sort()).toEqual(
      expect.arrayContaining([
        'first/src/main/java/com/example/Square.java',
        'second/src/main/java/com/example/Square.java',
      ]),
    );
  });
});
