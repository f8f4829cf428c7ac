import type { ActionResult, Log } from '../../../shared/action/index.ts';
import { UserError } from '../../../shared/action/index.ts';
import { type EventFacts, guessComparison, planComparison, readFacts } from '../../../shared/comparison/index.ts';
import { completeFacts, type SourceOptions, type Sources } from '../../../shared/comparison/sources/index.ts';
import type { EventContext } from '../../../shared/github/index.ts';
import { isInline, readFiltersFile } from './adapters/filters-file.ts';
import type { Answer } from './answer.ts';
import type { ChangeSet } from './change-set.ts';
import { determineChanges } from './change-source.ts';
import { outputNames } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { parseFilters } from './filters/parse.ts';
import { compileGlobalPatterns, defaultGlobalPatterns } from './global-patterns.ts';
import type { Settings } from './inputs.ts';
import { publish } from './publish.ts';

/** What the action reaches the world through. */
export interface Ports {
  readonly log: Log;
  readonly event: EventContext;
  /** Absolute, symlinks resolved. */
  readonly workspace: string;
  readonly directory: string;
  readonly temporaryFolder: () => Promise<string>;
  readonly openSources: (options: Pick<SourceOptions, 'contents' | 'guess'>) => Promise<Sources>;
}

/** The story: read the filters, find out what changed, answer, tell. */
export async function run(settings: Settings, ports: Ports): Promise<ActionResult> {
  const { log, event } = ports;
  const facts = readFacts(event);
  const guess = guessComparison(facts, settings.comparison);
  const opening = ports.openSources({ contents: settings.workspace === 'off' ? 'none' : 'of-histories', guess });
  // Heard below: wrong filters are told first.
  opening.catch(() => undefined);
  const filters = await loadFilters(settings, ports, opening);
  const defaults = settings.workspace === 'off' ? [] : defaultGlobalPatterns(event.workflowRef);
  const global = compileGlobalPatterns(settings.global ?? defaults);
  const sources = await opening;
  const changes = await log.group('What changed', () =>
    findChanges(facts, guess === undefined, settings, ports, sources),
  );
  const answer = await evaluate(changes, {
    filters,
    quantifier: settings.quantifier,
    workspace: settings.workspace,
    global,
    strays: settings.global === undefined,
    onUndetermined: settings.onUndetermined,
  });
  return publish(answer, settings, ports, failureOf(answer, settings));
}

/** Inline filters are read while git is still opening the checkout. */
async function loadFilters(settings: Settings, ports: Ports, opening: Promise<Sources>) {
  if (settings.filters.trim() === '') return undefined;
  if (isInline(settings.filters)) return parseFilters(settings.filters, 'the input `filters`', outputNames);
  const { text, origin } = await readFiltersFile(settings.filters, { ...ports, sources: await opening });
  return parseFilters(text, origin, outputNames);
}

async function findChanges(
  event: EventFacts,
  asksCheckout: boolean,
  settings: Settings,
  ports: Ports,
  sources: Sources,
): Promise<ChangeSet> {
  const facts = await completeFacts(event, sources.api);
  const checkedOut = asksCheckout ? await sources.checkedOut() : undefined;
  const plan = planComparison(facts, settings.comparison, checkedOut);
  if (sources.note !== '') ports.log.info(`Working without a checkout: ${sources.note}`);
  const changes = await determineChanges(facts, plan, sources, {
    readsFiles: settings.workspace !== 'off',
    temporaryFolder: ports.temporaryFolder,
  });
  ports.log.info(`event     ${facts.name}${facts.ref === '' ? '' : ` on ${facts.ref}`}`);
  ports.log.info(`base      ${changes.base || '(none)'}${changes.strategy === '' ? '' : ` (${changes.strategy})`}`);
  ports.log.info(`head      ${changes.head || '(none)'}`);
  ports.log.info(`because   ${changes.why}`);
  return changes;
}

function failureOf(answer: Answer, settings: Settings): UserError | undefined {
  if (answer.result !== 'undetermined') return undefined;
  if (answer.filters === undefined && answer.projects?.graph.projects.length === 0) {
    return new UserError(
      'projects-unreadable',
      answer.reason,
      'Check that the checkout holds its manifests (a partial clone may not), and that the server can be reached.',
    );
  }
  if (settings.onUndetermined !== 'fail') return undefined;
  return new UserError(
    'undetermined',
    answer.reason,
    'Mend the cause named above and run the job again, or use `on-undetermined: all` to run everything when this happens.',
  );
}
