// What a bundle must not hold, how big it may be, and the comparison of built folders.
import { gzipSync } from 'node:zlib';
import type { SourceFile } from './source-file.ts';

/** Bytes of index.js, which every start loads: about 15 ms above bare Node. No limit of GitHub's; it keeps growth in sight. */
const entryBudget = 240 * 1024;

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/webpackMissingModule/, 'an import that could not be resolved: it fails only when that path is taken'],
  [/node_modules\/undici\//, 'undici, a second HTTP client (1 MB, 40 ms of start-up)'],
  [
    /(?<![\w./$-])\/(?:home|Users|root|tmp|private|var\/folders|work)\/[\w-]|[A-Z]:\\\\?Users\\/,
    'an absolute path of the machine that built it',
  ],
  [/sourceMappingURL=/, 'a source map'],
];

/** `files`: the JavaScript of one bundle, with paths relative to the output folder. */
export function bundles(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.endsWith('.js'))
    .flatMap((file) => [
      ...forbidden
        .filter(([pattern]) => pattern.test(file.text))
        .map(([pattern, what]) => `${file.path} holds ${what}: ${JSON.stringify(pattern.exec(file.text)?.[0])}`),
      ...(/^[^/]+\/(post\/)?index\.js$/.test(file.path) && Buffer.byteLength(file.text) > entryBudget
        ? [`${file.path} is over ${entryBudget / 1024} KiB: move what is not always needed behind await import()`]
        : []),
    ]);
}

/** Paths at which two folders differ, given as path -> content. */
export function differences(present: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  const all = [...new Set([...present.keys(), ...wanted.keys()])].sort();
  return all.flatMap((name) => {
    if (!present.has(name)) return [`${name} is missing`];
    if (!wanted.has(name)) return [`${name} should not be there`];
    return present.get(name) === wanted.get(name) ? [] : [`${name} is out of date`];
  });
}

/**
 * Compressed bytes of the whole release: the runner downloads the archive of the ref once per job, whatever is used. An
 * action that edits YAML and talks to servers comes to about 230 KiB, 60 of them the YAML library.
 */
export const archiveBudget = 1024 * 1024;

export const archiveBytes = (files: ReadonlyMap<string, Buffer>): number =>
  gzipSync(Buffer.concat([...files.values()])).length;
