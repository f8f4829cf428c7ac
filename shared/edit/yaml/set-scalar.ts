import { quoteForMessage } from '../../text/index.ts';
import { EditRefused } from '../errors.ts';
import type { Splice } from '../model.ts';
import { spliceDifference } from '../splice.ts';
import { setBlockScalar } from './block-scalar.ts';
import type { YamlScalar } from './nodes.ts';
import { options, type YamlLibrary } from './parse.ts';
import { isPrintable, isTakenForAnother, writeDouble, writeSingle } from './styles.ts';

/**
 * The splices that give a scalar another text. Its style stays where the style can hold the text; a bare text that
 * somebody would read as another type than before gets quotes. Anchor and tag stay.
 * @param source the text of the whole file
 * @throws EditRefused
 */
export function setScalar(yaml: YamlLibrary, source: string, scalar: YamlScalar, text: string): readonly Splice[] {
  if (scalar.text === text) return [];
  if (scalar.role === 'key') throw refuse(scalar, text, 'it is a key');
  if (scalar.role === 'without line') throw refuse(scalar, text, 'its key has no `:` to put it behind');
  if (scalar.style === 'literal' || scalar.style === 'folded') return setBlockScalar(source, scalar, text);
  const written = candidates(scalar, text).find((candidate) => readsAs(yaml, scalar, candidate, text));
  if (written === undefined) throw refuse(scalar, text, 'it would read as something else there');
  if (scalar.role !== 'value') return [insert(source, scalar, written)];
  return spliceDifference(source.slice(scalar.start, scalar.end), written, scalar.start);
}

function candidates({ style }: YamlScalar, text: string): string[] {
  const double = writeDouble(text);
  const single = writeSingle(text);
  if (style === 'single') return single === undefined ? [double] : [single];
  if (style === 'double' || !isPrintable(text)) return [double];
  // Escapes are harder to read than the other quotes.
  return single !== undefined && double.includes('\\') ? [text, single] : [text, double];
}

/**
 * A pinned reference: no character that YAML could take for anything, bare or in any quotes, and no type but a string.
 * Most of what is ever written is of this kind, and need not be parsed to be known.
 */
const harmless = /^[A-Za-z][\w./:+-]*@[\w./:+-]*\w$/;

/** Whether what would be written reads as the text, as one scalar, and as the type that it had or as a string. */
function readsAs(yaml: YamlLibrary, scalar: YamlScalar, written: string, text: string): boolean {
  if (scalar.tag === undefined && scalar.type === 'string' && harmless.test(text)) return true;
  const tag = scalar.tag === undefined ? '' : scalar.tag === '!' ? '! ' : `!<${scalar.tag}> `;
  const probe = scalar.flow ? `[${tag}${written}]` : `- ${tag}${written}\n`;
  const [document, more] = yaml.parseAllDocuments(probe, options) as ReturnType<typeof yaml.parseDocument>[];
  const items = yaml.isSeq(document?.contents) ? document.contents.items : [];
  const [node] = items;
  if (document === undefined || document.errors.length > 0 || more !== undefined || items.length !== 1) return false;
  if (!yaml.isScalar(node) || node.source !== text || node.range?.[1] !== probe.length - 1) return false;
  if (scalar.tag !== undefined) return typeof node.value === typeOfTagged(scalar);
  if (written !== text) return true;
  const type = node.value === null ? 'null' : typeof node.value;
  // What was a number or boolean may become another one. A null has no type that it could lose: it becomes a string.
  const keeps = type === scalar.type && (type === 'number' || type === 'boolean');
  return keeps || (type === 'string' && !isTakenForAnother(text));
}

/** `!!int` stays a number; a tag that nobody knows leaves the text a string. */
function typeOfTagged({ type }: YamlScalar): string {
  return type === 'other' ? 'string' : type === 'null' ? 'object' : type;
}

/** Where a value would stand that nobody wrote, with the white space that it needs. */
function insert(source: string, { start, role }: YamlScalar, written: string): Splice {
  if (role === 'without colon') return { start, end: start, text: `: ${written}` };
  const before = start === 0 || /\s/.test(source[start - 1] ?? '') ? '' : ' ';
  const after = /[^\s,\]}]/.test(source[start] ?? '') ? ' ' : '';
  return { start, end: start, text: before + written + after };
}

function refuse(scalar: YamlScalar, text: string, why: string): EditRefused {
  return new EditRefused(`${quoteForMessage(scalar.text)} cannot become ${quoteForMessage(text)}: ${why}`);
}
