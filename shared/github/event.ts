import { UserError } from '../action/index.ts';
import { type Payload, viewOf } from './payload.ts';

/** Which event started the run, and where. */
export interface EventContext {
  /** `push`, `pull_request`, ... (`GITHUB_EVENT_NAME`). */
  readonly name: string;
  readonly payload: Payload;
  /** Full commit id of the run, empty when the runner gave none. */
  readonly sha: string;
  /** Full ref of the run, such as `refs/heads/main`; empty when the runner gave none. */
  readonly ref: string;
  readonly repository: { readonly owner: string; readonly name: string };
  /** Without a slash at the end. */
  readonly serverUrl: string;
  /** Without a slash at the end; on a GitHub Enterprise Server it ends in `/api/v3`. */
  readonly apiUrl: string;
  readonly runId: number | undefined;
  /** `owner/name/.github/workflows/ci.yml@refs/heads/main`, empty when the runner gave none. */
  readonly workflowRef: string;
  readonly actor: string;
}

/** GitHub delivers no payload over 25 MB (docs: webhook events and payloads). */
const MAX_PAYLOAD_BYTES = 25_000_000;

/** Reads a file as text; throws when it cannot, or when there are more than `maxBytes` (see `readBounded`). */
export type ReadFile = (path: string, maxBytes: number) => string;

/**
 * Reads the event's context from the runner's variables and its payload file. What the variables say wins over the
 * payload, as some events (`schedule`) come without a `repository`.
 * Source: docs.github.com, "Variables reference"; runner, GitHubContext.cs.
 *
 * @throws UserError `event-unreadable` when the payload is absent, too large or not a JSON object, or when a variable
 *   that everything needs is missing or no http(s) URL
 */
export function readEvent(env: Readonly<Record<string, string | undefined>>, readFile: ReadFile): EventContext {
  const name = env.GITHUB_EVENT_NAME ?? '';
  if (name === '') throw unreadable('GITHUB_EVENT_NAME is not set');
  const payload = readPayload(env.GITHUB_EVENT_PATH ?? '', readFile);
  const runId = /^\d{1,15}$/.test(env.GITHUB_RUN_ID ?? '') ? Number(env.GITHUB_RUN_ID) : undefined;
  return {
    name,
    payload,
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    repository: repositoryOf(env.GITHUB_REPOSITORY || payload.text('repository', 'full_name') || ''),
    serverUrl: baseUrl('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com'),
    apiUrl: baseUrl('GITHUB_API_URL', env.GITHUB_API_URL || 'https://api.github.com'),
    runId,
    workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
    actor: env.GITHUB_ACTOR ?? payload.text('sender', 'login') ?? '',
  };
}

function readPayload(path: string, readFile: ReadFile): Payload {
  if (path === '') throw unreadable('GITHUB_EVENT_PATH is not set');
  let text: string;
  try {
    text = readFile(path, MAX_PAYLOAD_BYTES);
  } catch (error) {
    throw unreadable(`the payload at ${path} cannot be read (${messageOf(error)})`);
  }
  if (text.length > MAX_PAYLOAD_BYTES) throw unreadable(`the payload at ${path} is larger than GitHub delivers`);
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    // The parser's own message quotes the payload, which may hold anything.
    throw unreadable(`the payload at ${path} is not valid JSON (${text.length} characters)`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable(`the payload at ${path} is not a JSON object`);
  }
  return viewOf(value);
}

function repositoryOf(fullName: string): { owner: string; name: string } {
  const [owner = '', name = '', ...rest] = fullName.split('/');
  const plain = (part: string) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..';
  if (!plain(owner) || !plain(name) || rest.length > 0) {
    throw unreadable(`GITHUB_REPOSITORY should be owner/name, and is '${fullName}'`);
  }
  return { owner, name };
}

function baseUrl(variable: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const web = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!web || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw unreadable(`${variable} is not a plain http or https URL`);
  }
  return url.href.replace(/\/+$/, '');
}

function unreadable(why: string): UserError {
  return new UserError(
    'event-unreadable',
    `The event that started this run cannot be read: ${why}.`,
    'Run this action as a step of a GitHub Actions job, where the runner provides the event, and leave the GITHUB_* variables as they are.',
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
