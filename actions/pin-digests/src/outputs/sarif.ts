import { createHash } from 'node:crypto';
import { showOnOneLine } from '../../../../shared/text/index.ts';
import { attention, type Judged } from '../judged.ts';
import { ruleIdOf, sarifRules } from './sarif-rules.ts';

/** GitHub refuses a run with more results. */
const mostResults = 25_000;

/**
 * A SARIF 2.1.0 log with one result for each reference that is not as it should be, the worst first. GitHub takes it as
 * `github/codeql-action/upload-sarif` sends it.
 * @param version of this action, without `v`
 */
export function sarifLog(judged: readonly Judged[], version?: string): Readonly<Record<string, unknown>> {
  const occurrences = new Map<string, number>();
  // Occurrences count in the order of the files, not of severity: one that is mended must not rename the others.
  const fingerprints = new Map(judged.map((one) => [one, fingerprint(one, occurrences)]));
  const results = attention(judged)
    .slice(0, mostResults)
    .map((one) => resultOf(one, fingerprints.get(one) ?? ''));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pin-digests',
            informationUri: 'https://github.com/ci-actions/ci-actions',
            ...(version === undefined ? {} : { version, semanticVersion: version }),
            rules: sarifRules,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top folder of the checkout.' } } },
        results,
      },
    ],
  };
}

function resultOf(judged: Judged, fingerprint: string) {
  const { file, line, column, where } = judged;
  const ruleId = ruleIdOf(judged) ?? '';
  const ruleIndex = sarifRules.findIndex(({ id }) => id === ruleId);
  return {
    ruleId,
    ruleIndex,
    level: sarifRules[ruleIndex]?.defaultConfiguration.level ?? 'warning',
    message: { text: messageOf(judged) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
        ...(where === '' ? {} : { logicalLocations: [{ fullyQualifiedName: where }] }),
      },
    ],
    partialFingerprints: { 'pinDigestsReference/v1': fingerprint },
  };
}

/** Brackets would be read as links (SARIF 2.1.0, section 3.11.6). */
function messageOf({ original, where, reason }: Judged): string {
  const what = showOnOneLine(original === '' ? where : original);
  return `${what}: ${showOnOneLine(reason)}`.replace(/[\\[\]]/g, '\\$&');
}

/** A path as a relative URI reference (RFC 3986); a colon in its first part is no scheme. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

/**
 * The same for the same reference wherever in its file it stands: it is counted among its likes there, and indices of
 * its key path do not matter.
 */
function fingerprint({ kind, file, where, original }: Judged, occurrences: Map<string, number>): string {
  const identity = JSON.stringify([kind, file, where.replace(/\[\d+\]/g, '[]'), original]);
  const occurrence = (occurrences.get(identity) ?? 0) + 1;
  occurrences.set(identity, occurrence);
  return `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}:${occurrence}`;
}
