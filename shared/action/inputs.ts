import { durationForms, parseBoolean, parseDuration, parseList, quoteForMessage } from '../text/index.ts';
import { UserError } from './user-error.ts';
import { parseYaml } from './yaml-text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The inputs of an action, by the names in its action.yml. An empty input is one that was not given, and means the
 * default of action.yml; a value that must be there and has none is an error like any wrong value.
 * All readers but `text`, `list` and `given` throw UserError `invalid-input`, which names the input, the value and the
 * accepted forms.
 */
export interface Inputs<Name extends string> {
  /** Without the white space around it; empty when not given. */
  text(name: Name): string;
  /** As it was given, white space and all; the default when not given. */
  verbatim(name: Name): string;
  boolean(name: Name): boolean;
  choice<T extends string>(name: Name, values: readonly T[]): T;
  /** See `parseList`; empty when not given. */
  list(name: Name): string[];
  /** Milliseconds. */
  duration(name: Name): number;
  /** Plain data (objects, arrays, strings, numbers, booleans, null); undefined when not given. */
  yaml(name: Name): Promise<unknown>;
  given(name: Name): boolean;
}

/** @param defaults from the generated `contract.ts`: an input that is handed over empty was not given */
export function createInputs<Name extends string>(
  env: Environment,
  defaults: Readonly<Partial<Record<string, string>>> = {},
): Inputs<Name> {
  const given = (name: Name) => env[inputVariable(name)] ?? '';
  const raw = (name: Name) => (given(name).trim() === '' ? (defaults[name] ?? '') : given(name));
  const text = (name: Name) => raw(name).trim();
  return {
    text,
    verbatim: raw,
    given: (name) => given(name).trim() !== '',
    boolean: (name) => parseBoolean(raw(name)) ?? refuse(name, text(name), '`true` or `false`'),
    choice: (name, values) =>
      values.find((value) => value === text(name)) ??
      refuse(name, text(name), values.map((value) => (value === '' ? 'nothing' : `\`${value}\``)).join(', ')),
    list: (name) => parseList(raw(name)),
    duration: (name) => parseDuration(raw(name)) ?? refuse(name, text(name), durationForms),
    yaml: async (name) => (text(name) === '' ? undefined : (await parseYaml(raw(name), `The input \`${name}\``)).value),
  };
}

/** As the runner names it (actions/runner, src/Runner.Worker/Handlers/Handler.cs): upper case, spaces to `_`, hyphens kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The error for an input of a wrong value. @param accepted the accepted forms, as part of a sentence */
export function invalidInput(name: string, value: string, accepted: string): UserError {
  const what = value === '' ? 'is empty, and a value is needed' : `is ${quoteForMessage(value)}, which it cannot be`;
  return new UserError('invalid-input', `The input \`${name}\` ${what}.`, `Accepted: ${accepted}.`);
}

function refuse(name: string, value: string, accepted: string): never {
  throw invalidInput(name, value, accepted);
}
