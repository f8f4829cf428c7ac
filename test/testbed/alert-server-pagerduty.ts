import { type AlertAnswer, type AlertRequest, type AlertServer, startAlertServer } from './alert-server.ts';

type Json = Record<string, unknown>;

export interface PagerDuty extends AlertServer {
  /** The input's value: an address with the key as its user. */
  readonly routingKey: string;
  /** The triggers of each open alert, by `dedup_key`. */
  readonly open: Map<string, Json[]>;
}

/** PagerDuty's Events API v2, by its published schema (PagerDuty/api-schema, reference/events-v2) and its limits. */
export async function startPagerDuty(): Promise<PagerDuty> {
  const key = 'R0TESTBED0123456789ABCDEFGHIJKLM';
  const open = new Map<string, Json[]>();

  function take({ path, method, body }: AlertRequest): AlertAnswer {
    if (path !== '/v2/enqueue' || method !== 'POST') return { status: 404, body: 'Not found' };
    const event: unknown = JSON.parse(body);
    const errors = isRecord(event) ? problemsOf(event, key) : ['no object'];
    if (!isRecord(event) || errors.length > 0) {
      const refusal = { status: 'invalid event', message: 'Event object is invalid', errors };
      return { status: 400, body: JSON.stringify(refusal) };
    }
    const dedupKey = String(event.dedup_key);
    if (event.event_action === 'resolve') open.delete(dedupKey);
    else open.set(dedupKey, [...(open.get(dedupKey) ?? []), event]);
    const answer = { status: 'success', message: 'Event processed', dedup_key: dedupKey };
    return { status: 202, body: JSON.stringify(answer) };
  }

  const server = await startAlertServer(take);
  return { ...server, open, routingKey: `${server.url.replace('://', `://${key}@`)}/v2/enqueue` };
}

function problemsOf(event: Json, key: string): string[] {
  const known = ['routing_key', 'event_action', 'dedup_key', 'payload', 'client', 'client_url', 'links'];
  const problems = Object.keys(event)
    .filter((name) => !known.includes(name))
    .map((name) => `'${name}' is unknown`);
  if (event.routing_key !== key) problems.push(`'routing_key' ${String(event.routing_key)} is not known`);
  if (typeof event.dedup_key !== 'string' || event.dedup_key.length > 255) problems.push("'dedup_key' is invalid");
  if (event.event_action === 'resolve') return problems;
  if (event.event_action !== 'trigger') problems.push("'event_action' is invalid");
  const { payload } = event;
  if (!isRecord(payload)) return [...problems, "'payload' is missing"];
  const { summary, source, severity, timestamp, custom_details: details } = payload;
  if (typeof summary !== 'string' || summary === '' || summary.length > 1024) problems.push("'summary' is invalid");
  if (typeof source !== 'string' || source === '') problems.push("'source' is missing");
  if (!['critical', 'error', 'warning', 'info'].includes(String(severity))) problems.push("'severity' is invalid");
  if (Number.isNaN(Date.parse(String(timestamp)))) problems.push("'timestamp' is invalid");
  if (!isRecord(details)) problems.push("'custom_details' is no object");
  if (event.client_url !== undefined && !URL.canParse(String(event.client_url)))
    problems.push("'client_url' is invalid");
  return problems;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
