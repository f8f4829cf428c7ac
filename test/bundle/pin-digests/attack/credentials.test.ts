// Who gets a password or a token, and who does not.
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodToken } from '../../forge.ts';
import {
  type Answer,
  attack,
  DIGEST,
  dockerConfig,
  everything,
  goodManifest,
  type Liar,
  liar,
  posixFiles,
  secondLoopback,
  workflow,
  workspace,
} from './attacker.ts';

const account = Buffer.from('user:geheim-wort').toString('base64');
const tokenReply = '{"token":"a-token-of-some-length"}';
const secrets = new RegExp(`geheim-wort|${account}|a-token-of-some-length|${goodToken}`);

/** Answers 401 with a challenge until somebody logs in. */
const asks =
  (challenge: (host: string) => string, then: Answer = goodManifest): Answer =>
  (request, response) => {
    const { authorization, host = '' } = request.headers;
    if (authorization !== undefined) return then(request, response);
    return response.writeHead(401, { 'www-authenticate': challenge(host) }).end();
  };
const bearer = (host: string): string => `Bearer realm="http://${host}/token",service="x"`;
const basic = (): string => 'Basic realm="x"';
/** A registry with a token server of its own. */
const withTokens =
  (token: Answer, registry: Answer): Answer =>
  (request, response) =>
    request.url?.startsWith('/token') === true ? token(request, response) : registry(request, response);
const givesToken: Answer = (_, response) => response.end(tokenReply);
const authorized = (server: Liar): readonly (string | undefined)[] =>
  server.requests.map(({ authorization }) => authorization).filter((each) => each !== undefined);

