// The token goes to the server of the event, and nowhere else.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../testbed/github/reply.ts';
import { cloneShallow, folder, NAME, pullRequest, push, run, servers, simple, TOKEN } from './world.ts';

const FORMS = [
  TOKEN,
  Buffer.from(`x-access-token:${TOKEN}`).toString('base64'),
  Buffer.from(TOKEN).toString('base64').replace(/=+$/, ''),
  encodeURIComponent(`x-access-token:${TOKEN}`),
];
const holds = (text: string) => FORMS.some((form) => text.includes(form));
/** What was printed, apart from the commands that mask it. */
const printed = (r: { stdout: string; stderr: string }) => (r.stdout + r.stderr).replaceAll(/^::add-mask::.*$/gm, '');

/** Somebody else's server: notes all it is sent, passes git's requests on so that the talk goes on. */
async function stranger(forward?: string) {
  const seen: string[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    seen.push(`${incoming.method} ${incoming.url}\n${incoming.rawHeaders.join('\n')}`);
    if (forward === undefined) return void response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('{}');
    const target = new URL(incoming.url ?? '/', forward);
    const headers: Record<string, string> = { authorization: `basic ${FORMS[1]}` };
    for (const name of ['content-type', 'git-protocol', 'accept', 'content-encoding'])
      if (incoming.headers[name]) headers[name] = String(incoming.headers[name]);
    const answer = await fetch(`${forward}${target.pathname}${target.search}`, {
      method: incoming.method ?? 'GET',
      headers,
      ...(chunks.length ? { body: Buffer.concat(chunks) } : {}),
    });
    response
      .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      .end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (server.address() as AddressInfo).port;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const CONFIGS: Record<string, (evil: string, real: string, place: string) => string> = {
  'the remote is another host': (evil) => `[remote "origin"]\n\turl = ${evil}/${NAME}\n`,
  'the remote names a user at another host': (evil) =>
    `[remote "origin"]\n\turl = ${evil.replace('//', '//127.0.0.1:1@')}/${NAME}\n`,
  insteadOf: (evil, real) => `[url "${evil}/"]\n\tinsteadOf = ${real}/\n`,
  'insteadOf of a prefix': (evil) => `[url "${evil}/"]\n\tinsteadOf = http://\n\tpushInsteadOf = http://\n`,
  'http.proxy': (evil) => `[http]\n\tproxy = ${evil}\n`,
  'http.<url>.proxy': (evil, real) =>
    `[http "${real}"]\n\tproxy = ${evil}\n[http "${real}/"]\n\tproxy = ${evil}\n[http "${real}/${NAME}"]\n\tproxy = ${evil}\n`,
  'remote proxy': (evil) => `[remote "origin"]\n\tproxy = ${evil}\n`,
  'another remote, pushurl': (evil) =>
    `[remote "origin"]\n\tpushurl = ${evil}\n[remote "upstream"]\n\turl = ${evil}\n[branch "main"]\n\tremote = upstream\n[remote]\n\tpushDefault = upstream\n`,
  'promisor remote elsewhere': (evil) =>
    `[extensions]\n\tpartialClone = p\n[remote "p"]\n\turl = ${evil}/${NAME}\n\tpromisor = true\n`,
  'credential store': (_evil, _real, place) => `[credential]\n\thelper = store --file ${place}/stored\n`,
  cookies: (_evil, _real, place) => `[http]\n\tcookieFile = ${place}/stored\n\tsaveCookies = true\n`,
  'bundle and packfile uris': (evil) => `[fetch]\n\tbundleURI = ${evil}/b\n\turiProtocols = http,https\n`,
};

describe.each(Object.entries(CONFIGS))(
  'the token stays at the server of the event when .git/config says: %s',
  (_name, config) => {
    test('a fetch for a shallow push', async () => {
      using place = folder();
      await using s = await simple();
      await using w = await servers(s.repository, { token: TOKEN });
      await using evil = await stranger(w.git.url);
      await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main', token: TOKEN });
      const file = path.join(c.path, '.git/config');
      const text = config(evil.url, w.git.url, place.path);
      // git takes the first url of a remote: the true one goes.
      const kept = readFileSync(file, 'utf8');
      writeFileSync(file, (/origin"\]\n\turl/.test(text) ? kept.replaceAll(/\turl = .*\n/g, '') : kept) + text);
      const r = await run({
        workspace: c.path,
        event: push(s.before, s.after),
        with: { filters: 'src: src/**' },
        token: TOKEN,
        env: w.env,
      });
      expect.soft(evil.seen.filter(holds)).toEqual([]);
      // A remote elsewhere may be asked, as nobody (a checkout of another repository); nothing else of these may lead there.
      if (!_name.startsWith('the remote')) expect.soft(evil.seen).toEqual([]);
      expect.soft(r.outputs.src).toBe('true');
      expect
        .soft(holds(printed(r) + JSON.stringify(r.outputs) + r.summary + readFileSync(r.outputs.report ?? '', 'utf8')))
        .toBe(false);
      expect(existsSync(path.join(place.path, 'stored'))).toBe(false);
    });
  },
);

describe('Authorization is dropped when the host changes', () => {
  test.each(['127.0.0.1', 'localhost'])('a git server that redirects to another one (%s)', async (host) => {
    await using s = await simple();
    await using w = await servers(s.repository, { token: TOKEN });
    await using evil = await stranger(w.git.url);
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main', token: TOKEN });
    const front = createServer(
      (incoming, response) =>
        void response.writeHead(302, { location: `http://${host}:${evil.port}${incoming.url}` }).end(),
    );
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    await c.git('config', 'remote.origin.url', `${url}/${NAME}`);
    const r = await run({
      workspace: c.path,
      event: push(s.before, s.after),
      with: { filters: 'src: src/**' },
      token: TOKEN,
      env: { ...w.env, GITHUB_SERVER_URL: url },
    });
    front.closeAllConnections();
    front.close();
    expect.soft(evil.seen.filter(holds)).toEqual([]);
    expect.soft(r.outputs.src).toBe('true');
  });

  test.each([301, 302, 307, 308])('an API server that redirects to another one (%s)', async (status) => {
    await using s = await simple();
    await using evil = await stranger();
    using place = folder();
    const front = createServer(
      (incoming, response) => void response.writeHead(status, { location: `${evil.other}${incoming.url}` }).end(),
    );
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    for (const event of [push(s.before, s.after), pullRequest(s.before, s.after, s.after)]) {
      const r = await run({
        workspace: place.path,
        event,
        with: { filters: 'src: src/**' },
        token: TOKEN,
        env: { GITHUB_API_URL: url, GITHUB_SERVER_URL: url },
      });
      expect.soft(evil.seen.filter(holds)).toEqual([]);
      expect.soft(r.outputs.src).not.toBe('false');
    }
    front.closeAllConnections();
    front.close();
  });

  test('a Link header that names another host', async () => {
    const { createRepository } = await import('./world.ts');
    await using repository = await createRepository({ 'README.md': 'x' });
    const base = await repository.head();
    await repository.checkoutNew('topic');
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`other/${index}`, '']));
    const head = await repository.commit({ ...many, 'src/z.txt': '' });
    await repository.checkout('main');
    await using w = await servers(repository, { token: TOKEN });
    await using evil = await stranger();
    using place = folder();
    w.api.world.pullRequests.push({ repository: NAME, number: 7, base: { ref: 'main' }, head: { ref: 'topic' } });
    const bend = {
      edit: (reply: Reply) => ({
        ...reply,
        headers: {
          ...reply.headers,
          ...(reply.headers?.link ? { link: reply.headers.link.replaceAll(w.api.url, evil.other) } : {}),
        },
      }),
    };
    w.api.fault(/./, ...Array.from({ length: 30 }, () => bend));
    const r = await run({
      workspace: place.path,
      event: pullRequest(base, head, head, { changed_files: 151 }),
      with: { filters: 'src: src/**' },
      token: TOKEN,
      env: w.env,
    });
    expect.soft(evil.seen.filter(holds)).toEqual([]);
    expect.soft(r.outputs.src, r.log).toBe('true');
  });
});

describe('Secrets are never in argv', () => {
  test('no process shows the token while a fetch hangs', async () => {
    await using s = await simple();
    await using w = await servers(s.repository, { token: TOKEN });
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main', token: TOKEN });
    await w.git.fault('hang');
    const running = run({
      workspace: c.path,
      event: push(s.before, s.after),
      with: { filters: 'src: src/**' },
      token: TOKEN,
      env: w.env,
      timeoutMs: 3000,
      timeScale: 0.2,
    });
    let looked = 0;
    for (let round = 0; round < 25; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        let line = '';
        try {
          line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        } catch {
          continue;
        }
        if (line.includes('fetch')) looked += 1;
        expect(holds(line), line).toBe(false);
      }
    }
    const r = await running;
    expect(looked).toBeGreaterThan(0);
    expect(r.orphans).toEqual([]);
  });

  test('tracing switched on in the environment prints no form of it', async () => {
    await using s = await simple();
    await using w = await servers(s.repository, { token: TOKEN });
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main', token: TOKEN });
    using place = folder();
    const trace = path.join(place.path, 'trace');
    for (const to of ['1', '2', trace]) {
      const r = await run({
        workspace: c.path,
        event: push(s.before, s.after),
        with: { filters: 'src: src/**' },
        token: TOKEN,
        debug: true,
        env: {
          ...w.env,
          GIT_TRACE: to,
          GIT_TRACE_CURL: to,
          GIT_CURL_VERBOSE: '1',
          GIT_TRACE_REDACT: '0',
          GIT_TRACE2: to,
          GIT_TRACE2_ENV_VARS:
            'GIT_CONFIG_VALUE_0,GIT_CONFIG_VALUE_1,GIT_CONFIG_VALUE_2,GIT_CONFIG_VALUE_3,GIT_CONFIG_VALUE_4',
          GIT_TRACE_PACKET: to,
          GIT_TRACE_SETUP: to,
        },
      });
      expect.soft(r.outputs.src).toBe('true');
      expect.soft(holds(printed(r) + r.summary + JSON.stringify(r.outputs))).toBe(false);
      if (existsSync(trace)) expect.soft(holds(readFileSync(trace, 'utf8')), 'trace file').toBe(false);
    }
  });
});
