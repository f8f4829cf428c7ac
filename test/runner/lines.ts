// Cuts a byte stream into lines as the runner's `StreamReader.ReadLine` does: LF, CR LF **and a lone CR** each end a
// line, so a carriage return is enough to start a line, and with it a command (Runner.Sdk/ProcessInvoker.cs).

const lineEnd = /\r\n|\r|\n/;

/** Lines of one text. The last line end starts no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(lineEnd);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Feeds on chunks, in UTF-8; bytes that are none become U+FFFD. */
export class LineReader {
  #decoder = new TextDecoder('utf-8');
  #rest = '';
  #afterCarriageReturn = false;

  /** The lines that this chunk completes. */
  push(chunk: Uint8Array): string[] {
    return this.#take(this.#decoder.decode(chunk, { stream: true }));
  }

  /** The unfinished last line, if there is one. */
  end(): string[] {
    const lines = this.#take(this.#decoder.decode());
    if (this.#rest !== '') lines.push(this.#rest);
    this.#rest = '';
    return lines;
  }

  #take(text: string): string[] {
    if (text === '') return [];
    // A CR ended the line of the chunk before; the LF of the pair ends nothing more.
    const fresh = this.#afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.#afterCarriageReturn = text.endsWith('\r');
    const lines = (this.#rest + fresh).split(lineEnd);
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}
