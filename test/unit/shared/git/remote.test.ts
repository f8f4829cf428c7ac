import { describe, expect, it } from 'vitest';
import { chooseRemote, createGit, type Remote, readRemoteConfiguration } from '../../../../shared/git/index.ts';
import { createRepository } from '../../../testbed/repository.ts';

type Request = Parameters<typeof chooseRemote>[0];
const token = 'ghs_secret';
const choose = (request: Partial<Request>): Remote | undefined =>
  chooseRemote({
    url: 'https://github.com/octo/app',
    serverUrl: 'https://github.com',
    repository: 'octo/app',
    token,
    persisted: [],
    ...request,
  });

/** What git would make of the configuration: the address, and the headers for it. */
const urlOf = (remote: Remote | undefined): string | undefined =>
  remote?.config.findLast(({ key }) => key === 'remote.origin.url')?.value;
const headersOf = (remote: Remote | undefined): readonly { key: string; value: string }[] =>
  remote?.config.filter(({ key }) => key.includes('extraheader')) ?? [];
const basic = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;

describe('the address', () => {
  it("is the checkout's own", () => {
    expect(urlOf(choose({ url: 'https://github.com/octo/other' }))).toBe('https://github.com/octo/other');
  });
  it('is that of the event without a checkout', () => {
    expect(urlOf(choose({ url: undefined }))).toBe('https://github.com/octo/app');
    expect(urlOf(choose({ url: '', serverUrl: 'https://ghe.test/' }))).toBe('https://ghe.test/octo/app');
  });
  it.each([
    'git@github.com:octo/app.git',
    'ssh://git@github.com/octo/app.git',
    'ssh://git@github.com:22/octo/app.git',
    'git@github.com:/octo/app.git',
  ])('in ssh form of the same server becomes https, as the key is not ours: %s', (url) => {
    expect(urlOf(choose({ url }))).toBe('https://github.com/octo/app.git');
  });
  it.each(['git@gitlab.test:octo/app.git', '/srv/git/app.git', 'file:///srv/app.git'])(
    'of another kind stays as it is: %s',
    (url) => {
      expect(urlOf(choose({ url }))).toBe(url);
    },
  );
  it('is none when nobody names one', () => {
    expect(choose({ url: undefined, repository: undefined })).toBeUndefined();
  });
  it('is shown without the credentials in it', () => {
    expect(choose({ url: 'https://user:pass@github.com/octo/app' })?.shown).toBe('https://github.com/octo/app');
    expect(choose({ url: '/srv/git/app.git' })?.shown).toBe('/srv/git/app.git');
  });
});

describe('the token', () => {
  it("goes to the event's server, in place of what is persisted", () => {
    const persisted = [{ key: 'http.https://github.com/.extraheader', value: 'AUTHORIZATION: basic old' }];
    const headers = headersOf(choose({ persisted }));
    expect(headers).toEqual([
      { key: 'http.https://github.com/.extraheader', value: '' },
      { key: 'http.https://github.com/.extraheader', value: basic },
    ]);
  });
  it('goes to a server with a port, and to one that is written differently', () => {
    for (const serverUrl of ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/']) {
      const headers = headersOf(choose({ url: 'http://127.0.0.1:3000/octo/app', serverUrl }));
      expect(headers.map(({ key }) => key)).toContain('http.http://127.0.0.1:3000/.extraheader');
    }
    expect(headersOf(choose({ url: 'https://GitHub.com:443/octo/app' }))).toHaveLength(2);
  });
  it.each([
    'https://github.com.evil.test/octo/app',
    'https://evil.test/github.com/octo/app',
    'https://github.com@evil.test/octo/app',
    'https://evil.test/?https://github.com/',
    'http://github.com/octo/app',
    'https://github.com:8443/octo/app',
    'git@evil.test:octo/app.git',
    'ssh://git@github.com.evil.test/octo/app',
    'git@evil.test:github.com/octo/app.git',
    'ext::sh -c env',
    'file:///srv/app.git',
    '/srv/app.git',
    'not a url',
  ])('goes to nobody else: %s', (url) => {
    expect(JSON.stringify(choose({ url }))).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));
    expect(JSON.stringify(choose({ url }))).not.toContain(token);
  });
  it('is not needed when the checkout holds credentials of its own', () => {
    const persisted = [{ key: 'http.https://github.com/.extraheader', value: 'AUTHORIZATION: basic old' }];
    expect(headersOf(choose({ token: '', persisted }))).toEqual(persisted);
  });
});

describe('readRemoteConfiguration', () => {
  it('reads the address and the persisted headers of a checkout, and nothing that names a program', async () => {
    await using repo = await createRepository({ a: '1' });
    const git = createGit({ directory: repo.path, env: repo.env });
    expect(await readRemoteConfiguration(git)).toEqual({ url: undefined, persisted: [] });
    const settings: [string, string][] = [
      ['remote.origin.url', 'https://github.com/octo/app'],
      ['remote.origin.uploadpack', 'evil'],
      ['remote.origin.proxy', 'http://evil.test'],
      ['remote.upstream.url', 'https://github.com/up/app'],
      ['core.sshCommand', 'evil'],
      ['url.https://evil.test/.insteadOf', 'https://github.com/'],
      ['http.sslVerify', 'false'],
      ['http.https://github.com/.extraheader', 'AUTHORIZATION: basic b25l'],
      ['http.extraheader', 'X-Two: 2\nInjected: no'],
    ];
    for (const [key, value] of settings) await repo.git('config', '--add', key, value);
    await repo.git('config', '--add', 'http.https://github.com/.extraheader', 'X-Three: 3');
    const { url, persisted } = await readRemoteConfiguration(git);
    expect(url).toBe('https://github.com/octo/app');
    expect(persisted.sort((a, b) => (a.value < b.value ? -1 : 1))).toEqual([
      { key: 'http.https://github.com/.extraheader', value: 'AUTHORIZATION: basic b25l' },
      { key: 'http.https://github.com/.extraheader', value: 'X-Three: 3' },
      { key: 'http.extraheader', value: 'X-Two: 2\nInjected: no' },
    ]);
  });
});
