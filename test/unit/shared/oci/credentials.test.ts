import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CredentialsUnknown, createCredentials } from '../../../../shared/oci/credentials/index.ts';
import { askHelper } from '../../../../shared/oci/credentials/program.ts';
import { startLogins } from './logins.ts';

const auth = (user: string, word: string) => ({ auth: Buffer.from(`${user}:${word}`).toString('base64') });
const password = (found: unknown) => (found as { password?: string } | undefined)?.password;

describe('the logins of docker', () => {
  it.each([
    ['the host', 'ghcr.io', 'ghcr.io'],
    ['an address', 'https://ghcr.io/v2/', 'ghcr.io'],
    ['an address that lost its scheme', 'ghcr.io/v1', 'ghcr.io'],
    ['another case', 'GHCR.io', 'ghcr.io'],
    ["Docker Hub's own key", 'https://index.docker.io/v1/', 'docker.io'],
    ["Docker Hub's name", 'docker.io', 'docker.io'],
    ["Docker Hub's API", 'registry-1.docker.io', 'docker.io'],
    ['a port', 'localhost:5000', 'localhost:5000'],
  ])('are found by %s: %s', async (_, key, host) => {
    await using logins = await startLogins({ auths: { [key]: auth('me', 'word') } });
    const found = await createCredentials(logins.env)(host, 'org/app');
    expect(found).toMatchObject({ kind: 'basic', username: 'me', password: 'word' });
    expect(found?.from).toContain('config.json');
  });

  it.each(['xghcr.io', 'ghcr.io.evil.example', 'ghcr.io:444', 'io', 'https://evil.example/ghcr.io'])(
    'are not given to ghcr.io when they are for %s',
    async (key) => {
      await using logins = await startLogins({ auths: { [key]: auth('me', 'word') } });
      expect(await createCredentials(logins.env)('ghcr.io', 'org/app')).toBeUndefined();
    },
  );

  it('are read where DOCKER_CONFIG says, and nowhere when there is no home', async () => {
    await using logins = await startLogins({ auths: { 'ghcr.io': auth('me', 'word') } });
    const env = { DOCKER_CONFIG: path.join(logins.folder, '.docker'), HOME: '/nowhere' };
    expect(password(await createCredentials(env)('ghcr.io', 'a'))).toBe('word');
    expect(await createCredentials({})('ghcr.io', 'a')).toBeUndefined();
    expect(await createCredentials({ HOME: '/nowhere' })('ghcr.io', 'a')).toBeUndefined();
  });

  it('keep a colon in the password, and lose the NULs that docker cuts', async () => {
    await using logins = await startLogins({ auths: { a: auth('me', 'w:o\0\0'), 'b.c': auth('AWS', 'x=') } });
    expect(password(await createCredentials(logins.env)('b.c', 'x'))).toBe('x=');
    expect(password(await createCredentials(logins.env)('a', 'x'))).toBe('w:o');
  });

  it('may be refresh tokens or tokens of the registry', async () => {
    const auths = {
      'a.io': { ...auth('0', ''), identitytoken: 'refresh' },
      'b.io': auth('<token>', 'refresh too'),
      'c.io': { registrytoken: 'bearer' },
    };
    await using logins = await startLogins({ auths });
    const find = createCredentials(logins.env);
    expect(await find('a.io', 'x')).toMatchObject({ kind: 'identity', token: 'refresh' });
    expect(await find('b.io', 'x')).toMatchObject({ kind: 'identity', token: 'refresh too' });
    expect(await find('c.io', 'x')).toMatchObject({ kind: 'registry', token: 'bearer' });
  });

  it.each([
    ['broken JSON', '{"auths": {"ghcr.io": {"auth": "c2VjcmV0"'],
    ['an auth that is not base64', { auths: { 'ghcr.io': { auth: '***' } } }],
    ['an auth without a colon', { auths: { 'ghcr.io': { auth: 'c2VjcmV0' } } }],
    ['an auth that is a number', { auths: { 'ghcr.io': { auth: 5 } } }],
  ])('that cannot be read (%s) are a failure that names the file, not an absence', async (_, config) => {
    await using logins = await startLogins(config);
    const finding = createCredentials(logins.env)('ghcr.io', 'a');
    await expect(finding).rejects.toThrow(CredentialsUnknown);
    await expect(finding).rejects.toThrow(/config\.json/);
    await expect(finding).rejects.not.toThrow(/c2VjcmV0|secret/);
  });

  it('that are broken for one registry do not matter to another', async () => {
    await using logins = await startLogins({ auths: { 'ghcr.io': { auth: '***' }, 'quay.io': auth('me', 'word') } });
    expect(password(await createCredentials(logins.env)('quay.io', 'a'))).toBe('word');
  });

  it('that are a folder are a failure too', async () => {
    await using logins = await startLogins();
    await expect(createCredentials({ REGISTRY_AUTH_FILE: logins.folder })('a.io', 'a')).rejects.toThrow(/EISDIR/);
  });
});

