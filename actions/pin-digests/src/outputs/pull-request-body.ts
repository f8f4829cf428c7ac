import { cutToBytes, details, table } from '../../../../shared/report/index.ts';
import { codeSpan } from '../../../../shared/text/index.ts';
import { attention, counted, type FileProblem, type Judged } from '../judged.ts';
import { attentionHead, attentionRow, byFile, changeItem, placeCell } from './markdown-rows.ts';

// A row is about 250 characters with its links, and GitHub takes 65,536 characters in all.
const mostRows = 120;
const mostAttention = 40;
const mostItems = 100;
const shownDigits = 12;
// A third of what GitHub takes: the table below it is what the pull request is about.
const longestIntro = 20_000;

export interface BodyFacts {
  /** What the user wants said first. Markdown, taken as it is. */
  readonly intro: string;
  readonly judged: readonly Judged[];
  readonly problems: readonly FileProblem[];
  /** Of GitHub, without a slash at the end: `https://github.com`. */
  readonly serverUrl: string;
  /** The run that wrote it, for the footer. */
  readonly runUrl?: string;
}

/**
 * The text of the pull request: what changed from what to what, with links to read it by; every value in full in the
 * details; what could not be resolved; how to have a reference left alone. It may be longer than GitHub takes: the
 * caller cuts it. Foreign text is escaped, so that no name in a file mentions or links anybody.
 */
export function pullRequestBody({ intro, judged, problems, serverUrl, runUrl }: BodyFacts): string {
  const changed = judged.filter(({ status }) => status === 'changed');
  const parts = [
    shortened(intro.trim()),
    `${counted(changed.length, 'reference')} in ${counted(byFile(changed).size, 'file')} now ${changed.length === 1 ? 'names' : 'name'} exactly what ${changed.length === 1 ? 'it means' : 'they mean'} today.`,
    changesTable(changed, serverUrl),
    attentionPart(attention(judged), problems),
    ...inFull(changed),
    details(
      'How to have a reference left alone',
      'Put `# pin-digests: ignore` on its line or on the line above, or name its file or itself in the input `exclude`.',
    ),
    footer(runUrl),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function changesTable(changed: readonly Judged[], serverUrl: string): string {
  if (changed.length === 0) return '';
  const rows = changed
    .slice(0, mostRows)
    .map((one) => [
      placeCell(one),
      one.original === '' ? 'empty' : codeSpan(short(one.original)),
      newCell(one, serverUrl),
    ]);
  const rest = changed.length - mostRows;
  return table(['place', 'old', 'new'], rows) + (rest > 0 ? `\n\n… and ${counted(rest, 'more change')} below.` : '');
}

function newCell(judged: Judged, serverUrl: string): string {
  const { kind, digest, version, resolved, compareUrl } = judged;
  if (kind === 'image') return codeSpan(short(resolved));
  const shown = codeSpan(digest.slice(0, shownDigits));
  const commit = link(shown, treeUrl(judged, serverUrl, digest));
  const named = version === '' ? commit : `${link(codeSpan(version), treeUrl(judged, serverUrl, version))} ${commit}`;
  // Any other address shows the commit alone, which is linked already.
  const compares = compareUrl?.includes('/compare/') === true;
  return compares ? `${named} (${link('compare', compareUrl)})` : named;
}

/** Long runs of hexadecimal digits, shortened for the table; they stand in full in the details. */
function short(reference: string): string {
  return reference.replace(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, '$1…');
}

/** The files of an action at a tag or commit. */
function treeUrl({ original }: Judged, serverUrl: string, ref: string): string {
  const [owner = '', repository = ''] = (original.split('@')[0] ?? '').split('/');
  const parts = [owner, repository, 'tree', ...ref.split('/')].map((part) => encodeURIComponent(part.toWellFormed()));
  return `${serverUrl}/${parts.join('/')}`;
}

/** The shown Markdown alone when the address is none that Markdown could hold. */
function link(shown: string, url: string): string {
  return /^https?:\/\/[^\s<>\\|]+$/.test(url) ? `[${shown}](<${url}>)` : shown;
}

function attentionPart(worst: readonly Judged[], problems: readonly FileProblem[]): string {
  const unread = problems.map(({ path, message, line = 1 }): Judged => {
    const none = { column: 1, where: '', original: 'the file', resolved: '', digest: '', version: '' };
    return { ...none, file: path, line, kind: 'image', status: 'unresolved', reason: message };
  });
  const all = [...worst, ...unread];
  if (all.length === 0) return '';
  const rows = all.slice(0, mostAttention).map(attentionRow);
  const rest = all.length - mostAttention;
  const more = rest > 0 ? `\n\n… and ${rest} more, all in the job's summary and report.` : '';
  return `#### Not pinned by this change\n\n${table(attentionHead, rows)}${more}`;
}

function inFull(changed: readonly Judged[]): string[] {
  const parts: string[] = [];
  let room = mostItems * 2;
  for (const [file, changes] of byFile(changed)) {
    if (room <= 0) break;
    const shown = changes.slice(0, Math.min(mostItems, room));
    room -= shown.length;
    const cut = changes.length > shown.length ? '\n- …' : '';
    parts.push(
      details(`${file}: ${counted(changes.length, 'change')} in full`, shown.map(changeItem).join('\n') + cut),
    );
  }
  return parts;
}

function footer(runUrl: string | undefined): string {
  const run = runUrl === undefined ? '' : ` in ${link('this run', runUrl)}`;
  return `---\n<sub>Written by pin-digests${run}. It updates this pull request in place while all commits on its branch are its own, and closes it when nothing is left to pin.</sub>`;
}

function shortened(intro: string): string {
  if (intro.length <= longestIntro) return intro;
  // A line that is longer than all that fits would leave nothing at all.
  const lines = intro.split('\n').map((line) => line.slice(0, longestIntro / 2).toWellFormed());
  return cutToBytes(lines.join('\n'), longestIntro, '_This text was cut here._');
}
