import { createHash } from 'node:crypto';
import { showLines, showOnOneLine } from '../text/index.ts';
import type { Alert } from './model.ts';

/** Bounds that every channel can take, in characters (UTF-16 units) and lines. */
export const BOUNDS = { title: 500, name: 80, value: 1000, facts: 40, line: 1000, lines: 100, log: 16_000, key: 255 };

/**
 * The alert as it may be shown to people: without secrets, without characters that cannot be seen, within BOUNDS. Texts
 * are cleaned before they are cut, as half a secret is not recognised. Of the log the end is kept.
 */
export function presentAlert(alert: Alert, clean: (text: string) => string): Alert {
  const line = (text: string, limit: number) => cut(showOnOneLine(clean(text)), limit);
  const optional = (text: string | undefined) => {
    const shown = line(text ?? '', BOUNDS.value);
    return shown === '' ? undefined : shown;
  };
  const kept = alert.facts.slice(0, BOUNDS.facts);
  const facts = kept.map(([name, value]) => [line(name, BOUNDS.name), line(value, BOUNDS.value)] as const);
  const left = alert.facts.length - kept.length;
  return {
    ...alert,
    action: line(alert.action, BOUNDS.name),
    result: line(alert.result, BOUNDS.name),
    title: line(alert.title, BOUNDS.title),
    facts: left > 0 ? [...facts, ['more', `${left} facts are not shown`]] : facts,
    logLines: lastLines(alert.logLines, clean),
    runUrl: runAddress(clean(alert.runUrl)),
    repository: line(alert.repository, BOUNDS.value),
    environment: optional(alert.environment),
    release: optional(alert.release),
    dedupKey: stableKey(clean(alert.dedupKey)),
  };
}

/** At most `limit` characters; of a longer text the start and `…`, without half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The facts as an object; a name that comes again gets a number, so that none hides another. */
export function factsByName(facts: Alert['facts']): Record<string, string> {
  const counts = new Map<string, number>();
  const entries = facts.map(([name, value]) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [count === 1 ? name : `${name} (${count})`, value] as const;
  });
  return Object.fromEntries(entries);
}

function lastLines(lines: readonly string[], clean: (text: string) => string): string[] {
  // Cleaned as one text, as a secret may have several lines. Far more than is shown, but not all of a gigabyte.
  const text = clean(lines.slice(-10 * BOUNDS.lines).join('\n'));
  const shown: string[] = [];
  let size = 0;
  for (const line of showLines(text.replaceAll('\r\n', '\n')).trimEnd().split('\n').reverse()) {
    const short = cut(line, BOUNDS.line);
    size += short.length + 1;
    if (shown.length === BOUNDS.lines || size > BOUNDS.log) break;
    shown.unshift(short);
  }
  return shown.length === 1 && shown[0] === '' ? [] : shown;
}

/** Empty when it is no http(s) address: nothing else may become a link. */
function runAddress(text: string): string {
  if (!URL.canParse(text)) return '';
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.href.length <= BOUNDS.value ? url.href : '';
}

/** PagerDuty takes 255 characters. A longer key is hashed rather than cut, so that two stay two. */
function stableKey(key: string): string {
  const shown = showOnOneLine(key);
  return shown.length <= BOUNDS.key ? shown : createHash('sha256').update(key).digest('hex');
}
