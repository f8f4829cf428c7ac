// The environment that a step's process sees: minimal, so that nothing of the developer's machine leaks into a test.
import path from 'node:path';
import type { Scratch } from './scratch.ts';

// Nothing listens on the discard port of loopback: an action that was not told where to go fails at once instead of
// reaching the real GitHub from a test.
const nowhere = 'http://127.0.0.1:9';

// What programs need from the machine they run on; the rest of process.env stays outside.
const fromMachine = process.platform === 'win32' ? ['PATH', 'SystemRoot', 'ComSpec', 'PATHEXT', 'windir'] : ['PATH'];

export interface EventFacts {
  readonly name: string;
  readonly payload: unknown;
}

/** GITHUB_*, RUNNER_* and CI, with what the event's payload tells (Runner.Worker/GitHubContext.cs names the set). */
export function baseEnvironment(job: {
  readonly workspace: string;
  readonly scratch: Scratch;
  readonly event: EventFacts;
  readonly eventPath: string;
  readonly trackingId: string;
  readonly debug: boolean;
}): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of fromMachine) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  const repository = textAt(job.event.payload, 'repository', 'full_name') || 'octo-org/octo-repo';
  return {
    ...environment,
    HOME: job.scratch.home,
    ...(process.platform === 'win32' ? { USERPROFILE: job.scratch.home } : {}),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: textAt(job.event.payload, 'sender', 'login') || 'octocat',
    GITHUB_API_URL: nowhere,
    GITHUB_EVENT_NAME: job.event.name,
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_GRAPHQL_URL: `${nowhere}/graphql`,
    GITHUB_JOB: 'job',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: nowhere,
    GITHUB_WORKFLOW: 'workflow',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/workflow.yml@refs/heads/main`,
    GITHUB_WORKSPACE: job.workspace,
    ...revision(job.event),
    RUNNER_ARCH: { x64: 'X64', arm64: 'ARM64', ia32: 'X86', arm: 'ARM' }[process.arch as string] ?? process.arch,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux',
    RUNNER_TEMP: job.scratch.temp,
    RUNNER_TOOL_CACHE: job.scratch.toolCache,
    RUNNER_TRACKING_ID: job.trackingId,
    RUNNER_WORKSPACE: path.dirname(job.workspace),
    ...(job.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

/** Ref and sha that GitHub derives from a payload; empty where it does not tell. */
function revision({ name, payload }: EventFacts): Record<string, string> {
  let ref = textAt(payload, 'ref');
  let sha = textAt(payload, 'after');
  let base = '';
  let head = '';
  if (name.startsWith('pull_request')) {
    base = textAt(payload, 'pull_request', 'base', 'ref');
    head = textAt(payload, 'pull_request', 'head', 'ref');
    const target = name === 'pull_request_target';
    ref = target ? `refs/heads/${base}` : `refs/pull/${textAt(payload, 'pull_request', 'number')}/merge`;
    sha = target ? textAt(payload, 'pull_request', 'base', 'sha') : textAt(payload, 'pull_request', 'merge_commit_sha');
  } else if (name === 'merge_group') {
    ref = textAt(payload, 'merge_group', 'head_ref');
    sha = textAt(payload, 'merge_group', 'head_sha');
  }
  return {
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: sha,
    GITHUB_BASE_REF: base,
    GITHUB_HEAD_REF: head,
  };
}

/** INPUT_<NAME>: blanks become `_`, the rest stays, in upper case (Handlers/Handler.cs). */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function textAt(value: unknown, ...keys: string[]): string {
  let at = value;
  for (const key of keys) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return typeof at === 'string' || typeof at === 'number' ? String(at) : '';
}
