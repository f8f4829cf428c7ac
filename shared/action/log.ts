import { neutralise, showOnOneLine } from '../text/index.ts';
import { Annotations, type Place } from './annotations.ts';
import { issueCommand } from './log-commands.ts';

/** The log of a step. All text is taken for foreign: secrets known to us are removed, the rest is neutralised. */
export interface Log {
  info(text: string): void;
  /** Appears only when the run has debug logging on (`RUNNER_DEBUG` is 1). */
  debug(text: string): void;
  /** An annotation. Send the worst first: GitHub shows ten per level. */
  warning(text: string, place?: Place): void;
  /** An annotation. */
  notice(text: string, place?: Place): void;
  /** Folds what `body` logs. GitHub knows one level of groups: one inside another is a plain line. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

export interface LogWithEnd extends Log {
  /** Sends what was held back. To be called once, at the end. */
  finish(): void;
}

/** @param clean removes the secrets known by then */
export function createLog(clean: (text: string) => string, debugging: boolean): LogWithEnd {
  const info = (text: string) => {
    process.stdout.write(`${neutralise(clean(text))}\n`);
  };
  const annotations = new Annotations(info);
  let depth = 0;
  return {
    info,
    debug: (text) => {
      if (debugging) issueCommand('debug', {}, neutralise(clean(text)));
    },
    warning: (text, place) => annotations.add('warning', clean(text), place),
    notice: (text, place) => annotations.add('notice', clean(text), place),
    group: async (title, body) => {
      depth++;
      if (depth === 1) issueCommand('group', {}, showOnOneLine(clean(title)));
      else info(title);
      try {
        return await body();
      } finally {
        depth--;
        if (depth === 0) issueCommand('endgroup', {}, '');
      }
    },
    finish: () => annotations.finish(),
  };
}
