import type { Document, LineCounter } from 'yaml';
import { showOnOneLine } from '../text/index.ts';
import { UserError } from './user-error.ts';

const mostBytes = 1024 * 1024;
// Each alias may stand for a tree with aliases of its own; `yaml` counts how often nodes get copied by that.
const mostAliases = 100;
const tooDeep = 'it is nested too deeply';

/** YAML that was read, with the way back to its lines. */
export interface YamlText {
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly value: unknown;
  /** Line (from 1) of the key or item at `path`, for messages; undefined when there is none. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

/**
 * Parses YAML 1.2 (with merge keys) that a person wrote: at most 1 MiB, one document, no duplicate keys, no unknown
 * tags, no alias bombs.
 * @param source how messages name the text, at the start of a sentence: "The input `filters`"
 * @throws UserError invalid-input, naming the line
 */
export async function parseYaml(text: string, source: string): Promise<YamlText> {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) {
    throw new UserError(
      'invalid-input',
      `${source} is ${bytes} bytes of YAML, and at most ${mostBytes} are read.`,
      'Make it shorter.',
    );
  }
  // About 13 ms of start-up: only paid when there is YAML to read.
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = guard(source, () =>
    yaml.parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false, logLevel: 'error' }),
  );
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined)
    throw invalid(source, describe(problem.code, problem.message), lines.linePos(problem.pos[0]).line);
  const lost = guard(source, () => findLostAlias(yaml, document));
  if (lost !== undefined) {
    throw invalid(source, describe('BAD_ALIAS', `nothing is named \`&${lost.name}\``), lines.linePos(lost.offset).line);
  }
  const value: unknown = guard(source, () => document.toJS({ maxAliasCount: mostAliases }));
  return { value, lineOf: (path) => lineOf(document, lines, path) };
}

/** The first alias whose anchor does not stand before it; `yaml` itself would not say where it is. */
function findLostAlias(yaml: typeof import('yaml'), document: Document): { name: string; offset: number } | undefined {
  const anchors = new Set<string | undefined>();
  let lost: { name: string; offset: number } | undefined;
  yaml.visit(document, {
    Value: (_, node) => {
      anchors.add(node.anchor);
    },
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) return undefined;
      lost = { name: alias.source, offset: alias.range?.[0] ?? 0 };
      return yaml.visit.BREAK;
    },
  });
  return lost;
}

function guard<T>(source: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    // A RangeError is the end of the stack, a ReferenceError the alias guard of `yaml`.
    if (error instanceof RangeError) throw invalid(source, tooDeep);
    if (error instanceof ReferenceError) throw invalid(source, showOnOneLine(error.message));
    throw error;
  }
}

function describe(code: string, message: string): string {
  const plain = showOnOneLine(message);
  // The composer of `yaml` catches the end of the stack itself.
  if (plain.startsWith('Maximum call stack')) return tooDeep;
  // `- !docs/**` is a tag without a value for YAML, and would silently become an empty pattern.
  if (code === 'TAG_RESOLVE_FAILED') return `${plain}; a value that begins with \`!\` needs quotes`;
  if (code === 'BAD_ALIAS') return `${plain}; a value that begins with \`*\` needs quotes`;
  return plain;
}

function invalid(source: string, why: string, line?: number): UserError {
  return new UserError(
    'invalid-input',
    `${source} is not YAML that can be used${line === undefined ? '' : `, line ${line}`}: ${why}.`,
    'Correct it and run again.',
  );
}

function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number | undefined {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  const offset = last === undefined ? 0 : (keyOffset(parent, last) ?? nodeOffset(document.getIn(path, true)));
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function keyOffset(map: unknown, key: string | number): number | undefined {
  if (typeof map !== 'object' || map === null || !('items' in map) || !Array.isArray(map.items)) return undefined;
  for (const pair of map.items as readonly unknown[]) {
    if (typeof pair !== 'object' || pair === null || !('key' in pair)) continue;
    const node = pair.key;
    if (typeof node === 'object' && node !== null && 'value' in node && node.value === key) return nodeOffset(node);
  }
  return undefined;
}

function nodeOffset(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start]: readonly unknown[] = node.range;
  return typeof start === 'number' ? start : undefined;
}
