import { ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import type { XmlHandler } from './handler.ts';
import { Section } from './section.ts';
import type { Tag } from './tag.ts';
import { attribute, element } from './vocabulary.ts';

const [file, lineToCover] = [element('file'), element('lineToCover')];
const [path, lineNumber, covered] = [attribute('path'), attribute('lineNumber'), attribute('covered')];
const [branchesToCover, coveredBranches] = [attribute('branchesToCover'), attribute('coveredBranches')];

/**
 * SonarQube's generic test coverage: `<coverage version="1"><file path><lineToCover lineNumber covered .../>`. It says
 * whether a line ran, not how often.
 */
export function startSonarqube(sink: ReportSink): XmlHandler {
  const doubts = new Doubts();
  const section = new Section(sink);

  function readLine(tag: Tag): void {
    const line = tag.number(lineNumber);
    if (!doubts.line(line)) return;
    const ran = tag.is(covered, 'true');
    // SonarQube refuses anything else as well.
    if (!ran && !tag.is(covered, 'false')) throw new ReportMalformed('a line does not say whether it is `covered`');
    section.line(line, ran ? 1 : 0);
    if (!tag.has(branchesToCover)) {
      if (tag.has(coveredBranches)) throw new ReportMalformed('a line has `coveredBranches` and no `branchesToCover`');
      return;
    }
    const total = doubts.branches(tag.number(branchesToCover));
    const taken = tag.has(coveredBranches) ? doubts.branches(tag.number(coveredBranches)) : 0;
    section.branches(line, doubts.fraction({ covered: taken, total }));
  }

  return {
    start(tag) {
      if (tag.element === file) section.open(tag.text(path) ?? '');
      else if (tag.element === lineToCover && tag.parent === file) readLine(tag);
    },
    end() {},
    finish() {
      section.finish();
      doubts.tell(sink);
    },
  };
}
