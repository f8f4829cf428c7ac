/** Alerts to people: Slack, Sentry, PagerDuty and any webhook, in parallel, in little time, and never with a secret. */
export { type ChannelInput, parseChannels } from './channels.ts';
export type { Alert, AlertOutcome, Channel, ChannelName, Severity } from './model.ts';
export { ALERT_LIMITS, type AlertLimits, type AlertOptions, sendAlerts } from './send.ts';
