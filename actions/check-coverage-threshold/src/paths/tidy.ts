/** The paths that reports write, brought into one form. By their text alone: `..` is resolved without asking the disk. */

/** A path of a report in one form: `root` and `text` together are what a person is shown. */
export interface Tidy {
  /** `''` for a relative path; `/` (also for a Windows share), `C:/` or a scheme such as `webpack://` otherwise. */
  readonly root: string;
  /** Segments joined by `/`. No `.`, no empty segment, `..` only in front of a relative path. `''` is the folder itself. */
  readonly text: string;
  /** Written by a Windows machine, whose file system does not tell capitals from small letters. */
  readonly windows: boolean;
}

const scheme = /^([A-Za-z][A-Za-z0-9+.-]{1,30}):\/\//;
const drive = /^([A-Za-z]):(?:\/|$)/;
const unsettled = /(?:^|\/)\.{0,2}(?:\/|$)/;

/**
 * A drive in front makes it a Windows path in any case.
 * @param backslashes `\` is a border between folders, not a part of a name
 */
export function tidy(raw: string, backslashes: boolean): Tidy {
  const named = scheme.exec(raw);
  if (named !== null) return tidyUrl(raw, named[1]?.toLowerCase() ?? '', named[0].length);
  // `\\?\C:\a` is how Windows writes long paths.
  const text = backslashes ? raw.replace(/^\\\\\?\\/, '').replaceAll('\\', '/') : raw;
  const windows = text !== raw;
  return text.startsWith('/') ? absolute('/', text, windows) : relative(text, windows);
}

/** A relative path as seen from a folder; an absolute one stays. */
export function join(folder: Tidy, path: Tidy): Tidy {
  if (path.root !== '') return path;
  const windows = folder.windows || path.windows;
  const text = folder.text === '' ? path.text : `${folder.text}/${path.text}`;
  return folder.root === '' ? relative(text, windows) : absolute(folder.root, text, windows);
}

/** For people, and the name under which the file is known when it is none of the repository. */
export function shown(path: Tidy): string {
  return path.root + path.text;
}

function tidyUrl(raw: string, name: string, length: number): Tidy {
  if (name !== 'file')
    return { root: `${name}://`, text: belowRoot(raw.slice(length).replace(/\?.*$/s, '')), windows: false };
  return tidy(decoded(raw.slice(raw.indexOf('/', length))), false);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function absolute(root: string, text: string, windows: boolean): Tidy {
  return withDrive({ root, text: belowRoot(text), windows });
}

function relative(text: string, windows: boolean): Tidy {
  return withDrive({ root: '', text: settled(text), windows });
}

function withDrive(path: Tidy): Tidy {
  const letter = drive.exec(path.text);
  if (letter === null) return path;
  return { root: `${letter[1]?.toUpperCase()}:/`, text: path.text.slice(letter[0].length), windows: true };
}

function belowRoot(text: string): string {
  return settled(text).replace(/^(?:\.\.(?:\/|$))+/, '');
}

function settled(text: string): string {
  if (!unsettled.test(text)) return text;
  const kept: string[] = [];
  for (const segment of text.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(segment);
  }
  return kept.join('/');
}
