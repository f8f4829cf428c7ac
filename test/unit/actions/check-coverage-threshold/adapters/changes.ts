/** Asks for the changed lines of an event in a checkout, as the action does. */
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import {
  type ChangedLinesOptions,
  createChangedLines,
} from '../../../../../actions/check-coverage-threshold/src/adapters/changed-lines.ts';
import type { Ports } from '../../../../../actions/check-coverage-threshold/src/ports.ts';
import type { Log } from '../../../../../shared/action/index.ts';
import { readEvent } from '../../../../../shared/github/index.ts';
import { type Forge, fullName, goodToken } from '../../../../bundle/forge.ts';

const nothing = (): void => {};
const quiet: Log = {
  info: nothing,
  debug: nothing,
  warning: nothing,
  notice: nothing,
  group: async (_, body) => body(),
};

export interface Happening {
  readonly name: string;
  readonly sha?: string;
  readonly ref?: string;
  readonly payload?: object;
}

export interface Place {
  readonly path: string;
  readonly home: string;
  readonly env: Record<string, string>;
}

export interface AskOptions extends Partial<Pick<ChangedLinesOptions, 'limit' | 'token' | 'directory'>> {
  readonly base?: string;
}

export async function ask(
  place: Place,
  forge: Forge,
  event: Happening,
  { base = '', ...options }: AskOptions = {},
): ReturnType<Ports['changedLines']> {
  const env = {
    ...place.env,
    ...forge.env,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: fullName,
    GITHUB_SHA: event.sha ?? '',
    GITHUB_REF: event.ref ?? '',
  };
  const payload = { repository: { default_branch: 'main' }, ...event.payload };
  return createChangedLines({
    directory: place.path,
    workspace: place.path,
    event: readEvent(env, () => JSON.stringify(payload)),
    token: goodToken,
    env,
    temporaryFolder: () => mkdtemp(path.join(place.home, 'temporary-')),
    log: quiet,
    ...options,
  })(base);
}

/** Path -> ranges in words, or why it is unknown. */
export function told(answer: Awaited<ReturnType<Ports['changedLines']>>): Record<string, string> | string {
  if (answer.kind !== 'known') return answer.why;
  return Object.fromEntries(
    answer.value.files.map(({ path: file, lines }) => [file, lines.map((range) => range.join('-')).join(' ')]),
  );
}

export const numbered = (count: number, start = 1): string =>
  Array.from({ length: count }, (_, index) => `line ${start + index}\n`).join('');
