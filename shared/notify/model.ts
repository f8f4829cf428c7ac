/** How bad it is; the words of PagerDuty. Sentry calls `critical` `fatal`. */
export type Severity = 'critical' | 'error' | 'warning';

/** What people are told, as the action knows it: texts may be foreign, of any length, and hold secrets. */
export interface Alert {
  readonly action: string;
  /** The action's output `result`. */
  readonly result: string;
  readonly severity: Severity;
  /** What happened, as one sentence. */
  readonly title: string;
  /** Name and value, the most telling first. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What was last said by whatever failed, oldest line first. */
  readonly logLines: readonly string[];
  /** Where a person reads on. */
  readonly runUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly environment?: string | undefined;
  /** What was deployed: a commit, a version. */
  readonly release?: string | undefined;
  /** The same for all alerts about the same trouble, and for the word that it is over. */
  readonly dedupKey: string;
  /** The trouble that this `dedupKey` stands for is over. */
  readonly resolved?: boolean | undefined;
}

export type ChannelName = 'slack' | 'sentry' | 'pagerduty' | 'webhook';

interface Destination {
  /** Where to POST to; without user and password. */
  readonly url: URL;
  /** The header `Authorization`, from user and password in the address. */
  readonly authorization?: string;
  /** Everything about the destination that must not be seen. */
  readonly secrets: readonly string[];
}

export type Channel =
  | (Destination & { readonly kind: 'slack' | 'webhook' })
  | (Destination & { readonly kind: 'sentry'; readonly publicKey: string; readonly secretKey: string })
  | (Destination & { readonly kind: 'pagerduty'; readonly routingKey: string });

export interface AlertOutcome {
  readonly channel: ChannelName;
  /** `sent` only when the receiver said that it has it. */
  readonly kind: 'sent' | 'failed';
  /** Half a sentence for a person, on one line, without secrets: `accepted at try 2`. */
  readonly because: string;
}
