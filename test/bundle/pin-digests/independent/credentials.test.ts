// Logins of the docker config, for a registry with Basic and one with Bearer, and what is said when there is none.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTokenServer, type TokenServer } from '../../../testbed/registry.ts';
import { type Bed, missing, startBed } from './bed.ts';

const account = { user: 'u', password: 'p:w-secret-9' };
const auth = Buffer.from(`${account.user}:${account.password}`).toString('base64');
const text = 'FROM §app:1§\nFROM §app:2§\nFROM §solo:1§\nFROM §app:1§\n';
/** A config for the registry's host; text is written as it is. */
type Config = (host: string) => unknown;

const ways: readonly (readonly [string, Config])[] = [
  ['auths', (host) => ({ auths: { [host]: { auth } } })],
  ['auths by URL', (host) => ({ auths: { [`http://${host}/v2/`]: { auth } } })],
  ['credHelpers', (host) => ({ credHelpers: { [host]: 'mine' } })],
  ['credsStore', () => ({ credsStore: 'mine' })],
];
const without: readonly (readonly [string, Config, RegExp])[] = [
  ['no login', () => ({}), /docker\/login-action/],
  ['an empty store', () => ({ credsStore: 'none' }), /docker\/login-action/],
  ['an auth that is no base64', (host) => ({ auths: { [host]: { auth: '%%%' } } }), /no user name/],
  ['a config that is no JSON', () => '{ "auths": ', /not valid JSON/],
  ['a helper that fails', (host) => ({ credHelpers: { [host]: 'bad' } }), /docker-credential-bad ended with code 3/],
  [
    'a helper that is not there',
    (host) => ({ credHelpers: { [host]: 'gone' } }),
    /docker-credential-gone is not installed/,
  ],
  ['a path for a helper', (host) => ({ credHelpers: { [host]: '../../bin/sh' } }), /no name of a credential helper/],
];

describe.skipIf(missing)('the docker config', () => {
  let basic: Bed;
  let bearer: Bed;
  let tokens: TokenServer;
  let folder: string;
  beforeAll(async () => {
    tokens = await startTokenServer({ credentials: account });
    basic = await startBed({ registry: { password: account } });
    bearer = await startBed({ registry: { tokens } });
    folder = await basic.folder();
    const helper = async (name: string, script: string) => {
      const file = path.join(folder, `docker-credential-${name}`);
      await writeFile(file, `#!/bin/sh\n${script}`);
      await chmod(file, 0o755);
    };
    const answer = JSON.stringify({ ServerURL: 'x', Username: account.user, Secret: account.password });
    await helper('mine', `read x\necho "$1 $x" >> ${folder}/calls\necho '${answer}'\n`);
    await helper('none', "echo 'credentials not found in native keychain'\nexit 1\n");
    await helper('bad', "echo '::error::boo'; echo '##[error]boo' >&2\nexit 3\n");
  });
  afterAll(async () => {
    for (const each of [basic, bearer, tokens]) await each?.[Symbol.asyncDispose]();
  });

  async function run(bed: Bed, config: Config) {
    const content = config(bed.registry.host);
    await writeFile(path.join(folder, 'config.json'), typeof content === 'string' ? content : JSON.stringify(content));
    bed.registry.requests.length = 0;
    tokens.requests.length = 0;
    const env = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` };
    const outcome = await bed.run({ Dockerfile: bed.before(text) }, {}, { env });
    const shown = outcome.log + outcome.run.summary + JSON.stringify([outcome.report, outcome.outputs]);
    for (const secret of [account.password, auth]) expect(shown).not.toContain(secret);
    return outcome;
  }

  it.each(ways)('gives the login of Basic by %s, asked once for each distinct reference', async (_, config) => {
    const outcome = await run(basic, config);
    expect(outcome.read('Dockerfile'), outcome.log).toBe(basic.after(text));
    expect(basic.registry.requests.filter(({ status }) => status === 200).length).toBe(3);
  });
  it.each(ways)('gives the login of Bearer by %s, with one token of our own scope a repository', async (_, config) => {
    const outcome = await run(bearer, config);
    expect(outcome.read('Dockerfile'), outcome.log).toBe(bearer.after(text));
    const scopes = tokens.requests.map((request) => request.scopes.join()).sort();
    expect(scopes).toEqual(['repository:solo:pull', 'repository:team/app:pull']);
    expect(bearer.registry.requests.filter(({ status }) => status === 200).length).toBe(3);
  });
  it('asks its helper by `get` with the host', async () => {
    await run(basic, (host) => ({ credHelpers: { [host]: 'mine' } }));
    expect(await readFile(path.join(folder, 'calls'), 'utf8')).toMatch(
      new RegExp(`^get .*${basic.registry.host}`, 'm'),
    );
  });
  it.each(without)('with %s leaves everything unresolved and says what to do', async (_, config, words) => {
    for (const bed of [basic, bearer]) {
      const outcome = await run(bed, config);
      expect([outcome.result, outcome.read('Dockerfile')]).toEqual(['unresolved', bed.before(text)]);
      expect(outcome.error).toMatch(words);
      expect(outcome.log).not.toContain('boo');
    }
  });
  it('with a login that is refused is told as such, with the file it came from', async () => {
    const wrong = Buffer.from('u:wrong').toString('base64');
    for (const bed of [basic, bearer]) {
      const { result, said } = await run(bed, (host) => ({ auths: { [host]: { auth: wrong } } }));
      expect([result, said]).toEqual(['unresolved', expect.stringContaining('config.json')]);
    }
  });
});

describe.skipIf(missing)('a challenge', () => {
  let bed: Bed;
  let tokens: TokenServer;
  let header = '';
  beforeAll(async () => {
    tokens = await startTokenServer();
    bed = await startBed({ registry: { tokens, challenge: () => header } });
  });
  afterAll(async () => {
    for (const each of [bed, tokens]) await each?.[Symbol.asyncDispose]();
  });

  it.each([
    ['a realm by plain http at another host', 'Bearer realm="http://localhost:1/token"', 'refused'],
    ['a file for a realm', 'Bearer realm="file:///etc/passwd"', 'refused'],
    ['no realm', 'Bearer service="x"', 'unresolved'],
    ['a scheme of another kind', 'Negotiate', 'unresolved'],
  ])('of %s (%s) is %s', async (_, challenge, status) => {
    header = challenge;
    const image = bed.before('FROM §app:1§\n');
    const { statuses, read } = await bed.run({ Dockerfile: image });
    expect([statuses, read('Dockerfile')]).toEqual([[status], image]);
  });
  it('that names another scope is answered with our own', async () => {
    header = `Bearer realm="${tokens.realm}",service="a",scope="repository:evil/x:push"`;
    tokens.requests.length = 0;
    const { read } = await bed.run({ Dockerfile: bed.before('FROM §app:1§\n') });
    expect(read('Dockerfile')).toBe(bed.after('FROM §app:1§\n'));
    expect(tokens.requests.flatMap(({ scopes }) => scopes)).toEqual(['repository:team/app:pull']);
  });
});
