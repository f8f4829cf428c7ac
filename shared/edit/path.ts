import { showOnOneLine } from '../text/index.ts';
import type { Path } from './model.ts';

// Characters that mean something in a path, white space, and what cannot be seen: a key with one of them is quoted.
const bare = /^[^\s.[\]"'*\\\p{C}]+$/u;

/** A key path as people write it: `jobs.build.steps[0].uses`, `a["x.y"]`. One line; empty for the root. */
export function showPath(path: Path): string {
  let shown = '';
  for (const step of path) {
    if (typeof step === 'number') shown += `[${step}]`;
    else if (!bare.test(step)) shown += `[${showOnOneLine(JSON.stringify(step))}]`;
    else shown += shown === '' ? step : `.${step}`;
  }
  return shown;
}
