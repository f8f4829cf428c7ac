// What a registry can answer, and what then stands in the file.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Answer, attack, DIGEST, everything, goodManifest, liar, OCI_MANIFEST, workspace } from './attacker.ts';

const body = JSON.stringify({
  schemaVersion: 2,
  mediaType: OCI_MANIFEST,
  config: { digest: DIGEST, size: 1 },
  layers: [],
});
const real = `sha256:${createHash('sha256').update(body).digest('hex')}`;

/** HEAD is refused; GET is answered so. */
const got =
  (content: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  (request, response) =>
    request.method === 'HEAD'
      ? response.writeHead(405).end()
      : response.writeHead(200, { 'content-type': OCI_MANIFEST, ...headers }).end(content);
const says =
  (status: number, headers: Readonly<Record<string, string>>): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end();
const challenge = `Bearer ${'a=b,'.repeat(3000)}"${'\\"'.repeat(1000)}`;

const lies: Readonly<Record<string, Answer>> = {
  'a digest of zeros': says(200, { 'content-type': OCI_MANIFEST, 'docker-content-digest': `sha256:${'0'.repeat(64)}` }),
  'a page of HTML': got('<html>sign in</html>', { 'content-type': 'text/html' }),
  'a manifest of schema 1': got('{"schemaVersion":1}'),
  'JSON that is no manifest': got('{}'),
  'a list': got('[]'),
  nothing: got(''),
  'a manifest squeezed': got(gzipSync(body), { 'content-encoding': 'gzip' }),
  'a bomb of 300 MB': got(gzipSync(Buffer.alloc(300_000_000, 32)), { 'content-encoding': 'gzip' }),
  'five million blanks': got(' '.repeat(5_000_000)),
  'JSON nested 200,000 deep': got(`{"schemaVersion":2,"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
  'a redirect to itself': (request, response) => response.writeHead(307, { location: request.url ?? '/' }).end(),
  'a redirect to no address': says(307, { location: 'http://[::bad' }),
  'a redirect to a script': says(307, { location: 'javascript:alert(1)' }),
  'a wait of three years': says(429, { 'retry-after': '99999999' }),
  'a wait until the year 9999': says(429, { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }),
  'a challenge of nonsense': says(401, { 'www-authenticate': challenge }),
  'a realm that is a file': says(401, { 'www-authenticate': 'Bearer realm="file:///etc/passwd"' }),
};

describe('a registry', () => {
  it.each(Object.keys(lies))('that answers with %s changes nothing, soon', async (name) => {
    await using registry = await liar(lies[name] ?? says(500, {}));
    const content = `FROM ${registry.host}/a/b:1\n`;
    await using place = await workspace({ Dockerfile: content });
    const { run, outputs } = await attack(place, { timeoutMs: 20_000 });
    expect([run.exitCode, outputs.result]).toEqual([1, 'unresolved']);
    expect(await place.read('Dockerfile')).toBe(content);
    expect(registry.requests.length).toBeGreaterThan(0);
    expect(registry.requests.length).toBeLessThan(10);
  });

  it.each(['', ', sha256:x', ' # x'])(
    'is believed for its content, not for a digest with %j behind it',
    async (more) => {
      const headers = { 'content-type': OCI_MANIFEST, 'docker-content-digest': `${real.toUpperCase()}${more}` };
      await using registry = await liar((request, response) =>
        response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body),
      );
      await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
      await attack(place);
      expect(await place.read('Dockerfile')).toBe(`FROM ${registry.host}/a/b:1@${real}\n`);
    },
  );

  it('cannot bring commands or colours into log, summary or report with its words', async () => {
    const message = 'x\n::set-output name=result::pinned\n::error::PWN\n##[error]PWN \u001b[31m\u202e';
    const words = JSON.stringify({ errors: [{ code: message, message }] });
    await using registry = await liar((_, response) =>
      response.writeHead(403, { 'content-type': 'application/json' }).end(words),
    );
    await using place = await workspace({ Dockerfile: `FROM ${registry.host}/a/b:1\n` });
    const answer = await attack(place);
    expect(answer.outputs.result).toBe('unresolved');
    expect(answer.run.commands.filter(({ data }) => data.startsWith('PWN'))).toEqual([]);
    expect(await everything(answer)).not.toMatch(/[\u001b\u202e]/);
  });

  it('that asks for a login in one repository leaves the others resolvable', async () => {
    await using registry = await liar((request, response) =>
      request.url?.includes('secret') === true
        ? response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
        : goodManifest(request, response),
    );
    const { host } = registry;
    await using place = await workspace({ Dockerfile: `FROM ${host}/a/secret:1\nFROM ${host}/b/open:1\n` });
    const { references } = await attack(place);
    expect(references.map(({ status }) => status)).toEqual(['unresolved', 'changed']);
    expect(await place.read('Dockerfile')).toContain(`FROM ${host}/b/open:1@${DIGEST}`);
  });
});
