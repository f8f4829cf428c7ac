import { describe, expect, it } from 'vitest';
import { createRefLister } from '../../../../../shared/git/refs/index.ts';
import { type Step, serve } from '../../github/client/scripted-server.ts';
import { oid, packets } from './packets.ts';

const gitType = { 'content-type': 'application/x-git-upload-pack-result' };
const token = 'sesame-token';

/** What comes of asking a server that answers with the given steps. */
async function ask(...steps: Step[]) {
  await using server = await serve(...steps);
  const waits: number[] = [];
  const lines: string[] = [];
  const lister = createRefLister({
    serverUrl: server.url,
    token,
    userAgent: 'pin-digests',
    proxyEnv: {},
    random: () => 0,
    sleep: async (ms) => void waits.push(ms),
    log: { info: (text) => void lines.push(text) },
  });
  const outcome: unknown = await lister.refsOf('octo/app').catch((error: unknown) => error);
  lister.close();
  expect(JSON.stringify([lines, String(outcome)])).not.toContain(token);
  return { outcome, waits, lines, requests: server.requests };
}
const bytes =
  (body: Buffer | string, headers: Record<string, string> = gitType): Step =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);
const good = bytes(packets(`${oid('a')} HEAD symref-target:refs/heads/main`, `${oid('a')} refs/heads/main`));

describe('the lister against servers that are not what they should be', () => {
  it.each([
    ['a page', bytes('<html>Sign in</html>', { 'content-type': 'text/html; charset=utf-8' }), 'HTML page'],
    ['another type', bytes(packets(), { 'content-type': 'text/plain' }), 'not of git'],
    ['no type', bytes(packets(), {}), 'not of git'],
    ['an advertisement', bytes('001e# service=git-upload-pack\n0000000eversion 2\n0000'), 'behind its end'],
    ['words', bytes('hello'), 'not made of packets'],
    ['nothing', bytes(''), 'empty'],
  ])('calls %s malformed', async (_, step, words) => {
    const { outcome, waits } = await ask(step);
    expect(outcome).toMatchObject({ kind: 'malformed', message: expect.stringContaining(words) });
    expect(waits).toEqual([]);
  });

  it("passes the server's own words on, harmless and without the token", async () => {
    const { outcome } = await ask(bytes(packets(`ERR no\x1b[31m ##[error]${token} for you`)));
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('"no\\x1b[31m ##[error]*** for you"'),
    });
    expect((await ask(bytes(packets('ERR Repository not found.')))).outcome).toMatchObject({ kind: 'not-found' });
  });

  it('asks again when an answer stops early, however politely it ends', async () => {
    const { outcome, waits } = await ask(bytes(packets(`${oid('a')} refs/heads/main`).subarray(0, 30)), good);
    expect(outcome).toMatchObject({ defaultBranch: 'main' });
    expect(waits).toEqual([500]);
    const cut = await ask(bytes(packets(`${oid('a')} refs/heads/main`).subarray(0, -4)));
    expect(cut.outcome).toMatchObject({ kind: 'unavailable' });
    expect(cut.requests).toHaveLength(4);
  });

  it('waits as long as it is asked to, and not longer than a minute', async () => {
    const short = await ask({ status: 429, headers: { 'retry-after': '3' } }, good);
    expect(short.outcome).toMatchObject({ defaultBranch: 'main' });
    expect(short.waits).toEqual([3000]);
    const often = await ask({ status: 429, headers: { 'retry-after': '40' } });
    expect(often).toMatchObject({ waits: [40_000], outcome: { kind: 'rate-limited' } });
    const long = await ask({ status: 429, headers: { 'retry-after': '3600' } });
    expect(long.outcome).toMatchObject({ kind: 'rate-limited', message: expect.stringContaining('3600 s') });
    expect(long.requests).toHaveLength(1);
    expect((await ask({ status: 503, headers: { 'retry-after': '99' } })).outcome).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('tells who may not from who is not known', async () => {
    const { outcome, requests } = await ask({ status: 403 });
    expect(outcome).toMatchObject({ kind: 'forbidden', message: expect.stringContaining('may not read') });
    expect(requests.map(({ headers }) => headers.authorization === undefined)).toEqual([false, true]);
    expect((await ask({ status: 400 })).outcome).toMatchObject({ kind: 'refused' });
  });

  it.each(['http://169.254.169.254/octo/app.git/git-upload-pack', '/login', ''])(
    'does not follow a redirect to %j',
    async (location) => {
      const { outcome, requests } = await ask({ status: 302, headers: location === '' ? {} : { location } });
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(requests).toHaveLength(1);
    },
  );

  it('does not read on for ever', async () => {
    const chunk = Buffer.alloc(1024 * 1024, packets(`${oid('a')} refs/heads/main`).subarray(0, -4));
    const { outcome } = await ask((_, response) => {
      response.writeHead(200, gitType);
      let left = 80;
      const more = () => {
        if (left-- > 0 && !response.destroyed) response.write(chunk, more);
        else response.end();
      };
      more();
    });
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('larger than') });
  });
});
