import { UserError } from '../../../shared/action/index.ts';
import { quoteForMessage } from '../../../shared/text/index.ts';
import { tellBesides } from './besides.ts';
import { rowsOf, type Selection, totalsOf } from './files-that-count.ts';
import type { Findings } from './findings.ts';
import type { Gathered } from './gather.ts';
import { judge, resultOf } from './judge/index.ts';
import type { Gate, Judged, Patch } from './judged.ts';
import type { Stopped } from './read-reports.ts';

/** From all that was found to one verdict. */
export function judgeCoverage(findings: Findings): Judged {
  const { settings, chosen, gathered, selection, patch, baseline } = findings;
  const stopped =
    findings.stopped ??
    foreign(gathered, findings.tracked) ??
    nothingMeasured(gathered) ??
    unfiltered(gathered, selection);
  const common = {
    informational: settings.informational,
    reports: gathered.reports.map(({ format, ...report }) => ({ ...report, format: format ?? 'unknown' })),
    match: matchOf(gathered),
    ambiguous: [...gathered.ambiguous].map(([path, candidates]) => ({ path, candidates })),
    unmatched: [...gathered.unmatched],
    overrides: chosen.applied,
    baseline:
      baseline.kind === 'known'
        ? { source: baseline.source, sha: baseline.file.sha, totals: baseline.file.totals }
        : undefined,
  };
  if (stopped !== undefined) {
    const { result, failure } = stopped;
    // What was read so far may be half of it: no number of it is told.
    return {
      ...common,
      result,
      totals: {},
      gates: [],
      files: [],
      patch: { kind: 'not-asked' },
      notes: gathered.warnings,
      warnings: gathered.warnings,
      failure,
    };
  }
  const rows = rowsOf(gathered, selection);
  const totals = totalsOf(gathered, rows);
  const uncountable = beyondNumbers(totals);
  if (uncountable !== undefined) return judgeCoverage({ ...findings, stopped: uncountable });
  const gates = judge({
    gates: chosen.gates,
    totals,
    rows,
    totalsOnly: gathered.totals.size > 0,
    patch,
    baseline: baselineFact(findings),
  });
  const empty = rows.length === 0 && gathered.totals.size === 0;
  const result = empty ? 'no-data' : resultOf(gates);
  return {
    ...common,
    result,
    totals,
    gates,
    files: rows,
    patch,
    ...tellBesides(findings, gates),
    failure: empty ? nothingLeft() : failureOf(gates, patch, settings.base),
  };
}

function baselineFact({ baseline, tracked, renamed }: Findings): Parameters<typeof judge>[0]['baseline'] {
  if (baseline.kind !== 'known') return baseline;
  const files = tracked.kind === 'known' ? new Set(tracked.value) : undefined;
  return { kind: 'known', file: baseline.file, stillTracked: files && ((path) => files.has(path)), renamed };
}

function matchOf(gathered: Gathered): Judged['match'] {
  return gathered.verified && gathered.names > 0 ? { matched: gathered.matched, paths: gathered.names } : undefined;
}

/** Not one path of the reports is a file of this repository: they are somebody else's, or need a source root. */
function foreign(gathered: Gathered, tracked: Findings['tracked']): Stopped | undefined {
  if (!gathered.verified || gathered.names === 0 || gathered.matched > 0) return undefined;
  if (tracked.kind === 'known' && tracked.value.length === 0) {
    return {
      result: 'no-data',
      failure: new UserError(
        'foreign-report',
        'git tracks no file in this checkout, so it cannot be told whether the reports are about this repository.',
        'Check the repository out with actions/checkout before this step, and leave its index as it is.',
      ),
    };
  }
  const [doubtful] = gathered.ambiguous;
  const [first = doubtful?.[0] ?? ''] = gathered.unmatched;
  const several =
    doubtful?.[1]
      .slice(0, 2)
      .map((path) => quoteForMessage(path))
      .join(' or ') ?? '';
  const example = gathered.unmatched.has(first)
    ? `the first is ${quoteForMessage(first)}`
    : `${quoteForMessage(first)} may be ${several}`;
  const paths =
    gathered.names === 1 ? 'The only path in the reports' : `Each of the ${gathered.names} paths in the reports`;
  return {
    result: 'no-data',
    failure: new UserError(
      'foreign-report',
      `${paths} is no file of this repository, or could be one of several; ${example}.`,
      'Give the reports of this repository. If they are, name the folder or prefix of their paths in `source-roots`.',
    ),
  };
}

function nothingMeasured(gathered: Gathered): Stopped | undefined {
  if (!gathered.isEmpty) return undefined;
  return {
    result: 'no-data',
    failure: new UserError(
      'empty-report',
      'The reports are well-formed, and nothing in them was measured: they name no line, branch, function or statement.',
      'See whether the tests ran with coverage on, and whether the tool looked at the right folder.',
    ),
  };
}

/** Totals without files cannot be filtered, and the whole total is not what was asked for. */
function unfiltered({ totals }: Gathered, { include, exclude }: Selection): Stopped | undefined {
  if (totals.size === 0 || (include === undefined && exclude === undefined)) return undefined;
  return {
    result: 'no-data',
    failure: new UserError(
      'no-data',
      'The report holds totals and names no file, so `include` and `exclude` cannot be applied to it.',
      'Let the tool write its detailed report, or leave `include` and `exclude` out.',
    ),
  };
}

/** Sums that a number cannot hold exactly would be rounded. */
function beyondNumbers(totals: Judged['totals']): Stopped | undefined {
  if (Object.values(totals).every(({ total }) => Number.isSafeInteger(total))) return undefined;
  return {
    result: 'malformed',
    failure: new UserError(
      'malformed-report',
      `The reports count more than ${Number.MAX_SAFE_INTEGER} units, which no repository has.`,
      'Write the reports again: a summary among them holds counts that cannot be.',
    ),
  };
}

function nothingLeft(): UserError {
  return new UserError(
    'no-data',
    'The reports measure something, and `include` and `exclude` leave none of it to judge.',
    'Correct the patterns: they are matched against paths from the top of the repository.',
  );
}

function failureOf(gates: readonly Gate[], patch: Patch, base: string): UserError | undefined {
  const below = gates.filter(({ verdict }) => verdict === 'below');
  const [first] = below;
  if (first !== undefined) {
    return new UserError(
      'below',
      below.map(({ message }) => message).join(' '),
      'Cover the lines that the summary and the annotations name, or change the gate knowingly.',
    );
  }
  const unknown = gates.filter(({ verdict }) => verdict === 'no-data');
  if (unknown.length === 0) return undefined;
  const told = unknown.map(({ message }) => message).join(' ');
  if (unknown.every(({ input }) => input === 'min-patch') && patch.kind === 'unknown') {
    return new UserError(
      'no-base',
      told,
      base === ''
        ? 'Check out with `fetch-depth: 2` or more and give `token` the permission `contents: read`, or name `base`.'
        : 'See the cause. `base` should be a branch, a tag or a full commit id that the server or the checkout has.',
    );
  }
  if (unknown.every(({ input }) => input === 'max-drop')) {
    return new UserError(
      'baseline-unreadable',
      told,
      '`baseline: auto` needs `actions: read` and `contents: read`; if the token has them, run again when GitHub answers.',
    );
  }
  return new UserError('no-data', told, 'Let the tool write a report that measures it, or leave the gate away.');
}
