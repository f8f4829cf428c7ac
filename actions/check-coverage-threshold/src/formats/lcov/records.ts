import { armNumber } from '../../table/branches.ts';
import { Doubts } from '../bytes/doubts.ts';
import { wholeNumber } from '../bytes/numbers.ts';
import type { WholeLines } from '../bytes/whole-lines.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Section } from './section.ts';
import * as tags from './tags.ts';
import { Values } from './values.ts';

const [comma, dash, letterU, letterE, letterF] = [0x2c, 0x2d, 0x55, 0x65, 0x66];
const longestPath = 4096;
/** Characters of an expression that is kept whole. */
const longestArm = 4096;
const endOfRecord = Buffer.from('end_of_record');

/** Reads the records of a tracefile one by one, but for the plain DA ones, which its user may put into the section itself. */
export class Records {
  readonly section = new Section();
  /** Nothing but white space was there so far. */
  blank = true;
  /** In a section that already has a line, so that another one needs no thought. */
  inLines = false;
  readonly #lines: WholeLines;
  readonly #sink: ReportSink;
  readonly #doubts = new Doubts();
  readonly #values: Values;
  readonly #carried = new Set<string>();
  #known = false;

  constructor(lines: WholeLines, sink: ReportSink) {
    this.#lines = lines;
    this.#sink = sink;
    this.#values = new Values(lines, this.#doubts);
  }

  /** @param end index of the line feed */
  read(from: number, end: number): void {
    const { bytes } = this.#lines;
    const to = bytes[end - 1] === 0x0d && end > from ? end - 1 : end;
    const tag = tags.readTag(bytes, from, to);
    const value = from + nameLength(tag) + 1;
    if (tag === tags.DA) this.#line(from, value, to);
    else if (tag === tags.BRDA) this.#branch(from, value, to);
    else if (tags.ofFunctions.has(tag)) this.#function(tag, from, value, to);
    else if (tag === tags.SF) this.#open(from, value, to);
    else {
      const header = tags.headers.get(tag);
      if (header === undefined) this.#other(tag, from, to, end === this.#lines.end - 1);
      else this.#told(header, from, value, to);
    }
  }

  /** @throws ReportMalformed when the file ends where no tracefile does */
  finish(): void {
    const { path } = this.section;
    if (path !== undefined) {
      throw this.#cut(`within the section of ${shorten(path)}, without end_of_record`);
    }
    if (!this.#known) throw new ReportMalformed('it has no record of lcov', { offset: 0 });
    this.#doubts.tell(this.#sink);
  }

  #open(from: number, value: number, to: number): void {
    this.#begin();
    const { bytes } = this.#lines;
    if (to === value) throw this.#values.malformed('an SF record names no file', from);
    if (to - value > longestPath) throw this.#values.malformed(`a path has more than ${longestPath} bytes`, from);
    if (this.section.path !== undefined) {
      this.#doubts.add('A section has no end_of_record before the next one', () => this.#values.at(from));
      this.#close();
    }
    this.section.open(bytes.toString('utf8', value, to));
  }

