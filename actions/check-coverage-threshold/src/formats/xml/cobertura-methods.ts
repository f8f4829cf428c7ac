import type { Count } from '../../model.ts';
import type { ReportSink } from '../reader.ts';
import type { Doubts } from './doubts.ts';
import type { Section } from './section.ts';
import { rateIn, type Tag } from './tag.ts';
import { attribute } from './vocabulary.ts';

const [name, signature, hits, lineRate] = [
  attribute('name'),
  attribute('signature'),
  attribute('hits'),
  attribute('line-rate'),
];

interface Line {
  readonly line: number;
  readonly hits: number;
  readonly branches: Count | undefined;
}

/** The methods of the classes of a Cobertura report: its functions, and its lines where a class has none of its own. */
export class CoberturaMethods {
  readonly #sink: ReportSink;
  readonly #section: Section;
  readonly #doubts: Doubts;
  #carried = false;
  #className = '';
  /** Of all methods of the class. */
  #lines: Line[] = [];
  #method: { name: string; signature: string; hits: number | undefined; from: number; rate: number } | undefined;

  constructor(sink: ReportSink, section: Section, doubts: Doubts) {
    this.#sink = sink;
    this.#section = section;
    this.#doubts = doubts;
  }

  get isOpen(): boolean {
    return this.#method !== undefined;
  }

  openClass(className: string): void {
    this.#className = className;
    this.#lines = [];
  }

  open(tag: Tag): void {
    this.#method = {
      name: tag.text(name) ?? '',
      signature: tag.text(signature) ?? '',
      // Istanbul says how often a method ran, and names only its first line.
      hits: tag.has(hits) ? this.#doubts.hits(tag.number(hits)) : undefined,
      from: this.#lines.length,
      rate: rateIn(tag.text(lineRate)) ?? 0,
    };
  }

  line(line: number, ran: number, branches: Count | undefined): void {
    this.#lines.push({ line, hits: ran, branches });
  }

  close(): void {
    const method = this.#method;
    if (method === undefined) return;
    this.#method = undefined;
    if (!this.#carried) this.#sink.carries('functions');
    this.#carried = true;
    let [first, most] = [0, 0];
    for (let index = method.from; index < this.#lines.length; index++) {
      const { line, hits: ran } = this.#lines[index] ?? { line: 0, hits: 0 };
      if (first === 0 || line < first) first = line;
      if (ran > most) most = ran;
    }
    const ran = method.hits ?? (first > 0 ? most : method.rate > 0 ? 1 : 0);
    const identity = `${this.#className}\0${method.name}\0${method.signature}\0${first}`;
    this.#section.file.functions.add(method.name, first, ran, identity);
  }

  /** @param ownLines the class names lines itself, so that those of its methods only say them again */
  closeClass(ownLines: boolean): void {
    if (ownLines) return;
    for (const { line, hits: ran, branches } of this.#lines) {
      this.#section.line(line, ran);
      if (branches !== undefined && branches.total > 0) this.#section.branches(line, branches);
    }
  }
}
