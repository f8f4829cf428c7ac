// The records of a tracefile (geninfo(1), "tracefile format"; lcov 2.5). A tag is read as one number, four letters at most.

const colon = 0x3a;

function tagOf(name: string): number {
  let tag = 0;
  for (const letter of name) tag = (tag << 8) | letter.charCodeAt(0);
  return tag;
}

/** The tag of the line at `from`, or 0 when no colon comes after at most four bytes. */
export function readTag(bytes: Uint8Array, from: number, to: number): number {
  let tag = 0;
  const end = Math.min(to, from + 5);
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === colon) return tag;
    tag = (tag << 8) | byte;
  }
  return 0;
}

export const SF = tagOf('SF');
export const DA = tagOf('DA');
export const BRDA = tagOf('BRDA');
export const FN = tagOf('FN');
export const FNDA = tagOf('FNDA');
export const FNL = tagOf('FNL');
export const FNA = tagOf('FNA');
export const ofFunctions: ReadonlySet<number> = new Set([FN, FNDA, FNL, FNA]);

/** Known, and nothing that is measured here. */
export const passedOver: ReadonlySet<number> = new Set(['TN', 'VER', 'MCDC', 'MCF', 'MCH'].map(tagOf));

/** A record that sums up the others of its section. */
export interface Header {
  readonly metric: 'lines' | 'branches' | 'functions';
  readonly what: 'found' | 'hit';
}

export const headers: ReadonlyMap<number, Header> = new Map([
  [tagOf('LF'), { metric: 'lines', what: 'found' }],
  [tagOf('LH'), { metric: 'lines', what: 'hit' }],
  [tagOf('BRF'), { metric: 'branches', what: 'found' }],
  [tagOf('BRH'), { metric: 'branches', what: 'hit' }],
  [tagOf('FNF'), { metric: 'functions', what: 'found' }],
  [tagOf('FNH'), { metric: 'functions', what: 'hit' }],
]);
