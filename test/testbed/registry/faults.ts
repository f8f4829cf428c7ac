import type { ServerResponse } from 'node:http';

/** An answer of the registry, read whole. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * What is done to one request: an answer instead of the registry's (`status`, `reset`, `hang`), a wait before it
 * (`delayMs`), or a change of it (`edit`, `truncate`: shorter and well framed, `reset-mid-body`: cut off).
 */
export type RegistryFault =
  | StatusFault
  | { readonly delayMs: number }
  | { readonly edit: (reply: Reply) => Reply }
  | 'reset'
  | 'hang'
  | 'truncate'
  | 'reset-mid-body';

export interface StatusFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Script<Fault> {
  readonly pattern: RegExp;
  readonly steps: Fault[];
  readonly forever: boolean;
}

/** Faults by request, `HEAD /v2/team/app/manifests/v1`: each matching one takes the next step of the first script left. */
export class Faults<Fault = RegistryFault> {
  #scripts: Script<Fault>[] = [];

  add(pattern: RegExp, steps: readonly Fault[], forever: boolean): void {
    this.#scripts.push({ pattern, steps: [...steps], forever });
  }

  clear(): void {
    this.#scripts = [];
  }

  next(request: string): Fault | undefined {
    const script = this.#scripts.find(({ pattern, steps }) => steps.length > 0 && pattern.test(request));
    return script?.forever === true ? script.steps[0] : script?.steps.shift();
  }
}

/** Leaves a header out of the answer. */
export function withoutHeader(name: string): RegistryFault {
  return {
    edit: (reply) => ({
      ...reply,
      headers: Object.fromEntries(Object.entries(reply.headers).filter(([each]) => each !== name.toLowerCase())),
    }),
  };
}

/** Puts a header into the answer, or another value into it. */
export function withHeader(name: string, value: string): RegistryFault {
  return { edit: (reply) => ({ ...reply, headers: { ...reply.headers, [name.toLowerCase()]: value } }) };
}

/** As a registry that does not tell digests, such as one made of static files. */
export const noDigestHeader: RegistryFault = withoutHeader('docker-content-digest');

/** As a registry that lies. */
export const forgedDigest = (digest: string): RegistryFault => withHeader('docker-content-digest', digest);

/** Sends the client elsewhere, as registries do with blobs and some with manifests. */
export const redirectTo = (url: string, status = 307): StatusFault => ({ status, headers: { location: url } });

/** As a registry that knows GET only. Meant for a pattern that starts with `^HEAD`. */
export const methodNotAllowed: StatusFault = errorReply(405, 'UNSUPPORTED', 'The operation is unsupported.');

/** The error body of the distribution specification. */
export function errorReply(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Required<StatusFault> {
  const body = JSON.stringify({ errors: [{ code, message }] });
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** Sends a reply, spoiled as told. */
export function send(response: ServerResponse, method: string, reply: Reply, fault: RegistryFault | undefined): void {
  const { status, headers, body } = typeof fault === 'object' && 'edit' in fault ? fault.edit(reply) : reply;
  const half = body.subarray(0, Math.floor(body.length / 2));
  const sent = fault === 'truncate' ? half : body;
  // The length of what a HEAD would have got is in its headers already.
  const length = method === 'HEAD' || status === 204 || status === 304 ? {} : { 'content-length': sent.length };
  response.writeHead(status, { ...headers, ...length });
  if (fault === 'reset-mid-body') return void response.write(half, () => response.destroy());
  response.end(sent);
}
