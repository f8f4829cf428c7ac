import type { ReportSink } from '../reader.ts';

interface Doubt {
  readonly first: string;
  more: number;
}

/** What is told about a report besides its numbers: each kind once, with its first place and how many more there are. */
export class Doubts {
  readonly #found = new Map<string, Doubt>();

  /**
   * @param kind a sentence without its end: "a count is negative and taken as 0"
   * @param place where: "at byte 17"
   */
  add(kind: string, place: () => string): void {
    const known = this.#found.get(kind);
    if (known === undefined) this.#found.set(kind, { first: place(), more: 0 });
    else known.more++;
  }

  tell(sink: ReportSink): void {
    for (const [kind, { first, more }] of this.#found) {
      sink.warn(`${kind} (${first}${more === 0 ? '' : `, and ${more} more ${more === 1 ? 'time' : 'times'}`})`);
    }
  }
}
