import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Where artifacts lie: another server than the API, as on GitHub. It takes the signature in the address for the right to
 * read, and refuses who brings a token besides, as Azure's store does.
 */
export class ArtifactStore {
  /** The Authorization header of every request, undefined where there was none. */
  readonly authorizations: (string | undefined)[] = [];
  readonly #contents: Buffer[] = [];
  #server: Promise<Server> | undefined;

  /** A signed address for these bytes. */
  async addressOf(content: Buffer): Promise<string> {
    this.#server ??= this.#start();
    const { port } = (await this.#server).address() as AddressInfo;
    return `http://127.0.0.1:${port}/${this.#contents.push(content) - 1}?sig=good`;
  }

  async close(): Promise<void> {
    const server = await this.#server;
    await new Promise<void>((resolve) => {
      if (server === undefined) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  async #start(): Promise<Server> {
    const server = createServer((request, response) => {
      this.authorizations.push(request.headers.authorization);
      const [, index] = /^\/(\d+)\?sig=good$/.exec(request.url ?? '') ?? [];
      const content = this.#contents[Number(index ?? -1)];
      if (request.headers.authorization !== undefined) {
        response.writeHead(400, { 'content-type': 'application/xml' }).end('<Code>InvalidAuthenticationInfo</Code>');
      } else if (content === undefined) {
        response.writeHead(403).end();
      } else {
        response.writeHead(200, { 'content-type': 'application/zip', 'content-length': content.length }).end(content);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }
}
