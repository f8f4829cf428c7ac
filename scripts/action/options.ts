// The command line of `npm run action`.
import { parseArgs } from 'node:util';

export const usage = `npm run action -- <name> [options]

  --with name=value     an input of the action; may be repeated
  --event <name>        push (default), pull_request, pull_request_target, merge_group, workflow_dispatch,
                        schedule, release, workflow_run; any other with --payload
  --base <revision>     push: the commit before it; pull request: its base; default: HEAD~1, the merge base
  --head <revision>     default: HEAD
  --repo <folder>       the repository to run on; default: where the command was typed
  --payload <file>      JSON of the event, instead of one made from the repository
  --token-env <NAME>    take the token from this environment variable; default: no token
  --env NAME=value      a further environment variable of the step; may be repeated
  --fresh               build the action first instead of running the committed dist/
  --dist <folder>       run the bundle <folder>/<name>/index.js instead
  --debug               show debug lines`;

export interface Options {
  readonly action: string;
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly event: string;
  readonly base?: string;
  readonly head: string;
  readonly repo: string;
  readonly payload?: string;
  readonly tokenVariable?: string;
  readonly fresh: boolean;
  readonly dist?: string;
  readonly debug: boolean;
}

/** What the person at the keyboard can mend. */
export class UsageError extends Error {}

/** @throws UsageError that says what is wrong; without an action's name it lists `actions`. */
export function parseOptions(args: readonly string[], actions: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [action, ...rest] = positionals;
  const list = `Actions: ${actions.join(', ')}`;
  if (action === undefined) throw new UsageError(`Which action?\n${list}\n\n${usage}`);
  if (!actions.includes(action)) throw new UsageError(`There is no action ${JSON.stringify(action)}.\n${list}`);
  if (rest.length > 0) throw new UsageError(`One action at a time; what is ${JSON.stringify(rest[0])}?\n\n${usage}`);
  return {
    action,
    with: pairs('--with', values.with),
    env: pairs('--env', values.env),
    event: values.event,
    head: values.head,
    repo: values.repo,
    fresh: values.fresh,
    debug: values.debug,
    ...(values.base === undefined ? {} : { base: values.base }),
    ...(values.payload === undefined ? {} : { payload: values.payload }),
    ...(values.dist === undefined ? {} : { dist: values.dist }),
    ...(values['token-env'] === undefined ? {} : { tokenVariable: values['token-env'] }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        with: { type: 'string', multiple: true, default: [] },
        env: { type: 'string', multiple: true, default: [] },
        event: { type: 'string', default: 'push' },
        base: { type: 'string' },
        head: { type: 'string', default: 'HEAD' },
        repo: { type: 'string', default: '.' },
        payload: { type: 'string' },
        'token-env': { type: 'string' },
        fresh: { type: 'boolean', default: false },
        dist: { type: 'string' },
        debug: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function pairs(option: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const equals = value.indexOf('=');
      if (equals < 1) throw new UsageError(`${option} wants name=value, not ${JSON.stringify(value)}.`);
      return [value.slice(0, equals), value.slice(equals + 1)];
    }),
  );
}
