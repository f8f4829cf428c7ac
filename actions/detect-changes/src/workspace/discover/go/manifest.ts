/** `go.mod` and `go.work`, line by line. Source: the Go Modules Reference, "go.mod files" and "Workspaces". */
import { folderOf, resolveIn } from '../../paths.ts';
import { MalformedManifest } from '../structure.ts';

export interface GoMod {
  readonly path: string;
  readonly folder: string;
  readonly module: string;
  /** Module paths. */
  readonly requires: readonly string[];
  /** Module path -> folder of this repository. */
  readonly replaced: ReadonlyMap<string, string>;
}

export interface GoWork {
  readonly path: string;
  readonly folder: string;
  /** Folders of the modules that are used. */
  readonly uses: readonly string[];
  readonly replaced: ReadonlyMap<string, string>;
}

/** Throws `MalformedManifest` when the module has no name: then nobody could require it, nor could Go build it. */
export function readGoMod(path: string, source: string): GoMod {
  const folder = folderOf(path);
  const lines = directives(source);
  const module = lines.find(({ verb }) => verb === 'module')?.words[0];
  if (module === undefined) throw new MalformedManifest('there is no `module` line');
  return {
    path,
    folder,
    module,
    requires: lines.filter(({ verb }) => verb === 'require').flatMap(({ words }) => words[0] ?? []),
    replaced: replacements(folder, lines),
  };
}

export function readGoWork(path: string, source: string): GoWork {
  const folder = folderOf(path);
  const lines = directives(source);
  const uses = lines.filter(({ verb }) => verb === 'use').flatMap(({ words }) => words[0] ?? []);
  return {
    path,
    folder,
    uses: uses.flatMap((each) => resolveIn(folder, each) ?? []),
    replaced: replacements(folder, lines),
  };
}

interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
}

/** Every directive as one line; a block in parentheses counts as one directive for each of its lines. */
function directives(source: string): Directive[] {
  const found: Directive[] = [];
  let block: string | undefined;
  for (const line of source.split(/\r?\n/)) {
    const words = wordsOf(line);
    const [first, second] = words;
    if (first === undefined) continue;
    if (block !== undefined) {
      if (first === ')') block = undefined;
      else found.push({ verb: block, words });
    } else if (second === '(') {
      block = first;
    } else {
      found.push({ verb: first, words: words.slice(1) });
    }
  }
  if (block !== undefined) throw new MalformedManifest(`the block of \`${block}\` is not closed`);
  return found;
}

/** Words of a line without its comment; quoted ones lose their quotes. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/.*|[()]|(?:(?!\/\/)[^\s()"`])+/g)) {
    if (match[0].startsWith('//')) break;
    words.push(match[1] ?? match[2] ?? match[0]);
  }
  return words;
}

/** `replace old [version] => ./folder`; a replacement by another module path is no folder. */
function replacements(folder: string, lines: readonly Directive[]): Map<string, string> {
  const replaced = new Map<string, string>();
  for (const { verb, words } of lines) {
    const arrow = words.indexOf('=>');
    const [old] = words;
    const place = words[arrow + 1];
    if (verb !== 'replace' || arrow < 1 || old === undefined || place === undefined || !/^\.{1,2}(?:\/|$)/.test(place))
      continue;
    const target = resolveIn(folder, place);
    if (target !== undefined) replaced.set(old, target);
  }
  return replaced;
}