describe.skipIf(!secondLoopback)('the realm of a registry', () => {
  const hosts = [
    ...['127.0.0.2', '127.2', '0x7f000002', '2130706434', '0177.0.0.2', '127.0.0.2.', '[::ffff:127.0.0.2]', '[::1]'],
    ...['[64:ff9b::7f00:2]', '10.0.0.1', '192.168.0.1', '169.254.169.254', '[fe80::1]', '[fd00::1]', '100.64.0.1'],
    ...['0.0.0.0', '[::]', 'localhost'],
  ];
  const realms = hosts.flatMap((host) => [`http://${host}`, `https://${host}`]);
  let connections = -1;
  let left = '';
  let durationMs = Number.POSITIVE_INFINITY;
  let asked = '';
  let statuses: readonly string[] = [];
  beforeAll(async () => {
    await using other = await liar(givesToken, secondLoopback ?? '');
    const port = other.host.split(':')[1];
    await using registry = await liar((request, response) => {
      const realm = realms[Number(/\/v2\/a\/r(\d+)\//.exec(request.url ?? '')?.[1])] ?? '';
      return asks(() => `Bearer realm="${realm}:${port}/token",service="x"`)(request, response);
    });
    await using place = await workspace({
      Dockerfile: realms.map((_, at) => `FROM ${registry.host}/a/r${at}:1\n`).join(''),
    });
    await using config = await dockerConfig({ auths: { [registry.host]: { auth: account } } });
    const answer = await attack(place, { env: { DOCKER_CONFIG: config.path } });
    statuses = answer.references.map(({ status }) => status);
    asked = registry.requests.map((request) => request.path).join();
    connections = other.requests.length;
    durationMs = answer.run.durationMs;
    left = await everything(answer);
  });

  it.each(realms)('is not followed to %s, which is not its own host', (realm) => {
    const at = realms.indexOf(realm);
    expect(asked).toContain(`/v2/a/r${at}/manifests/1`);
    expect(statuses[at]).toBe('refused');
  });

  it('is judged without a connection, and so without the wait for one', () => {
    expect(connections).toBe(0);
    expect(durationMs).toBeLessThan(5_000);
    expect(left).not.toMatch(secrets);
  });
});

describe('credentials of a registry', () => {
  it.each(['manifest', 'token'])('do not follow the redirect of a %s to another port', async (what) => {
    await using other = await liar(what === 'token' ? givesToken : goodManifest);
    const away: Answer = (request, response) =>
      response.writeHead(307, { location: `${other.url}${request.url}` }).end();
    await using registry = await liar(what === 'token' ? withTokens(away, asks(bearer)) : asks(basic, away));
    await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    await using config = await dockerConfig({ auths: { [registry.host]: { auth: account } } });
    const answer = await attack(place, { env: { DOCKER_CONFIG: config.path } });
    expect(authorized(registry)).toContain(`Basic ${account}`);
    expect(other.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
    expect(await place.read('Dockerfile')).toContain(DIGEST);
    expect(await everything(answer)).not.toMatch(secrets);
  });

  it('are not sent to the mirror that stands for it', async () => {
    await using mirror = await liar(goodManifest);
    await using place = await workspace({ Dockerfile: 'FROM nginx:1\nFROM ghcr.io/a/b:1\n' });
    const entry = { auth: account };
    await using config = await dockerConfig({ auths: { 'https://index.docker.io/v1/': entry, 'ghcr.io': entry } });
    const answer = await attack(place, {
      with: { 'registry-map': `docker.io=${mirror.host}/hub\nghcr.io=${mirror.host}/gh` },
      env: { DOCKER_CONFIG: config.path },
    });
    expect(answer.outputs.result).toBe('changed');
    expect(mirror.requests.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  });

  it('buy a token for the scope that we name, whatever the challenge asks for', async () => {
    const greedy = (host: string): string => `${bearer(host)},scope="repository:other:pull,push"`;
    await using registry = await liar(withTokens(givesToken, asks(greedy)));
    await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    expect((await attack(place)).outputs.result).toBe('changed');
    const asked = registry.requests.filter((request) => request.path.startsWith('/token'));
    const scopes = asked.map((request) => new URL(request.path, registry.url).searchParams.get('scope'));
    expect(scopes).toEqual(['repository:a/b:pull']);
  });
});

describe('a token server', () => {
  it.each(['a\\r\\nX-Evil: 1', '\\u0000', 'é☃', ''])('that gives the token %j gives none', async (token) => {
    const gives: Answer = (_, response) => response.end(`{"token":"${token}"}`);
    await using registry = await liar(withTokens(gives, asks(bearer)));
    await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    expect((await attack(place)).outputs.result).toBe('unresolved');
    expect(registry.requests.some((request) => request.path.startsWith('/token'))).toBe(true);
    expect(authorized(registry)).toEqual([]);
  });

  it.each(['pinned', 'e'])('that gives the token %j has no word of the log masked', async (token) => {
    const gives: Answer = (_, response) => response.end(JSON.stringify({ token }));
    await using registry = await liar(withTokens(gives, asks(bearer)));
    await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    const { run } = await attack(place);
    expect(registry.requests.some((request) => request.path.startsWith('/token'))).toBe(true);
    expect(run.masks).not.toContain(token);
  });
});

describe.skipIf(!posixFiles)('a credential helper', () => {
  const script = (folder: string): string => `#!/bin/sh\ntouch '${folder}/pwned'\n`;

  it('of a plain name is started, so that the next cases prove something', async () => {
    expect(await startedAs('evil')).toBe(true);
  });

  it.each(['../../evil', 'x/../../evil', 'ev il', 'evil;touch pwned', '$(touch pwned)'])(
    'called %s is not started',
    async (name) => {
      expect(await startedAs(name)).toBe(false);
    },
  );

  /** Whether anything was started for a registry whose helper is called so. */
  async function startedAs(name: string): Promise<boolean> {
    await using registry = await liar(asks(basic));
    await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    for (const program of ['evil', 'docker-credential-evil', 'docker-credential-ev il']) {
      await place.write({ [program]: script(place.path) });
      await chmod(path.join(place.path, program), 0o755);
    }
    for (const folder of ['docker-credential-..', 'docker-credential-x']) {
      await mkdir(path.join(place.path, 'bin', folder), { recursive: true });
    }
    await using config = await dockerConfig({ credHelpers: { [registry.host]: name } });
    const search = `${place.path}/bin:${place.path}:${process.env.PATH}`;
    const answer = await attack(place, { env: { DOCKER_CONFIG: config.path, PATH: search } });
    expect(answer.outputs.result).toBe('unresolved');
    return await place.read('pwned').then(
      () => true,
      () => false,
    );
  }
});

describe('the token of GitHub', () => {
  it('does not follow a redirect of the git server to another port', async () => {
    await using other = await liar((_, response) => response.end());
    await using server = await liar((request, response) =>
      response.writeHead(301, { location: `${other.url}${request.url}` }).end(),
    );
    await using place = await workspace({ '.github/workflows/ci.yml': workflow('uses: o/r@v1') });
    const answer = await attack(place, { env: { GITHUB_SERVER_URL: server.url } });
    expect(authorized(server)).not.toEqual([]);
    expect(authorized(other)).toEqual([]);
    expect(await everything(answer)).not.toMatch(secrets);
  });
});
