// What a registry may answer, and what becomes of the reference: pinned, unresolved or refused, with words that help.
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  errorReply,
  forgedDigest,
  methodNotAllowed,
  noDigestHeader,
  type Pushed,
  pushImage,
  type Registry,
  type RegistryFault,
  redirectTo,
  startRegistry,
} from '../../testbed/registry.ts';
import { pin } from './pin.ts';
import { registryProgram, workTree } from './world.ts';

const manifest = /\/v2\/team\/app\/manifests\//;
const get = /^GET \/v2\/team\/app\/manifests\//;
const head = /^HEAD \/v2\/team\/app\/manifests\//;
const lie = `sha256:${'e'.repeat(64)}`;

describe.skipIf(!registryProgram)('a registry that answers', () => {
  let registry: Registry;
  let app: Pushed;
  beforeAll(async () => {
    registry = await startRegistry();
    app = await pushImage(registry, 'team/app', '1', { platforms: ['linux/amd64', 'linux/arm64'] });
    await pushImage(registry, 'team/other', '1');
  });
  afterEach(() => {
    registry.clearFaults();
    registry.requests.length = 0;
  });
  afterAll(() => registry?.[Symbol.asyncDispose]());

  /** Pins one image that meets the faults and one that does not. */
  async function judge(...faults: readonly (readonly [RegExp, RegistryFault | readonly RegistryFault[]])[]) {
    const lines = [`FROM ${registry.host}/team/app:1 AS a`, `FROM ${registry.host}/team/other:1 AS b`, ''];
    await using tree = await workTree({ Dockerfile: lines.join('\n') });
    for (const [pattern, fault] of faults) {
      if (Array.isArray(fault)) registry.fault(pattern, ...fault);
      else registry.alwaysFault(pattern, fault as RegistryFault);
    }
    const answer = await pin({ workspace: tree.path });
    const [first, second] = answer.references;
    // One lookup that fails leaves that reference untouched, and the others written.
    expect(second?.status, answer.run.log).toBe('changed');
    const [line] = (await readFile(tree.file('Dockerfile'), 'utf8')).split('\n');
    const written = first?.status === 'changed';
    expect(line).toBe(written ? `FROM ${registry.host}/team/app:1@${app.digest} AS a` : lines[0]);
    expect(answer.code).toBe(written ? '' : 'unresolved');
    return { status: first?.status, error: answer.error, log: answer.run.log };
  }

  it.each<[string, [RegExp, RegistryFault | RegistryFault[]][]]>([
    ['405 to HEAD, as it knows GET only', [[head, methodNotAllowed]]],
    ['404 to HEAD, as it knows GET only', [[head, { status: 404 }]]],
    ['500 to HEAD alone', [[head, { status: 500 }]]],
    ['without a digest header: the body is hashed', [[manifest, noDigestHeader]]],
    ['with an empty digest header: the body is hashed', [[head, forgedDigest('')]]],
    ['with a digest header that is none: the body is hashed', [[head, forgedDigest('sha256:pending')]]],
    ['429 with Retry-After, then well', [[manifest, [{ status: 429, headers: { 'retry-after': '1' } }]]]],
    [
      '500 to HEAD and once to GET, then well',
      [
        [head, { status: 500 }],
        [get, [{ status: 500 }]],
      ],
    ],
    ['slowly', [[manifest, { delayMs: 1500 }]]],
    [
      'with a body that breaks off, then well',
      [
        [head, noDigestHeader],
        [get, ['reset-mid-body']],
      ],
    ],
  ])('%s is pinned', async (_, faults) => {
    expect((await judge(...faults)).status).toBe('changed');
  });

  it.each<[string, [RegExp, RegistryFault | RegistryFault[]][], string | RegExp]>([
    ['401', [[manifest, errorReply(401, 'UNAUTHORIZED', 'authentication required')]], /Log in/],
    ['403', [[manifest, errorReply(403, 'DENIED', 'requested access is denied')]], /no access, or it does not exist/],
    ['404', [[manifest, errorReply(404, 'MANIFEST_UNKNOWN', 'manifest unknown')]], /Check name and tag/],
    [
      '429 for longer than a job should sleep',
      [[manifest, { status: 429, headers: { 'retry-after': '3600' } }]],
      /3600 s/,
    ],
    ['500 for good', [[manifest, { status: 500 }]], /answered 500/],
    [
      'with a header that disagrees with the body',
      [
        [head, { status: 404 }],
        [get, forgedDigest(lie)],
      ],
      /not sha256:eeee/,
    ],
    [
      'with a body that is cut short',
      [
        [head, noDigestHeader],
        [get, 'truncate'],
      ],
      /content whose digest is/,
    ],
    [
      'with a body that always breaks off',
      [
        [head, noDigestHeader],
        [get, 'reset-mid-body'],
      ],
      /connection/,
    ],
    [
      'with HTML',
      [
        [head, { status: 404 }],
        [get, { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
      ],
      /manifest|JSON/,
    ],
    ['by closing the connection', [[manifest, 'reset']], /reach/],
  ])('%s is unresolved, and the message helps', async (_, faults, words) => {
    const { status, error } = await judge(...faults);
    expect(status).toBe('unresolved');
    expect(error).toMatch(words);
    expect(error).toContain('team/app');
  });

  it.each([
    ['a redirect to a private address', redirectTo('http://10.1.2.3/v2/')],
    ['a redirect to a metadata address', redirectTo('http://169.254.169.254/latest/meta-data')],
    ['a redirect to another scheme', redirectTo('file:///etc/passwd')],
    [
      'a token realm on a private address',
      { status: 401, headers: { 'www-authenticate': 'Bearer realm="http://10.9.8.7/token",service="x"' } },
    ],
    [
      'a token realm on a link-local address',
      { status: 401, headers: { 'www-authenticate': 'Bearer realm="https://169.254.169.254/t",service="x"' } },
    ],
    [
      'a token realm in decimal disguise',
      { status: 401, headers: { 'www-authenticate': 'Bearer realm="https://167772161/t",service="x"' } },
    ],
  ])('%s is refused, and nobody is asked there', async (_, fault) => {
    const { status, error } = await judge([manifest, fault]);
    expect(status).toBe('refused');
    expect(error).toContain('team/app');
  });
});
