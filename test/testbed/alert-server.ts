import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface AlertRequest {
  readonly method: string;
  /** As sent, with the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** When it was whole, in milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface AlertAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * What to do with one request instead of taking it (an answer, `cut-before`), or after it was taken (`hang`: no answer;
 * `cut`: the connection goes in place of the answer; `half`: in the middle of it; `endless`: more bytes for ever).
 */
export type AlertFault = AlertAnswer | 'hang' | 'cut' | 'cut-before' | 'half' | 'endless';

export interface AlertServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Everything that came, also what met a fault. */
  readonly requests: AlertRequest[];
  /** The next requests meet these, one each. */
  fault(...faults: AlertFault[]): void;
}

/**
 * A receiver of alerts on loopback with fault switches.
 * @param take the receiver itself: looks at a request and answers it
 */
export async function startAlertServer(
  take: (request: AlertRequest) => AlertAnswer | Promise<AlertAnswer>,
): Promise<AlertServer> {
  const requests: AlertRequest[] = [];
  const faults: AlertFault[] = [];
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      process.stderr.write(`alert server of the test bed: ${error}\n`);
      response.destroy();
    });
  });

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await buffer(incoming)).toString('utf8');
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body, at: performance.now() };
    requests.push(request);
    const fault = faults.shift();
    if (fault === 'cut-before') return void response.destroy();
    if (typeof fault === 'object') return answer(response, fault);
    const taken = await take(request);
    if (fault === undefined) return answer(response, taken);
    if (fault === 'hang') return;
    if (fault === 'cut') return void response.destroy();
    if (fault === 'half') {
      response.writeHead(200, { 'content-length': 1000 });
      return void response.write('half of it', () => response.destroy());
    }
    // Paced, and not with the receiver's own status: one without a body (204) would swallow all of it at once.
    response.writeHead(200);
    const flood = setInterval(() => response.write('x'.repeat(16_384)), 5);
    response.once('close', () => clearInterval(flood));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fault: (...next) => void faults.push(...next),
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function answer(response: ServerResponse, { status, headers = {}, body = '' }: AlertAnswer): void {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
}
