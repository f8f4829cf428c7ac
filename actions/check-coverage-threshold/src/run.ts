import { type ActionResult, UserError } from '../../../shared/action/index.ts';
import { quoteForMessage } from '../../../shared/text/index.ts';
import { hashOfCounting } from './baseline/baseline-file.ts';
import { type LoadedBaseline, loadBaseline } from './baseline/load.ts';
import { counts, rowsOf, type Selection, selectionOf } from './files-that-count.ts';
import { type ChosenGates, chooseGates } from './gates/overrides.ts';
import { Gathered } from './gather.ts';
import type { Settings } from './inputs.ts';
import { hasGoneFiles } from './judge/drop.ts';
import { measurePatch } from './judge/patch.ts';
import type { FileRow, Patch } from './judged.ts';
import { createPathMap } from './paths/map.ts';
import type { PathMap } from './paths/model.ts';
import type { Answer, FoundReports, Ports } from './ports.ts';
import { publish } from './publish.ts';
import { checkFound, readReports, type Stopped } from './read-reports.ts';
import { judgeCoverage } from './verdict.ts';

/** The story: find the reports, merge them, see what changed, judge, tell. */
export async function run(settings: Settings, ports: Ports): Promise<ActionResult> {
  const { log, event } = ports;
  const chosen = chooseGates(settings.gates, settings.rules, settings.overrides, { event: event.name, ref: event.ref });
  if (chosen.gates.maxDrop !== undefined && settings.baseline === '') throw dropFromNothing(chosen.gates.maxDrop.text);
  const selection = selectionOf(settings.include, settings.exclude);
  const counting = hashOfCounting(settings);
  for (const key of chosen.applied) log.info(`override ${key} applies to this run`);
  const found = await log.group('Find reports', () => find(settings, ports));
  const tracked = ports.trackedFiles();
  const baseline = await log.group('Find the baseline', () => findBaseline(settings, ports, counting, chosen));
  const map = createPathMap({ tracked: known(await tracked), sourceRoots: settings.sourceRoots, top: ports.top });
  const { gathered, stopped } = await log.group('Read reports', () => read(settings, ports, chosen, found, map));
  const patch = await log.group('Find the changed lines', async () =>
    stopped === undefined ? findPatch(settings, ports, chosen, gathered, selection) : notAsked,
  );
  const renamed = await findRenamed(ports, chosen, baseline, known(await tracked), () => rowsOf(gathered, selection));
  const facts = { settings, chosen, selection, gathered, stopped, patch, baseline, tracked: await tracked, renamed };
  const judged = judgeCoverage(facts);
  return publish({ settings, ports, gathered, selection, counting, judged });
}

const notAsked: Patch = { kind: 'not-asked' };

async function find(settings: Settings, ports: Ports): Promise<FoundReports> {
  const all = await ports.findReports(settings.files, settings.format);
  // A baseline that an earlier run has left beside the reports is none of them.
  const [files, own] = [false, true].map((own) =>
    all.files.filter((file) => ports.ownFiles.includes(file.path) === own),
  );
  const found = { ...all, files: files ?? [] };
  for (const file of own ?? []) ports.log.info(`${file.path} is a baseline, and no report`);
  const { log } = ports;
  log.info(`${found.files.length} ${found.files.length === 1 ? 'report' : 'reports'} found`);
  for (const { path, because } of found.refused) log.warning(`${path} was not read: ${because}.`);
  if (found.unused.length > 0) log.warning(`These patterns of \`files\` match nothing: ${found.unused.join(', ')}`);
  return found;
}

async function findBaseline(
  settings: Settings,
  ports: Ports,
  counting: string,
  { gates }: ChosenGates,
): Promise<LoadedBaseline> {
  const loaded = asClause(await loadBaseline(settings, ports, counting, gates.maxDrop !== undefined));
  if (loaded.kind === 'known') ports.log.info(`baseline from ${loaded.source}, commit ${loaded.file.sha || 'unknown'}`);
  else if (settings.baseline !== '') ports.log.info(`none: ${loaded.why}`);
  else ports.log.info('none asked for');
  return loaded;
}

