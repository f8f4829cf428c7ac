import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One scripted answer: a status with headers and body, or anything done to the socket by hand. */
export type Step =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: { path: string; headers: IncomingMessage['headers'] }[];
}

/** Answers requests with the given steps in order; the last one stays. */
export async function serve(...steps: Step[]): Promise<ScriptedServer> {
  const requests: ScriptedServer['requests'] = [];
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    const step = steps[Math.min(requests.length, steps.length) - 1];
    if (step === undefined) response.destroy();
    else if (typeof step === 'function') step(request, response);
    else {
      response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers });
      response.end(typeof step.body === 'string' ? step.body : JSON.stringify(step.body ?? {}));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
