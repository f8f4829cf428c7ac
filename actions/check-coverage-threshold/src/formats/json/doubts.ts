import { quoteForMessage } from '../../../../../shared/text/index.ts';
import type { ReportSink } from '../reader.ts';

/** What is doubtful in a report without making it useless. Each kind is told once, with the first place and how many more. */
export class Doubts {
  readonly #kinds = new Map<string, { readonly first: string; readonly files: Set<string> }>();

  /** @param what a sentence without its full stop */
  note(what: string, file: string): void {
    const known = this.#kinds.get(what);
    if (known === undefined) this.#kinds.set(what, { first: file, files: new Set([file]) });
    else known.files.add(file);
  }

  tell(sink: ReportSink): void {
    for (const [what, { first, files }] of this.#kinds) {
      const more = files.size - 1;
      const rest = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'file' : 'files'}`;
      sink.warn(`${what}: ${quoteForMessage(first, 100)}${rest}.`);
    }
  }
}
