// What the attacks share: a folder with what the attacker wrote, a server that answers what it likes, and runs on them.
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { makeFolder } from '../../../testbed/leftovers.ts';
import { requireComponent } from '../../../testbed/require.ts';
import { actionFolder, type Pinned, pin, type Question } from '../pin.ts';

export const SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
export const DIGEST = `sha256:${'ab12cd34'.repeat(8)}`;
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

const isWindows = process.platform === 'win32';
/** Links that anybody may make, names of any bytes, scripts that the system starts. */
export const posixFiles = requireComponent('a POSIX file system', () => (isWindows ? undefined : '/'));
/** macOS knows 127.0.0.1 alone. */
export const secondLoopback = requireComponent('a second loopback address', () =>
  process.platform === 'darwin' ? undefined : '127.0.0.2',
);

export type Files = Readonly<Record<string, string | Buffer>>;

/** A folder that is no repository: as it was unpacked from somebody's archive. */
export class Workspace implements AsyncDisposable {
  readonly path: string;
  constructor(folder: string) {
    this.path = folder;
  }
  async write(files: Files): Promise<this> {
    for (const [name, content] of Object.entries(files)) await writeFile(await this.#place(name), content);
    return this;
  }
  async symlink(name: string, target: string): Promise<void> {
    await symlink(target, await this.#place(name));
  }
  read(name: string): Promise<string> {
    return readFile(path.join(this.path, name), 'utf8');
  }
  async #place(name: string): Promise<string> {
    const file = path.join(this.path, name);
    await mkdir(path.dirname(file), { recursive: true });
    return file;
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

export async function workspace(files: Files = {}): Promise<Workspace> {
  return new Workspace(await makeFolder('attack')).write(files);
}

type Asked = Omit<Question, 'workspace'>;

/** Runs the action there and checks what holds for every run. */
export const attack = (place: { readonly path: string }, question: Asked = {}): Promise<Pinned> =>
  pin({ workspace: place.path, timeoutMs: 25_000, ...question });

export const check = (place: { readonly path: string }): Promise<Pinned> => attack(place, { with: { mode: 'check' } });

/** What moves in each file (the originals of what is unpinned), and what became of files that were not read. */
export interface Findings {
  readonly moving: ReadonlyMap<string, readonly string[]>;
  readonly unread: ReadonlyMap<string, string>;
}

export function findingsOf({ references, report }: Pinned): Findings {
  const moving = Map.groupBy(
    references.filter(({ status }) => status === 'unpinned'),
    ({ file }) => file,
  );
  const problems = report.problems as readonly { readonly path: string; readonly message: string }[];
  return {
    moving: new Map([...moving].map(([file, found]) => [file, found.map(({ original }) => original)])),
    unread: new Map(problems.map((problem) => [problem.path, problem.message])),
  };
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface Liar extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly url: string;
  readonly requests: readonly Received[];
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A server that answers whatever the attacker likes. */
export async function liar(answer: Answer, address = '127.0.0.1'): Promise<Liar> {
  const requests: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url, authorization: headers.authorization });
    try {
      await answer(request, response);
    } catch {
      // Node refuses some of what an attacker would send: then it sends nothing.
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const bound = server.address();
  const host = `${address}:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  return {
    host,
    url: `http://${host}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer that is enough for a pin: a manifest's type and digest. */
export const goodManifest: Answer = (_, response) =>
  response.writeHead(200, { 'docker-content-digest': DIGEST, 'content-type': OCI_MANIFEST }).end();

export const workflow = (...steps: readonly string[]): string =>
  `on: push\njobs:\n  j:\n    runs-on: ubuntu-latest\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;

/** A folder for DOCKER_CONFIG. */
export const dockerConfig = (content: unknown): Promise<Workspace> =>
  workspace({ 'config.json': JSON.stringify(content) });

/** All that the run left for others to read: the log without the masks, the outputs, and the files that they name. */
export async function everything({ run, outputs }: Pinned): Promise<string> {
  const files = [outputs.report, outputs.sarif, outputs.patch].map((file) => file ?? '').filter((file) => file !== '');
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const said = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...said, run.stderr, run.summary, JSON.stringify(outputs), ...texts].join('\n');
}

export const readme = (): Promise<string> => readFile(path.join(actionFolder, 'README.md'), 'utf8');
