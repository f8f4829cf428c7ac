// Characters that do something to a terminal, a line reader or a reader's eye instead of standing for themselves:
// controls (C0, DEL, C1), line and paragraph separators, format characters (bidi overrides, zero-width characters,
// byte order mark), everything else Unicode calls ignorable, and halves of surrogate pairs.
// Ignorable ones matter for safety, too: .NET's culture-aware string search skips them, so `##<zero width>[` may count
// as `##[` for a program that searches that way.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One invisible character as `\xNN` (up to U+00FF) or `\u{...}`. */
function numeric(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Writes every invisible character as an escape; newlines and tabs become `\n` and `\t`, so the answer is one line. */
export function showOnOneLine(text: string): string {
  return text.replace(invisible, (character) => named[character] ?? numeric(character));
}

/** Writes every invisible character as an escape, except the newlines and tabs that give a text its shape. */
export function showLines(text: string): string {
  return text.replace(invisible, (character) =>
    character === '\n' || character === '\t' ? character : numeric(character),
  );
}

/**
 * Quotes a foreign value for a message: one line, invisible characters shown, at most `limit` characters of it.
 * For example `"srcs/**"`, or `"aaaa…" (120 characters)`.
 */
export function quoteForMessage(text: string, limit = 80): string {
  const characters = Array.from(text.slice(0, 2 * limit));
  const short = text.length <= limit || (text.length <= 2 * limit && characters.length <= limit);
  if (short) return `"${showOnOneLine(text)}"`;
  return `"${showOnOneLine(characters.slice(0, limit).join(''))}…" (${text.length} characters)`;
}
