import { type Count, type Metric, nothing, sum } from '../../model.ts';
import { Branches } from '../../table/branches.ts';
import type { FileCoverage } from '../../table/file-coverage.ts';
import { LineHits } from '../../table/line-hits.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';

const longestPath = 4096;

/**
 * What a report says about one file, gathered until it goes on to another. Several classes of one file name the same
 * line, which ran only as often as the largest of them says; hits of other reports are added to that later.
 */
export class Section {
  readonly #sink: ReportSink;
  /** Metrics that some file has a summary of only. */
  readonly summarised = new Set<Metric>();
  #path: string | undefined;
  #folders: readonly string[] = [];
  #lines = new LineHits();
  #branches: Branches | undefined;
  #file: FileCoverage | undefined;
  #counts = { lines: nothing, branches: nothing };
  #carried = { lines: false, branches: false };

  constructor(sink: ReportSink) {
    this.#sink = sink;
  }

  /** Lines and branches that this report names, each section for itself. After `close`. */
  get counts(): { readonly lines: Count; readonly branches: Count } {
    return this.#counts;
  }

  get path(): string | undefined {
    return this.#path;
  }

  /** What follows is about this file. @throws ReportMalformed for a path that nobody has */
  open(path: string, folders: readonly string[] = []): void {
    if (path === this.#path && folders === this.#folders) return;
    this.close();
    if (Buffer.byteLength(path) > longestPath)
      throw new ReportMalformed(`it names a file by more than ${longestPath} bytes`);
    if (path.includes('\0')) throw new ReportMalformed('it names a file by a path with a zero byte');
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
    if (!this.#carried.lines) this.#carries('lines');
    this.#lines.atLeast(line, hits);
  }

  branches(line: number, { covered, total }: Count): void {
    if (!this.#carried.branches) this.#carries('branches');
    this.#branches ??= new Branches();
    this.#branches.counted(line, covered, total);
  }

  /** Hands over what is gathered. */
  close(): void {
    const lines = this.#lines;
    if (lines.count.total > 0) {
      const { file } = this;
      this.#counts.lines = sum(this.#counts.lines, lines.count);
      lines.forEach((line, hits) => {
        file.lines.add(line, hits);
      });
      this.#lines = new LineHits();
    }
    if (this.#branches !== undefined) {
      const { file } = this;
      this.#counts.branches = sum(this.#counts.branches, this.#branches.count);
      this.#branches.forEach((line, { covered, total }) => {
        file.branches.counted(line, covered, total);
      });
      this.#branches = undefined;
    }
    this.#path = undefined;
    this.#file = undefined;
  }

  #carries(metric: 'lines' | 'branches'): void {
    this.#carried[metric] = true;
    this.#sink.carries(metric);
  }
}
