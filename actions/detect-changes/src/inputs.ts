import type { Inputs, Runtime } from '../../../shared/action/index.ts';
import { invalidInput, UserError } from '../../../shared/action/index.ts';
import {
  type ComparisonRequest,
  readRevision,
  revisionForms,
  strategies,
} from '../../../shared/comparison/model/index.ts';
import { type InputName, inputDefaults } from './contract.ts';
import { type Quantifier, quantifiers } from './filters/filter.ts';
import { type ListFormat, listFormats } from './outputs/lists.ts';
import { type WorkspaceKind, workspaceKinds } from './workspace/model.ts';

/** Everything `run` needs to know of the inputs. */
export interface Settings {
  /** The input as given: YAML, or a path. Empty when workspace mode stands alone. */
  readonly filters: string;
  readonly workspace: 'off' | 'auto' | readonly WorkspaceKind[];
  /** Patterns that mark everything; undefined means the default of the mode. */
  readonly global: readonly string[] | undefined;
  readonly comparison: ComparisonRequest;
  readonly quantifier: Quantifier;
  readonly listFiles: ListFormat;
  readonly onUndetermined: 'all' | 'fail' | 'none';
  readonly token: string;
  readonly workingDirectory: string;
  readonly summary: boolean;
}

/** @throws UserError invalid-input */
export function readSettings(runtime: Runtime): Settings {
  const inputs = runtime.inputs<InputName>(inputDefaults);
  const token = inputs.text('token');
  if (token !== '') runtime.mask(token);
  const filters = inputs.text('filters');
  // Read and dropped: one exact fetch replaces the deepening it was the start of.
  inputs.text('initial-fetch-depth');
  return {
    filters,
    workspace: readWorkspace(inputs, filters),
    global: inputs.given('global') ? inputs.list('global') : undefined,
    comparison: readComparison(inputs),
    quantifier: inputs.choice('predicate-quantifier', quantifiers),
    // dorny/paths-filter takes `JSON` as well.
    listFiles:
      listFormats.find((format) => format === inputs.text('list-files').toLowerCase()) ??
      inputs.choice('list-files', listFormats),
    onUndetermined: inputs.choice('on-undetermined', ['all', 'fail', 'none']),
    token,
    workingDirectory: inputs.text('working-directory'),
    summary: inputs.boolean('summary'),
  };
}

function readWorkspace(inputs: Inputs<InputName>, filters: string): Settings['workspace'] {
  const words = inputs.list('workspace').map((word) => word.toLowerCase());
  if (words.length === 0) return filters.trim() === '' ? 'auto' : 'off';
  const [only] = words;
  if (words.length === 1 && (only === 'auto' || only === 'off')) {
    if (only === 'off' && filters.trim() === '') {
      throw new UserError(
        'nothing-to-detect',
        'The input `filters` is empty and `workspace` is `off`, so there is nothing to answer.',
        'Give filters, or leave `workspace` empty to find the projects of the repository.',
      );
    }
    return only;
  }
  const kinds: WorkspaceKind[] = [];
  for (const word of words) {
    const kind = workspaceKinds.find((known) => known === word);
    if (kind === undefined)
      throw invalidInput('workspace', word, `\`auto\`, \`off\`, or a list of ${workspaceKinds.join(', ')}`);
    kinds.push(kind);
  }
  return kinds;
}

function readComparison(inputs: Inputs<InputName>): ComparisonRequest {
  const base = takeRevision(inputs, 'base');
  const ref = takeRevision(inputs, 'ref');
  const strategy = inputs.choice('strategy', strategies);
  if (base !== '' && ['before', 'previous-tag', 'parent'].includes(strategy)) {
    throw invalidInput(
      'strategy',
      strategy,
      `no \`base\` beside it, as \`${strategy}\` finds the base itself; drop one of the two`,
    );
  }
  return { base, ref, strategy, mergeGroupBase: inputs.choice('merge-group-base', ['queue', 'entry']) };
}

/** A value that git could read as an option, a range or a command never gets past this point. */
function takeRevision(inputs: Inputs<InputName>, name: 'base' | 'ref'): string {
  const given = inputs.text(name);
  const revision = readRevision(given);
  if (revision === undefined) throw invalidInput(name, given, revisionForms);
  return revision;
}
