import type { IncomingMessage } from 'node:http';
import type { Emulator } from 'emulate';
import type { Rights } from './access.ts';
import type { Call, Reply } from './reply.ts';
import { allRepositories, type World } from './world.ts';

/** The emulator behind our own routes: issues, comments, labels, releases, checks. Started when first asked. */
export class Upstream {
  #emulator: Promise<Emulator> | undefined;
  readonly #world: World;
  readonly #tokens: Readonly<Record<string, Rights>>;

  constructor(world: World, tokens: Readonly<Record<string, Rights>>) {
    this.#world = world;
    this.#tokens = tokens;
  }

  async ask(call: Call, incoming: IncomingMessage, body: Buffer): Promise<Reply> {
    this.#emulator ??= this.#start();
    const { url } = await this.#emulator;
    const address = url.replace('//localhost:', '//127.0.0.1:');
    const headers = new Headers({ 'user-agent': 'testbed' });
    for (const name of ['authorization', 'accept', 'content-type']) {
      const value = incoming.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const query = call.query.size === 0 ? '' : `?${call.query}`;
    const init = { method: call.method, headers, ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) };
    const answer = await fetch(`${address}${call.pathname}${query}`, init);
    // Its links name its own address; ours stands in front.
    const ours = (text: string) => text.replaceAll(url, call.base);
    const kept: Record<string, string> = {};
    for (const name of ['content-type', 'link', 'location']) {
      const value = answer.headers.get(name);
      if (value !== null) kept[name] = ours(value);
    }
    return { status: answer.status, body: ours(await answer.text()), headers: kept };
  }

  async close(): Promise<void> {
    await (await this.#emulator)?.close();
  }

  /** Every token belongs to one organisation admin: the emulator's own default user may not write anywhere. */
  async #start(): Promise<Emulator> {
    const { createEmulator } = await import('emulate');
    const repositories = allRepositories(this.#world).map((name) => name.split('/'));
    const owners = [...new Set(repositories.map(([owner]) => owner))];
    return createEmulator({
      service: 'github',
      port: 0,
      seed: {
        tokens: Object.fromEntries(
          Object.keys(this.#tokens).map((token) => [token, { login: 'test-bot', scopes: ['repo', 'admin:org'] }]),
        ),
        github: {
          users: [{ login: 'test-bot' }],
          orgs: owners.map((login) => ({ login, members: [{ login: 'test-bot', role: 'admin' }] })),
          repos: repositories.map(([owner, name]) => ({ owner, name, auto_init: true })),
        },
      },
    });
  }
}
