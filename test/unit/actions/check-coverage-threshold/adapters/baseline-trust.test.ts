import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { primaryLimit } from '../../../../testbed/github-api.ts';
import { zipOf } from '../../../../testbed/zip.ts';
import { at, pullRequest, startBed } from './baseline-bed.ts';

const ZIP = /artifacts\/\d+\/zip/;

describe('the baseline in an artifact is not taken', () => {
  it("from the run of a fork's pull request, though its head is a commit of the base and its branch is called so", async () => {
    await using bed = await startBed();
    const fork = { head_repository: 'mallory/app' };
    bed.ran(1, at.three, '100 %', { ...fork, event: 'pull_request' });
    bed.ran(2, at.three, '100 %', { ...fork, event: 'push' });
    bed.ran(3, at.three, '100 %', { event: 'pull_request' });
    expect(await bed.find(pullRequest())).toBe('none');
    bed.ran(4, at.two, 'ours');
    expect(await bed.find(pullRequest())).toBe('ours');
  });

  it('from runs that stand at a commit of ours and may have measured a stranger', async () => {
    await using bed = await startBed();
    const events = ['pull_request_target', 'workflow_run', 'issue_comment', 'repository_dispatch', 'dynamic', ''];
    for (const [index, event] of events.entries()) bed.ran(index + 1, at.three, '100 %', { event });
    expect(await bed.find(pullRequest())).toBe('none');
    for (const [index, event] of ['push', 'schedule', 'workflow_dispatch'].entries()) {
      bed.ran(50 + index, at.three, event, { event });
      expect(await bed.find(pullRequest())).toBe(event);
    }
  });

  it('from the run that asks, nor from another workflow', async () => {
    await using bed = await startBed();
    bed.ran(500, at.three, 'of this run');
    bed.ran(501, at.three, 'of release.yml', { workflow: 'release.yml' });
    expect(await bed.find(pullRequest())).toBe('none');
    const required = { workflowRef: 'octo/required/.github/workflows/ci.yml@refs/heads/main' };
    expect(await bed.find(pullRequest(required))).toMatch(/which workflow file of this repository/);
    expect(await bed.find(pullRequest({ workflowRef: '' }))).toMatch(/which workflow file/);
  });

  it('without a token, without the right, and when GitHub does not answer: that is unknown', async () => {
    const tokens = { reader: { contents: 'read' }, 'testbed-token': 'all' } as const;
    await using bed = await startBed({ tokens, isPrivate: true });
    bed.ran(1, at.three, 'text');
    expect(await bed.find(pullRequest(), { token: '' })).toMatch(/no token/);
    expect(await bed.find(pullRequest(), { token: 'reader' })).toMatch(/403.*`actions: read`/);
    bed.api.fault(/runs/, primaryLimit(1_800_000_000));
    expect(await bed.find(pullRequest())).toMatch(/rate limit is used up/);
    bed.api.fault(/git\/commits/, { status: 404, body: { message: 'Not Found' } });
    expect(await bed.find(pullRequest())).toMatch(/404 \(Not Found\)/);
  });

  it('from an archive that is too large, damaged, or has no text in it', async () => {
    const words: string[] = [];
    const contents = [Buffer.from('PK?'), Buffer.from('<html>'), zipOf('a.json', 'a').subarray(1)];
    const broken = zipOf('a.json', 'abc');
    broken.writeUInt8(0x7a, broken.indexOf('abc'));
    for (const content of [...contents, broken]) {
      await using bed = await startBed();
      bed.ran(1, at.three, content);
      words.push(await bed.find(pullRequest()));
    }
    expect(
      words.map((one) => one.replace(/^the artifact coverage-baseline of run 1 at \w{12} cannot be read: /, '')),
    ).toEqual([
      'it is no ZIP archive, or a cut one',
      'it is no ZIP archive, or a cut one',
      'the archive is cut, or has something before or behind it',
      expect.stringContaining('damaged'),
    ]);
    await using bed = await startBed();
    bed.ran(1, at.three, 'text');
    const [artifact] = bed.api.world.artifacts;
    if (artifact !== undefined) bed.api.world.artifacts[0] = { ...artifact, size: 33 * 1024 * 1024 };
    expect(await bed.find(pullRequest())).toMatch(/34603008 bytes, more than/);
    if (artifact !== undefined) bed.api.world.artifacts[0] = { ...artifact, content: Buffer.alloc(33 << 20), size: 9 };
    expect(await bed.find(pullRequest())).toMatch(/larger than 33554432 bytes/);
  });

  it('but is, from a file that was sent as it is', async () => {
    await using bed = await startBed();
    bed.ran(1, at.three, Buffer.from(' {"schema":1}'));
    expect(await bed.find(pullRequest())).toBe(' {"schema":1}');
    bed.ran(2, at.three, Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await bed.find(pullRequest())).toMatch(/not text in UTF-8/);
  });

  it('is asked for again when the connection breaks, with a fresh address and still without the token', async () => {
    await using bed = await startBed();
    bed.ran(1, at.three, 'text');
    bed.api.fault(ZIP, { status: 502 }, 'reset', { status: 429, headers: { 'retry-after': '1' } });
    expect(await bed.find(pullRequest())).toBe('text');
    expect(bed.api.store.authorizations).toEqual([undefined]);
    bed.api.fault(ZIP, ...Array.from({ length: 4 }, () => ({ status: 503 })));
    expect(await bed.find(pullRequest())).toMatch(/could not be downloaded: the answer was 503 \(tried 4 times\)/);
    bed.api.fault(ZIP, { status: 403, body: {} });
    expect(await bed.find(pullRequest())).toMatch(/the answer was 403/);
  });

  it('when it has run out since it was listed: the next ancestor has its turn', async () => {
    await using bed = await startBed();
    bed.ran(1, at.two, 'of two');
    bed.ran(2, at.three, 'gone');
    bed.api.fault(ZIP, { status: 410, body: { message: 'Artifact has expired' } });
    expect(await bed.find(pullRequest())).toBe('of two');
  });

  it('from where clouds keep credentials, from no web address, nor from a ring of redirects', async () => {
    await using bed = await startBed();
    bed.ran(1, at.three, 'text');
    const targets = [
      'http://169.254.169.254/latest',
      'http://metadata.google.internal/',
      'file:///etc/passwd',
      'http://[fe80::1]/',
    ];
    for (const location of [...targets, `${bed.api.url}/repos/octo/app/actions/artifacts/10/zip`]) {
      bed.api.fault(ZIP, ...Array.from({ length: 4 }, () => ({ status: 302, headers: { location } })));
      expect(await bed.find(pullRequest())).toMatch(/an address that is not followed/);
      bed.api.clearFaults();
    }
  });

  it('with the token handed on, also when the other server sends back to the API', async () => {
    await using bed = await startBed();
    bed.ran(1, at.three, 'text');
    const seen: (string | undefined)[] = [];
    const back = `${bed.api.url}/repos/octo/app/actions/artifacts/10/zip`;
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: back }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    bed.api.fault(ZIP, { status: 302, headers: { location } });
    await bed.find(pullRequest());
    expect(seen).toEqual([undefined]);
    expect(bed.api.requests.at(-1)).toMatchObject({ authorization: undefined });
    await new Promise((resolve) => server.close(resolve));
  });
});
