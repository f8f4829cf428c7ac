// Rule 4 of the house: a file is one idea, its name is a term of the field.
import path from 'node:path';
import type { SourceFile } from './source-file.ts';

const longest = 300;
const code = /\.(ts|js|cjs|mjs|sh)$|^\.ci\/run$|^scripts\/[^.]+$/;
const houses = /^(actions|shared|scripts|test|bench|docs)\/(?!.*\bfixtures\/)/;
const catchAll = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'lib', 'stuff'];

/** Lines as an editor counts them. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

export function sizes(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => code.test(file.path) && lineCount(file.text) > longest)
    .map((file) => `${file.path} has ${lineCount(file.text)} lines: split it by idea, ${longest} is the limit`);
}

export function names(paths: readonly string[]): string[] {
  return paths
    .filter((file) => houses.test(file))
    .flatMap((file) => {
      const parts = file.split('/');
      const vague = parts.map((part) => part.split('.')[0] ?? '').find((part) => catchAll.includes(part));
      if (vague) return [`${file}: "${vague}" says nothing. Name the idea that the file holds`];
      const base = path.posix.basename(file);
      const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
      const odd = [...parts.slice(0, -1), base].find(
        (part) => !kebab.test(part) && !/^(README|LICENSE)(\.md)?$/.test(part),
      );
      return odd ? [`${file}: "${odd}" is not kebab-case`] : [];
    });
}
