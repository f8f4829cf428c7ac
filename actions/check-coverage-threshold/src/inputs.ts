import { type Inputs, invalidInput, type Runtime } from '../../../shared/action/index.ts';
import { readRevision, revisionForms } from '../../../shared/comparison/model/index.ts';
import { type InputName, inputDefaults } from './contract.ts';
import { type GateTexts, gateInputs } from './gates/gate-settings.ts';
import { type Format, formats } from './model.ts';

/** Everything `run` needs to know of the inputs. */
export interface Settings {
  /** Globs relative to the working directory; empty: the usual names. */
  readonly files: readonly string[];
  readonly format: Format | 'auto';
  /** As given; see gates/. */
  readonly gates: GateTexts;
  /** Parsed YAML; undefined when not given. */
  readonly rules: unknown;
  readonly overrides: unknown;
  /** Empty: none. */
  readonly baseline: string;
  /** Empty: nowhere. */
  readonly writeBaseline: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly sourceRoots: readonly string[];
  /** Empty: from the event. */
  readonly base: string;
  readonly comment: boolean;
  readonly commentId: string;
  readonly annotations: boolean;
  readonly informational: boolean;
  readonly token: string;
  readonly workingDirectory: string;
  readonly summary: boolean;
}

/** @throws UserError invalid-input */
export async function readSettings(runtime: Runtime): Promise<Settings> {
  const inputs = runtime.inputs<InputName>(inputDefaults);
  const token = inputs.text('token');
  if (token !== '') runtime.mask(token);
  const gates = Object.fromEntries(gateInputs.map((name) => [name, inputs.text(name)])) as GateTexts;
  return {
    files: inputs.list('files'),
    format: inputs.choice('format', ['auto', ...formats]),
    gates,
    rules: await inputs.yaml('rules'),
    overrides: await inputs.yaml('overrides'),
    baseline: inputs.text('baseline'),
    writeBaseline: inputs.text('write-baseline'),
    include: inputs.list('include'),
    exclude: inputs.list('exclude'),
    sourceRoots: inputs.list('source-roots'),
    base: readBase(inputs),
    comment: inputs.boolean('comment'),
    commentId: readId(inputs),
    annotations: inputs.boolean('annotations'),
    informational: inputs.boolean('informational'),
    token,
    workingDirectory: inputs.text('working-directory'),
    summary: inputs.boolean('summary'),
  };
}

/** A value that git could read as an option, a range or a command never gets past this point. */
function readBase(inputs: Inputs<InputName>): string {
  const text = inputs.text('base');
  const revision = text === '' ? '' : readRevision(text);
  if (revision === undefined) throw invalidInput('base', text, revisionForms);
  return revision;
}

/** It becomes part of the name of an artifact, which may hold few characters. */
function readId(inputs: Inputs<InputName>): string {
  const text = inputs.text('comment-id');
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) return text;
  throw invalidInput('comment-id', text, 'letters, digits, `.`, `_` and `-`, at most 100 of them');
}
