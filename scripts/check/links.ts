// Relative links of the pages lead to something that is there.
import path from 'node:path';
import type { SourceFile } from './source-file.ts';

/** Targets of the relative links on a Markdown page, without their anchors. Code blocks are no pages. */
export function relativeLinks(page: string): string[] {
  const prose = page.replace(/^( *)```[\s\S]*?^\1```$/gm, '').replace(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\((?![a-z]+:|#|\/)([^)\s#]+)(?:#[^)\s]*)?\)/gi), ([, target = '']) => target);
}

export function links(files: readonly SourceFile[]): string[] {
  const there = new Set(files.flatMap(({ path: file }) => [file, ...parents(file)]));
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      relativeLinks(file.text)
        .filter((target) => !there.has(path.posix.join(path.posix.dirname(file.path), target).replace(/\/$/, '')))
        .map((target) => `${file.path} links to ${target}, which is not there`),
    );
}

function parents(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...parents(folder)];
}
