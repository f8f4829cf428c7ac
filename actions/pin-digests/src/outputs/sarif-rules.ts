import { documentationLink } from '../../../../shared/action/index.ts';
import type { Judged } from '../judged.ts';

/** A rule as SARIF 2.1.0 has it, section 3.49 (reportingDescriptor). */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: 'very-high' | 'high';
    /** 0 to 10: GitHub shows above 9 as critical, from 7 as high, from 4 as medium. */
    readonly 'security-severity': string;
  };
}

export type Level = 'error' | 'warning';

/** Worst first, so that a limit of the reader cuts the least. */
export const sarifRules: readonly SarifRule[] = [
  rule(
    'impostor',
    'warning',
    '8.0',
    'ImpostorCommit',
    'The commit is on no branch and no tag of the repository it names',
    {
      why: 'GitHub serves a commit of any fork under the name of the repository it was forked from, so anybody could have written this one.',
      fix: 'Pin the commit of a released tag. Where the action is known to have moved its branch, put `# pin-digests: ignore` on the line.',
    },
  ),
  rule('mismatch', 'error', '7.5', 'PinMismatch', 'The pin is not what its tag, comment or build says', {
    why: 'A reader who trusts the version beside a pin would believe in something else than what runs.',
    fix: 'Find out which of the two is meant, and let `mode: update` write both.',
  }),
  rule('refused', 'error', '7.0', 'RefusedReference', 'The reference was not pinned because a rule forbids it', {
    why: 'The release is younger than `min-age`, or what the server answered could not be accepted.',
    fix: 'Read the reason, then wait or change the setting.',
  }),
  rule('unresolved', 'error', '6.0', 'UnresolvedReference', 'It could not be determined what the reference means', {
    why: 'Nothing was written, as unknown is not pinned.',
    fix: 'Read the reason: the name may be wrong, the token may lack access, or the server may be out of reach.',
  }),
  rule('moved', 'error', '8.0', 'MovedTag', 'The tag points to something else than when it was pinned', {
    why: 'A release that is moved after the fact is how compromised actions and images have been spread.',
    fix: 'Read what changed between the two, then take the new one with `mode: update` or stay with the pin.',
  }),
  rule('unpinned-image', 'warning', '5.0', 'UnpinnedImage', 'The image is not named by its digest', {
    why: 'A tag can mean another image tomorrow.',
    fix: 'Run pin-digests with `mode: pin`, or write `name:tag@sha256:...`.',
  }),
  rule('unpinned-action', 'warning', '5.0', 'UnpinnedAction', 'The action is not named by a full commit id', {
    why: 'A tag or branch can mean other code tomorrow, which then runs with the token and the secrets of the job.',
    fix: 'Run pin-digests with `mode: pin`, or write `owner/repo@<commit> # vX.Y.Z`.',
  }),
];

function rule(
  id: string,
  level: Level,
  severity: string,
  name: string,
  title: string,
  { why, fix }: { readonly why: string; readonly fix: string },
): SarifRule {
  return {
    id,
    name,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${why}` },
    help: { text: `${why}\n\n${fix}`, markdown: `${why}\n\n${fix}` },
    helpUri: documentationLink('pin-digests', id.replace(/-(image|action)$/, '')),
    defaultConfiguration: { level },
    properties: { tags: ['security', 'supply-chain'], precision: 'very-high', 'security-severity': severity },
  };
}

/** The rule that a reference breaks; undefined for one that is as it should be, or that nobody wants to hear of. */
export function ruleIdOf({ status, kind }: Pick<Judged, 'status' | 'kind'>): string | undefined {
  switch (status) {
    case 'unpinned':
      return `unpinned-${kind}`;
    case 'unresolved':
    case 'refused':
    case 'mismatch':
    case 'impostor':
    case 'moved':
      return status;
    default:
      return undefined;
  }
}
