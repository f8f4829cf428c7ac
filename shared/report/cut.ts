const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Cuts Markdown to at most `limit` bytes of UTF-8. A text that fits comes back as it is. Otherwise whole lines are kept
 * from the start, what they leave open (a code fence, `<details>`) is closed, and `notice` stands at the end as a
 * paragraph of its own. When not even the notice fits, it is cut, too.
 */
export function cutToBytes(markdown: string, limit: number, notice: string): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const kept: string[] = [];
  const open = new OpenParts();
  let size = 0;
  let end = ending([], notice);
  for (const line of markdown.split('\n')) {
    open.read(line);
    size += Buffer.byteLength(line) + 1;
    const nextEnd = ending(open.closers(), notice);
    if (size + Buffer.byteLength(nextEnd) > limit) break;
    kept.push(`${line}\n`);
    end = nextEnd;
  }
  return cutText(kept.join('') + end, limit);
}

/** The first `limit` bytes of a text, less the part of a character that the cut would leave. */
export function cutText(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(text).subarray(0, Math.max(limit, 0)), {
    stream: true, // an incomplete last character is held back instead of replaced
  });
}

function ending(closers: readonly string[], notice: string): string {
  return `${closers.map((closer) => `${closer}\n`).join('')}\n${notice}\n`;
}

/** What of a page is still open after the lines read so far. */
class OpenParts {
  #fence = '';
  #details = 0;

  read(line: string): void {
    const mark = fence.exec(line)?.[1];
    if (this.#fence !== '') {
      if (mark?.startsWith(this.#fence) && line.trim() === mark) this.#fence = '';
    } else if (mark !== undefined) {
      this.#fence = mark;
    } else {
      this.#details += count(line, '<details') - count(line, '</details>');
    }
  }

  closers(): string[] {
    const fences = this.#fence === '' ? [] : [this.#fence];
    return [...fences, ...Array.from({ length: Math.max(this.#details, 0) }, () => '\n</details>')];
  }
}

function count(line: string, part: string): number {
  return line.split(part).length - 1;
}
