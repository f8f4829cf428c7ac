import { type Count, nothing } from '../../model.ts';
import type { ReportSink } from '../reader.ts';
import type { Section } from './section.ts';
import type { Tag } from './tag.ts';
import { attribute } from './vocabulary.ts';

const [name, sourcefilename, desc, line] = [
  attribute('name'),
  attribute('sourcefilename'),
  attribute('desc'),
  attribute('line'),
];

/** The methods of the classes of a JaCoCo report: its functions. */
export class JacocoMethods {
  readonly #sink: ReportSink;
  readonly #section: Section;
  #className = '';
  #placed = false;
  #method: { name: string; identity: string; line: number; ran: boolean } | undefined;
  #count = nothing;
  /** Classes that were compiled without the name of their source. */
  #homeless = 0;

  constructor(sink: ReportSink, section: Section) {
    this.#sink = sink;
    this.#section = section;
  }

  /** Those that belong to a file. */
  get count(): Count {
    return this.#count;
  }

  openClass(tag: Tag, path: (file: string) => string, folders: readonly string[]): void {
    const file = tag.text(sourcefilename);
    this.#className = tag.text(name) ?? '';
    this.#placed = file !== undefined;
    if (file === undefined) this.#homeless++;
    else this.#section.open(path(file), folders);
  }

  open(tag: Tag): void {
    if (!this.#placed) return;
    const own = tag.text(name) ?? '';
    const first = tag.number(line);
    const identity = `${this.#className}\0${own}\0${tag.text(desc) ?? ''}`;
    this.#method = { name: own, identity, line: first > 0 ? first : 0, ran: false };
  }

  /** Any counter of a method that ran has something covered. */
  counter(covered: number): void {
    if (this.#method !== undefined && covered > 0) this.#method.ran = true;
  }

  close(): void {
    const method = this.#method;
    if (method === undefined) return;
    this.#method = undefined;
    if (this.#count.total === 0) this.#sink.carries('functions');
    this.#count = { covered: this.#count.covered + (method.ran ? 1 : 0), total: this.#count.total + 1 };
    this.#section.file.functions.add(method.name, method.line, method.ran ? 1 : 0, method.identity);
  }

  tell(): void {
    if (this.#homeless === 0) return;
    this.#sink.warn(`${this.#homeless} of its classes name no source file: their methods are not counted by file`);
  }
}
