// Rule 1 of the house: actions -> shared -> libraries. No action imports another, `text` and `process` are the ground
// floor of shared/, and nothing that ships imports what builds or tests it.
import { importsOf } from './imports.ts';
import { areaOf, isTypeScript, type SourceFile } from './source-file.ts';

const groundFloor = ['text', 'process'];

/** Why `from` may not import `to`, or undefined when it may. Both are repository-relative paths. */
export function forbiddenArrow(from: string, to: string): string | undefined {
  const [a, b] = [areaOf(from), areaOf(to)];
  if (a.kind === 'other' || (a.kind === b.kind && a.name === b.name)) return undefined;
  if (b.kind === 'other') return 'shipped code must not import from outside actions/ and shared/';
  if (b.kind === 'actions') {
    return a.kind === 'actions'
      ? 'no action imports another: move what both need to shared/'
      : 'shared/ must not know any action';
  }
  if (a.kind === 'shared' && groundFloor.includes(a.name)) {
    return `shared/${a.name} is the ground floor and imports no other shared folder`;
  }
  return undefined;
}

export function arrows(files: readonly SourceFile[]): string[] {
  return files.filter(isTypeScript).flatMap((file) =>
    importsOf(file).flatMap(({ target, specifier }) => {
      const reason = target && forbiddenArrow(file.path, target);
      return reason ? [`${file.path} imports ${specifier}: ${reason}`] : [];
    }),
  );
}
