import { quoteForMessage } from '../../text/index.ts';
import { EditRefused } from '../errors.ts';
import type { Scalar, Splice } from '../model.ts';
import { spliceDifference } from '../splice.ts';
import { isPrintable } from './styles.ts';

/**
 * Gives a block scalar (`|`, `>-`) that holds one line another one. Its line break at the end belongs to its header, and
 * stays: the text may come with it or without it.
 * @param source the text of the whole file
 * @throws EditRefused
 */
export function setBlockScalar(source: string, scalar: Scalar, text: string): readonly Splice[] {
  const old = withoutEnd(scalar.text);
  const line = withoutEnd(text);
  const refuse = (why: string) => new EditRefused(`a block scalar cannot become ${quoteForMessage(text)}: ${why}`);
  if (text !== line && text.slice(line.length) !== scalar.text.slice(old.length)) {
    throw refuse('it ends with other line breaks');
  }
  if (old === '' || old.includes('\n')) throw refuse('only one that holds a single line is edited');
  if (!isPrintable(line) || !/^\S/.test(line)) throw refuse('it takes one line of printable characters');
  const body = source.indexOf('\n', scalar.start) + 1;
  const at = source.indexOf(old, body);
  // Folded or escaped, the text would not stand there as it reads.
  const alone = at !== -1 && source.slice(body, scalar.end).trim() === old.trim();
  if (body === 0 || !alone) throw refuse('it does not stand on a line of its own');
  return spliceDifference(old, line, at);
}

function withoutEnd(text: string): string {
  return text.replace(/\n+$/, '');
}