async function read(
  settings: Settings,
  ports: Ports,
  { gates }: ChosenGates,
  found: FoundReports,
  map: PathMap,
): Promise<{ gathered: Gathered; stopped: Stopped | undefined }> {
  const early = checkFound(found, gates.expectReports, settings.files.length === 0);
  if (early !== undefined) return { gathered: new Gathered(map), stopped: early };
  const { gathered, stopped } = await readReports(found.files, settings.format, map, ports);
  return { gathered, stopped };
}

/** Asked only where it makes a difference: a file of the baseline is gone, and may live on under another name. */
async function findRenamed(
  ports: Ports,
  { gates }: ChosenGates,
  baseline: LoadedBaseline,
  tracked: readonly string[] | undefined,
  rows: () => readonly FileRow[],
): Promise<ReadonlyMap<string, string> | undefined> {
  if (gates.maxDrop === undefined || baseline.kind !== 'known' || tracked === undefined) return undefined;
  const there = new Set(tracked);
  if (!hasGoneFiles(rows(), baseline.file.files, (path) => there.has(path))) return new Map();
  const answer = await ports.renamedSince(baseline.file.sha);
  if (answer.kind === 'known') return answer.value;
  ports.log.info(`It is not known which files were moved since the baseline: ${answer.why}`);
  return undefined;
}

/** Without `min-patch` a pull request's lines are still worth showing, and not knowing them is no failure. */
async function findPatch(
  settings: Settings,
  ports: Ports,
  { gates }: ChosenGates,
  gathered: Gathered,
  selection: Selection,
): Promise<Patch> {
  const { log, event } = ports;
  const wanted = gates.patch !== undefined || settings.base !== '' || event.payload.has('pull_request');
  if (!wanted) {
    log.info('not asked for: neither `min-patch` nor `base` is given, and this is no pull request');
    return notAsked;
  }
  const changed = asClause(await ports.changedLines(settings.base));
  if (changed.kind === 'none') {
    log.info(changed.why);
    return changed;
  }
  if (changed.kind === 'unknown') {
    const asked = settings.base === '' ? '' : ` (\`base\` is ${quoteForMessage(settings.base)})`;
    log.info(`not known: ${changed.why}`);
    return { kind: 'unknown', why: `${changed.why}${asked}` };
  }
  const { base, head, why, files } = changed.value;
  log.info(`${files.length} changed files between ${base.slice(0, 12)} and ${head.slice(0, 12)} (${why})`);
  const checkedOut = known(await ports.headCommit());
  if (checkedOut !== undefined && checkedOut !== head) {
    log.warning(
      `The checkout is at ${checkedOut.slice(0, 12)}, and the change ends at ${head.slice(0, 12)}: if the reports were made here, their lines may be those of other versions. Check out what was tested.`,
    );
  }
  const coverageOf = (path: string) => gathered.files.get(path)?.coverage;
  return measurePatch(
    changed.value,
    coverageOf,
    (path) => counts(selection, path),
    rowsOf(gathered, selection).map(({ path }) => path),
    (path) => gathered.isCandidate(path),
  );
}

/** What stands in the way goes on into sentences of ours, which end by themselves. */
function asClause<T extends { readonly kind: string }>(answer: T): T {
  return 'why' in answer && typeof answer.why === 'string' ? { ...answer, why: answer.why.replace(/\.$/, '') } : answer;
}

/** A gate that can never apply would be taken for one that is met. */
function dropFromNothing(maxDrop: string): UserError {
  return new UserError(
    'invalid-input',
    `\`max-drop\` is ${maxDrop}, and no \`baseline\` is given that anything could fall below.`,
    'Name the file that `write-baseline` wrote, or `baseline: auto`, or leave `max-drop` out.',
  );
}

function known<T>(answer: Answer<T>): T | undefined {
  return answer.kind === 'known' ? answer.value : undefined;
}
