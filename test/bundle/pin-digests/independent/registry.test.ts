// What a registry may answer beyond the common faults, and what its answers cost.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  errorReply,
  forgedDigest,
  pushImage,
  type RegistryFault,
  redirectTo,
  startRegistry,
  withHeader,
} from '../../../testbed/registry.ts';
import { type Bed, missing, startBed, usesOf, workflowFile, zeros } from './bed.ts';

const two = 'FROM §app:1§\nFROM §app:2§\n';
const head = /^HEAD .*manifests\/1$/;
const any = /manifests\/1$/;

describe.skipIf(missing)('a registry', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());
  beforeEach(() => {
    bed.registry.clearFaults();
    bed.registry.requests.length = 0;
    bed.git.requests.length = 0;
  });
  const run = () => bed.run({ Dockerfile: bed.before(two) });
  const asked = () => bed.registry.requests.filter(({ path }) => any.test(path)).map(({ method }) => method);

  /** One lookup fails, the other image of the same repository is written. */
  async function leaves(status: string, words: RegExp) {
    const outcome = await run();
    expect(outcome.read('Dockerfile'), outcome.log).toBe(bed.before('FROM §app:1§\n') + bed.after('FROM §app:2§\n'));
    expect([outcome.statuses, outcome.code]).toEqual([[status, 'changed'], 'unresolved']);
    expect(outcome.error).toMatch(words);
    return outcome;
  }

  it('is told all four types of manifest', async () => {
    await run();
    for (const type of ['oci.image.index.v1', 'oci.image.manifest.v1'])
      expect(bed.registry.requests[0]?.accept).toContain(`application/vnd.${type}+json`);
    for (const type of ['manifest.list.v2', 'manifest.v2'])
      expect(bed.registry.requests[0]?.accept).toContain(`application/vnd.docker.distribution.${type}+json`);
    expect(asked()).toEqual(['HEAD']);
  });
  it.each<[string, RegExp, RegistryFault]>([
    ['a digest of zeros', any, forgedDigest(zeros)],
    ['a type that is no manifest', head, withHeader('content-type', 'text/html')],
  ])('with %s in its head is asked for the body', async (_, pattern, fault) => {
    bed.registry.alwaysFault(pattern, fault);
    expect((await run()).read('Dockerfile')).toBe(bed.after(two));
    expect(asked()).toEqual(['HEAD', 'GET']);
  });
  it.each<[string, RegistryFault, RegExp]>([
    ['an empty answer', { status: 200, body: '' }, /nothing/],
    [
      'a page to sign in',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>login</html>' },
      /JSON/,
    ],
    ['a connection cut for one image', 'reset', /reach|connection/],
    ['401 without a way to log in', { status: 401 }, /WWW-Authenticate/],
  ])('with %s costs that reference alone', async (_, fault, words) => {
    bed.registry.alwaysFault(any, fault);
    await leaves('unresolved', words);
  });
  it.each([
    ['403', errorReply(403, 'DENIED', 'no\n::error::boo'), /403/],
    ['503', { status: 503, body: 'x\n::warning::boo ##[error]boo' }, /503/],
  ])('that answers %s with words that look like commands gets them nowhere', async (_, fault, words) => {
    bed.registry.alwaysFault(any, fault);
    const { run: ran } = await leaves('unresolved', words);
    expect(ran.commands.filter(({ data }) => data === 'boo')).toEqual([]);
    expect(ran.stdout + ran.stderr).not.toContain('##[error]boo');
  });

  it('may redirect to another port of its own host', async () => {
    await using other = await startRegistry();
    const pushed = await pushImage(other, 'team/app', '1', { content: 'elsewhere' });
    bed.registry.alwaysFault(any, redirectTo(`${other.url}/v2/team/app/manifests/1`));
    expect((await run()).read('Dockerfile')).toContain(`:1@${pushed.digest}\n`);
  });
  it.each([
    ['a private address behind IPv6', () => 'https://[::ffff:10.0.0.1]/x', /redirect/],
    ['plain http at another host', () => 'http://localhost:9/x', /redirect/],
    ['itself for ever', () => `${bed.registry.url}/v2/team/app/manifests/1`, /redirects/],
  ])('may not redirect to %s', async (_, url, words) => {
    bed.registry.alwaysFault(any, redirectTo(url()));
    await leaves('refused', words);
  });

  it('is asked once for each distinct reference, git once for each repository, GitHub never', async () => {
    const { result } = await bed.run({
      Dockerfile: bed.before('FROM §app:1§\nFROM §app:1§\nFROM §app:2§\nFROM §app§\nFROM §app:latest§\n'),
      [workflowFile]: usesOf('owner/tool@v1', 'owner/tool@v2', 'owner/tool/sub@v1.0.0'),
    });
    expect(result).toBe('changed');
    const wanted = ['1', '2', 'latest'].map((tag) => `HEAD /v2/team/app/manifests/${tag}`);
    expect(bed.registry.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(wanted);
    expect(bed.git.requests.map(({ question }) => question?.command)).toEqual(['ls-refs']);
    expect(bed.api.requests).toEqual([]);
  });
  it('is not asked in check, and neither is git', async () => {
    const files = { Dockerfile: bed.before(two), [workflowFile]: usesOf('owner/tool@v1') };
    expect((await bed.run(files, { mode: 'check' })).result).toBe('unpinned');
    expect([bed.registry.requests, bed.git.requests]).toEqual([[], []]);
  });
  it('that is a mirror is used for look-ups only', async () => {
    const text = 'FROM docker.io/team/app:1\nFROM team/app:2\nFROM ghcr.io/x/team/app:1\n';
    const map = `docker.io=${bed.registry.host}\nghcr.io/x=${bed.registry.host}`;
    const { read } = await bed.run({ Dockerfile: text }, { 'registry-map': map });
    const [first, second] = [bed.digest('app:1'), bed.digest('app:2')];
    expect(read('Dockerfile')).toBe(
      `FROM docker.io/team/app:1@${first}\nFROM team/app:2@${second}\nFROM ghcr.io/x/team/app:1@${first}\n`,
    );
  });
});
