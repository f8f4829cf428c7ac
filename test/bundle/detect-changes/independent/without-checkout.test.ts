// Without a checkout the API gives the same set as git; beyond its limits, or when it fails, git or undetermined.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createRepository, executable, gitlink } from '../../../testbed/repository.ts';
import { detect, type Event, NAME, pull, push, records, type Servers, serve, TOKEN } from './support.ts';

const filters = 'src: src/**\nlib: lib/**\nmoved: [renamed: "**"]';

async function bare(servers: Servers, event: Event, inputs: Record<string, string> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'blind-empty-'));
  try {
    return await detect(folder, { filters, ...inputs }, event, { env: servers.env, token: TOKEN });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function world() {
  const repository = await createRepository({
    'src/old name': 'same\n',
    'bin/t': executable('1'),
    sub: gitlink('a'.repeat(40)),
    gone: 'x\n',
  });
  const base = await repository.head();
  await repository.checkoutNew('topic');
  const change = {
    'src/old name': null,
    'lib/nèw\t"name': 'same\n',
    'bin/t': '1',
    sub: gitlink('b'.repeat(40)),
    gone: null,
    'new\nline': '1',
  };
  const head = await repository.commit(change);
  await repository.checkoutNew('big', base);
  const big = await repository.commit(Object.fromEntries(Array.from({ length: 320 }, (_, n) => [`lib/${n}`, `${n}`])));
  await repository.checkout('main');
  const moved = await repository.commit({ 'src/other': '1' });
  const servers = await serve(repository, { limits: { compareFiles: 300, pullFiles: 310 } });
  const request = { repository: NAME, base: { ref: 'main' } };
  servers.api.world.pullRequests.push(
    { ...request, number: 7, head: { ref: 'topic' } },
    { ...request, number: 8, head: { ref: 'big' } },
  );
  return { repository, servers, base, head, big, moved };
}

for (const name of ['pull_request', 'pull_request_target', 'push']) {
  test(`${name} gives the same set without a checkout as with one, and fetches nothing`, async () => {
    const { repository, servers, base, head, moved } = await world();
    await using _ = repository;
    await using __ = servers;
    const event =
      name === 'push' ? push(base, head, { ref: 'refs/heads/topic' }) : { ...pull(moved, head, 'ab'.repeat(20)), name };
    const api = await bare(servers, event);
    expect(servers.git.requests).toEqual([]);
    await using checkout = await servers.clone('refs/heads/topic', 0);
    const git = await detect(checkout.path, { filters }, event, { env: servers.env, token: TOKEN });
    expect((await records(api)).sort()).toEqual((await records(git)).sort());
    for (const output of ['changes', 'base', 'head', 'src_count', 'moved_count', 'result'])
      expect(api.outputs[output]).toBe(git.outputs[output]);
  });
}

test('a forced push is never answered by a comparison from the merge base', async () => {
  const { repository, servers, head, base } = await world();
  await using _ = repository;
  await using __ = servers;
  const result = await bare(servers, push(head, base, { ref: 'refs/heads/topic', forced: true }));
  expect(result.outputs).toMatchObject({ src: 'true', lib: 'true', result: 'changed', degraded: 'false' });
});

for (const [title, number] of [
  ['a push', 0],
  ['a pull request', 8],
] as const) {
  test(`beyond the limits of the API git is asked, and without git ${title} is undetermined`, async () => {
    const { repository, servers, base, big } = await world();
    await using _ = repository;
    await using __ = servers;
    const event =
      number === 0 ? push(base, big, { ref: 'refs/heads/big' }) : pull(base, big, 'ab'.repeat(20), { number });
    Object.assign(event.payload as object, number === 0 ? {} : { number });
    const whole = await bare(servers, event);
    expect([(await records(whole)).length, whole.outputs.lib_count, whole.outputs.degraded]).toEqual([
      320,
      '320',
      'false',
    ]);
    await servers.git.fault('refuse');
    const part = await bare(servers, event);
    expect(part.outputs).toMatchObject({ src: 'true', lib: 'true', degraded: 'true', result: 'undetermined' });
  });
}

for (const [title, fault] of [
  ['broken JSON', 'truncate'],
  ['a web page', 'html'],
  ['an empty list', { status: 200, body: [] }],
  ['a refusal', { status: 403, body: { message: 'Resource not accessible by integration' } }],
  [
    'no files at all',
    { edit: (reply: { body: unknown }) => ({ ...reply, body: { ...(reply.body as object), files: undefined } }) },
  ],
] as const) {
  test(`an API that answers with ${title} makes the push undetermined when git cannot help`, async () => {
    const { repository, servers, base, head } = await world();
    await using _ = repository;
    await using __ = servers;
    await servers.git.fault('refuse');
    servers.api.fault(/compare/, ...(Array(8).fill(fault) as never[]));
    const result = await bare(servers, push(base, head, { ref: 'refs/heads/topic' }));
    expect(result.outputs).toMatchObject({ src: 'true', lib: 'true', degraded: 'true', result: 'undetermined' });
    expect(`${result.log}${result.summary}${JSON.stringify(result.outputs)}`).not.toContain(TOKEN);
  });
}
