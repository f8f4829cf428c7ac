import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpBackend } from '../forge.ts';
import { pin } from './pin.ts';
import { registryProgram, startWorld, type World, workTree } from './world.ts';

const workflow = (...steps: string[]) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.map((step) => `      ${step}\n`).join('')}`;

describe.skipIf(!httpBackend || !registryProgram)('pin-digests on actions', () => {
  let world: World;
  const sha: Record<string, string> = {};
  beforeAll(async () => {
    world = await startWorld();
    await world.action('octo/act', async (repository) => {
      sha['v4.2.0'] = await repository
        .tag('v4.2.0', { message: 'annotated' })
        .then(() => repository.sha('v4.2.0^{commit}'));
      await repository.commit({ a: '2' });
      await repository.tag('v4.2.1', { message: 'annotated' });
      await repository.git('tag', '-a', '-m', 'nested', 'v4', 'v4.2.1');
      sha['v4.2.1'] = await repository.sha('v4.2.1^{commit}');
      await repository.branch('v4', 'v4.2.0^{commit}');
      sha.main = await repository.commit({ a: '3' });
    });
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  it('tags become commits with the most exact version, from one request a repository', async () => {
    await using tree = await workTree({
      '.github/workflows/ci.yml': workflow(
        '- uses: octo/act@v4',
        '- uses: octo/act/sub/path@v4.2.0  # keep this note',
        '- {uses: octo/act@v4, with: {a: b}}',
        '- uses: ./local',
        "- uses: 'octo/act@v4' # pin-digests: ignore",
      ),
      'tools/action.yml': 'name: t\nruns:\n  using: composite\n  steps:\n    - uses: "octo/act@v4"\r\n',
    });
    world.forge.git.requests.length = 0;
    const { outputs, lines } = await pin({ workspace: tree.path, env: world.env });
    expect(outputs.result).toBe('changed');
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([
      'changed',
      'changed',
      'changed',
      'changed',
      'ignored',
    ]);
    expect(await readFile(tree.file('.github/workflows/ci.yml'), 'utf8')).toBe(
      workflow(
        `- uses: octo/act@${sha['v4.2.1']} # v4.2.1`,
        `- uses: octo/act/sub/path@${sha['v4.2.0']}  # v4.2.0 keep this note`,
        `- {uses: octo/act@${sha['v4.2.1']}, with: {a: b}} # v4.2.1`,
        '- uses: ./local',
        "- uses: 'octo/act@v4' # pin-digests: ignore",
      ),
    );
    expect(await readFile(tree.file('tools/action.yml'), 'utf8')).toBe(
      `name: t\nruns:\n  using: composite\n  steps:\n    - uses: "octo/act@${sha['v4.2.1']}" # v4.2.1\r\n`,
    );
    expect(world.forge.git.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /octo/act.git/git-upload-pack',
    ]);
    const second = await pin({ workspace: tree.path, env: world.env });
    expect([second.outputs.result, second.outputs.changed]).toEqual(['pinned', 'false']);
  });

  it('a branch is refused unless the user allows it', async () => {
    await using tree = await workTree({ '.github/workflows/ci.yml': workflow('- uses: octo/act@main') });
    const refused = await pin({ workspace: tree.path, env: world.env });
    expect([refused.outputs.result, refused.code]).toEqual(['unresolved', 'unresolved']);
    expect(refused.lines).toEqual(['refused .github/workflows/ci.yml:6 octo/act@main']);
    const ignored = await pin({ workspace: tree.path, env: world.env, with: { branches: 'ignore' } });
    expect(ignored.outputs.result).toBe('pinned');
    const pinned = await pin({ workspace: tree.path, env: world.env, with: { branches: 'pin' } });
    expect(pinned.outputs.result).toBe('changed');
    expect(await readFile(tree.file('.github/workflows/ci.yml'), 'utf8')).toBe(
      workflow(`- uses: octo/act@${sha.main} # main`),
    );
  });

  it('verify tells a pin that lies from one that holds', async () => {
    const stranger = await world.action('octo/fork', async (repository) => {
      await repository.commit({ evil: '1' });
    });
    await using tree = await workTree({
      '.github/workflows/ci.yml': workflow(
        `- uses: octo/act@${sha['v4.2.1']} # v4.2.1`,
        `- uses: octo/act@${sha['v4.2.0']} # v4.2.1`,
        `- uses: octo/act@${sha['v4.2.0']} # v4`,
        `- uses: octo/act@${await stranger.head()} # v4.2.1`,
        `- uses: octo/act@${sha.main}`,
        '- uses: octo/act@v4',
      ),
    });
    const { outputs, lines, code } = await pin({ workspace: tree.path, env: world.env, with: { mode: 'verify' } });
    expect([outputs.result, code]).toEqual(['unpinned', 'unpinned']);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'pinned',
      'mismatch',
      'moved',
      'impostor',
      'pinned',
      'unpinned',
    ]);
  });
});
