import { quoteForMessage } from '../../../../../shared/text/index.ts';
import type { Format } from '../../model.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';
import { startClover } from './clover.ts';
import { startCobertura } from './cobertura.ts';
import type { StartFormat, XmlHandler } from './handler.ts';
import { startJacoco } from './jacoco.ts';
import { startOpencover } from './opencover.ts';
import { startSonarqube } from './sonarqube.ts';
import type { KeptTag, Tag } from './tag.ts';
import { attribute, element } from './vocabulary.ts';

const starts = {
  cobertura: startCobertura,
  jacoco: startJacoco,
  clover: startClover,
  opencover: startOpencover,
  sonarqube: startSonarqube,
} as const satisfies Partial<Record<Format, StartFormat>>;
type XmlFormat = keyof typeof starts;

const [coverage, report, session] = [element('coverage'), element('report'), element('CoverageSession')];
const [clover, generated, version] = [attribute('clover'), attribute('generated'), attribute('version')];
const coberturaAttributes = [attribute('line-rate'), attribute('lines-valid'), attribute('branch-rate')];
/** First elements below the root that only one format has. */
const children = new Map<number, XmlFormat>([
  ...[element('packages'), element('sources'), element('classes')].map((name) => [name, 'cobertura'] as const),
  ...[element('project'), element('testproject')].map((name) => [name, 'clover'] as const),
  [element('file'), 'sonarqube'],
]);
const jacocoChildren = new Set(['sessioninfo', 'group', 'package', 'counter'] as const);
const jacocoNumbers = new Set([...jacocoChildren].map((name) => element(name)));

/** Tells the format by the root element, or by the first one in it, and leaves the rest to that format's handler. */
export class Recognise implements XmlHandler {
  readonly #sink: ReportSink;
  readonly #wanted: Format | undefined;
  #root: KeptTag | undefined;
  #handler: XmlHandler | undefined;

  constructor(sink: ReportSink, wanted: Format | undefined) {
    this.#sink = sink;
    this.#wanted = wanted;
  }

  get textOf(): number {
    return this.#handler?.textOf ?? 0;
  }

  text(content: string): void {
    this.#handler?.text?.(content);
  }

  start(tag: Tag): void {
    if (this.#root === undefined) this.#openRoot(tag);
    else if (this.#handler !== undefined) this.#handler.start(tag);
    // Extensions that nobody knows may stand before what tells the format.
    else if (tag.depth === 2 && tag.element !== 0) {
      this.#handler = this.#begin(byChild(this.#root, tag), this.#root);
      this.#handler.start(tag);
    }
  }

  end(closed: number): void {
    this.#handler?.end(closed);
  }

  finish(): void {
    if (this.#root === undefined) return;
    // Only the root: nothing was measured, or all that it says stands in its attributes.
    this.#handler ??= this.#begin(withoutChild(this.#root), this.#root);
    this.#handler.finish();
  }

  #openRoot(tag: Tag): void {
    const root = tag.keep();
    this.#root = root;
    const format = byRoot(root);
    if (format !== undefined) this.#handler = this.#begin(format, root);
    else if (root.element !== coverage && root.element !== report) {
      const known = '`coverage` (Cobertura, Clover, SonarQube), `report` (JaCoCo), `CoverageSession` (OpenCover)';
      throw new ReportMalformed(
        `its root element is ${quoteForMessage(tag.name, 60)}, which no known format has: ${known}`,
      );
    }
  }

  #begin(format: XmlFormat | undefined, root: KeptTag): XmlHandler {
    if (format === undefined) {
      const name = root.element === report ? 'report' : 'coverage';
      const kinds = name === 'report' ? 'JaCoCo' : 'Cobertura, Clover or SonarQube';
      throw new ReportMalformed(`its root element is \`${name}\`, but what is in it is not ${kinds}`);
    }
    if (this.#wanted !== undefined && this.#wanted !== format) {
      throw new ReportMalformed(`it is a report in the format ${format}, where ${this.#wanted} was asked for`);
    }
    this.#sink.format(format);
    return starts[format](this.#sink, root);
  }
}

function byRoot(root: KeptTag): XmlFormat | undefined {
  if (root.element === session) return 'opencover';
  if (root.element !== coverage) return undefined;
  if (root.has(clover) || root.has(generated)) return 'clover';
  return coberturaAttributes.some((name) => root.has(name)) ? 'cobertura' : undefined;
}

function byChild(root: KeptTag, child: Tag): XmlFormat | undefined {
  if (root.element === report) return jacocoNumbers.has(child.element) ? 'jacoco' : undefined;
  return children.get(child.element);
}

function withoutChild(root: KeptTag): XmlFormat | undefined {
  if (root.element === report) return 'jacoco';
  return root.text(version) === '1' ? 'sonarqube' : undefined;
}
