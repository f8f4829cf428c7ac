import { details, table } from '../../../../shared/report/index.ts';
import { codeSpan, escapeMarkdown } from '../../../../shared/text/index.ts';
import { attention, counted, countJudged, type FileProblem, type Judged, type Result } from '../judged.ts';
import { statuses } from '../model.ts';
import { attentionHead, attentionRow, byFile, changeItem, statusCell } from './markdown-rows.ts';

const mostRows = 200;
const mostFiles = 100;
const mostItems = 100;

export interface SummaryFacts {
  readonly result: Result;
  readonly mode: 'pin' | 'update' | 'check' | 'verify';
  readonly dryRun: boolean;
  readonly judged: readonly Judged[];
  /** Files that were read. */
  readonly files: number;
  /** Files that could not be read as what they are. */
  readonly problems: readonly FileProblem[];
  /** Files left out without a failure, and why. */
  readonly skipped: readonly FileProblem[];
  readonly pullRequest?: { readonly operation: string; readonly number?: number; readonly url?: string };
}

/** The job summary: verdict, counts, what needs somebody's attention, and all changes folded. Foreign text is escaped. */
export function renderSummary(facts: SummaryFacts): string {
  const parts = [
    `### pin-digests: ${verdict(facts)}`,
    sentence(facts),
    countsTable(facts.judged),
    attentionPart(attention(facts.judged)),
    problemsPart(facts.problems),
    ...changesParts(facts.judged),
    skippedPart(facts.skipped),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function verdict({ result, judged, problems, dryRun, mode }: SummaryFacts): string {
  const counts = countJudged(judged);
  if (result === 'unresolved') {
    const unread = problems.length > 0 ? `, ${counted(problems.length, 'file')} not understood` : '';
    return `🟠 unresolved (${counted(counts.unresolved, 'reference')}${unread})`;
  }
  if (result === 'unpinned') {
    return `🔴 ${mode === 'verify' ? 'unpinned or not what it says' : 'unpinned'} (${counted(counts.unpinned, 'reference')})`;
  }
  if (result === 'changed') return `📌 ${dryRun ? 'would pin' : 'pinned'} ${counted(counts.changed, 'reference')}`;
  return judged.length === 0 ? '⚪ no references found' : '✅ everything is pinned';
}

function sentence({ judged, files, mode, dryRun, pullRequest }: SummaryFacts): string {
  const read = `${counted(judged.length, 'reference')} in ${counted(files, 'file')}, mode ${codeSpan(mode)}`;
  const dry = dryRun ? ', a dry run: nothing was written' : '';
  return `${read}${dry}.${pullRequest === undefined ? '' : ` ${pullRequestSentence(pullRequest)}`}`;
}

function pullRequestSentence({ operation, number, url }: NonNullable<SummaryFacts['pullRequest']>): string {
  if (operation === 'none' || number === undefined) return 'No pull request was written.';
  const name = url !== undefined && /^https?:\/\/[^\s<>]+$/.test(url) ? `[#${number}](<${url}>)` : `#${number}`;
  return `Pull request ${name} was ${escapeMarkdown(operation)}.`;
}

function countsTable(judged: readonly Judged[]): string {
  const rows = statuses.flatMap((status) => {
    const of = judged.filter((one) => one.status === status);
    if (of.length === 0) return [];
    const images = of.filter(({ kind }) => kind === 'image').length;
    return [[statusCell(status), String(images), String(of.length - images)]];
  });
  return rows.length === 0 ? '' : table(['references', 'images', 'actions'], rows);
}

function attentionPart(worst: readonly Judged[]): string {
  if (worst.length === 0) return '';
  return table(attentionHead, worst.slice(0, mostRows).map(attentionRow)) + more(worst.length, mostRows, 'reference');
}

function problemsPart(problems: readonly FileProblem[]): string {
  if (problems.length === 0) return '';
  const rows = problems.slice(0, mostRows).map((problem) => [fileCell(problem), escapeMarkdown(problem.message)]);
  return table(['not understood', 'why'], rows) + more(problems.length, mostRows, 'file');
}

function changesParts(judged: readonly Judged[]): string[] {
  const files = byFile(judged.filter(({ status }) => status === 'changed'));
  const folded = Array.from(files).slice(0, mostFiles);
  const parts = folded.map(([file, changes]) => {
    const items = changes.slice(0, mostItems).map(changeItem).join('\n');
    return details(`${file}: ${counted(changes.length, 'change')}`, items + more(changes.length, mostItems, 'change'));
  });
  const rest = more(files.size, mostFiles, 'file').trim();
  return rest === '' ? parts : [...parts, rest];
}

function skippedPart(skipped: readonly FileProblem[]): string {
  if (skipped.length === 0) return '';
  const items = skipped
    .slice(0, mostItems)
    .map((file) => `- ${fileCell(file)}: ${escapeMarkdown(file.message)}`)
    .join('\n');
  return details(`${counted(skipped.length, 'file')} left out`, items + more(skipped.length, mostItems, 'file'));
}

function fileCell({ path, line }: FileProblem): string {
  return codeSpan(line === undefined ? path : `${path}:${line}`);
}

function more(count: number, shown: number, noun: string): string {
  return count > shown ? `\n\n… and ${counted(count - shown, `more ${noun}`)}, all in the report` : '';
}
