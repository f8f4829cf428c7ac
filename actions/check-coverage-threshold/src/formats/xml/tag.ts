import type { Count } from '../../model.ts';
import { ReportMalformed } from '../reader.ts';
import { decodeAttribute } from './text.ts';
import { attributeNumbers, attributes } from './vocabulary.ts';

const mostAttributes = 64;

/**
 * A start tag while it is being looked at. Its attributes stay bytes until somebody asks; it is the same object for
 * every tag, so nothing of it may be kept.
 */
export class Tag {
  /** From the vocabulary; 0 for others. */
  element = 0;
  /** The element around it; 0 for the root, and for others. */
  parent = 0;
  /** 1 for the root. */
  depth = 0;
  #bytes: Buffer = Buffer.alloc(0);
  #offset = 0;
  #nameFrom = 0;
  #nameTo = 0;
  /** Which tag a place belongs to, so that nothing has to be cleared. */
  #serial = 0;
  readonly #serials = new Uint32Array(attributeNumbers);
  readonly #from = new Uint32Array(attributeNumbers);
  readonly #to = new Uint32Array(attributeNumbers);
  /** Places of names that are not in the vocabulary, from and to in turn. */
  readonly #others: number[] = [];
  #count = 0;

  /** For messages: the first 200 bytes of it. */
  get name(): string {
    return this.#bytes.toString('utf8', this.#nameFrom, Math.min(this.#nameTo, this.#nameFrom + 200));
  }

  /** @param offset of index 0 of `bytes`, from the start of the report */
  begin(bytes: Buffer, offset: number, nameFrom: number, nameTo: number): void {
    this.#bytes = bytes;
    this.#offset = offset;
    this.#nameFrom = nameFrom;
    this.#nameTo = nameTo;
    this.#serial = (this.#serial + 1) >>> 0;
    if (this.#others.length > 0) this.#others.length = 0;
    this.#count = 0;
  }

  /** Takes in one attribute. False when there is one of that name already. */
  add(nameFrom: number, nameTo: number, from: number, to: number): boolean {
    if (++this.#count > mostAttributes) {
      throw new ReportMalformed(`it has a tag with more than ${mostAttributes} attributes`, {
        offset: this.#offset + nameFrom,
      });
    }
    const number = attributes.find(this.#bytes, nameFrom, nameTo);
    if (number === 0) return this.#addOther(nameFrom, nameTo);
    if (this.#serials[number] === this.#serial) return false;
    this.#serials[number] = this.#serial;
    this.#from[number] = from;
    this.#to[number] = to;
    return true;
  }

  has(attribute: number): boolean {
    return this.#serials[attribute] === this.#serial;
  }

  /** @throws ReportMalformed when the bytes are no UTF-8 */
  text(attribute: number): string | undefined {
    if (!this.has(attribute)) return undefined;
    const from = this.#from[attribute] ?? 0;
    return decodeAttribute(this.#bytes, from, this.#to[attribute] ?? 0, this.#offset + from);
  }

  /** A whole number, as it stands there; NaN when there is none. Above 2^53 it is 2^53. */
  number(attribute: number): number {
    if (!this.has(attribute)) return Number.NaN;
    const value = wholeNumber(this.#bytes, this.#from[attribute] ?? 0, this.#to[attribute] ?? 0);
    if (!Number.isNaN(value)) return value;
    // It may hold references or white space.
    return numberIn(this.text(attribute) ?? '');
  }

  /** A copy to keep. */
  keep(): KeptTag {
    const values = new Map<number, string>();
    for (let number = 1; number < attributeNumbers; number++) {
      const text = this.text(number);
      if (text !== undefined) values.set(number, text);
    }
    return new KeptTag(this.element, values);
  }

  /** Whether the value is this word, in capitals or not. */
  is(attribute: number, word: string): boolean {
    if (!this.has(attribute)) return false;
    const from = this.#from[attribute] ?? 0;
    if ((this.#to[attribute] ?? 0) - from !== word.length) return false;
    for (let index = 0; index < word.length; index++) {
      if (((this.#bytes[from + index] ?? 0) | 0x20) !== word.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The counts in `50% (1/2)`; undefined where the value has none. `covered` may be above `total`. */
  fraction(attribute: number): Count | undefined {
    if (!this.has(attribute)) return undefined;
    const bytes = this.#bytes;
    const end = this.#to[attribute] ?? 0;
    let index = this.#from[attribute] ?? 0;
    while (index < end && bytes[index] !== 0x28) index++;
    const open = index;
    while (index < end && bytes[index] !== 0x2f) index++;
    const slash = index;
    while (index < end && bytes[index] !== 0x29) index++;
    if (index >= end) return undefined;
    const covered = wholeNumber(bytes, open + 1, slash);
    const total = wholeNumber(bytes, slash + 1, index);
    return covered >= 0 && total >= 0 && total < 2 ** 30 ? { covered, total } : undefined;
  }

  #addOther(from: number, to: number): boolean {
    for (let index = 0; index < this.#others.length; index += 2) {
      const [otherFrom, otherTo] = [this.#others[index] ?? 0, this.#others[index + 1] ?? 0];
      if (this.#bytes.compare(this.#bytes, from, to, otherFrom, otherTo) === 0) return false;
    }
    this.#others.push(from, to);
    return true;
  }
}

/** The attributes of a tag, for later. */
export class KeptTag {
  readonly element: number;
  readonly #values: ReadonlyMap<number, string>;

  constructor(element: number, values: ReadonlyMap<number, string>) {
    this.element = element;
    this.#values = values;
  }

  has(attribute: number): boolean {
    return this.#values.has(attribute);
  }

  text(attribute: number): string | undefined {
    return this.#values.get(attribute);
  }

  /** As `Tag.number`. */
  number(attribute: number): number {
    return numberIn(this.#values.get(attribute) ?? '');
  }

  /** A decimal fraction; undefined when there is none. */
  rate(attribute: number): number | undefined {
    return rateIn(this.#values.get(attribute));
  }
}

/** A decimal fraction such as `0.75` or `1e-3`; undefined for anything else. */
export function rateIn(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  return /^\d{1,20}(?:\.\d{0,40})?(?:[eE]-?\d{1,3})?$/.test(trimmed) ? Number(trimmed) : undefined;
}

function numberIn(text: string): number {
  const bytes = Buffer.from(text.trim());
  return wholeNumber(bytes, 0, bytes.length);
}

/** NaN for anything but digits behind an optional minus. */
function wholeNumber(bytes: Buffer, from: number, to: number): number {
  const negative = bytes[from] === 0x2d;
  let index = negative ? from + 1 : from;
  if (index >= to) return Number.NaN;
  let value = 0;
  for (; index < to; index++) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  if (value > Number.MAX_SAFE_INTEGER) value = Number.MAX_SAFE_INTEGER;
  return negative ? -value : value;
}
