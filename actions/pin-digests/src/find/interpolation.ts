/**
 * Compose's interpolation (compose-spec, 12-interpolation): `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`,
 * `${NAME:?message}`, `${NAME:+other}`, nested to any depth; `$$` is a dollar.
 */
import { type Slot, textOf } from './candidate.ts';

export interface Interpolated {
  /** The text that is used when nothing is set in the environment. */
  readonly slot: Slot;
  readonly dynamic?: string;
}

/** Nobody nests further by hand, and each level is read anew. */
const deepest = 16;
const defaulted = /^\$\{[A-Za-z_][A-Za-z0-9_]*:?-/;

/**
 * Looks through variables that stand for the whole value: the default inside is the reference. A variable that is only
 * a part of it leaves nothing that could be pinned.
 */
export function interpolate(whole: Slot): Interpolated {
  let slot = whole;
  for (let depth = 0; depth < deepest; depth += 1) {
    const text = textOf(slot);
    if (slot === whole && text.trim() === '') return { slot };
    const opening = defaulted.exec(text)?.[0];
    if (opening === undefined || closingOf(text) !== text.length - 1) break;
    slot = trimmed({ ...slot, start: slot.start + opening.length, end: slot.end - 1 });
  }
  const text = textOf(slot);
  if (text !== '' && !/\$/.test(text.replaceAll('$$', ''))) return { slot };
  const because =
    text === '' || slot === whole
      ? 'it comes from a variable, which has its value only where Compose runs; a default (`${NAME:-image:tag}`) could be pinned'
      : 'the default of its variable holds another variable';
  return { slot: whole, dynamic: because };
}

/** Where the `${` at the start is closed; -1 when it is not. */
function closingOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.startsWith('$$', at)) at += 1;
    else if (text.startsWith('${', at)) {
      depth += 1;
      at += 1;
    } else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function trimmed(slot: Slot): Slot {
  const text = textOf(slot);
  const start = slot.start + (text.length - text.trimStart().length);
  return { ...slot, start, end: Math.max(start, slot.start + text.trimEnd().length) };
}
