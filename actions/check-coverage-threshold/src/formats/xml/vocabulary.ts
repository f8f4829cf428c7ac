// The names that mean something in any of the XML formats. Elements and attributes are told apart by small numbers, so
// that no string is made for the millions of tags of a large report.

/** A set of names that is looked up by the bytes of a tag. Numbers count from 1; 0 is any other name. */
class Vocabulary {
  readonly #names: readonly string[];
  readonly #bytes: readonly Buffer[];
  /** Numbers of names by a rough hash; names that share one are in a chain. */
  readonly #first = new Uint8Array(256);
  readonly #next: Uint8Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#bytes = names.map((name) => Buffer.from(name, 'latin1'));
    this.#next = new Uint8Array(names.length + 1);
    for (const [index, bytes] of this.#bytes.entries()) {
      const place = hash(bytes, 0, bytes.length);
      this.#next[index + 1] = this.#first[place] ?? 0;
      this.#first[place] = index + 1;
    }
  }

  find(bytes: Buffer, from: number, to: number): number {
    let number = this.#first[hash(bytes, from, to)] ?? 0;
    while (number !== 0 && !same(bytes, from, to, this.#bytes[number - 1])) number = this.#next[number] ?? 0;
    return number;
  }

  number(name: string): number {
    return this.#names.indexOf(name) + 1;
  }
}

function hash(bytes: Buffer, from: number, to: number): number {
  return ((to - from) * 31 + (bytes[from] ?? 0) * 7 + (bytes[to - 1] ?? 0) * 3 + (bytes[(from + to) >> 1] ?? 0)) & 0xff;
}

function same(bytes: Buffer, from: number, to: number, name: Buffer | undefined): boolean {
  if (name?.length !== to - from) return false;
  for (let index = 0; index < name.length; index++) if (bytes[from + index] !== name[index]) return false;
  return true;
}

const elementNames = [
  ...['coverage', 'packages', 'package', 'sources', 'source', 'classes', 'class', 'methods', 'method', 'lines', 'line'],
  ...['report', 'sessioninfo', 'group', 'counter', 'sourcefile', 'stats', 'data'],
  ...['project', 'testproject', 'metrics', 'file', 'lineToCover'],
  ...['CoverageSession', 'Summary', 'Modules', 'Module', 'Files', 'File', 'Classes', 'Class', 'Methods', 'Method'],
  ...['FileRef', 'Name', 'SequencePoint', 'BranchPoint'],
] as const;

const attributeNames = [
  ...['name', 'filename', 'number', 'hits', 'branch', 'condition-coverage', 'signature', 'line-rate', 'branch-rate'],
  ...['lines-valid', 'lines-covered', 'branches-valid', 'branches-covered', 'version'],
  ...['sourcefilename', 'desc', 'line', 'type', 'missed', 'covered', 'nr', 'mi', 'ci', 'mb', 'cb'],
  ...['clover', 'generated', 'path', 'num', 'count', 'truecount', 'falsecount', 'statements', 'coveredstatements'],
  ...['conditionals', 'coveredconditionals', 'methods', 'coveredmethods'],
  ...['lineNumber', 'branchesToCover', 'coveredBranches'],
  ...['uid', 'fullPath', 'vc', 'sl', 'sc', 'el', 'ec', 'offset', 'fileid', 'visited', 'skippedDueTo'],
  ...['numSequencePoints', 'visitedSequencePoints'],
] as const;

export const elements = new Vocabulary(elementNames);
export const attributes = new Vocabulary(attributeNames);
/** Attribute numbers are below this. */
export const attributeNumbers = attributeNames.length + 1;

export function element(name: (typeof elementNames)[number]): number {
  return elements.number(name);
}

export function attribute(name: (typeof attributeNames)[number]): number {
  return attributes.number(name);
}
