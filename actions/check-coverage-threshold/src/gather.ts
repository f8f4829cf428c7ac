import type { ReportSink } from './formats/reader.ts';
import type { Count } from './model.ts';
import { type Format, type Metric, metrics, sum } from './model.ts';
import type { Mapped, PathMap } from './paths/model.ts';
import { ArmNames } from './table/branches.ts';
import type { FileCoverage } from './table/file-coverage.ts';
import { MergedCoverage } from './table/merged-coverage.ts';

/** A report says at most this much besides its numbers. */
const mostWarnings = 20;
const mostNames = 1_000;
/** Of the files that an ambiguous name may stand for. */
const mostShown = 20;
/** Names times files: more than this is somebody's attack. */
const mostLooked = 2_000_000;
/** Each path of a report is looked for below each of them. */
const mostRoots = 100;

export interface ReadReport {
  readonly path: string;
  readonly bytes: number;
  readonly format: Format | undefined;
  /** Distinct files that it names. */
  readonly files: number;
}

/** All reports in one table: each of their files stands under the repository path that it means. */
export class Gathered {
  readonly files = new Map<string, { readonly known: boolean; readonly coverage: MergedCoverage }>();
  readonly reports: ReadReport[] = [];
  readonly carried = new Set<Metric>();
  /** Totals of reports that name no file, by metric. */
  readonly totals = new Map<Metric, Count>();
  readonly warnings: string[] = [];
  readonly ambiguous = new Map<string, readonly string[]>();
  readonly unmatched = new Set<string>();
  /** Every file of the repository that an ambiguous name may stand for. */
  readonly #candidates = new Set<string>();
  #looked = 0;
  /** Distinct files that the reports name, and those of them that are files of the repository. */
  names = 0;
  matched = 0;
  /** The files of the repository were known. */
  verified = true;
  readonly #names = new Set<string>();
  readonly #arms = new ArmNames();
  readonly #map: PathMap;

  constructor(map: PathMap) {
    this.#map = map;
  }

  /**
   * Reads one report into the table.
   * @param path of the report, relative to the workspace
   * @param reportFolder its folder from the top of the repository
   */
  async read(
    report: { readonly path: string; readonly bytes: number; readonly reportFolder: string },
    read: (sink: ReportSink) => Promise<void>,
  ): Promise<void> {
    const roots: string[] = [];
    const found = new Map<string, FileCoverage>();
    let format: Format | undefined;
    let warned = 0;
    await read({
      arms: this.#arms,
      format: (told) => {
        format = told;
      },
      carries: (metric) => this.carried.add(metric),
      root: (folder) => {
        if (roots.length < mostRoots) roots.push(folder);
      },
      file: (name, folders = []) => {
        const key = folders.length === 0 ? name : `${folders.join('\0')}\0\0${name}`;
        const known = found.get(key);
        if (known !== undefined) return known;
        const mapped = this.#map.map({ path: name, roots, folders, reportFolder: report.reportFolder });
        this.#note(mapped);
        const coverage = this.#file(mapped).of(format);
        found.set(key, coverage);
        return coverage;
      },
      total: (metric, covered, total) => {
        this.totals.set(metric, sum(this.totals.get(metric) ?? { covered: 0, total: 0 }, { covered, total }));
        this.carried.add(metric);
      },
      warn: (message) => {
        if (warned++ < mostWarnings) this.warnings.push(`${report.path}: ${message}`);
      },
    });
    if (warned > mostWarnings) this.warnings.push(`${report.path}: ${warned - mostWarnings} more warnings`);
    this.reports.push({ path: report.path, bytes: report.bytes, format, files: found.size });
  }

  /** The same file in every shard is one. */
  #note(mapped: Mapped): void {
    if (this.#names.has(mapped.path)) return;
    this.#names.add(mapped.path);
    this.names++;
    if (mapped.kind === 'matched') this.matched++;
    if (mapped.kind === 'unverified') this.verified = false;
    if (mapped.kind === 'ambiguous') {
      if (this.ambiguous.size < mostNames) this.ambiguous.set(mapped.path, mapped.candidates.slice(0, mostShown));
      this.#looked += mapped.candidates.length;
      if (this.#looked <= mostLooked) for (const one of mapped.candidates) this.#candidates.add(one);
    }
    if (mapped.kind === 'unmatched' && this.unmatched.size < mostNames) this.unmatched.add(mapped.path);
  }

  /** Whether an ambiguous name of a report may stand for a file. Where there are too many to know, it may. */
  isCandidate(path: string): boolean {
    return this.#looked > mostLooked || this.#candidates.has(path);
  }

  #file(mapped: Mapped): MergedCoverage {
    const known = this.files.get(mapped.path);
    if (known !== undefined) return known.coverage;
    const coverage = new MergedCoverage();
    this.files.set(mapped.path, { known: mapped.kind === 'matched', coverage });
    return coverage;
  }

  /** Whether any report measured anything at all. */
  get isEmpty(): boolean {
    for (const { coverage } of this.files.values())
      if (metrics.some((metric) => coverage.count(metric).total > 0)) return false;
    return [...this.totals.values()].every(({ total }) => total === 0);
  }
}
