import { type Count, type Metric, nothing, sum } from '../../model.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { CloverFile } from './clover-file.ts';
import { Doubts } from './doubts.ts';
import type { XmlHandler } from './handler.ts';
import { compareWithBody, Differences, statedCount } from './header.ts';
import { Section } from './section.ts';
import type { KeptTag, Tag } from './tag.ts';
import { attribute, element } from './vocabulary.ts';

const [project, testproject, metrics] = [element('project'), element('testproject'), element('metrics')];
const [file, line] = [element('file'), element('line')];
const [name, path, clover] = [attribute('name'), attribute('path'), attribute('clover')];
const totals: readonly (readonly [Metric, covered: number, total: number])[] = [
  ['statements', attribute('coveredstatements'), attribute('statements')],
  ['branches', attribute('coveredconditionals'), attribute('conditionals')],
  ['functions', attribute('coveredmethods'), attribute('methods')],
];

/**
 * Clover, and what Istanbul, PHPUnit and others write in its name. A line is measured when a statement or a condition
 * stands on it; the lines of methods say that a function is there, and are no lines of their own.
 */
export function startClover(sink: ReportSink, root: KeptTag): XmlHandler {
  // The version that Istanbul has always written.
  const istanbul = root.text(clover) === '3.2.0';
  const doubts = new Doubts();
  const section = new Section(sink);
  const head = new Map<Metric, Count>();
  const differences = new Differences();
  let current: CloverFile | undefined;
  let currentPath = '';
  let inTests = false;
  let statements = nothing;
  let functions = 0;

  function stated(tag: Tag): Map<Metric, Count> {
    const counts = new Map<Metric, Count>();
    for (const [metric, covered, total] of totals) {
      if (tag.number(covered) > tag.number(total)) {
        throw new ReportMalformed(`it says that ${tag.number(covered)} of ${tag.number(total)} ${metric} ran`);
      }
      const count = statedCount(tag.number(covered), tag.number(total));
      if (count !== undefined) counts.set(metric, count);
    }
    return counts;
  }

  function closeFile(): void {
    if (current === undefined) return;
    const closed = current.close(currentPath, differences);
    statements = sum(statements, closed.statements);
    functions += closed.functions;
    current = undefined;
  }

  return {
    start(tag) {
      if (inTests) return;
      if (tag.element === line) current?.line(tag);
      else if (tag.element === file) {
        currentPath = tag.text(path) ?? tag.text(name) ?? '';
        section.open(currentPath);
        current = new CloverFile(sink, section, doubts, istanbul);
      } else if (tag.element === metrics && tag.parent === file) current?.states(stated(tag));
      else if (tag.element === metrics && tag.parent === project) {
        for (const [metric, count] of stated(tag)) head.set(metric, count);
      } else if (tag.element === testproject) inTests = true;
    },
    end(closed) {
      if (closed === file) closeFile();
      else if (closed === testproject) inTests = false;
    },
    finish() {
      section.finish();
      doubts.tell(sink);
      differences.tell(sink);
      const bodies = { statements, branches: section.branchCount, functions: { covered: 0, total: functions } };
      for (const [metric, count] of head) {
        if (metric === 'lines' || section.summarised.has(metric) || differences.has(metric)) continue;
        // PHPUnit calls a method covered only when all of its lines are: its number is another one.
        if (bodies[metric].total > 0 && metric !== 'functions') compareWithBody(sink, metric, count, bodies[metric]);
        else if (bodies[metric].total === 0 && count.total > 0) {
          sink.carries(metric);
          sink.total(metric, count.covered, count.total);
        }
      }
    },
  };
}
