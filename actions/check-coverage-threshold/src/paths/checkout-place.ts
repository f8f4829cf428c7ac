import type { Fold } from './endings.ts';
import { withoutCapitals } from './names.ts';
import { type Tidy, tidy } from './tidy.ts';

/** Folders of runners that hold `<repository>/<repository>`: hosted, self-hosted, in a container job. */
const workFolders = new Set(['work', '_work', '__w']);

const asIs: Fold = (name) => name;

/** Tells which part of an absolute path lies inside a checkout of the repository. */
export class CheckoutPlace {
  /** Name of the folder of this checkout: on a runner, the repository's name. */
  readonly name: string;
  readonly #tops: readonly Tidy[];

  /** @param top absolute path of the checkout on this machine */
  constructor(top: string) {
    const own = tidy(top, !top.startsWith('/'));
    this.name = own.text.slice(own.text.lastIndexOf('/') + 1);
    // On macOS /var, /tmp and /etc are links into /private: a tool writes the one form or the other.
    const other = own.text.startsWith('private/') ? own.text.slice('private/'.length) : `private/${own.text}`;
    this.#tops = own.root === '/' ? [own, { ...own, text: other }] : [own];
  }

  /** The part below the checkout on this machine; undefined for a path that lies elsewhere. */
  below(path: Tidy): string | undefined {
    const fold = path.windows ? withoutCapitals : asIs;
    for (const top of this.#tops) {
      if (fold(top.root) !== fold(path.root)) continue;
      if (top.text === '') return path.text;
      const inside = path.text[top.text.length] === '/';
      if (inside && fold(path.text.slice(0, top.text.length)) === fold(top.text)) {
        return path.text.slice(top.text.length + 1);
      }
    }
    return undefined;
  }

  /**
   * The part below the checkout of another runner's job: `home/runner/work/r/r/src/a.ts`, `D:\a\r\r\src\a.ts`,
   * `/__w/r/r/src/a.ts`, `/github/workspace/src/a.ts`.
   */
  belowRunner(path: Tidy): string | undefined {
    if (path.root === '/' && path.text.startsWith('github/workspace/')) return path.text.slice(17);
    const segments = path.text.split('/');
    for (let index = 0; index + 3 < segments.length; index++) {
      const folder = segments[index] ?? '';
      const holds = workFolders.has(folder) || (path.windows && index === 0 && folder === 'a');
      if (holds && segments[index + 1] === segments[index + 2]) return segments.slice(index + 3).join('/');
    }
    return undefined;
  }
}
