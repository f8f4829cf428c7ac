import { type Connections, openConnections } from '../../http/index.ts';
import { serverAddress } from './address.ts';
import { type Asking, askForRefs } from './ask.ts';
import { RemoteFailure } from './failure.ts';
import type { RemoteRefs } from './model.ts';
import { takeTurns } from './turns.ts';

export interface RefListerOptions {
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** Sent to the origin of `serverUrl` only. Empty: ask without one. */
  readonly token: string;
  /** Asked without a token for what `serverUrl` does not have: `https://github.com` on an Enterprise Server. */
  readonly fallbackUrl?: string;
  /** The action's name. */
  readonly userAgent: string;
  /** Told of every retry and every second way taken, one line each. */
  readonly log?: { info(text: string): void };
  /** Kept connections to use; not closed by `close()`. Default: own ones. */
  readonly connections?: Connections;
  /** Where the proxy variables are read for own connections; default: the environment of the process. */
  readonly proxyEnv?: Readonly<Record<string, string | undefined>>;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** For one request with its whole answer, default 30 s. */
  readonly deadlineMs?: number;
  /** Repositories asked for at the same time, default 8. */
  readonly concurrency?: number;
}

export interface RefLister {
  /**
   * The refs of `owner/name`, from one request however often and by how many it is asked for; a failure is kept, too.
   * @throws RemoteFailure, and nothing else, when they are not known
   */
  refsOf(repository: string): Promise<RemoteRefs>;
  /** Ends the kept connections. Not needed before the process ends: they do not hold it. */
  close(): void;
}

/** Lists refs over git's own protocol (`ls-refs`), which costs nothing of the quota of the REST API. */
export function createRefLister(options: RefListerOptions): RefLister {
  const connections = options.connections ?? openConnections(options.proxyEnv ?? process.env);
  const info = (text: string) => options.log?.info(text);
  const asking: Asking = {
    connections,
    userAgent: options.userAgent,
    info,
    sleep: options.sleep ?? ((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms))),
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    deadlineMs: options.deadlineMs ?? 30_000,
  };
  const turns = takeTurns(options.concurrency ?? 8);
  const known = new Map<string, Promise<RemoteRefs>>();

  async function look(repository: string): Promise<RemoteRefs> {
    const server = serverAddress(options.serverUrl);
    try {
      return await askHome(server, repository);
    } catch (error) {
      const fallback = options.fallbackUrl === undefined ? server : serverAddress(options.fallbackUrl);
      const gone = error instanceof RemoteFailure && error.kind === 'not-found';
      if (!gone || new URL(fallback).origin === new URL(server).origin) throw error;
      info(`${repository} is not at ${new URL(server).host}: asking ${new URL(fallback).host}`);
      return await askForRefs(asking, fallback, repository, '').catch((second: unknown) => {
        if (!(second instanceof RemoteFailure)) throw second;
        throw new RemoteFailure(second.kind, `${error.message} ${second.message}`, second.fix);
      });
    }
  }

  /** A token that is out of date, or that an organisation does not let in, must not stand before a public repository. */
  async function askHome(server: string, repository: string): Promise<RemoteRefs> {
    try {
      return await askForRefs(asking, server, repository, options.token);
    } catch (error) {
      const refused = error instanceof RemoteFailure && (error.kind === 'unauthorized' || error.kind === 'forbidden');
      if (!refused || options.token === '') throw error;
      const refs = await askForRefs(asking, server, repository, '').catch(() => undefined);
      if (refs === undefined) throw error;
      info(`${error.message} It is public, and was read without the token.`);
      return refs;
    }
  }

  return {
    refsOf(repository) {
      // Owners and names differ in more than their case.
      const key = repository.toLowerCase();
      let refs = known.get(key);
      if (refs === undefined) {
        refs = turns(() => look(repository));
        known.set(key, refs);
      }
      return refs;
    },
    close() {
      if (options.connections === undefined) connections.close();
    },
  };
}
