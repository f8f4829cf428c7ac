import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, httpBackend, startForge } from '../forge.ts';
import { detectBothWays } from './both-ways.ts';
import { detect } from './detect.ts';
import { queued, released, tagged } from './events.ts';

describe.skipIf(!httpBackend)('a merge queue', () => {
  let forge: Forge;
  let repo: Repository;
  let main: string;
  let front: string;
  let entry: string;
  const branch = 'refs/heads/gh-readonly-queue/main/pr-7';

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1' });
    main = await repo.head();
    await repo.checkoutNew('gh-readonly-queue/main/pr-6');
    front = await repo.commit({ 'ts/a.ts': '2' });
    await repo.checkoutNew('gh-readonly-queue/main/pr-7');
    entry = await repo.commit({ 'py/a.py': '2' });
    await repo.checkout('main');
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  it('is compared with the base branch, so that all entries ahead of it are tested with it', async () => {
    const { outputs, changed } = await detectBothWays(forge, branch, queued(front, entry));
    expect(changed).toEqual(['py', 'ts']);
    expect(outputs).toMatchObject({ base: main, head: entry, strategy: 'merge-base' });
  });

  it('is compared with the entry in front when `merge-group-base: entry` asks for it', async () => {
    const { outputs, changed } = await detectBothWays(forge, branch, queued(front, entry), {
      'merge-group-base': 'entry',
    });
    expect(changed).toEqual(['py']);
    expect(outputs).toMatchObject({ base: front, head: entry, strategy: 'entry' });
  });

  it('cannot be told once the queue has been merged by the time of the run', async () => {
    await using merged = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1' });
    const base = await merged.head();
    const head = await merged.commit({ 'ts/a.ts': '2' });
    const { outputs, changed } = await detect({ workspace: merged.path, event: queued(base, head) });
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs).toMatchObject({ degraded: 'true', result: 'undetermined' });
  });
});

describe.skipIf(!httpBackend)('a tag', () => {
  let forge: Forge;
  let repo: Repository;
  const at: Record<string, string> = {};

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1' });
    at.first = await repo.head();
    await repo.tag('v1.0.0');
    at.web1 = await repo.commit({ 'ts/a.ts': '2' });
    await repo.tag('web-v1');
    at.api3 = await repo.commit({ 'py/a.py': '2' });
    await repo.tag('api-v3');
    at.web2 = await repo.commit({ 'rust/a.rs': '2' });
    at.web2tag = await repo.tag('web-v2', { message: 'annotated' });
    at.v1 = await repo.commit({ 'ts/a.ts': '3' });
    await repo.tag('v1.1.0');
    await repo.tag('v1.1.0-again');
    // A younger tag on another line of history is nobody's predecessor.
    await repo.checkoutNew('elsewhere', at.first);
    await repo.commit({ 'py/a.py': 'other' });
    await repo.tag('v1.0.9');
    await repo.checkout('main');
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  it('on the tip of main is compared with the previous tag behind it, not with main', async () => {
    const { outputs, changed } = await detectBothWays(forge, 'refs/tags/v1.1.0', tagged('v1.1.0', at.v1 ?? ''));
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs).toMatchObject({ base: at.first, head: at.v1, strategy: 'previous-tag' });
  });

  it('is compared within its own family of tags, an annotated one by its commit', async () => {
    const event = tagged('web-v2', at.web2 ?? '', at.web2tag);
    const { outputs, changed } = await detectBothWays(forge, 'refs/tags/web-v2', event);
    expect(changed).toEqual(['py', 'rust']);
    expect(outputs).toMatchObject({ base: at.web1, head: at.web2, strategy: 'previous-tag' });
  });

  it('without one before it means everything', async () => {
    const { outputs, changed } = await detectBothWays(forge, 'refs/tags/v1.0.0', tagged('v1.0.0', at.first ?? ''));
    expect(outputs).toMatchObject({ result: 'changed', degraded: 'false', strategy: 'everything', base: '' });
    expect(changed).toEqual(['py', 'rust', 'ts']);
  });

  it('of a release is treated like a pushed one', async () => {
    const { outputs } = await detectBothWays(forge, 'refs/tags/v1.1.0', released('v1.1.0', at.v1 ?? ''));
    expect(outputs).toMatchObject({ base: at.first, head: at.v1, strategy: 'previous-tag' });
  });

  it('whose family cannot be asked for, as the server refuses, is undetermined', async () => {
    await using checkout = await forge.checkout('refs/tags/web-v2');
    await forge.git.fault('error-500');
    const event = tagged('web-v2', at.web2 ?? '', at.web2tag);
    const { outputs } = await detect({ workspace: checkout.path, event, forge });
    await forge.git.fault('none');
    expect(outputs).toMatchObject({ result: 'undetermined', head: at.web2, ts: 'true' });
  });
});
