import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { deny, loginOf, mayDo, type Rights } from './github/access.ts';
import { ArtifactStore } from './github/artifact-store.ts';
import { type FaultStep, Faults, send } from './github/faults.ts';
import { answerAboutToken } from './github/people.ts';
import { type Call, notFound, problem, type Reply } from './github/reply.ts';
import { findRoute } from './github/routes.ts';
import { Upstream } from './github/upstream.ts';
import { GITHUB_LIMITS, type Limits, repositoryOf, type World } from './github/world.ts';

export { primaryLimit, secondaryLimit } from './github/faults.ts';
export type { PullRequest } from './github/world.ts';

export interface GitHubApiOptions {
  /** Folder with bare repositories, `<owner>/<name>.git`: the one that the git server serves. */
  readonly repositories: string;
  /** Good tokens and what they may; default: one token `testbed-token` that may everything. */
  readonly tokens?: Readonly<Record<string, Rights>>;
  /** Logins that tokens belong to; default: `github-actions[bot]`, as that of every job. */
  readonly logins?: Readonly<Record<string, string>>;
  /** Whether the repositories are private; default false. */
  readonly isPrivate?: boolean;
  /** `/api/v3` makes it an Enterprise Server. */
  readonly basePath?: string;
  readonly limits?: Partial<Limits>;
  /** Requests until the primary limit; default 5,000. */
  readonly rateLimit?: number;
}

export interface ApiRequest {
  readonly method: string;
  /** Path and query below the base path, as sent. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** Permission that the call needs, such as `contents=read`; `unknown` for those that the emulator answers. */
  needs: string;
  status: number | undefined;
}

export interface GitHubApi extends AsyncDisposable {
  /** What `GITHUB_API_URL` would be. */
  readonly url: string;
  readonly requests: ApiRequest[];
  /** Pull requests and comments (made through the API, too), workflow runs and artifacts, to add to; limits; settings. */
  readonly world: World;
  /** Where downloads of artifacts lead. */
  readonly store: ArtifactStore;
  /** The next matching requests meet these faults, one each. */
  fault(pattern: RegExp, ...steps: FaultStep[]): void;
  clearFaults(): void;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * GitHub's REST API: what git knows is answered from the repositories on disk, the rest by the emulator. With tokens,
 * permissions, rate limits, page and list limits, and faults.
 */
export async function startGitHubApi(options: GitHubApiOptions): Promise<GitHubApi> {
  const limits = { ...GITHUB_LIMITS, ...options.limits };
  const lists = { pullRequests: [], workflowRuns: [], comments: [], artifacts: [] };
  const world: World = { repositories: options.repositories, ...lists, limits, settings: {} };
  const store = new ArtifactStore();
  const tokens = options.tokens ?? { 'testbed-token': 'all' as const };
  const upstream = new Upstream(world, tokens);
  const faults = new Faults();
  const requests: ApiRequest[] = [];
  const basePath = options.basePath ?? '';
  const limit = options.rateLimit ?? 5000;
  const resetAt = Math.floor(Date.now() / 1000) + 3600;
  let base = '';

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const url = new URL(incoming.url ?? '/', 'http://server');
    // An Enterprise Server has GraphQL beside the REST API, not below it.
    const graphql = url.pathname === `${basePath.replace(/\/v3$/, '')}/graphql`;
    if (!graphql && !url.pathname.startsWith(`${basePath}/`)) return send(response, notFound(), undefined);
    const pathname = graphql ? '/graphql' : url.pathname.slice(basePath.length);
    const { method = 'GET' } = incoming;
    const { authorization } = incoming.headers;
    const request: ApiRequest = {
      method,
      path: pathname + url.search,
      authorization,
      needs: 'unknown',
      status: undefined,
    };
    requests.push(request);
    response.once('finish', () => {
      request.status = response.statusCode;
    });
    const fault = faults.next(method, request.path);
    const step = typeof fault === 'object' ? fault : undefined;
    if (step !== undefined && 'delayMs' in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs));
    if (step !== undefined && 'first' in step) await step.first();
    const stopped = step !== undefined && 'status' in step && step.effect !== true && method !== 'GET';
    const call: Call = { method, pathname, query: url.searchParams, base, body: parsed(body) };
    let reply = stopped ? notFound() : await answer(call, incoming, body, request);
    const remaining = Math.max(0, limit - requests.length);
    if (requests.length > limit) reply = problem(403, 'API rate limit exceeded for installation ID 1.');
    const counted = {
      'x-ratelimit-limit': `${limit}`,
      'x-ratelimit-remaining': `${remaining}`,
      'x-ratelimit-reset': `${resetAt}`,
    };
    reply = { ...reply, headers: { ...counted, ...reply.headers } };
    if (step !== undefined && 'edit' in step) reply = step.edit(reply);
    if (step !== undefined && 'status' in step) {
      reply = { status: step.status, body: step.body ?? {}, headers: { ...counted, ...step.headers } };
    }
    send(response, reply, fault);
  }

  async function answer(call: Call, incoming: IncomingMessage, body: Buffer, request: ApiRequest): Promise<Reply> {
    const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(.*)$/.exec(call.pathname) ?? [];
    const git = repositoryOf(world, owner, name);
    const found = git === undefined ? undefined : findRoute(call.method, rest);
    const isPrivate = options.isPrivate ?? false;
    const login = loginOf(request.authorization, tokens, options.logins);
    request.needs = found?.route.needs ?? 'unknown';
    const denied = deny(request.authorization, tokens, found?.route.needs ?? 'metadata=read', isPrivate);
    if (denied !== undefined) return denied;
    const may = (needs: string) => mayDo(request.authorization, tokens, needs);
    const context = git && { git, world, fullName: `${owner}/${name}`, isPrivate, login, store, may };
    const own = context && (await found?.route.handler(context, call, found.parameters));
    return own ?? answerAboutToken(call, login) ?? upstream.ask(call, incoming, body);
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      process.stderr.write(`GitHub API of the test bed: ${error}\n`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
  return {
    url: base,
    requests,
    world,
    store,
    fault: (pattern, ...steps) => faults.add(pattern, steps),
    clearFaults: () => faults.clear(),
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await store.close();
      await upstream.close();
    },
  };
}
