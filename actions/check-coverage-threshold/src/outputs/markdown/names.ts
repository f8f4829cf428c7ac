import { codeSpan, escapeMarkdown } from '../../../../../shared/text/index.ts';

/** A name longer than that is shown by its end, where file names differ. In characters. */
const longestName = 160;
const longestText = 1_500;

/** A file name or pattern as inline code. It may hold anything. */
export function nameSpan(name: string): string {
  return codeSpan(endOf(name));
}

/** The name as plain text, at most so long that a table can bear it. */
export function endOf(name: string): string {
  if (name.length <= longestName) return name;
  const characters = Array.from(name.slice(-2 * longestName));
  return `…${characters.slice(-longestName).join('')}`;
}

/** A sentence with foreign names in it, as plain text. */
export function sentence(text: string): string {
  return escapeMarkdown(text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`);
}

/** The shown Markdown alone when the address is none that Markdown could hold. */
export function link(shown: string, url: string): string {
  return /^https?:\/\/[^\s<>\\|]+$/.test(url) ? `[${shown}](<${url}>)` : shown;
}
