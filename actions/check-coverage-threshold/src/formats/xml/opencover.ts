import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import type { XmlHandler } from './handler.ts';
import { compareWithBody, statedCount } from './header.ts';
import { Section } from './section.ts';
import type { Tag } from './tag.ts';
import { attribute, element } from './vocabulary.ts';

const [session, summary, fileElement] = [element('CoverageSession'), element('Summary'), element('File')];
const [method, nameElement, fileRef] = [element('Method'), element('Name'), element('FileRef')];
const [sequencePoint, branchPoint] = [element('SequencePoint'), element('BranchPoint')];
const [uid, fullPath, fileid, vc] = [attribute('uid'), attribute('fullPath'), attribute('fileid'), attribute('vc')];
const [sl, sc, el, ec] = [attribute('sl'), attribute('sc'), attribute('el'), attribute('ec')];
const [offset, path, visited] = [attribute('offset'), attribute('path'), attribute('visited')];
const [numSequencePoints, visitedSequencePoints] = [attribute('numSequencePoints'), attribute('visitedSequencePoints')];
/** What .NET compilers write for code that has no line. */
const hiddenLine = 0xfeefee;

/** A method that is being read. */
interface Method {
  name: string;
  /** Of the points that name none. */
  file: string | undefined;
  visited: boolean;
  hits: number;
  first: { readonly file: string; line: number } | undefined;
}

/**
 * OpenCover, and what Coverlet and AltCover write in its name. A line is measured when a sequence point starts on it;
 * it ran as often as the largest of them. Sequence points are the statements.
 */
export function startOpencover(sink: ReportSink): XmlHandler {
  const doubts = new Doubts();
  const section = new Section(sink);
  const files = new Map<string, string>();
  const carried = new Set<string>();
  let current: Method | undefined;
  let head: ReturnType<typeof statedCount>;
  let points = { covered: 0, total: 0 };
  let homeless = 0;
  /** Branch points that do not say where they are. */
  let unplaced = 0;

  function carries(metric: 'statements' | 'branches' | 'functions'): void {
    if (carried.has(metric)) return;
    carried.add(metric);
    sink.carries(metric);
  }

  /** Turns to the file of a point; undefined when nothing says which. */
  function fileOf(tag: Tag): string | undefined {
    const file = tag.has(fileid) ? files.get(tag.text(fileid) ?? '') : current?.file;
    if (file === undefined || file === '') {
      homeless++;
      return undefined;
    }
    section.open(file);
    return file;
  }

  function readSequencePoint(tag: Tag): void {
    const line = tag.number(sl);
    if (line === hiddenLine || !doubts.line(line)) return;
    const hits = doubts.hits(tag.number(vc));
    points = { covered: points.covered + (hits > 0 ? 1 : 0), total: points.total + 1 };
    const file = fileOf(tag);
    if (file === undefined) return;
    carries('statements');
    const last = tag.number(el);
    const place = `${line}.${tag.number(sc)},${last}.${tag.number(ec)}`;
    section.line(line, hits);
    section.file.statements.add(place, line, last >= line && last <= 2 ** 30 ? last : line, hits);
    if (current === undefined) return;
    current.hits = Math.max(current.hits, hits);
    if (current.first === undefined) current.first = { file, line };
    else if (current.first.file === file && line < current.first.line) current.first.line = line;
  }

  function readBranchPoint(tag: Tag): void {
    if (!tag.has(sl)) {
      unplaced++;
      return;
    }
    const line = tag.number(sl);
    if (line === hiddenLine || !doubts.line(line) || fileOf(tag) === undefined) return;
    carries('branches');
    // Without a path two arms of one condition would be one, and taken when either is.
    if (!tag.has(path)) throw new ReportMalformed('a branch point does not say which path it is');
    const arm = `${tag.text(offset) ?? ''}/${tag.text(path) ?? ''}/${current?.name ?? ''}`;
    section.file.branches.arm(line, sink.arms.number(arm), doubts.hits(tag.number(vc)) > 0);
  }

  function closeMethod(): void {
    // Without sequence points it is abstract, or made by the compiler.
    if (current?.first !== undefined) {
      const { name, visited: ran, hits, first } = current;
      carries('functions');
      section.open(first.file);
      section.file.functions.add(name, first.line, hits > 0 || ran ? Math.max(hits, 1) : 0, name || `${first.line}`);
    }
    current = undefined;
  }

  function tellUnplaced(): void {
    if (unplaced === 0) return;
    // Some of the branches must not stand for all of them.
    if (carried.has('branches')) throw new ReportMalformed(`${unplaced} of its branch points have no line`);
    sink.warn(`its branch points have no line (${unplaced} of them): no branches are counted`);
  }

  return {
    textOf: nameElement,
    text(content) {
      if (current !== undefined && current.name === '') current.name = content.trim();
    },
    start(tag) {
      if (tag.element === sequencePoint) readSequencePoint(tag);
      else if (tag.element === branchPoint) readBranchPoint(tag);
      else if (tag.element === method) {
        current = { name: '', file: undefined, visited: tag.is(visited, 'true'), hits: 0, first: undefined };
      } else if (tag.element === fileRef && current !== undefined) current.file = files.get(tag.text(uid) ?? '');
      else if (tag.element === fileElement) files.set(tag.text(uid) ?? '', tag.text(fullPath) ?? '');
      else if (tag.element === summary && tag.parent === session) {
        head = statedCount(tag.number(visitedSequencePoints), tag.number(numSequencePoints));
      }
    },
    end(closed) {
      if (closed === method) closeMethod();
    },
    finish() {
      section.finish();
      doubts.tell(sink);
      tellUnplaced();
      if (homeless > 0) sink.warn(`${homeless} of its points belong to no file that it names: they are not counted`);
      compareWithBody(sink, 'statements', head, points);
      if (head === undefined || points.total > 0) return;
      sink.carries('statements');
      sink.total('statements', head.covered, head.total);
    },
  };
}
