import type { Count, Metric } from '../../model.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { CoberturaMethods } from './cobertura-methods.ts';
import { Doubts } from './doubts.ts';
import type { XmlHandler } from './handler.ts';
import { compareWithBody, countOfRoot } from './header.ts';
import { Section } from './section.ts';
import type { KeptTag, Tag } from './tag.ts';
import { attribute, element } from './vocabulary.ts';

const [source, classElement, method, line] = [element('source'), element('class'), element('method'), element('line')];
const [name, filename, number, hits] = [
  attribute('name'),
  attribute('filename'),
  attribute('number'),
  attribute('hits'),
];
const [branch, conditionCoverage] = [attribute('branch'), attribute('condition-coverage')];
const [lineRate, branchRate] = [attribute('line-rate'), attribute('branch-rate')];
const [linesValid, linesCovered] = [attribute('lines-valid'), attribute('lines-covered')];
const [branchesValid, branchesCovered] = [attribute('branches-valid'), attribute('branches-covered')];

/**
 * Cobertura (coverage-04.dtd), and what many tools write in its name. Lines are those of the classes; the same lines
 * stand again under the methods, which count as functions. The counts and rates of the root are advice: the body wins.
 */
export function startCobertura(sink: ReportSink, root: KeptTag): XmlHandler {
  const doubts = new Doubts();
  const section = new Section(sink);
  const methods = new CoberturaMethods(sink, section, doubts);
  let filesBegun = false;
  /** What the class that is open names itself. */
  let ownLines = 0;
  let nameless = 0;
  let inFile = false;

  function openClass(tag: Tag): void {
    const path = tag.text(filename) ?? '';
    filesBegun = true;
    ownLines = 0;
    // A file without a name is nobody's; .NET writes such classes for code that the compiler made.
    inFile = path !== '';
    if (inFile) section.open(path);
    methods.openClass(tag.text(name) ?? '');
  }

  function readLine(tag: Tag): void {
    if (!inFile) {
      nameless++;
      return;
    }
    const at = tag.number(number);
    if (!doubts.line(at)) return;
    const ran = doubts.hits(tag.number(hits));
    const fraction = tag.is(branch, 'false') ? undefined : tag.fraction(conditionCoverage);
    const branches = fraction && doubts.fraction(fraction);
    // Some tools write a percentage and no counts; brackets should have held two numbers, and a line's missed branches
    // must not vanish with them.
    if (fraction === undefined && !tag.is(branch, 'false') && tag.text(conditionCoverage)?.includes('(')) {
      throw new ReportMalformed('the `condition-coverage` of a line holds no counts');
    }
    if (fraction === undefined && tag.is(branch, 'true')) doubts.uncounted();
    if (methods.isOpen) {
      methods.line(at, ran, branches);
      return;
    }
    ownLines++;
    section.line(at, ran);
    if (branches !== undefined && branches.total > 0) section.branches(at, branches);
  }

  /** @param named the same with what stands there twice */
  function tellHead(
    metric: Metric,
    stated: Count | undefined,
    rate: number | undefined,
    body: Count,
    named: Count,
  ): void {
    if (body.total > 0) compareWithBody(sink, metric, stated ?? rate, body, named);
    else if (stated !== undefined && (stated.total > 0 || metric === 'lines')) {
      sink.carries(metric);
      if (stated.total > 0) sink.total(metric, stated.covered, stated.total);
    }
  }

  return {
    textOf: source,
    text(content) {
      const folder = content.trim();
      if (folder === '') return;
      if (filesBegun) sink.warn('it names a source folder behind its files: that is not looked at');
      else sink.root(folder);
    },
    start(tag) {
      if (tag.element === line) readLine(tag);
      else if (tag.element === classElement) openClass(tag);
      else if (tag.element === method && inFile) methods.open(tag);
    },
    end(closed) {
      if (closed === method) methods.close();
      else if (closed === classElement) {
        if (inFile) methods.closeClass(ownLines > 0);
        inFile = false;
      }
    },
    finish() {
      section.finish();
      doubts.tell(sink);
      if (nameless > 0) sink.warn(`${nameless} of its lines belong to classes that name no file: they are not counted`);
      const { lineCount, namedCount, branchCount } = section;
      tellHead('lines', countOfRoot(root, linesCovered, linesValid), root.rate(lineRate), lineCount, namedCount);
      const branches = countOfRoot(root, branchesCovered, branchesValid);
      tellHead('branches', branches, root.rate(branchRate), branchCount, branchCount);
    },
  };
}
