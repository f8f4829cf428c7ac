import { showLines } from './visible.ts';

// The runner reads commands from stdout and stderr alike (actions/runner, src/Runner.Common/ActionCommand.cs):
//   `::name key=value::data`  when a line starts with it after white space, as .NET's TrimStart() sees white space;
//   `##[name key=value]data`  the old form, ANYWHERE in a line.
// It searches with the rules of a culture, in which control characters may count as nothing. Tabs are the only ones that
// we let stand, so they are looked through.
const commandAtLineStart = /^([^\S\n]*):(?=\t*:)/gmu;
const oldCommand = /(#\t*#\t*)(?=\[)/g;

/**
 * Makes text that we did not write harmless for a log: no line of it is a runner command in either grammar, and no
 * character of it moves a cursor, changes colours, hides or reorders text.
 *
 * What it changes stays visible: `::error::x` at the start of a line becomes `\::error::x`, `##[group]` becomes
 * `##\[group]`, an escape character becomes `\x1b`, a bidi override `\u{202e}`. Line ends CR LF become LF, a lone CR
 * becomes `\x0d`. Ordinary text comes back as it is. Applying it twice changes nothing more.
 *
 * It is for reading, not reversible, and for whole messages: a prefix put before a neutralised text is fine, cutting
 * off its start is not.
 */
export function neutralise(text: string): string {
  return showLines(text.replaceAll('\r\n', '\n')).replace(commandAtLineStart, '$1\\:').replace(oldCommand, '$1\\');
}
