import { GlobError } from './error.ts';
import { choice, STAR, sequence, type Tree } from './tree.ts';

/**
 * What was read last, in the terms that decide the meaning of what follows.
 * `joined` is a slash that belongs to the `**` before it; `sealed` closes a group that already repeats;
 * `stars` is a run of three or more; `raised` is a `+` that repeats what stands before it.
 */
export type Kind =
  | 'start'
  | 'text'
  | 'lazy'
  | 'dot'
  | 'slash'
  | 'joined'
  | 'star'
  | 'globstar'
  | 'stars'
  | 'unit'
  | 'plus'
  | 'raised'
  | 'comma'
  | 'sign'
  | 'at'
  | 'open'
  | 'close'
  | 'sealed'
  | 'bracket'
  | 'curly'
  | 'brace';

/** One open group. `sign` is the character before the parenthesis of an extended glob other than `@`. */
export interface Frame {
  readonly type: 'top' | 'group' | 'extended' | 'brace';
  readonly sign: string;
  readonly opened: number;
  readonly options: Tree[];
  current: Tree[];
  commas: boolean;
  /** Directly inside an extended glob: what was read, for the rules of `!(...)`. */
  inner: string;
  /** Inside braces: something that has no meaning when the braces turn out to be plain text. */
  special: string | undefined;
}

const MAX_DEPTH = 100;

/** Where a reader of patterns stands: the text, the place in it, the open groups, and what was read. */
export class Reading {
  readonly text: string;
  at = 0;
  braces = 0;
  parens = 0;
  readonly frames: Frame[] = [];
  private readonly kinds: Kind[] = ['start'];
  private readonly pattern: string;
  private readonly offset: number;

  /** @param offset where `text` begins in `pattern`, for the positions of errors */
  constructor(text: string, pattern: string, offset: number) {
    this.text = text;
    this.pattern = pattern;
    this.offset = offset;
    this.frames.push(frame('top', '', 0));
  }

  /** The n-th last thing read, the last being 1. */
  last(n: number): Kind {
    return this.kinds[this.kinds.length - n] ?? 'start';
  }

  get frame(): Frame {
    const top = this.frames.at(-1);
    if (!top) throw new Error('the outermost frame is never closed');
    return top;
  }

  /** The innermost open extended glob, `@(...)` aside. */
  get extended(): Frame | undefined {
    return this.frames.findLast((frame) => frame.type === 'extended');
  }

  /** A reader of a part of the text as a pattern of its own. */
  inside(text: string, position: number): Reading {
    return new Reading(text, this.pattern, this.offset + position);
  }

  refuse(position: number, problem: string): GlobError {
    return new GlobError(this.pattern, Math.max(0, Math.min(position + this.offset, this.pattern.length)), problem);
  }

  /** Takes note of one thing read. `**` before anything but a slash or the edge of a group is only `*`. */
  push(kind: Kind, value: string, ...trees: Tree[]): void {
    if (this.last(1) === 'globstar' && !this.keepsGlobstar(kind)) this.weaken('star');
    if (kind !== 'open' && kind !== 'close' && kind !== 'sealed') {
      const extended = this.extended;
      if (extended) extended.inner += value;
    }
    this.kinds.push(kind);
    this.frame.current.push(...trees);
  }

  /** Makes the `**` just read a `*`. */
  weaken(kind: 'star' | 'stars'): void {
    this.kinds[this.kinds.length - 1] = kind;
    this.frame.current.pop();
    this.frame.current.push(STAR);
  }

  /** Makes the `*` just read a `**`, with what it means here. */
  strengthen(...trees: Tree[]): void {
    this.kinds[this.kinds.length - 1] = 'globstar';
    this.frame.current.push(...trees);
  }

  open(type: Frame['type'], sign: string): void {
    if (this.frames.length > MAX_DEPTH) throw this.refuse(this.at, `groups are nested more than ${MAX_DEPTH} deep`);
    this.frames.push(frame(type, sign, this.at));
    if (type === 'brace') this.braces += 1;
    else this.parens += 1;
  }

  close(): Frame {
    const closed = this.frame;
    this.frames.pop();
    if (closed.type === 'brace') this.braces -= 1;
    else this.parens -= 1;
    return closed;
  }

  private keepsGlobstar(kind: Kind): boolean {
    switch (kind) {
      case 'slash':
      case 'joined':
      case 'open':
      case 'close':
      case 'sealed':
      case 'curly':
      case 'brace':
      case 'at':
        return true;
      case 'comma':
        return this.braces > 0;
      default:
        return false;
    }
  }
}

/** Ends the alternative being read in a group. */
export function nextOption(group: Frame): void {
  group.options.push(sequence(...group.current));
  group.current = [];
}

/** All alternatives of a finished group. */
export function content(group: Frame): Tree {
  nextOption(group);
  return choice(...group.options);
}

function frame(type: Frame['type'], sign: string, opened: number): Frame {
  return { type, sign, opened, options: [], current: [], commas: false, inner: '', special: undefined };
}
