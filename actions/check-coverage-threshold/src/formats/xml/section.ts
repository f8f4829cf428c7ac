import { type Count, type Metric, nothing, sum } from '../../model.ts';
import type { FileCoverage } from '../../table/file-coverage.ts';
import { LineHits } from '../../table/line-hits.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';

const longestPath = 4096;

/**
 * What a report says about its files, one after the other. Several classes of one file name the same line, which
 * ran only as often as the largest of them says; to what other reports say that is added.
 */
export class Section {
  /** Metrics that some file has a summary of only. */
  readonly summarised = new Set<Metric>();
  readonly #sink: ReportSink;
  #path: string | undefined;
  #folders: readonly string[] = [];
  #file: FileCoverage | undefined;
  #lines: LineHits | undefined;
  /** Where the lines of each file go: into the file itself, unless other reports said something about it before. */
  readonly #linesOf = new Map<FileCoverage, LineHits>();
  #named = { covered: 0, total: 0 };
  #branches = { covered: 0, total: 0 };
  #branchesCarried = false;

  constructor(sink: ReportSink) {
    this.#sink = sink;
  }

  /** Lines that this report names, each file's once. */
  get lineCount(): Count {
    let all = nothing;
    for (const lines of this.#linesOf.values()) all = sum(all, lines.count);
    return all;
  }

  /** Lines as often as they are named, as some tools count them. */
  get namedCount(): Count {
    return { ...this.#named };
  }

  /** Branches as often as they are named. */
  get branchCount(): Count {
    return { ...this.#branches };
  }

  /** What follows is about this file. @throws ReportMalformed for a path that nobody has */
  open(path: string, folders: readonly string[] = []): void {
    if (path === this.#path && folders === this.#folders) return;
    this.#file = undefined;
    this.#lines = undefined;
    if (path === '') throw new ReportMalformed('it names a file by an empty path');
    if (path.includes('\0')) throw new ReportMalformed('it names a file by a path with a zero byte');
    if (Buffer.byteLength(path) > longestPath) {
      throw new ReportMalformed(`it names a file by more than ${longestPath} bytes`);
    }
    this.#path = path;
    this.#folders = folders;
  }

  /** The file itself, for what needs no gathering. */
  get file(): FileCoverage {
    this.#file ??= this.#sink.file(this.#path ?? '', this.#folders);
    return this.#file;
  }

  /** Counts of a file that names no units. */
  summary(metric: Metric, { covered, total }: Count): void {
    this.#sink.carries(metric);
    this.summarised.add(metric);
    this.file.summary(metric, covered, total);
  }

  line(line: number, hits: number): void {
    this.#lines ??= this.#linesOf.get(this.file) ?? this.#beginLines();
    this.#lines.atLeast(line, hits);
    this.#named.total++;
    if (hits > 0) this.#named.covered++;
  }

  branches(line: number, { covered, total }: Count): void {
    if (!this.#branchesCarried) this.#sink.carries('branches');
    this.#branchesCarried = true;
    this.#branches.covered += covered;
    this.#branches.total += total;
    this.file.branches.counted(line, covered, total);
  }

  /** Hands over what is gathered. */
  finish(): void {
    for (const [file, lines] of this.#linesOf) {
      if (lines === file.lines) continue;
      lines.forEach((line, hits) => {
        file.lines.add(line, hits);
      });
    }
  }

  #beginLines(): LineHits {
    if (this.#linesOf.size === 0) this.#sink.carries('lines');
    const { lines } = this.file;
    const own = lines.count.total === 0 ? lines : new LineHits();
    this.#linesOf.set(this.file, own);
    return own;
  }
}
