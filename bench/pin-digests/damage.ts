// What a tool did to an awkward file: how many references it pinned, and what else it changed. Pure.
import { parseAllDocuments } from 'yaml';

export interface Case {
  /** What is awkward, for the table. */
  readonly title: string;
  /** Path in the repository. */
  readonly file: string;
  readonly text: string;
  /** Other files that belong to it. */
  readonly others?: Readonly<Record<string, string>>;
  /** The references that are to be pinned, by their keys: `octo/setup@v1`, `team/app:1.10`; one an occurrence. */
  readonly pins: readonly string[];
  /** Text that is no reference, or belongs to a person, and has to survive; with what it is, should it not. */
  readonly keep?: readonly (readonly [text: string, loss: string])[];
}

export interface Finding {
  readonly pinned: number;
  readonly of: number;
  /** What was harmed, in a few words each. */
  readonly harm: readonly string[];
}

/** @param exact the digest or commit behind a key */
export function judge(given: Case, after: string, exact: (key: string) => string): Finding {
  const expected = given.pins.map(exact);
  const found = expected.filter((digest, at) => {
    const before = expected.slice(0, at).filter((each) => each === digest).length;
    return occurrences(after, digest) > before;
  });
  const allowed = new Set([...expected, ...digestsIn(given.text)]);
  const harm = new Set<string>();
  for (const [text, loss] of given.keep ?? []) if (!after.includes(text)) harm.add(loss);
  if (harm.size === 0 && digestsIn(after).some((digest) => !allowed.has(digest))) harm.add('pins to the wrong thing');
  if (isYaml(given.file) && parses(given.text) && !parses(after)) harm.add('is no YAML any more');
  if (occurrences(after, '\r\n') < occurrences(given.text, '\r\n')) harm.add('CRLF becomes LF');
  if (!given.text.endsWith('\n') && after.endsWith('\n')) harm.add('adds a last newline');
  if (given.text.startsWith('\uFEFF') && !after.startsWith('\uFEFF')) harm.add('loses the byte order mark');
  if (quotes(after) < quotes(given.text)) harm.add('drops the quotes');
  if (dropsTag(given, after)) harm.add('drops the tag');
  if (harm.size === 0 && withoutPins(after) !== withoutPins(given.text)) harm.add('changes other bytes');
  return { pinned: found.length, of: expected.length, harm: [...harm] };
}

/** A cell of the table. */
export function describeFinding({ pinned, of, harm }: Finding): string {
  const done =
    of === 0 ? 'left alone' : pinned === of ? 'pinned' : pinned === 0 ? 'missed' : `${pinned} of ${of} pinned`;
  if (harm.length === 0) return pinned === of ? done : `**${done}**`;
  return `**${of === 0 ? '' : `${done}, `}${harm.join(', ')}**`;
}

/** The text with every pin, every version that stands for one, and every comment that tells it taken out. */
function withoutPins(text: string): string {
  return text
    .replace(/(@[0-9a-f]{40}\b[^#\n]*?)[ \t]*#[ \t]*v\d[\w.]*(?=\r?$)/gm, '$1')
    .replace(/@sha256:\w*|(\bdigest: *)"?sha256:\w*"?/g, '$1')
    .replace(
      /@(?:[0-9a-f]{40}|v\d[\w.]*|nested)\b["']?(?:[ \t]+#[ \t]*(?:ratchet:\S+|v\d[\w.]*|nested)(?![\w.]))?/g,
      '@',
    )
    .replace(/(\d)["'](?=[\s,}]|$)/g, '$1')
    .replace(/["']/g, '')
    .replace(/@[ \t#]+/g, '@ ')
    .replace(/^[ \t]*digest:[ \t]*\r?\n/gm, '')
    .replace(/[ \t]+$/gm, '');
}

function dropsTag({ pins, text }: Case, after: string): boolean {
  const whole = pins.filter((key) => key.includes(':') && text.includes(key));
  return whole.some((key) => !after.includes(key) && after.includes(key.slice(0, key.lastIndexOf(':'))));
}

function digestsIn(text: string): string[] {
  return text.match(/sha256:[0-9a-f]{64}\b|(?<=@)[0-9a-f]{40}\b/g) ?? [];
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

const quotes = (text: string): number => text.match(/["']/g)?.length ?? 0;
const isYaml = (file: string): boolean => /\.ya?ml$/.test(file);
const parses = (text: string): boolean =>
  parseAllDocuments(text).every((document) => !('errors' in document) || document.errors.length === 0);
