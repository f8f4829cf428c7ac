import { cut, type Stretch, trimmed, unquoted } from './stretch.ts';
import { isSpace, keyAndValue, splitWords, wordEnd } from './words.ts';

/** `--from=nginx`; a flag without `=` has no value. */
export interface Flag {
  /** Without the dashes, as written. */
  readonly name: string;
  /** Without quotes and escapes. */
  readonly value: Stretch | undefined;
}

/** The parts of one instruction. */
export interface SplitInstruction {
  /** Upper case. Under `ONBUILD` the instruction that it holds back. */
  readonly name: string;
  readonly onbuild: boolean;
  readonly flags: readonly Flag[];
  /** All behind the flags. */
  readonly rest: Stretch;
}

/**
 * Takes an instruction apart; undefined for a line that is only white space. Flags are the words with `--` before the
 * first other word, and their escape character is always the backslash.
 * Source: `splitCommand` and `extractBuilderFlags` in moby/buildkit, frontend/dockerfile/parser/split_command.go.
 */
export function readInstruction(line: Stretch, onbuild = false): SplitInstruction | undefined {
  const whole = trimmed(line);
  if (whole.text === '') return undefined;
  const name = /^\S+/.exec(whole.text)?.[0] ?? '';
  const { flags, rest } = readFlags(cut(whole, name.length));
  const upper = name.toUpperCase();
  if (upper === 'ONBUILD' && !onbuild) {
    const held = readInstruction(rest, true);
    if (held !== undefined) return held;
  }
  return { name: upper, onbuild, flags, rest };
}

function readFlags(line: Stretch): { flags: readonly Flag[]; rest: Stretch } {
  const flags: Flag[] = [];
  let at = 0;
  for (;;) {
    while (at < line.text.length && isSpace(line.text.charAt(at))) at += 1;
    if (!line.text.startsWith('--', at)) break;
    const { end } = wordEnd(line.text, at, '\\');
    const flag = unquoted(cut(line, at, end), '\\');
    at = end;
    if (flag.text === '--') break;
    const { key, value } = keyAndValue(flag);
    flags.push({ name: key.slice(2), value });
  }
  return { flags, rest: trimmed(cut(line, at)) };
}

/** The arguments of an instruction, quotes kept. Not for the exec form, whose words are JSON strings. */
export function argumentsOf(instruction: SplitInstruction, escapeCharacter: string): readonly Stretch[] {
  return splitWords(instruction.rest, escapeCharacter).words;
}
