// What else may happen to the pull request and its branch: people, rules, refusals, lost answers, odd files.
import { execFileSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import { cloneShallow } from '../../../testbed/clone.ts';
import { type Pushed, pushImage, startRegistry } from '../../../testbed/registry.ts';
import { type Changes, createRepository, executable } from '../../../testbed/repository.ts';
import type { Pinned } from '../pin.ts';
import { type Forge, it, pins, pullRequest, startForge } from './scene.ts';

interface Scene {
  forge: Forge;
  image: Pushed;
  work: string;
  bare: (...args: string[]) => string;
  run: (inputs?: Record<string, string>, more?: object) => Promise<Pinned>;
  pull: (file: string) => string;
}
async function scene(
  use: (scene: Scene) => Promise<void>,
  files: (image: Pushed) => Changes = (image) => ({ 'a/Dockerfile': `FROM ${image.reference}\n` }),
) {
  await using registry = await startRegistry();
  const image = await pushImage(registry, 'team/app', 'v1');
  await using forge = await startForge();
  await using repository = await createRepository(files(image));
  await repository.publish(forge.bare('octo-org/app'));
  await using work = await cloneShallow(forge.bare('octo-org/app'), { ref: 'refs/heads/main' });
  const bare = (...args: string[]) =>
    execFileSync('git', ['-C', forge.bare('octo-org/app'), '-c', 'user.name=H', '-c', 'user.email=h@x', ...args], {
      encoding: 'utf8',
    }).trim();
  await use({
    forge,
    image,
    work: work.path,
    bare,
    pull: (file) => bare('show', `bot/pin-digests:${file}`),
    run: async (inputs = {}, more = {}) => {
      execFileSync('git', ['checkout', '-q', '-f', '.'], { cwd: work.path });
      return pins(work.path, { ...pullRequest, ...inputs }, { env: { ...forge.env, ...more } });
    },
  });
}
const human = ({ bare }: Scene, tree: string, ...parents: string[]) => {
  const sha = bare('commit-tree', tree, ...parents.flatMap((p) => ['-p', p]), '-m', 'by hand');
  bare('update-ref', 'refs/heads/bot/pin-digests', sha);
  return sha;
};

describe.concurrent('a pull request', () => {
  it('executable files keep their mode', () =>
    scene(
      async (s) => {
        await s.run();
        expect(s.bare('ls-tree', 'bot/pin-digests', 'a/Dockerfile')).toMatch(/^100755/);
      },
      (image) => ({ 'a/Dockerfile': executable(`FROM ${image.reference}\n`) }),
    ));

  it('a branch that was deleted by hand is made again, with a new pull request', () =>
    scene(async (s) => {
      await s.run();
      s.bare('update-ref', '-d', 'refs/heads/bot/pin-digests');
      for (const pull of s.forge.api.world.pullRequests) pull.state = 'closed';
      const result = await s.run();
      expect(result.outputs['pull-request-operation']).toBe('created');
      expect(result.outputs['pull-request-number']).toBe('2');
      expect(s.pull('a/Dockerfile')).toContain(s.image.digest);
    }));

  it('a merge by "Update branch" is the commit of a person, and never overwritten', () =>
    scene(async (s) => {
      await s.run();
      s.bare('update-ref', 'refs/heads/main', s.bare('commit-tree', 'main^{tree}', '-p', 'main', '-m', 'moved on'));
      const sha = human(s, s.bare('rev-parse', 'bot/pin-digests^{tree}'), 'bot/pin-digests', 'main');
      const result = await s.run();
      expect(s.bare('rev-parse', 'bot/pin-digests')).toBe(sha);
      expect(result.outputs['pull-request-operation']).toBe('none');
      expect(result.run.annotations.map(({ level, message }) => `${level} ${message}`).join()).toContain(
        sha.slice(0, 10),
      );
    }));

  it('refused reviewers, labels and drafts are warnings, the pull request is there', () =>
    scene(async (s) => {
      Object.assign(s.forge.api.world.settings, { drafts: false, reviewers: ['ada'] });
      const result = await s.run({
        draft: 'true',
        reviewers: 'ada, bob, octo-org/crew',
        labels: `x,${'y'.repeat(60)}`,
      });
      expect(result.run.conclusion).toBe('success');
      const warnings = result.run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
      for (const word of ['draft', '"bob"', '"crew"', 'yyy']) expect(warnings.join('\n')).toContain(word);
      expect(s.forge.api.world.pullRequests[0]).toMatchObject({ state: 'open', labels: ['x'], reviewers: ['ada'] });
    }));

  it.each([
    [{ base: 'nope' }, 'base-not-found'],
    [{ base: 'bot/pin-digests' }, 'branch-is-base'],
    [{ branch: 'a..b' }, 'invalid-input'],
    [{ base: '-x' }, 'invalid-input'],
  ])('%j ends as its code says, and nothing is pushed', (inputs, code) =>
    scene(async (s) => {
      const result = await s.run(inputs as unknown as Record<string, string>);
      expect(result.code).toBe(code);
      expect(s.bare('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    }),
  );

  it('a branch that a rule locks ends as branch-protected, with no branch left behind', () =>
    scene(async (s) => {
      s.forge.api.world.settings.lockedBranches = ['bot/pin-digests'];
      const result = await s.run();
      expect(result.code).toBe('branch-protected');
      expect(s.bare('for-each-ref', 'refs/heads/bot')).toBe('');
    }));

  it('a base without the file ends as base-differs, and nothing is pushed', () =>
    scene(async (s) => {
      const empty = s.bare('hash-object', '-t', 'tree', '-w', '/dev/null');
      s.bare('update-ref', 'refs/heads/release', s.bare('commit-tree', empty, '-m', 'x'));
      const result = await s.run({ base: 'release' });
      expect(result.code).toBe('base-differs');
      expect(s.bare('for-each-ref', 'refs/heads/bot')).toBe('');
    }));

  it('two runs at once make one branch and one pull request', () =>
    scene(async (s) => {
      await using second = await cloneShallow(s.forge.bare('octo-org/app'), { ref: 'refs/heads/main' });
      const results = await Promise.all([s.run(), pins(second.path, pullRequest, { env: s.forge.env })]);
      expect(s.forge.api.world.pullRequests).toHaveLength(1);
      expect(results.map(({ run }) => run.conclusion)).toEqual(['success', 'success']);
    }));

  it('200 files, one with a blank, quotes and letters in its name, go into one commit', () =>
    scene(
      async (s) => {
        await s.run();
        expect(s.bare('rev-list', '--count', 'main..bot/pin-digests')).toBe('1');
        expect(s.bare('diff', '--name-only', 'main', 'bot/pin-digests').split('\n')).toHaveLength(201);
        expect(s.pull('s p/ü"/Dockerfile')).toContain(s.image.digest);
        expect(s.forge.api.world.pullRequests[0]?.body?.length).toBeLessThan(65_536);
      },
      (image) => {
        const names = Array.from({ length: 200 }, (_, index) => `d${index}/Dockerfile`);
        return Object.fromEntries([...names, 's p/ü"/Dockerfile'].map((name) => [name, `FROM ${image.reference}\n`]));
      },
    ));

  it('an answer lost while opening leaves exactly one pull request', () =>
    scene(async (s) => {
      s.forge.api.fault(/^POST .*\/pulls$/, 'html');
      const result = await s.run();
      expect(result.run.conclusion).toBe('success');
      expect(s.forge.api.world.pullRequests).toHaveLength(1);
    }));

  it('a checkout with CR LF by an attribute: the commit holds line feeds, and only the reference changes', () =>
    scene(
      async (s) => {
        expect(execFileSync('cat', ['a/Dockerfile'], { cwd: s.work, encoding: 'utf8' })).toContain('\r\n');
        await s.run();
        expect(s.bare('diff', '--numstat', 'main', 'bot/pin-digests')).toBe('1\t1\ta/Dockerfile');
      },
      (image) => ({ '.gitattributes': '* text eol=crlf\n', 'a/Dockerfile': `# x\nFROM ${image.reference}\nRUN x\n` }),
    ));
});
