import { hitCount, wholeNumber } from '../bytes/numbers.ts';

/** One line of a profile: statements that always run together, from a place to another. */
export interface Block {
  /** Index after the last byte of the path, which starts the line. */
  readonly pathEnd: number;
  readonly startLine: number;
  readonly endLine: number;
  /** `<line>.<column>,<line>.<column>`, which tells it from all others of the file. */
  readonly span: string;
  readonly statements: number;
  readonly hits: number;
}

const separators = [0x3a, 0x2e, 0x2c, 0x2e, 0x20, 0x20] as const;

/**
 * Reads `<path>:<line>.<column>,<line>.<column> <statements> <count>` from its end, as the path may hold anything
 * (golang.org/x/tools/cover, `parseLine`).
 * @returns undefined when the bytes are something else
 */
export function readBlock(bytes: Buffer, from: number, to: number): Block | undefined {
  /** Where each of the six numbers starts, the last one first. */
  const starts: number[] = [];
  let at = to;
  for (let field = separators.length - 1; field >= 0; field--) {
    const end = at;
    while (at > from && isDigit(bytes[at - 1] ?? 0)) at--;
    if (at === end || at === from || bytes[at - 1] !== separators[field]) return undefined;
    starts.push(at);
    at--;
  }
  if (at === from) return undefined;
  const [count = 0, statements = 0, endColumn = 0, endLine = 0, startColumn = 0, startLine = 0] = starts;
  const block = {
    pathEnd: at,
    startLine: wholeNumber(bytes, startLine, startColumn - 1),
    endLine: wholeNumber(bytes, endLine, endColumn - 1),
    span: bytes.toString('latin1', startLine, statements - 1),
    statements: wholeNumber(bytes, statements, count - 1),
    hits: hitCount(bytes, count, to) ?? Number.MAX_SAFE_INTEGER,
  };
  const numbers = [block.startLine, block.endLine, block.statements];
  // Go keeps lines in 32 bits and columns in 16, so that nothing else is this long.
  if (numbers.some(Number.isNaN) || block.span.length > 64 || block.startLine > block.endLine) return undefined;
  return block;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
