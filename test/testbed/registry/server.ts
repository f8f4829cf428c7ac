import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { makeFolder, recordProcess } from '../leftovers.ts';

/** The real registry behind the front, on a port of its own. */
export interface Backend extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Value of the Authorization header that it wants, or nothing when it asks for none. */
  readonly authorization: string | undefined;
}

/**
 * The account that the registry's own htpasswd file knows. The registry takes bcrypt hashes only, so that this one was
 * made beforehand; the front exchanges the credentials of a test for it. It guards nothing but fixtures.
 */
const INSIDE = {
  account: 'bed:inside the bed',
  line: 'bed:$2b$04$GREnLLG.9osICwh9O23bp.cWGfsTqRSn6bnuefG.94nwa.h2eZC7O',
} as const;

/** Starts `docker-registry serve` in a temporary folder. It chooses a free port itself and says which in its log. */
export async function startBackend(program: string, options: { readonly guarded: boolean }): Promise<Backend> {
  const folder = await makeFolder('registry');
  const file = (name: string): string => path.join(folder, name);
  await writeFile(file('htpasswd'), `${INSIDE.line}\n`);
  await writeFile(file('config.json'), JSON.stringify(configuration(file, options.guarded))); // JSON is YAML
  const child = spawn(program, ['serve', file('config.json')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', OTEL_TRACES_EXPORTER: 'none' }, // its settings come from REGISTRY_* as well
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close').catch(() => []);
  const dispose = async (): Promise<void> => {
    child.kill('SIGKILL'); // by its own id; there is nothing in it to save
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  if (child.pid !== undefined) recordProcess(folder, 'docker-registry', child.pid);
  const said: string[] = [];
  const listening = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`docker-registry ended with ${code}:\n${said.join('\n')}`)));
    createInterface(child.stderr).on('line', (line) => {
      if (said.length < 50) said.push(line);
      const address = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
  });
  try {
    const url = await listening;
    const authorization = options.guarded ? basic(INSIDE.account) : undefined;
    return { url, authorization, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Source: the registry's own docs/configuration.md. */
function configuration(file: (name: string) => string, guarded: boolean): unknown {
  return {
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: file('data') },
      delete: { enabled: true },
      maintenance: { uploadpurging: { enabled: false } },
    },
    http: { addr: '127.0.0.1:0', relativeurls: true },
    ...(guarded ? { auth: { htpasswd: { realm: 'registry of the test bed', path: file('htpasswd') } } } : {}),
  };
}

/** @param account `user:password` */
export function basic(account: string): string {
  return `Basic ${Buffer.from(account).toString('base64')}`;
}
