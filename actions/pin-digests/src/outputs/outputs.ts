import type { PullRequestOutcome } from '../../../../shared/github/pull-request/index.ts';
import type { Counts, Judged } from '../judged.ts';

// Half of what the outputs of a job may have, counted as GitHub does, in UTF-16 units of two bytes.
const referencesBudget = 450_000;

export interface OutputFacts {
  readonly judged: readonly Judged[];
  readonly counts: Counts;
  readonly changedFiles: readonly string[];
  readonly outcome: PullRequestOutcome;
  readonly patch: string;
  readonly sarif: string;
}

/** The outputs by their fixed names, all but `result` and `report`. */
export function buildOutputs(facts: OutputFacts): { outputs: Record<string, string>; truncated: boolean } {
  const { counts, changedFiles, outcome } = facts;
  const { text, truncated } = fitReferences(facts.judged);
  return {
    outputs: {
      changed: String(changedFiles.length > 0),
      'changed-files': JSON.stringify(changedFiles),
      'pinned-count': String(counts.pinned),
      'unpinned-count': String(counts.unpinned),
      'unresolved-count': String(counts.unresolved),
      references: text,
      patch: facts.patch,
      sarif: facts.sarif,
      'pull-request-number': outcome.number === undefined ? '' : String(outcome.number),
      'pull-request-url': outcome.url ?? '',
      'pull-request-operation': outcome.operation,
    },
    truncated,
  };
}

function fitReferences(judged: readonly Judged[]): { text: string; truncated: boolean } {
  const kept: string[] = [];
  let size = 2;
  for (const one of judged) {
    const { file, line, column, kind, original, resolved, digest, status, siblings } = one;
    const entry = JSON.stringify({
      file,
      line,
      column,
      kind,
      original,
      resolved,
      digest,
      status,
      where: one.where,
      siblings,
    });
    size += entry.length + 1;
    if (size > referencesBudget) return { text: `[${kept.join(',')}]`, truncated: true };
    kept.push(entry);
  }
  return { text: `[${kept.join(',')}]`, truncated: false };
}
