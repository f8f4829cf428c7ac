import type { Alert, Severity } from './model.ts';
import { cut } from './present.ts';

// Slack refuses the whole message when one part is too long (docs.slack.dev: Block Kit, text object, section, header).
const limits = { header: 150, text: 3000, field: 2000, fieldsOfSection: 10 };

const signs: Readonly<Record<Severity, string>> = { critical: '🔴', error: '🟠', warning: '🟡' };

interface TextObject {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
  readonly emoji?: boolean;
  readonly verbatim?: boolean;
}

export interface SlackBlock {
  readonly type: 'header' | 'section' | 'context';
  readonly text?: TextObject;
  readonly fields?: readonly TextObject[];
  readonly elements?: readonly TextObject[];
}

export interface SlackMessage {
  /** What notifications and clients without blocks show. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/**
 * The message for an incoming webhook.
 * @param alert as `presentAlert` made it
 * @param again whether an earlier try may have arrived, which the message then says
 */
export function renderSlack(alert: Alert, again: boolean): SlackMessage {
  const heading = `${alert.resolved === true ? '✅ Resolved:' : signs[alert.severity]} ${alert.title}`;
  const link = alert.runUrl === '' ? '' : linkTo(alert.runUrl, 'Open the run');
  const place = alert.environment === undefined ? alert.repository : `${alert.repository}, ${alert.environment}`;
  const key = `${alert.action} · ${alert.dedupKey}`;
  const repeated = again ? ' · sent again, as the first try had no clear answer: it may be here twice' : '';
  return {
    text: `${escapeWithin(`${heading} (${place})`, 1500)}${link === '' ? '' : ` ${link}`}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(heading, limits.header), emoji: false } },
      ...(heading.length > limits.header ? [section(escapeWithin(alert.title, limits.text))] : []),
      ...factSections(alert),
      ...(alert.logLines.length === 0 ? [] : [section(codeBlock(alert.logLines))]),
      ...(link === '' ? [] : [section(link)]),
      { type: 'context', elements: [mrkdwn(escapeWithin(key, 1000) + repeated)] },
    ],
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Names on the left, values on the right. */
function factSections(alert: Alert): SlackBlock[] {
  const optional = (name: string, value: string | undefined) => (value === undefined ? [] : [[name, value] as const]);
  const facts = [
    ['Repository', alert.repository] as const,
    ...optional('Environment', alert.environment),
    ['Result', alert.result] as const,
    ...optional('Release', alert.release),
    ...alert.facts,
  ];
  const fields = facts.flatMap(([name, value]) => [mrkdwn(bold(name)), mrkdwn(code(value))]);
  const count = Math.ceil(fields.length / limits.fieldsOfSection);
  return Array.from({ length: count }, (_, at) => ({
    type: 'section',
    fields: fields.slice(at * limits.fieldsOfSection, (at + 1) * limits.fieldsOfSection),
  }));
}

/** The last lines that fit. */
function codeBlock(lines: readonly string[]): string {
  const fence = '```';
  const room = limits.text - 2 * fence.length - 2;
  let text = '';
  for (const line of [...lines].reverse()) {
    // A fence inside would end ours.
    const safe = escapeCode(
      line.replace(/`{3,}/g, (run) => 'ˋ'.repeat(run.length)),
      room,
    );
    const longer = text === '' ? safe : `${safe}\n${text}`;
    if (longer.length > room) break;
    text = longer;
  }
  return `${fence}\n${text}\n${fence}`;
}

const section = (text: string): SlackBlock => ({ type: 'section', text: mrkdwn(text) });
// `verbatim`: addresses and names of channels in foreign text do not become links.
const mrkdwn = (text: string): TextObject => ({ type: 'mrkdwn', text, verbatim: true });

function bold(name: string): string {
  const safe = escapeWithin(name.replaceAll('*', '∗'), limits.field - 2);
  return safe.trim() === '' ? '—' : `*${safe.trim()}*`;
}

function code(value: string): string {
  const safe = escapeCode(value.replaceAll('`', 'ˋ'), limits.field - 2).trim();
  return safe === '' ? '—' : `\`${safe}\``;
}

function linkTo(url: string, words: string): string {
  // `>` and `|` would end the address.
  const safe = url.replaceAll('&', '&amp;').replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return `<${safe}|${words}>`;
}

/** Slack's three signs as entities, at most `limit` characters, no entity cut: nothing foreign is a mention or a link. */
function escapeCode(text: string, limit: number): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  let safe = '';
  for (const character of text) {
    const next = entities[character] ?? character;
    if (safe.length + next.length > limit - 1) return `${safe}…`;
    safe += next;
  }
  return safe;
}

/** The same outside of code: `@here` and `@channel` are taken apart, too, for clients that look for names in plain text. */
function escapeWithin(text: string, limit: number): string {
  return escapeCode(text.replace(/@(?=\S)/g, '@\u200b'), limit);
}
