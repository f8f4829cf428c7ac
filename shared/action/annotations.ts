import { neutralise } from '../text/index.ts';
import { type CommandProperties, issueCommand } from './log-commands.ts';

/** Where an annotation points to: a file of the repository, relative, with `/`; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /** Bold first line of the annotation. */
  readonly title?: string;
}

type Level = 'warning' | 'notice';

/** GitHub shows this many annotations per level and step, and drops the rest without a word. */
export const annotationsPerLevel = 10;
// GitHub cuts a message at 4,096 characters.
const messageLimit = 4_095;

/** Cuts a message that GitHub would cut, `room` characters earlier, and says so. */
export function cutMessage(text: string, room = 0): string {
  const limit = messageLimit - room;
  if (text.length <= limit) return text;
  const sign = '… (cut)';
  return `${text.slice(0, limit - sign.length).toWellFormed()}${sign}`;
}

/**
 * The annotations of one step. The first nine of a level appear at once, so what is worst must come first; of the rest
 * the tenth says how many there are, when the step ends. Their text stands in the log at its place all the same.
 */
export class Annotations {
  readonly #counts: Record<Level, number> = { warning: 0, notice: 0 };
  readonly #held: Record<Level, { text: string; place: Place | undefined }[]> = { warning: [], notice: [] };
  readonly #print: (line: string) => void;

  /** @param print writes a line of harmless text to the log */
  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** @param text with secrets removed already */
  add(level: Level, text: string, place?: Place): void {
    this.#counts[level]++;
    if (this.#counts[level] < annotationsPerLevel) {
      send(level, text, place);
      return;
    }
    if (this.#held[level].length === 0) this.#held[level].push({ text, place });
    this.#print(neutralise(`${level}: ${place === undefined ? '' : `${whereabouts(place)}: `}${text}`));
  }

  /** Sends the tenth of each level. To be called once, at the end. */
  finish(): void {
    for (const level of ['warning', 'notice'] as const) {
      const [tenth] = this.#held[level];
      if (tenth === undefined) continue;
      const more = this.#counts[level] - annotationsPerLevel;
      if (more === 0) send(level, tenth.text, tenth.place);
      else
        send(
          level,
          `${more + 1} more ${level}s are in the log of this step, as GitHub shows only ${annotationsPerLevel}.`,
        );
    }
  }
}

function send(level: Level, text: string, place?: Place): void {
  issueCommand(level, place === undefined ? {} : properties(place), cutMessage(neutralise(text)));
}

/** The runner's own names (actions/runner, src/Runner.Worker/ActionCommandManager.cs). */
function properties({ file, title, line, endLine, column, endColumn }: Place): CommandProperties {
  return { title, file, line, endLine, col: column, endColumn };
}

function whereabouts(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
