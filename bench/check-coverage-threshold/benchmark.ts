// check-coverage-threshold beside the npm parsers that the actions of today use, on reports of 100 MB and of 1 GB. Ours is
// the whole step, from the start of Node to the outputs; the parsers only parse.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { table } from '../../shared/report/index.ts';
import { createRepository } from '../../test/testbed/repository.ts';
import { limit } from '../kit/action-step.ts';
import { formatBytes, formatRatio, formatTime, type Settings } from '../kit/benchmark.ts';
import { type Contender, type Measured, takeTurns } from '../kit/statistics.ts';
import { type Facts, hasBundle, ours, parser } from './contenders.ts';
import { Needs } from './needs.ts';
import { findPeers } from './peers.ts';
import { type Made, writeCobertura, writeLcov } from './reports.ts';

const floor = 'floor: byte scan';

interface Case {
  readonly title: string;
  readonly file: string;
  make(file: string): Made;
  readonly parsers: readonly string[];
  /** Timed runs of ours and of the floor at most, after one that warms the caches. 0: that one is timed. */
  readonly runs: number;
}

function cases(scale: number): Case[] {
  const hundred = 100_000_000 * scale;
  return [
    {
      title: 'lcov',
      file: 'lcov.info',
      make: (file) => writeLcov(file, hundred),
      parsers: ['lcov-parse', 'parse-lcov', '@friedemannsommer/lcov-parser'],
      runs: 3,
    },
    {
      title: 'Cobertura',
      file: 'coverage.xml',
      make: (file) => writeCobertura(file, hundred),
      parsers: ['saxes', 'fast-xml-parser'],
      runs: 3,
    },
    {
      title: 'lcov of ten shards over the same files, joined',
      file: 'joined.info',
      make: (file) => writeLcov(file, 10 * hundred, 10),
      parsers: ['lcov-parse', 'parse-lcov'],
      runs: 0,
    },
  ];
}

export async function run(settings: Settings): Promise<string> {
  const parts = ['## check-coverage-threshold'];
  const peers = await findPeers();
  if ('why' in peers) parts.push(`The npm parsers are left out: they could not be installed (${peers.why}).`);
  if (!hasBundle(settings)) parts.push(`**Ours is left out: there is no bundle of it in ${settings.bundles}.**`);
  await using repository = await createRepository();
  let known: readonly string[] = [];
  for (const { title, file, make, parsers, runs } of cases(settings.scale)) {
    const report = path.join(repository.path, file);
    const made = make(report);
    if (made.paths.length > known.length) {
      known = made.paths;
      await repository.bulk(entries(known), { workTree: false });
      // The files themselves are not looked at, only their names.
      await repository.git('read-tree', 'HEAD');
    }
    const first = hasBundle(settings) ? [ours(settings, repository.path, file)] : [];
    const fast = [...first, parser(floor, report, '')];
    const slow = 'folder' in peers ? parsers.map((name) => parser(name, report, peers.folder)) : [];
    parts.push(
      `### ${formatBytes(made.bytes)} of ${title}: ${number(made.paths.length)} files, ${number(made.total)} lines`,
      await compare(fast, slow, Math.min(runs, settings.runs), made),
    );
    rmSync(report);
  }
  return parts.join('\n\n');
}

function* entries(paths: readonly string[]): Generator<readonly [string, string]> {
  for (const each of paths) yield [each, ''];
}

/** What takes seconds is run once: waiting for it more often tells nothing new. */
async function compare(
  fast: readonly Contender<Facts>[],
  slow: readonly Contender<Facts>[],
  runs: number,
  made: Made,
): Promise<string> {
  const needs = new Needs();
  const watched = (all: readonly Contender<Facts>[]) => all.map((one) => needs.watch(one));
  const measured = [...(await takeTurns(watched(fast), runs)), ...(await takeTurns(watched(slow), 0))];
  const head = ['', 'median', 'fastest', 'processor time', 'to the floor', 'peak memory', 'lines that ran, of all'];
  return table(
    head,
    measured.map((each) => row(each, needs, made)),
  );
}

/** Processor time is compared, as other work of the machine changes it far less than the time on the clock. */
function row({ name, median, times, facts }: Measured<Facts>, needs: Needs, made: Made): string[] {
  const { exitCode, lines, tail } = facts;
  if (exitCode === null) return [name, `ended after ${formatTime(limit)}`];
  const [least, ofFloor] = [needs.least(name), needs.least(floor)];
  const peak = needs.peak(name);
  const [processor, memory] = peak === 0 ? ['', ''] : [formatTime(least), formatBytes(peak)];
  if (exitCode !== 0) return [name, `fails after ${formatTime(median)}`, '', processor, '', memory, tail];
  return [
    name,
    formatTime(median) + (times.length === 1 ? ' (once)' : ''),
    formatTime(Math.min(...times)),
    processor,
    peak === 0 ? '' : formatRatio(least / ofFloor),
    memory,
    name === floor || lines === undefined ? '' : say(lines, made),
  ];
}

/** Says so when a parser finds other lines than are there. */
function say(lines: { readonly covered: number; readonly total: number }, made: Made): string {
  const right = lines.covered === made.covered && lines.total === made.total;
  return `${number(lines.covered)} of ${number(lines.total)}${right ? '' : ' (wrong)'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
