import { type Log, UserError } from '../../../../shared/action/index.ts';
import { openSources, type Sources } from '../../../../shared/comparison/sources/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import type { Answer } from '../ports.ts';

export interface HistoryOptions {
  /** Absolute, symlinks resolved. */
  readonly directory: string;
  readonly workspace: string;
  readonly event: EventContext;
  /** Empty: GitHub is not asked. */
  readonly token: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: () => Promise<string>;
  readonly log: Log;
}

/** Bytes of a patch that are read at most. */
export const mostPatchBytes = 512 * 1024 * 1024;

/** The checkout, and what can be fetched where it lacks something. What stands in the way is unknown, no error. */
export async function openHistory(options: HistoryOptions): Promise<Answer<Sources>> {
  const { event, token, log } = options;
  const connect = async () =>
    (await import('../../../../shared/comparison/sources/connect.ts')).connect(
      event,
      token,
      'check-coverage-threshold',
      log,
    );
  const api = token === '' ? undefined : await connect();
  try {
    // The lines of a base come with its fetch; where a whole history is needed, only those that differ in the end.
    const sources = await openSources({ ...options, contents: 'of-commits', guess: undefined, api, log: log.info });
    return { kind: 'known', value: sources };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'unknown', why: `${error.message} ${error.fix}` };
  }
}
