// Where chapters show themselves: a terminal of limited width, and the place of the bundles they run.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { showOnOneLine } from '../../shared/text/index.ts';
import type { Paint } from '../action/paint.ts';
import { type Cell, fold, renderTable } from './table.ts';

/** What the person at the keyboard can mend. */
export class DemoError extends Error {}

/** Columns: wide enough for a table, narrow enough to be read. */
const [narrowest, widest] = [40, 100];

export class Stage {
  readonly paint: Paint;
  readonly #root: string;
  readonly #bundles: string;
  readonly #width: number;
  readonly #write: (text: string) => void;

  /** @param bundles folder of built bundles, `<name>/index.js` */
  constructor(root: string, bundles: string, output: NodeJS.WriteStream) {
    this.#root = root;
    this.#bundles = bundles;
    // No terminal has no columns, and some that do not know their width say 0.
    this.#width = Math.max(narrowest, Math.min(output.columns || widest, widest));
    this.#write = (text) => void output.write(`${text}\n`);
    // styleText asks the stream and NO_COLOR whether colours are wanted.
    this.paint = (format, text) => styleText(format, text, { stream: output });
  }

  /** What the local runner needs to run an action as it is shipped. @throws DemoError when it is not built */
  shipped(action: string): { readonly action: string; readonly bundles: string } {
    if (!existsSync(path.join(this.#bundles, action, 'index.js'))) {
      throw new DemoError(
        `The bundle of ${action} is not in ${this.#bundles}. The demo builds nothing: run \`npm run build\` first.`,
      );
    }
    return { action: path.join(this.#root, 'actions', action), bundles: this.#bundles };
  }

  blank(): void {
    this.#write('');
  }

  heading(text: string): void {
    this.#write(this.paint(['bold', 'underline'], text));
  }

  subheading(text: string): void {
    this.#write(this.paint('bold', text));
  }

  /** Folded at the width of the terminal; control characters of foreign text are shown. */
  paragraph(text: string, format?: Parameters<Paint>[0]): void {
    for (const line of fold(showOnOneLine(text), this.#width))
      this.#write(format === undefined ? line : this.paint(format, line));
  }

  /** Cells may hold foreign text. */
  table(titles: readonly string[], rows: readonly (readonly Cell[])[]): void {
    for (const line of renderTable(titles, rows, this.#width, this.paint)) this.#write(line);
  }
}
