import { type EventContext, viewOf } from '../../../../../shared/github/index.ts';

/** An event of octo/app, in workflow ci.yml, run 500. */
export function eventOf(name: string, payload: unknown, more: Partial<EventContext> = {}): EventContext {
  return {
    name,
    payload: viewOf(payload),
    sha: '',
    ref: 'refs/heads/main',
    repository: { owner: 'octo', name: 'app' },
    serverUrl: 'http://127.0.0.1:1',
    apiUrl: 'http://127.0.0.1:1',
    runId: 500,
    workflowRef: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
    actor: 'octocat',
    ...more,
  };
}
