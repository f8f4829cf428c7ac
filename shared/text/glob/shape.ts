/**
 * What most patterns are: a fixed beginning, one wildcard, a fixed end. Such a pattern is decided by comparing strings
 * and costs neither a parser nor an automaton.
 *
 * All of it relies on paths being those of files in a repository: no empty name, none of `.` and `..`, so that a slash
 * always has a name on both sides.
 */
export interface Shape {
  readonly prefix: string;
  readonly suffix: string;
  /**
   * What stands between: `nothing`, a `name` or part of one, `anything`, the rest of a `folder` (or only the folder
   * itself), a `tail` that begins a name, something `inside` a folder called `suffix` at any depth (or that folder).
   * `more` is for a pattern that has no shape: its ends are necessary, and an automaton says the rest.
   */
  readonly middle: 'nothing' | 'name' | 'anything' | 'folder' | 'tail' | 'inside' | 'more';
}

/** Text without any sign that means something, around at most one wildcard. */
const SIMPLE = /^(?!!)([^*?[\](){}|\\"+$^]*)(?:(\*\*\/\*|\*\*\/|\*\*|\*)([^*?[\](){}|\\"+$^]*?)(\/\*\*)?)?$/;

/** The shape of a pattern (leading `./` and `/` dropped), or undefined when it must be parsed. */
export function shapeOf(text: string): Shape | undefined {
  const match = SIMPLE.exec(text);
  if (!match) return undefined;
  const [, prefix = '', wildcard, suffix = '', trailing] = match;
  const atName = prefix === '' || prefix.endsWith('/');
  switch (trailing === undefined ? wildcard : `${wildcard}...`) {
    case undefined:
      return { prefix, suffix: '', middle: 'nothing' };
    case '*':
      // behind a dot that begins a name picomatch asks for more than behind any other character
      return /(?:^|\/)\.$/.test(prefix) ? undefined : { prefix, suffix, middle: 'name' };
    case '**':
      if (suffix !== '' || !atName) return undefined;
      return prefix === ''
        ? { prefix, suffix, middle: 'anything' }
        : { prefix: prefix.slice(0, -1), suffix, middle: 'folder' };
    case '**/*':
      return atName && !suffix.includes('/') ? { prefix, suffix, middle: 'anything' } : undefined;
    case '**/':
      return prefix === '' && isNames(suffix) ? { prefix, suffix, middle: 'tail' } : undefined;
    case '**/...':
      return prefix === '' && isNames(suffix) ? { prefix, suffix, middle: 'inside' } : undefined;
    default:
      return undefined;
  }
}

function isNames(text: string): boolean {
  return text !== '' && !text.startsWith('/') && !text.endsWith('/');
}

const SLASH = 47;

/** Whether a path has the shape; for `more`, whether it can. */
export function fits(shape: Shape, path: string): boolean {
  const { prefix, suffix, middle } = shape;
  const length = path.length;
  if (length < prefix.length + suffix.length || !beginsWith(path, prefix)) return false;
  switch (middle) {
    case 'nothing':
      return length === prefix.length;
    case 'folder':
      return length === prefix.length || path.charCodeAt(prefix.length) === SLASH;
    case 'name': {
      if (!endsWith(path, suffix)) return false;
      const slash = path.indexOf('/', prefix.length);
      return slash < 0 || slash >= length - suffix.length;
    }
    case 'tail':
      if (!endsWith(path, suffix)) return false;
      return length === suffix.length || path.charCodeAt(length - suffix.length - 1) === SLASH;
    case 'inside':
      return isInside(path, suffix);
    default:
      return endsWith(path, suffix);
  }
}

// The engine calls its own startsWith and endsWith as functions, and inlines these loops. They begin with the last
// character of the prefix, because paths of one repository share beginnings.

function beginsWith(path: string, prefix: string): boolean {
  for (let at = prefix.length - 1; at >= 0; at--) {
    if (path.charCodeAt(at) !== prefix.charCodeAt(at)) return false;
  }
  return true;
}

function endsWith(path: string, suffix: string): boolean {
  const shift = path.length - suffix.length;
  for (let at = suffix.length - 1; at >= 0; at--) {
    if (path.charCodeAt(at + shift) !== suffix.charCodeAt(at)) return false;
  }
  return true;
}

/** One of the names of the path (or a row of them) is `names`. */
function isInside(path: string, names: string): boolean {
  for (let at = path.indexOf(names); at >= 0; at = path.indexOf(names, at + 1)) {
    const end = at + names.length;
    if (at > 0 && path.charCodeAt(at - 1) !== SLASH) continue;
    if (end === path.length || path.charCodeAt(end) === SLASH) return true;
  }
  return false;
}
