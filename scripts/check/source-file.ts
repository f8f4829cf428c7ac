// What the rules look at. A rule is a pure function from files to problems; a problem is one line that names the place,
// what is wrong there and how to mend it.

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Area {
  readonly kind: 'actions' | 'shared' | 'other';
  /** The action or the shared folder; the file's first folder elsewhere. */
  readonly name: string;
}

/** Which part of the house a path belongs to. */
export function areaOf(file: string): Area {
  const [top = '', name = '', ...rest] = file.split('/');
  if ((top === 'actions' || top === 'shared') && rest.length > 0) return { kind: top, name };
  return { kind: 'other', name: top };
}

export const isTypeScript = (file: SourceFile): boolean => /\.ts$/.test(file.path) && !file.path.endsWith('.d.ts');

/** The text without whole-line comments, so that prose about code is not taken for code. Line numbers stay. */
export const withoutCommentLines = (text: string): string => text.replace(/^\s*(\/\/|\/\*|\*).*$/gm, '');