describe('the logins of podman', () => {
  it('are found by the longest prefix that fits, on whole segments', async () => {
    await using logins = await startLogins();
    await logins.podman({
      auths: { 'quay.io': auth('a', 'host'), 'quay.io/org': auth('a', 'org'), 'quay.io/org/app': auth('a', 'app') },
    });
    const find = createCredentials(logins.env);
    expect(password(await find('quay.io', 'org/app'))).toBe('app');
    expect(password(await find('quay.io', 'org/application'))).toBe('org');
    expect(password(await find('quay.io', 'organisation/app'))).toBe('host');
  });

  it('are read after those of docker, REGISTRY_AUTH_FILE first', async () => {
    await using logins = await startLogins({ auths: { 'a.io': auth('a', 'docker') } });
    await logins.podman({ auths: { 'a.io': auth('a', 'run'), 'b.io': auth('a', 'run'), 'c.io': auth('a', 'run') } });
    const file = path.join(logins.folder, 'own.json');
    await writeFile(file, JSON.stringify({ auths: { 'b.io': auth('a', 'own') } }));
    const find = createCredentials({ ...logins.env, REGISTRY_AUTH_FILE: file });
    const found = await Promise.all(['a.io', 'b.io', 'c.io'].map((host) => find(host, 'x')));
    expect(found.map(password)).toEqual(['docker', 'own', 'run']);
  });
});

describe('a credential helper', () => {
  const says = (user: string, word: string) => `cat > "$HOME/asked"; echo '{"Username":"${user}","Secret":"${word}"}'`;

  it('of the host goes before the store, and the store before the entries', async () => {
    const auths = { 'a.io': auth('a', 'file'), 'b.io': auth('a', 'file'), 'c.io': auth('a', 'file') };
    await using logins = await startLogins({ credHelpers: { 'a.io': 'mine' }, credsStore: 'store', auths });
    await logins.helper('mine', says('me', 'helper'));
    await logins.helper(
      'store',
      `read host; case $host in b.io) echo '{"Username":"me","Secret":"store"}';; *) echo 'credentials not found in native keychain'; exit 1;; esac`,
    );
    const find = createCredentials(logins.env);
    const found = await Promise.all(['a.io', 'b.io', 'c.io', 'd.io'].map((host) => find(host, 'x')));
    expect(found.map(password)).toEqual(['helper', 'store', 'file', undefined]);
  });

  it('is asked once, for the address that docker uses', async () => {
    await using logins = await startLogins({ credsStore: 'store' });
    await logins.helper('store', `echo "$1" >> "$HOME/calls"; ${says('<token>', 'refresh')}`);
    const find = createCredentials(logins.env);
    const found = await Promise.all([find('docker.io', 'library/a'), find('docker.io', 'library/b')]);
    expect(found[0]).toMatchObject({ kind: 'identity', token: 'refresh' });
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(path.join(logins.folder, 'asked'), 'utf8')).toBe('https://index.docker.io/v1/');
    expect(await readFile(path.join(logins.folder, 'calls'), 'utf8')).toBe('get\n');
  });

  it.each([
    ['is missing', undefined, 'is not installed'],
    ['fails', 'echo "locked keychain" >&2; exit 3', 'ended with code 3'],
    ['fails with a secret', `echo '{"Secret":"canary"}'; exit 4`, 'ended with code 4'],
    ['says nothing', 'true', 'is not JSON'],
    ['says something else', 'echo "[]"', 'without Username and Secret'],
  ])('that %s is a failure that names it', async (_, script, words) => {
    await using logins = await startLogins({ credHelpers: { 'a.io': 'odd' } });
    if (script !== undefined) await logins.helper('odd', script);
    const find = createCredentials({ ...logins.env, PATH: `${logins.folder}/bin:/usr/bin:/bin` });
    await expect(find('a.io', 'x')).rejects.toThrow('docker-credential-odd');
    await expect(find('a.io', 'x')).rejects.toThrow(words);
    expect(await find('b.io', 'x')).toBeUndefined();
  });

  it('that hangs is ended and named', async () => {
    await using logins = await startLogins();
    await logins.helper('slow', 'exec sleep 60');
    const started = performance.now();
    await expect(askHelper('slow', 'a.io', logins.env, 200)).rejects.toThrow('gave no answer within 0.2 s');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('that may not be started is named', async () => {
    await using logins = await startLogins();
    await logins.helper('odd', '');
    await chmod(path.join(logins.folder, 'bin', 'docker-credential-odd'), 0o644);
    await expect(askHelper('odd', 'a.io', { PATH: `${logins.folder}/bin` })).rejects.toThrow(/docker-credential-odd/);
  });

  it.each(['../../evil', 'a b', 'a;b', '', '-'.repeat(3)])('is only a name: %j', async (name) => {
    await expect(askHelper(name, 'a.io', { PATH: '/nowhere' })).rejects.toThrow(CredentialsUnknown);
  });
});
