import { type Metric, nothing, sum } from '../../model.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import type { XmlHandler } from './handler.ts';
import { compareWithBody, Differences, statedCount } from './header.ts';
import { JacocoMethods } from './jacoco-methods.ts';
import { Section } from './section.ts';
import type { Tag } from './tag.ts';
import { attribute, element } from './vocabulary.ts';

const [report, group, packageElement] = [element('report'), element('group'), element('package')];
const [classElement, method, counter] = [element('class'), element('method'), element('counter')];
const [sourcefile, line] = [element('sourcefile'), element('line')];
const [name, type, missed, covered] = [attribute('name'), attribute('type'), attribute('missed'), attribute('covered')];
const [nr, mi, ci, mb, cb] = [attribute('nr'), attribute('mi'), attribute('ci'), attribute('mb'), attribute('cb')];
/** Instructions are those of byte code, not statements of anybody. */
const counted: Readonly<Record<string, Metric>> = { LINE: 'lines', BRANCH: 'branches', METHOD: 'functions' };

/**
 * JaCoCo (report.dtd). A line ran when any of its instructions did. Groups are the modules of an aggregated report; the
 * name of the report is a title and stands for no folder.
 */
export function startJacoco(sink: ReportSink): XmlHandler {
  const doubts = new Doubts();
  const section = new Section(sink);
  const methods = new JacocoMethods(sink, section);
  let folders: readonly string[] = [];
  let folder = '';
  /** What the lines of the source file that is open say. */
  let here = unread('');
  const differences = new Differences();
  let branchesCarried = false;
  const head = new Map<Metric, { covered: number; total: number }>();

  function path(file: string): string {
    return folder === '' ? file : `${folder}/${file}`;
  }

  function readLine(tag: Tag): void {
    const at = tag.number(nr);
    if (!doubts.line(at)) return;
    // gcovr names lines without saying whether they ran.
    if (hasBoth(tag, mi, ci, '`mi` and `ci`')) {
      const hits = doubts.hits(tag.number(ci));
      here.lines = sum(here.lines, { covered: hits > 0 ? 1 : 0, total: 1 });
      section.line(at, hits);
    } else here.silent++;
    if (!hasBoth(tag, mb, cb, '`mb` and `cb`')) return;
    if (!branchesCarried) sink.carries('branches');
    branchesCarried = true;
    const taken = doubts.branches(tag.number(cb));
    const branches = doubts.fraction({ covered: taken, total: taken + doubts.branches(tag.number(mb)) });
    if (branches.total === 0) return;
    here.branches = sum(here.branches, branches);
    section.branches(at, branches);
  }

  function readCounter(tag: Tag): void {
    if (tag.parent === method) {
      methods.counter(tag.number(covered));
      return;
    }
    const metric = counted[tag.text(type) ?? ''];
    const ran = tag.number(covered);
    const count = statedCount(ran, ran + tag.number(missed));
    if (metric === undefined || count === undefined) return;
    if (tag.parent === report) head.set(metric, count);
    else if (tag.parent === sourcefile && count.total > 0) {
      // Lines come before the counters of their file: where they do not say it, the counters are the best there is.
      const said = { lines: here.lines, branches: here.branches, functions: methods.count, statements: nothing };
      if (metric === 'lines') here.counted = count.total;
      if (said[metric].total === 0) section.summary(metric, count);
      else if (metric !== 'functions') differences.compare(here.path, metric, count, said[metric]);
    }
  }

  function closeFile(): void {
    const { silent, lines, counted: all } = here;
    if (silent === 0) return;
    if (lines.total > 0) throw new ReportMalformed(`${silent} lines of a file do not say whether they ran, others do`);
    if (all === 0)
      throw new ReportMalformed(`${silent} lines of a file do not say whether they ran, nor do its counters`);
    if (all !== silent) differences.stands(here.path, all, silent);
  }

  return {
    start(tag) {
      if (tag.element === line && tag.parent === sourcefile) readLine(tag);
      else if (tag.element === counter) readCounter(tag);
      else if (tag.element === method) methods.open(tag);
      else if (tag.element === classElement) methods.openClass(tag, path, folders);
      else if (tag.element === sourcefile) {
        here = unread(path(tag.text(name) ?? ''));
        section.open(here.path, folders);
      } else if (tag.element === packageElement) folder = folderOf(tag.text(name) ?? '');
      else if (tag.element === group) folders = [...folders, tag.text(name) ?? ''];
    },
    end(closed) {
      if (closed === sourcefile) closeFile();
      else if (closed === method) methods.close();
      else if (closed === group) folders = folders.slice(0, -1);
    },
    finish() {
      section.finish();
      doubts.tell(sink);
      methods.tell();
      differences.tell(sink);
      const bodies = {
        lines: section.lineCount,
        branches: section.branchCount,
        functions: methods.count,
        statements: nothing,
      };
      for (const [metric, stated] of head) {
        sink.carries(metric);
        if (section.summarised.has(metric)) continue;
        if (differences.has(metric)) continue;
        if (bodies[metric].total > 0) compareWithBody(sink, metric, stated, bodies[metric]);
        else if (stated.total > 0) sink.total(metric, stated.covered, stated.total);
      }
    },
  };
}

/** What the lines of a source file say. */
function unread(path: string) {
  return { path, lines: nothing, branches: nothing, silent: 0, counted: 0 };
}

/** Whether a line says something. @throws ReportMalformed when it says one half, and the other one is anybody's guess */
function hasBoth(tag: Tag, missedOnes: number, coveredOnes: number, names: string): boolean {
  if (tag.has(missedOnes) === tag.has(coveredOnes)) return tag.has(coveredOnes);
  throw new ReportMalformed(`a line has only one of ${names}`);
}

/** Names of packages have slashes in a class file, so one with dots only comes from a tool that put them there (gcovr). */
function folderOf(packageName: string): string {
  return packageName.includes('/') ? packageName : packageName.replaceAll('.', '/');
}
