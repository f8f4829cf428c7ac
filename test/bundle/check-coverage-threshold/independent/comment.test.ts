// The comment on the pull request, and the annotations: one of each kind, whatever the names and the server.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { pullRequest, pushed } from '../../detect-changes/events.ts';
import { type Forge, fullName, goodToken, httpBackend, startForge } from '../../forge.ts';
import { files, type Inputs, lcov, part, reports, run, text } from './bed.ts';

const readerToken = 'ghs_readsContentsOnly0123456789';
const half = { 'lcov.info': part('src/a.ts', 10, 20) };
let repo: Repository;
let forge: Forge;
let event: ReturnType<typeof pullRequest>;
beforeAll(async () => {
  if (!httpBackend) return;
  repo = await createRepository({ 'src/a.ts': text(20), 'src/b.ts': text(400) });
  const base = await repo.head();
  await repo.checkoutNew('feature');
  const head = await repo.commit({ 'src/a.ts': text(20, 'new'), 'src/b.ts': text(400, 'other') });
  await repo.checkout('main');
  await repo.git('checkout', '-q', '--detach');
  event = pullRequest({ base, head, merge: await repo.merge('feature') });
  const rights = { [goodToken]: 'all', [readerToken]: { contents: 'read' } } as const;
  forge = await startForge({ tokens: rights, isPrivate: false });
  await forge.publish(repo);
  const sides = { base: { ref: 'main' }, head: { ref: 'feature' } };
  forge.api.world.pullRequests.push({ repository: fullName, number: 7, ...sides });
});
afterAll(async () => {
  await forge?.[Symbol.asyncDispose]();
  await repo?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  if (!httpBackend) return;
  comments().length = 0;
  forge.api.requests.length = 0;
  forge.api.clearFaults();
  await reports(repo, half);
});
const comments = () => forge.api.world.comments;
const check = (inputs: Inputs = {}, token = goodToken) =>
  run(repo, { ...files, comment: 'true', ...inputs }, { event, token, env: forge.env });
const written = (author: string, id: number, body: string) => ({ repository: fullName, number: 7, id, author, body });

describe.skipIf(!httpBackend)('the comment', () => {
  it('is made once, and updated in place', async () => {
    await check({ 'min-lines': '60' });
    expect(comments()).toHaveLength(1);
    const { id, body } = comments()[0] ?? {};
    expect(body).toMatch(/50\.00/);
    await check({ 'min-lines': '40' });
    expect(comments().map((one) => [one.id, one.body === body])).toEqual([[id, false]]);
    await check({ 'min-lines': '40' });
    expect(comments()).toHaveLength(1);
  });
  it('is another one for each comment-id', async () => {
    for (const id of ['api', 'api-2', 'api']) await check({ 'comment-id': id });
    expect(comments()).toHaveLength(2);
  });
  it('of another person with the same marker is not touched', async () => {
    await check();
    const copied = comments()[0]?.body ?? '';
    comments().splice(0, Number.POSITIVE_INFINITY, written('mallory', 5, copied));
    await check({ 'min-lines': '99' });
    expect(comments()).toHaveLength(2);
    expect(comments().find(({ author }) => author === 'mallory')?.body).toBe(copied);
  });
  it('is found behind more than a page of others', async () => {
    await check();
    const mine = comments().splice(0);
    for (let id = 1000; id < 1150; id++) comments().push(written('x', id, 'hi'));
    comments().push(...mine.map((one) => ({ ...one, id: 9999 })));
    await check({ 'min-lines': '1' });
    expect(comments().filter(({ author }) => author !== 'x')).toHaveLength(1);
  });
  it('that may not be written on a fork is told; verdict, summary and annotations are the same', async () => {
    const r = await check({ 'min-lines': '60' }, readerToken);
    expect([r.result, comments().length], r.log).toEqual(['below', 0]);
    expect(r.warnings).toMatch(/comment/i);
    expect(r.summary).toContain('50.00');
    expect(r.annotations.some(({ file }) => file === 'src/a.ts')).toBe(true);
    expect((await check({ 'min-lines': '50' }, readerToken)).conclusion).toBe('success');
  });
  it.each([500, 403, 422])('that is refused with %i changes no verdict', async (status) => {
    forge.api.fault(/\/comments/, ...Array.from({ length: 8 }, () => ({ status })));
    const r = await check({ 'min-lines': '50' });
    expect([r.conclusion, r.result], r.log).toEqual(['success', 'passed']);
    expect(r.warnings).toMatch(/comment/i);
  });
  it('is one, even if the answer to making it is lost', async () => {
    forge.api.fault(/POST .*\/comments/, 'reset');
    await check();
    expect(comments()).toHaveLength(1);
  });
  it("stays below GitHub's limit, as summary and error do below theirs", async () => {
    const long = Array.from({ length: 3000 }, (_, index) => part(`src/${'x'.repeat(150)}${index}.ts`, 0, 2));
    await reports(repo, { 'lcov.info': half['lcov.info'] + long.join('') });
    const r = await check({ 'min-file': '50', 'min-lines': '90' });
    expect(comments(), r.log).toHaveLength(1);
    expect(comments()[0]?.body.length).toBeLessThan(65_536);
    expect(r.summary).not.toBe('');
    expect(r.error.length).toBeLessThan(4096);
  });
  it('is not made without a pull request, which is said', async () => {
    const push = pushed(await repo.sha('HEAD^1'), await repo.head());
    const more = { event: push, token: goodToken, env: forge.env };
    const r = await run(repo, { ...files, comment: 'true' }, more);
    expect([r.conclusion, comments().length], r.log).toEqual(['success', 0]);
    expect(r.log).toMatch(/no pull request|not a pull request|comment/i);
  });
  it('that is not asked for makes no request at all', async () => {
    await check({ comment: 'false', 'min-lines': '40', 'min-patch': '10' });
    expect(forge.api.requests).toEqual([]);
  });
  it('keeps names of a report inside, as log and summary do', async () => {
    const evil = 'src/::error::x ##[error]y <!-- --> | @team `a` </details><img src=x>.ts';
    await reports(repo, { 'lcov.info': half['lcov.info'] + lcov(evil, { 1: 0, 2: 0 }) });
    const r = await check({ 'min-file': '50' });
    expect(comments()[0]?.body).toMatch(/img/);
    for (const shown of [comments()[0]?.body, r.summary]) expect(shown).not.toMatch(/<img|<\/details><img/);
  });
});

describe.skipIf(!httpBackend)('annotations', () => {
  it('are at most ten of a level, and the last one says how many more', async () => {
    const odd = Object.fromEntries(Array.from({ length: 399 }, (_, index) => [index + 1, (index + 1) % 2]));
    await reports(repo, { 'lcov.info': lcov('src/b.ts', odd) });
    const r = await check({ comment: 'false', 'min-patch': '10' });
    for (const level of ['warning', 'notice', 'error'])
      expect(r.commands.filter(({ name }) => name === level).length).toBeLessThanOrEqual(10);
    const placed = r.commands.filter(({ properties }) => properties.file === 'src/b.ts');
    expect(placed.length, r.log).toBeGreaterThan(1);
    expect(r.commands.filter(({ name }) => name === placed[0]?.name).at(-1)?.data).toMatch(/\d+ more/);
  });
});
