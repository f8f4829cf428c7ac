// Text leaves: parsing and printing small things. The ground floor: imports nothing of this repository.
export { parseBoolean } from './boolean.ts';
export { quoteCsv } from './csv.ts';
export { durationForms, parseDuration } from './duration.ts';
export { compareFractions, type Fraction, parsePercent } from './fraction.ts';
export { parseList } from './list.ts';
export { codeSpan, escapeMarkdown } from './markdown.ts';
export { neutralise } from './neutralise.ts';
export { hideAll, redact, secretForms } from './redact.ts';
export { escapeBackslash, quoteShell } from './shell.ts';
export { quoteForMessage, showLines, showOnOneLine } from './visible.ts';
