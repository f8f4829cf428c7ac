import { quoteForMessage } from '../text/index.ts';
import { EditRefused } from './errors.ts';
import type { Alias, EditableSource, Intent, Mapping, Node, Scalar, Sequence, Splice } from './model.ts';
import { openSource } from './open.ts';
import { showPath } from './path.ts';
import { applySplices } from './splice.ts';

/**
 * Does the splices, parses the outcome again and compares: exactly the scalars of the intents have changed, to exactly
 * their texts, and nothing else has (comments and white space apart).
 * @returns the new text
 * @throws EditRefused, naming the first place that differs
 */
export async function applyEdit(
  source: EditableSource,
  splices: readonly Splice[],
  intents: readonly Intent[],
): Promise<string> {
  const wanted = collect(intents);
  const text = applySplices(source.text, splices);
  const { documents } = await reopen(source, text);
  const comparison = new Comparison(wanted);
  if (documents.length !== source.documents.length) {
    throw new EditRefused('the change would make another number of documents of the file');
  }
  source.documents.forEach((root, index) => {
    comparison.same(root, documents[index]);
  });
  comparison.finish();
  return text;
}

function collect(intents: readonly Intent[]): Map<Scalar, string> {
  const wanted = new Map<Scalar, string>();
  for (const { scalar, text } of intents) {
    if ((wanted.get(scalar) ?? text) !== text) {
      throw new EditRefused(`${showPath(scalar.path)} cannot get two different texts`);
    }
    wanted.set(scalar, text);
  }
  return wanted;
}

async function reopen(source: EditableSource, text: string): Promise<EditableSource> {
  try {
    return await openSource(source.format, text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new EditRefused(`the change would leave a file that cannot be read: ${error.message}`);
  }
}

/** Walks two trees side by side. */
class Comparison {
  readonly #wanted: Map<Scalar, string>;
  readonly #after = new Map<Node, Node>();
  readonly #aliases: [Alias, Alias][] = [];

  constructor(wanted: Map<Scalar, string>) {
    this.#wanted = new Map(wanted);
  }

  same(before: Node, after: Node | undefined): void {
    if (after === undefined || after.kind !== before.kind) throw changed(before);
    this.#after.set(before, after);
    if (before.kind === 'scalar' && after.kind === 'scalar') this.#scalar(before, after);
    if (before.kind === 'mapping' && after.kind === 'mapping') this.#mapping(before, after);
    if (before.kind === 'sequence' && after.kind === 'sequence') this.#sequence(before, after);
    if (before.kind === 'alias' && after.kind === 'alias') this.#aliases.push([before, after]);
  }

  /** What can only be told when both trees were walked. */
  finish(): void {
    for (const [before, after] of this.#aliases) {
      const target = before.target === undefined ? undefined : this.#after.get(before.target);
      if (before.name !== after.name || target !== after.target) throw changed(before);
    }
    for (const scalar of this.#wanted.keys()) {
      throw new EditRefused(`${showPath(scalar.path)} is no part of the file that was to change`);
    }
  }

  #scalar(before: Scalar, after: Scalar): void {
    const text = this.#wanted.get(before);
    this.#wanted.delete(before);
    if (before.anchor !== after.anchor) throw changed(before);
    if (text === undefined) {
      const same = before.text === after.text && before.type === after.type && before.style === after.style;
      if (!same) throw changed(before);
      return;
    }
    if (after.text !== expected(before, text) || (before.type === 'string' && after.type !== 'string')) {
      const place = showPath(before.path);
      throw new EditRefused(`${place} would read ${quoteForMessage(after.text)} and not ${quoteForMessage(text)}`);
    }
  }

  #mapping(before: Mapping, after: Mapping): void {
    if (before.entries.length !== after.entries.length || before.flow !== after.flow) throw changed(before);
    before.entries.forEach((entry, index) => {
      this.same(entry.key, after.entries[index]?.key);
      this.same(entry.value, after.entries[index]?.value);
    });
  }

  #sequence(before: Sequence, after: Sequence): void {
    if (before.items.length !== after.items.length || before.flow !== after.flow) throw changed(before);
    before.items.forEach((item, index) => {
      this.same(item, after.items[index]);
    });
  }
}

/** The line breaks at the end of a block scalar belong to its header, and stay when the text comes without any. */
function expected({ style, text: old }: Scalar, text: string): string {
  if ((style !== 'literal' && style !== 'folded') || text.endsWith('\n')) return text;
  return text + (/\n*$/.exec(old)?.[0] ?? '');
}

function changed(node: Node): EditRefused {
  return new EditRefused(`the change would touch ${showPath(node.path) || 'the root'} as well`);
}
