// check-coverage-threshold on a small repository: shards merged line by line, a shard that is lost, a total a hair below
// its gate, and a pull request with lines that nobody has tested.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type RunResult, runAction } from '../../../test/runner/index.ts';
import { createRepository, type Repository } from '../../../test/testbed/repository.ts';
import type { Stage } from '../stage.ts';
import { change, changedFile, pullRequestReport, shop } from './shop.ts';
import { type Measured, showBars, showLines } from './show.ts';
import { almost, shards } from './tracefile.ts';

/** What the scenes share. */
interface Set {
  readonly stage: Stage;
  readonly repository: Repository;
}

export async function play(stage: Stage): Promise<void> {
  stage.paragraph('A shop with tests in two shards. Reports are read by content, and no request is made.');
  await using repository = await createRepository(shop);
  const set: Set = { stage, repository };
  await merge(set);
  await lose(set);
  await miss(set);
  await pull(set);
}

async function merge(set: Set): Promise<void> {
  scene(
    set,
    '1. Two shards, one verdict',
    'One ran in a container and names its files below /app. A line that ran in any shard ran; the gate is 90 %.',
  );
  await set.repository.write(shards());
  const inputs = { 'min-lines': '90' };
  const one = await act(set, { ...inputs, files: 'shards/1/lcov.info' }, 'below');
  const two = await act(set, { ...inputs, files: 'shards/2/lcov.info' }, 'below');
  const both = await act(set, { ...inputs, files: 'shards/*/lcov.info', 'expect-reports': '2' }, 'passed');
  showBars(set.stage, [measured('shard 1', one), measured('shard 2', two), measured('merged', both)]);
  if (both.outputs.coverage !== '90.00') throw new Error(`The shards cover ${both.outputs.coverage} % together.`);
  const mean = (Number(one.outputs.coverage) + Number(two.outputs.coverage)) / 2;
  tell(set, both, `the mean of the two would be ${mean} %`);
}

async function lose(set: Set): Promise<void> {
  scene(
    set,
    '2. A shard is lost',
    'Its job was cancelled, and its report never arrived. That is not low coverage: it is not known.',
  );
  await rm(path.join(set.repository.path, 'shards/2'), { recursive: true });
  const inputs = { files: 'shards/*/lcov.info', 'expect-reports': '2', 'min-lines': '50' };
  const run = await act(set, inputs, 'missing');
  refusal(set, run, 'too-few-reports');
}

async function miss(set: Set): Promise<void> {
  scene(
    set,
    '3. A hair below',
    '15,999 of 20,000 lines ran: 79.995 %. The gate is 80 %, and whole numbers are compared.',
  );
  await set.repository.write(almost());
  const run = await act(set, { files: 'almost/lcov.info', 'min-lines': '80' }, 'below');
  showBars(set.stage, [measured('total', run)]);
  refusal(set, run, 'below');
  tell(set, run, `rounded to one decimal it would be ${((15_999 / 20_000) * 100).toFixed(1)} %, and pass`);
}

async function pull(set: Set): Promise<void> {
  const { repository } = set;
  scene(
    set,
    '4. A pull request with lines that no test runs',
    'It adds a function to the prices. The gate is 80 % of the lines that it adds or edits, whatever the rest is like.',
  );
  const base = await repository.head();
  await repository.checkoutNew('discounts');
  const head = await repository.commit(change, 'Give discounts');
  await repository.checkout(base);
  const merged = await repository.merge(head);
  await repository.write(pullRequestReport());
  const side = (ref: string, sha: string) => ({ ref, sha, repo: { full_name: 'octo-org/shop' } });
  const pull_request = { number: 7, base: side('main', base), head: side('discounts', head) };
  const event = { name: 'pull_request', payload: { action: 'opened', number: 7, pull_request } };
  const env = { GITHUB_SHA: merged, GITHUB_REF: 'refs/pull/7/merge' };
  const run = await act(set, { files: 'pull/lcov.info', 'min-patch': '80' }, 'below', { event, env });
  await showPatch(set, run);
  refusal(set, run, 'below');
  tell(set, run, `patch coverage ${run.outputs['patch-coverage']} %, all lines ${run.outputs.coverage} %`);
}

async function showPatch({ stage, repository }: Set, run: RunResult): Promise<void> {
  const uncovered = JSON.parse(run.outputs['uncovered-changed-lines'] ?? '') as { file: string; lines: number[][] }[];
  const [only] = uncovered;
  if (only?.file !== changedFile || JSON.stringify(only.lines) !== '[[17,18]]') {
    throw new Error(`Other lines are uncovered: ${run.outputs['uncovered-changed-lines']}`);
  }
  const lines = (await readFile(path.join(repository.path, changedFile), 'utf8')).trimEnd().split('\n');
  stage.blank();
  showLines(stage, changedFile, lines.slice(9), 10, new Set([17, 18]));
}

function scene({ stage }: Set, title: string, story: string): void {
  stage.blank();
  stage.subheading(title);
  stage.paragraph(story);
}

/** Runs the shipped action. A demo that shows something else than it tells has found a bug. */
async function act(
  { stage, repository }: Set,
  inputs: Readonly<Record<string, string>>,
  result: string,
  occasion: Pick<Parameters<typeof runAction>[0], 'event' | 'env'> = {},
): Promise<RunResult> {
  const run = await runAction({
    ...stage.shipped('check-coverage-threshold'),
    with: inputs,
    workspace: repository.path,
    ...occasion,
    // Whatever is not on loopback goes to a proxy that is not there: the demo cannot reach out, even by mistake.
    env: { GITHUB_API_URL: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1', ...occasion.env },
  });
  const conclusion = result === 'passed' ? 'success' : 'failure';
  if (run.conclusion !== conclusion || run.outputs.result !== result) {
    throw new Error(`Expected ${conclusion} and ${result}, got ${run.conclusion}, ${run.outputs.result}:\n${run.log}`);
  }
  return run;
}

function measured(name: string, { outputs }: RunResult): Measured {
  const [covered, total] = [Number(outputs['lines-covered']), Number(outputs['lines-total'])];
  return { name, percent: outputs.coverage ?? '', covered, total, verdict: outputs.result ?? '' };
}

/** The annotation of the failure, as GitHub shows it. */
function refusal({ stage }: Set, run: RunResult, code: string): void {
  const error = run.annotations.find(({ level }) => level === 'error');
  if (error?.title !== `check-coverage-threshold: ${code}`) throw new Error(`Failed as ${error?.title}:\n${run.log}`);
  stage.paragraph(`the step fails: ${error.title}`, 'red');
  stage.paragraph(error.message.split('\n')[0] ?? '');
}

function tell({ stage }: Set, run: RunResult, what: string): void {
  stage.paragraph(`result ${run.outputs.result}; ${what}; ${Math.round(run.durationMs)} ms`, 'dim');
}
