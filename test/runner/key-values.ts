// The format of GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV (EnvFileKeyValuePairs in Runner.Worker/FileCommandManager.cs).

export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** A line that the runner refuses; the pairs before it count all the same. */
export class BadFileCommand extends Error {}

/**
 * Yields `NAME=value` and `NAME<<DELIMITER` pairs in order. On each line the first of `=` and `<<` decides. Only LF ends
 * a line, so a CR stays in the value; on Windows CR LF does too.
 * @throws BadFileCommand at the first line that is none of the two.
 */
export function* readPairs(text: string, platform: NodeJS.Platform = process.platform): Generator<Pair> {
  const lines = new FileLines(text, platform === 'win32');
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield { key: line.text.slice(0, equals), value: line.text.slice(equals + 1) };
    } else if (heredoc >= 0) {
      const key = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (key === '' || delimiter === '') {
        throw new BadFileCommand(
          `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      yield { key, value: lines.until(delimiter) };
    } else {
      throw new BadFileCommand(`Invalid format '${line.text}'`);
    }
  }
}

class FileLines {
  readonly #text: string;
  readonly #windows: boolean;
  #index = 0;

  constructor(text: string, windows: boolean) {
    this.#text = text;
    this.#windows = windows;
  }

  next(): { text: string; newline: string | undefined } | undefined {
    if (this.#index >= this.#text.length) return undefined;
    const start = this.#index;
    const feed = this.#text.indexOf('\n', start);
    if (feed < 0) {
      this.#index = this.#text.length;
      return { text: this.#text.slice(start), newline: undefined };
    }
    this.#index = feed + 1;
    if (this.#windows && feed > start && this.#text[feed - 1] === '\r') {
      return { text: this.#text.slice(start, feed - 1), newline: '\r\n' };
    }
    return { text: this.#text.slice(start, feed), newline: '\n' };
  }

  /** The text up to the line that equals the delimiter, without the line end in front of it. */
  until(delimiter: string): string {
    const start = this.#index;
    let end = start;
    for (let line = this.next(); line?.text !== delimiter; line = this.next()) {
      if (line === undefined) throw new BadFileCommand(`Invalid value. Matching delimiter not found '${delimiter}'`);
      if (line.newline === undefined) throw new BadFileCommand('Invalid value. EOF marker missing new line.');
      end = this.#index - line.newline.length;
    }
    return end > start ? this.#text.slice(start, end) : '';
  }
}
