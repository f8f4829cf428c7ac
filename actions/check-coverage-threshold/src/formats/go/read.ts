import type { FileCoverage } from '../../table/file-coverage.ts';
import { Doubts } from '../bytes/doubts.ts';
import { lastLine } from '../bytes/numbers.ts';
import { WholeLines } from '../bytes/whole-lines.ts';
import { type ByteSource, type ReadReport, ReportEmpty, ReportMalformed, type ReportSink } from '../reader.ts';
import { type Block, readBlock } from './block.ts';

const longestPath = 4096;
/**
 * Lines that the blocks of a report may reach over, besides some for each of its bytes. A line of a real profile is longer
 * than the block that it stands for has lines; a few bytes that claim millions of lines are no profile.
 */
const mostLines = { always: 1 << 24, ofByte: 8 } as const;

/** Profiles of `go test -coverprofile` and what `go tool covdata textfmt` makes (golang.org/x/tools/cover, `ParseProfiles`). */
export const readGo: ReadReport = (source: ByteSource, sink: ReportSink): void => {
  sink.format('go');
  const profile = new Profile(new WholeLines(source), sink);
  profile.read();
};

class Profile {
  readonly #lines: WholeLines;
  readonly #sink: ReportSink;
  readonly #files = new Map<string, FileCoverage>();
  readonly #doubts = new Doubts();
  /** Of the last block: nearly always that of the next one too. */
  #path = Buffer.alloc(0);
  #file: FileCoverage | undefined;
  #lineNumber = 0;
  #reached = 0;
  #blank = true;

  constructor(lines: WholeLines, sink: ReportSink) {
    this.#lines = lines;
    this.#sink = sink;
  }

  read(): void {
    while (this.#lines.next()) {
      const { bytes, end, offset } = this.#lines;
      let at = offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      while (at < end) {
        const lineEnd = this.#lines.lineEnd(at);
        this.#lineNumber++;
        this.#line(at, bytes[lineEnd - 1] === 0x0d && lineEnd > at ? lineEnd - 1 : lineEnd);
        at = lineEnd + 1;
      }
    }
    if (this.#blank) throw new ReportEmpty();
    this.#doubts.tell(this.#sink);
  }

  #line(from: number, to: number): void {
    const { bytes } = this.#lines;
    const block = readBlock(bytes, from, to);
    if (block !== undefined) {
      this.#blank = false;
      this.#block(block, from);
      return;
    }
    const text = bytes.toString('latin1', from, Math.min(to, from + 64)).trim();
    if (text === '' && bytes.subarray(from, to).every((byte) => byte === 0x20 || byte === 0x09)) return;
    // One for each profile that was put into this file, and none where somebody took them out.
    if (!/^mode: (?:set|count|atomic)$/.test(text)) {
      throw this.#malformed('it has a line that is neither a block nor a mode of a Go cover profile', from);
    }
    this.#blank = false;
  }

  #block(block: Block, from: number): void {
    this.#carries();
    const file = this.#fileOf(from, block.pathEnd);
    // `func f() {}` has a block of no statements, which no test can be asked to run (golang/go#20515): neither the total
    // of Go nor the lines know it.
    if (block.statements === 0) return;
    if (block.startLine < 1 || block.endLine > lastLine) {
      this.#doubts.add('A line number is below 1 or too large, so the block does not count', () => {
        return `line ${this.#lineNumber}`;
      });
      return;
    }
    this.#reached += block.endLine - block.startLine + 1;
    if (this.#reached > mostLines.always + mostLines.ofByte * (this.#lines.offset + from)) {
      throw this.#malformed('its blocks reach over more lines than any program has', from);
    }
    for (let line = block.startLine; line <= block.endLine; line++) file.lines.atLeast(line, block.hits);
    file.statements.add(block.span, block.startLine, block.endLine, block.hits, block.statements);
  }

  #fileOf(from: number, to: number): FileCoverage {
    const { bytes } = this.#lines;
    const length = to - from;
    if (this.#file !== undefined && this.#path.length === length && this.#path.compare(bytes, from, to) === 0) {
      return this.#file;
    }
    if (length > longestPath) throw this.#malformed(`a path has more than ${longestPath} bytes`, from);
    this.#path = Buffer.from(bytes.subarray(from, to));
    const path = this.#path.toString();
    const file = this.#files.get(path) ?? this.#sink.file(path);
    this.#files.set(path, file);
    this.#file = file;
    return file;
  }

  #carries(): void {
    if (this.#file !== undefined) return;
    this.#sink.carries('lines');
    this.#sink.carries('statements');
  }

  #malformed(message: string, from: number): ReportMalformed {
    return new ReportMalformed(message, { offset: this.#lines.offset + from, line: this.#lineNumber });
  }
}
