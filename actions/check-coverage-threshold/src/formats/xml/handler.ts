import type { ReportSink } from '../reader.ts';
import type { KeptTag, Tag } from './tag.ts';

/** What one format makes of the elements of a report. Elements are well nested when they get here. */
export interface XmlHandler {
  /** Below the root only. An empty element has a start and an end as well. */
  start(tag: Tag): void;
  /** @param element its number, 0 for one that is not in the vocabulary */
  end(element: number): void;
  /** The element whose text is wanted. */
  readonly textOf?: number;
  /** Before the `end` of such an element. */
  text?(content: string): void;
  /** The root is closed and nothing follows. */
  finish(): void;
}

/** @param root the tag of the root element */
export type StartFormat = (sink: ReportSink, root: KeptTag) => XmlHandler;
