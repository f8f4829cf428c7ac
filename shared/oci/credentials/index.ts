import { quoteForMessage } from '../../text/index.ts';
import { field } from '../failure.ts';
import { type ConfigFile, configPaths, entriesOf, readConfig } from './config.ts';
import { type Credential, CredentialsUnknown, credentialOf } from './credential.ts';
import { entryFor, serverAddress } from './keys.ts';
import { askHelper } from './program.ts';

export { basicHeader, type Credential, CredentialsUnknown } from './credential.ts';

/** Looks up the login for a repository. Undefined: nobody logged in. @throws CredentialsUnknown */
export type FindCredential = (host: string, repository: string) => Promise<Credential | undefined>;

/**
 * Reads logins as docker and podman leave them: in each file first the helper of the host, then the store, then the
 * entries of the file itself. Files and helpers are read when the first registry asks for credentials, each once.
 */
export function createCredentials(env: Readonly<Record<string, string | undefined>>): FindCredential {
  const files = new Map<string, Promise<ConfigFile | undefined>>();
  const helped = new Map<string, Promise<Credential | undefined>>();

  function ask(name: string, address: string): Promise<Credential | undefined> {
    const key = `${name} ${address}`;
    const before = helped.get(key);
    if (before !== undefined) return before;
    const answer = askHelper(name, address, env);
    helped.set(key, answer);
    return answer;
  }

  async function findIn(config: ConfigFile, host: string, repository: string): Promise<Credential | undefined> {
    const helper = entryFor(entriesOf(config, 'credHelpers'), host, repository);
    const store = field(config.value, 'credsStore');
    const named = helper === undefined ? store : helper[1];
    if (typeof named === 'string' && named !== '') {
      const found = await ask(named, serverAddress(host));
      if (found !== undefined) return found;
    }
    const entry = entryFor(
      entriesOf(config, 'auths').filter(([, value]) => !isEmpty(value)),
      host,
      repository,
    );
    return entry && readEntry(config.file, entry);
  }

  return async (host, repository) => {
    for (const file of configPaths(env)) {
      const reading = files.get(file) ?? readConfig(file);
      files.set(file, reading);
      const config = await reading;
      const found = config && (await findIn(config, host, repository));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** A store leaves an empty entry for each login that it keeps. */
function isEmpty(value: unknown): boolean {
  return ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].every((name) => !field(value, name));
}

function readEntry(file: string, [key, value]: [string, unknown]): Credential {
  const from = quoteForMessage(file, 300);
  const text = (name: string) => {
    const found = field(value, name) ?? '';
    if (typeof found === 'string') return found;
    throw new CredentialsUnknown(`could not be determined: ${name} of ${quoteForMessage(key)} in ${from} is no text`);
  };
  const [username, password] = text('auth') === '' ? [text('username'), text('password')] : decode(text('auth'));
  if (/^[\x21-\x7e]+$/.test(text('registrytoken'))) return { kind: 'registry', token: text('registrytoken'), from };
  if (text('identitytoken') !== '') return { kind: 'identity', username, token: text('identitytoken'), from };
  if (username !== '' && password !== '') return credentialOf(username, password, from);
  const why = `the entry ${quoteForMessage(key)} in ${from} holds no user name with a password`;
  throw new CredentialsUnknown(`could not be determined: ${why}`);
}

/** `user:password` in base64; docker's own reader cuts NULs from the end of the password. Malformed: two empty texts. */
function decode(auth: string): [string, string] {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(auth.trim())) return ['', ''];
  const plain = Buffer.from(auth.trim(), 'base64').toString('utf8');
  const colon = plain.indexOf(':');
  return colon === -1 ? ['', ''] : [plain.slice(0, colon), plain.slice(colon + 1).replace(/\0+$/, '')];
}