  #close(): void {
    const { path } = this.section;
    this.inLines = false;
    if (path === undefined) return;
    const differs = this.section.close(this.#sink.file(path));
    if (differs === undefined) return;
    this.#doubts.add('The records of a file count, not the header that says something else', () => {
      return `${shorten(path)}: ${differs}`;
    });
  }

  /** `DA:<line>,<hits>[,<checksum>]` */
  #line(from: number, value: number, to: number): void {
    this.#within('DA', from);
    this.#carries('lines');
    const lineEnd = this.#values.comma(value, to, from);
    const line = this.#values.lineNumber(value, lineEnd, from);
    const hits = this.#values.hits(lineEnd + 1, this.#values.commaOrEnd(lineEnd + 1, to), from);
    this.section.told.lines.listed = true;
    if (line > 0) this.section.lines.add(line, hits);
    this.inLines = true;
  }

  /**
   * `BRDA:<line>,[e|f][U]<block>,<branch>,<taken>`: the branch may be an expression with commas. The letters say what made
   * the branch, and are no part of its name. `U`: it is excluded (lcov 2.3 and later), and lcov does not count it either.
   */
  #branch(from: number, value: number, to: number): void {
    this.#within('BRDA', from);
    this.#carries('branches');
    this.section.told.branches.listed = true;
    const { bytes } = this.#lines;
    const lineEnd = this.#values.comma(value, to, from);
    const blockEnd = this.#values.comma(lineEnd + 1, to, from);
    let branchEnd = to - 1;
    while (bytes[branchEnd] !== comma) branchEnd--;
    if (branchEnd === blockEnd) throw this.#values.malformed('a BRDA record has too few parts', from);
    const line = this.#values.lineNumber(value, lineEnd, from);
    const taken = bytes[to - 1] === dash && to - branchEnd === 2 ? 0 : this.#values.hits(branchEnd + 1, to, from);
    let block = lineEnd + 1;
    if (bytes[block] === letterE || bytes[block] === letterF) block++;
    if (line === 0 || bytes[block] === letterU) return;
    const [blockNumber, branch] = [wholeNumber(bytes, block, blockEnd), wholeNumber(bytes, blockEnd + 1, branchEnd)];
    const number = blockNumber >= 0 && branch >= 0 ? armNumber(blockNumber, branch) : undefined;
    const arm = number ?? this.#sink.arms.number(shorten(bytes.toString('utf8', block, branchEnd), longestArm));
    this.section.branches.arm(line, arm, taken > 0);
  }

  /** `FN:<line>,[<last line>,]<name>`, `FNDA:<hits>,<name>`, `FNL:<index>,<line>[,<last line>]`, `FNA:<index>,<hits>,<name>` */
  #function(tag: number, from: number, value: number, to: number): void {
    this.#within('function', from);
    this.#carries('functions');
    const { bytes } = this.#lines;
    const { functions, told } = this.section;
    told.functions.listed = true;
    const first = this.#values.comma(value, to, from);
    const second = this.#values.commaOrEnd(first + 1, to);
    if (tag === tags.FN) {
      const hasLast = second + 1 < to && wholeNumber(bytes, first + 1, second) >= 0;
      functions.start(bytes, (hasLast ? second : first) + 1, to, this.#values.lineNumber(value, first, from));
    } else if (tag === tags.FNDA) functions.ran(bytes, first + 1, to, this.#values.hits(value, first, from));
    else {
      const index = shorten(bytes.toString('latin1', value, first), longestArm);
      if (tag === tags.FNL) functions.groupStart(index, this.#values.lineNumber(first + 1, second, from));
      else {
        if (second === to) throw this.#values.malformed('an FNA record has too few parts', from);
        functions.groupRan(index, bytes, second + 1, to, this.#values.hits(first + 1, second, from));
      }
    }
  }

  #told({ metric, what }: tags.Header, from: number, value: number, to: number): void {
    this.#within('header', from);
    this.#carries(metric);
    this.section.told[metric][what] = this.#values.hits(value, to, from);
  }

  /** TN, VER, MCDC, comments, what later versions may bring, and the end of a section. */
  #other(tag: number, from: number, to: number, last: boolean): void {
    const { bytes } = this.#lines;
    if (startsWith(bytes, from, to, endOfRecord)) {
      this.#begin();
      this.#close();
      return;
    }
    if (isBlank(bytes, from, to)) return;
    this.blank = false;
    if (tags.passedOver.has(tag)) this.#known = true;
    // Between sections a whole line may be anything; half a line is where the file was cut.
    if (this.#known && last && this.#lines.unended && this.section.path === undefined) {
      throw this.#cut('in the middle of a line');
    }
  }

  #begin(): void {
    this.blank = false;
    this.#known = true;
  }

  #within(record: string, from: number): void {
    this.#begin();
    if (this.section.path === undefined) {
      throw this.#values.malformed(
        `it has a ${record} record outside of the section of a file (no SF comes before it)`,
        from,
      );
    }
  }

  #carries(metric: 'lines' | 'branches' | 'functions'): void {
    if (this.#carried.has(metric)) return;
    this.#carried.add(metric);
    this.#sink.carries(metric);
  }

  #cut(where: string): ReportMalformed {
    return new ReportMalformed(`it ends ${where}`, { offset: this.#lines.read });
  }
}

function nameLength(tag: number): number {
  if (tag > 0xffffff) return 4;
  return tag > 0xffff ? 3 : 2;
}

function startsWith(bytes: Uint8Array, from: number, to: number, text: Uint8Array): boolean {
  if (to - from < text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text[at]) return false;
  return isBlank(bytes, from + text.length, to);
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  }
  return true;
}

/** Foreign text in a message is cut, and so is what only has to differ from others. */
function shorten(text: string, length = 120): string {
  if (text.length <= length) return text;
  const half = Math.floor(length / 2) - 10;
  return `${text.slice(0, half)}...(${text.length})...${text.slice(-half)}`;
}
