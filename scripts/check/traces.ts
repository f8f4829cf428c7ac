// What must not be left behind in a committed file: paths of one machine, and ways to silence the checks.
import type { SourceFile } from './source-file.ts';

// Put together here, so that this file does not match itself.
const machine = new RegExp(`(?<![\\w.@~-])/(?:${['work', 'root', 'farm'].join('|')})/|/home/(?!runner\\b)[a-z]+/`);
const silencers = [
  ['@ts', 'ignore'],
  ['@ts', 'nocheck'],
  ['biome', 'ignore'],
  ['eslint', 'disable'],
].map((words) => words.join('-'));
const focus = new RegExp(`\\b(?:it|test|describe)\\.(?:${['only', 'todo'].join('|')})\\b`);

export function traces(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => {
      const place = `${file.path}:${index + 1}`;
      const silencer = silencers.find((word) => line.includes(word));
      return [
        ...(machine.test(line) ? [`${place} names a path of one machine: derive it, or use a made-up one`] : []),
        ...(silencer ? [`${place} silences a check with ${silencer}: mend what it says instead`] : []),
        ...(focus.test(line) ? [`${place} leaves tests out: remove ${focus.exec(line)?.[0]}`] : []),
      ];
    }),
  );
}
