import { quoteForMessage } from '../../../../shared/text/index.ts';
import type { Gate } from '../judged.ts';
import { showPercent } from '../outputs/percent.ts';
import type { Facts } from './facts.ts';
import { unitsNeeded } from './needed.ts';
import { carriedNowhere, most, notApplied, unitWord, unknown } from './sentences.ts';

/** `min-patch`: the lines that this change adds or edits. */
export function judgePatch({ gates, totals, totalsOnly, patch }: Facts): Gate[] {
  const { patch: threshold, minChangedLines } = gates;
  if (threshold === undefined) return [];
  const gate = {
    input: 'min-patch' as const,
    subject: 'changed lines',
    metric: 'lines' as const,
    required: `at least ${threshold.text} %`,
  };
  if (totals.lines === undefined) return [carriedNowhere(gate)];
  if (totalsOnly) return [unknown(gate, 'The report names totals and no lines, so `min-patch` cannot be judged.')];
  if (patch.kind === 'none') return [notApplied(gate, `\`min-patch\` does not apply: ${patch.why}.`)];
  if (patch.kind !== 'known') {
    const why = patch.kind === 'unknown' ? `: ${patch.why}` : '';
    return [unknown(gate, `It is not known which lines this change edits, so \`min-patch\` cannot be judged${why}.`)];
  }
  const { count } = patch;
  const cannotTell = doubt(patch.doubtful);
  if (cannotTell !== undefined && unitsNeeded(count, threshold.share) === 0) return [unknown(gate, cannotTell)];
  if (count.total === 0)
    return [notApplied(gate, 'This change edits no measured line, so `min-patch` does not apply.')];
  if (count.total < minChangedLines) {
    const message = `This change edits ${count.total} measured ${unitWord('lines', count.total)}, and \`min-patch\` applies from ${minChangedLines} (\`min-changed-lines\`).`;
    return [{ ...notApplied(gate, message), count }];
  }
  const missing = unitsNeeded(count, threshold.share);
  const now = `Changed lines: ${showPercent(count)} % (${count.covered} of ${count.total})`;
  if (missing === 0) {
    return [
      {
        ...gate,
        count,
        verdict: 'met',
        missing,
        message: `${now}, at least ${threshold.text} % asked for.`,
        candidates: [],
      },
    ];
  }
  const candidates = patch.files
    .map((file) => ({ path: file.path, uncovered: file.count.total - file.count.covered }))
    .filter(({ uncovered }) => uncovered > 0)
    .sort((a, b) => b.uncovered - a.uncovered || (a.path < b.path ? -1 : 1))
    .slice(0, 5);
  const message = `${now}, and at least ${threshold.text} % is asked for: ${missing} more changed ${unitWord('lines', missing)} must run.${most(candidates)}`;
  return [{ ...gate, count, verdict: 'below', missing, message, candidates }];
}

/** A name in a report that may mean this changed file or another one says nothing about either. */
function doubt(files: readonly string[]): string | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  const others = files.length === 1 ? '' : ` and ${files.length - 1} more`;
  return `The change edits ${quoteForMessage(first)}${others}, and a report names a path that may be that file or another one, so it cannot be told whether the lines ran. Say with \`source-roots\` which folder is meant.`;
}
