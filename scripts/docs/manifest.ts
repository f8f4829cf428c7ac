// What an action.yml says, as plain data. The grammar is GitHub's "metadata syntax for actions".
import { parse } from 'yaml';

export interface InputField {
  readonly name: string;
  readonly description: string;
  /** As written: anything but a string is against the conventions, and the check says so. */
  readonly default: unknown;
  readonly required: boolean;
}

export interface OutputField {
  readonly name: string;
  readonly description: string;
}

export interface ActionManifest {
  readonly name: string;
  readonly description: string;
  readonly inputs: readonly InputField[];
  readonly outputs: readonly OutputField[];
  readonly runs: { readonly using: string; readonly main: string; readonly post: string | undefined };
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Reads the text of an action.yml. Missing parts come back empty, so that a check can name them all at once. */
export function readManifest(source: string): ActionManifest {
  const root = fields(parse(source));
  const runs = fields(root.runs);
  return {
    name: text(root.name),
    description: text(root.description),
    inputs: Object.entries(fields(root.inputs)).map(([name, value]) => ({
      name,
      description: text(fields(value).description),
      default: fields(value).default,
      required: fields(value).required === true,
    })),
    outputs: Object.entries(fields(root.outputs)).map(([name, value]) => ({
      name,
      description: text(fields(value).description),
    })),
    runs: { using: text(runs.using), main: text(runs.main), post: text(runs.post) || undefined },
  };
}
