// Rule 2 of the house: domain files take plain data and return plain data. Effects belong to run.ts, inputs.ts,
// adapters/ and the effectful shared folders; domain files may import the words of those (types, `isObjectId`, `parseCommit`).
import { importsOf } from './imports.ts';
import { areaOf, isTypeScript, type SourceFile, withoutCommentLines } from './source-file.ts';

const shell = /^actions\/[^/]+\/src\/((main|post|inputs|run)\.ts$|adapters\/)/;
const pureShared = /^shared\/(text|edit|comparison(?!\/sources))\//;
const effectfulShared = /^shared\/(git|github|http|process|oci|notify|comparison\/sources)\//;
// What a function that reaches outside is called in those folders.
const effectful = /^(create|open|read|run|send|start|stop|write)[A-Z]/;
const pureModules = [
  'node:path',
  'node:path/posix',
  'node:util',
  'node:url',
  'node:crypto',
  'node:buffer',
  'node:assert',
];

const effects: readonly (readonly [RegExp, string])[] = [
  [/(?<![.\w])process\s*\.\s*\w+/, 'the process'],
  [/\bDate\.now\(|\bnew Date\(\)|(?<![.\w])performance\s*\./, 'the clock'],
  [/\bMath\.random\(/, 'chance'],
  [/(?<![.\w])console\s*\./, 'the log'],
  [/(?<![.\w])fetch\(/, 'the network'],
];

/** Whether a file is meant to be pure. */
export function isDomain(file: string): boolean {
  const area = areaOf(file);
  if (area.kind === 'actions') return file.startsWith(`actions/${area.name}/src/`) && !shell.test(file);
  return pureShared.test(file);
}

export function purity(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isTypeScript(file) && isDomain(file.path))
    .flatMap((file) => {
      const imported = importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .filter(({ specifier, target, kind, values }) => {
          if (target) {
            return effectfulShared.test(target) && (kind === 'dynamic' || values.some((name) => effectful.test(name)));
          }
          return specifier.startsWith('node:') && !pureModules.includes(specifier);
        })
        .map(
          ({ specifier }) => `${file.path} imports ${specifier}: let run.ts or an adapter do it and hand in the data`,
        );
      const code = withoutCommentLines(file.text);
      const used = effects
        .filter(([pattern]) => pattern.test(code))
        .map(([pattern, what]) => `${file.path} touches ${what} (${pattern.exec(code)?.[0]}): hand it in from run.ts`);
      return [...imported, ...used];
    });
}
