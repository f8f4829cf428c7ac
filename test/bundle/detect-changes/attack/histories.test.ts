// What lies beside the objects in a .git folder cannot change what two commits hold, nor where they parted.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cloneShallow, createRepository, NAME, pullRequest, push, run, servers, TOKEN } from './world.ts';

async function world() {
  const repository = await createRepository({ 'README.md': 'x', 'src/a.txt': 'one\n' });
  const base = await repository.head();
  await repository.checkoutNew('topic');
  const head = await repository.commit({ 'src/a.txt': 'two\n' });
  await repository.checkout('main');
  const tip = await repository.commit({ 'README.md': 'y' });
  return { repository, base, head, tip };
}
const FILTERS = { filters: 'src: src/**\ndocs: "*.md"' };
const replaceAll = (file: string, from: string, to: string) => {
  const bytes = readFileSync(file);
  const [a, b] = [Buffer.from(from, 'hex'), Buffer.from(to, 'hex')];
  for (let at = bytes.indexOf(a); at >= 0; at = bytes.indexOf(a, at + 1)) b.copy(bytes, at);
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
};

describe('a commit-graph file that lies', () => {
  test('about the tree of the head', async () => {
    const { repository, base, head } = await world();
    await using _r = repository;
    await repository.git(
      '-c',
      'commitGraph.generationVersion=1',
      'commit-graph',
      'write',
      '--reachable',
      '--no-progress',
    );
    replaceAll(
      path.join(repository.path, '.git/objects/info/commit-graph'),
      await repository.sha(`${head}^{tree}`),
      await repository.sha(`${base}^{tree}`),
    );
    expect(
      await repository.git('-c', 'core.commitGraph=true', 'log', '-1', '--format=%T', head),
      'git believes it',
    ).toBe(await repository.git('-c', 'core.commitGraph=false', 'log', '-1', '--format=%T', base));
    const r = await run({
      workspace: repository.path,
      event: push(base, head, 'refs/heads/topic'),
      with: FILTERS,
      token: TOKEN,
    });
    expect(r.outputs.src, r.log).not.toBe('false');
  });
  test('about the parents, so that the head seems merged', async () => {
    const { repository, base, head, tip: middle } = await world();
    await using _r = repository;
    const tip = await repository.commit({ 'README.md': 'z' });
    await repository.git(
      '-c',
      'commitGraph.generationVersion=1',
      'commit-graph',
      'write',
      '--reachable',
      '--no-progress',
    );
    const file = path.join(repository.path, '.git/objects/info/commit-graph');
    const bytes = readFileSync(file);
    const order = [base, head, middle, tip].sort();
    // Each record: the tree, then the first parent's position in the sorted list of ids.
    const at = bytes.indexOf(Buffer.from(await repository.sha(`${middle}^{tree}`), 'hex'));
    bytes.writeUInt32BE(order.indexOf(head), at + 20);
    bytes.writeUInt32BE((bytes.readUInt32BE(at + 28) & 3) + (3 << 2), at + 28); // the generation: one more than the head's
    chmodSync(file, 0o644);
    writeFileSync(file, bytes);
    expect(await repository.git('-c', 'core.commitGraph=true', 'merge-base', tip, head), 'git believes it').toBe(head);
    const r = await run({
      workspace: repository.path,
      event: pullRequest(tip, head, head),
      with: FILTERS,
      token: TOKEN,
    });
    expect(r.outputs.src, r.log).not.toBe('false');
  });
});

describe('grafts', () => {
  test('that make the head an ancestor of the base do not hide a pull request', async () => {
    const { repository, head, tip } = await world();
    await using _r = repository;
    mkdirSync(path.join(repository.path, '.git/info'), { recursive: true });
    writeFileSync(path.join(repository.path, '.git/info/grafts'), `${tip} ${head}\n`);
    const r = await run({
      workspace: repository.path,
      event: pullRequest(tip, head, head),
      with: FILTERS,
      token: TOKEN,
    });
    expect(r.outputs.src, r.log).not.toBe('false');
  });
  test('that change the parents of a merge commit do not hide a pull request', async () => {
    const { repository, tip } = await world();
    await using _r = repository;
    const merge = await repository.merge('topic');
    await repository.ref('refs/pull/7/merge', merge);
    mkdirSync(path.join(repository.path, '.git/info'), { recursive: true });
    writeFileSync(path.join(repository.path, '.git/info/grafts'), `${merge} ${merge}\n`);
    await repository.git('-c', 'advice.graftFileDeprecated=false', 'checkout', '-q', '--detach', merge);
    const head = await repository.sha('topic');
    const r = await run({
      workspace: repository.path,
      event: pullRequest(tip, head, merge),
      with: FILTERS,
      token: TOKEN,
      timeoutMs: 20_000,
    });
    expect(r.outputs.src, r.log).not.toBe('false');
  });
});

describe('a shallow file that lies', () => {
  test.each(['the head', 'the tip', 'the base', 'unknown', 'nonsense'])('names %s', async (kind) => {
    const { repository, base, head, tip } = await world();
    await using _r = repository;
    await using w = await servers(repository);
    const line = { 'the head': head, 'the tip': tip, 'the base': base, unknown: '1'.repeat(40), nonsense: 'nonsense' }[
      kind
    ];
    writeFileSync(path.join(repository.path, '.git/shallow'), `${line}\n`);
    for (const event of [
      pullRequest(tip, head, head),
      push(base, head, 'refs/heads/topic'),
      push('0'.repeat(40), head, 'refs/heads/topic'),
    ]) {
      const r = await run({ workspace: repository.path, event, with: FILTERS, token: TOKEN, env: w.env });
      expect.soft(r.outputs.src, r.log).not.toBe('false');
    }
    expect(readFileSync(path.join(repository.path, '.git/shallow'), 'utf8')).toBe(`${line}\n`);
  });
});

describe('a checkout at another place than the event', () => {
  test('is not taken for the head of the event', async () => {
    const { repository, base, head, tip } = await world();
    await using _r = repository;
    await using w = await servers(repository);
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/main' });
    for (const event of [
      push(base, head, 'refs/heads/topic'),
      pullRequest(tip, head, tip),
      pullRequest(tip, head, tip, {}, 'pull_request_target'),
    ]) {
      const r = await run({ workspace: c.path, event, with: FILTERS, token: TOKEN, env: w.env });
      expect.soft(r.outputs.src, r.log).not.toBe('false');
    }
    expect(existsSync(path.join(c.path, '.git/FETCH_HEAD'))).toBe(existsSync(path.join(c.path, '.git/FETCH_HEAD')));
  });
  test('a merge commit whose parents are not those of the event is not believed', async () => {
    const { repository, head, tip } = await world();
    await using _r = repository;
    await using w = await servers(repository);
    // A merge that already holds the change in its first parent.
    await repository.checkoutNew('trick', 'topic');
    const fake = await repository.merge('main');
    await repository.ref('refs/pull/7/merge', fake);
    await repository.git('checkout', '-q', '--detach', fake);
    const r = await run({
      workspace: repository.path,
      event: pullRequest(tip, head, fake),
      with: FILTERS,
      token: TOKEN,
      env: w.env,
    });
    expect(r.outputs.src, r.log).not.toBe('false');
  });
});
