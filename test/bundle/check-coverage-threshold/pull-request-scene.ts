// A pull request on a forge: base and head with their files, and what the tests of a job have measured.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRepository } from '../../testbed/repository.ts';
import type { GitHubEvent } from '../detect-changes/events.ts';
import { pullRequest, pushed } from '../detect-changes/events.ts';
import { type Forge, type ForgeOptions, fullName, goodToken, startForge } from '../forge.ts';
import { type Covered, cover, lcov, ran } from './cover.ts';

export class Scene implements AsyncDisposable {
  readonly forge: Forge;
  readonly at: { readonly before: string; readonly base: string; readonly head: string; readonly merge: string };

  /** What the last run wrote to `baseline.json`. */
  baseline = '';

  constructor(forge: Forge, at: Scene['at']) {
    this.forge = forge;
    this.at = at;
  }

  /** The run for the pull request, with so many of ten lines of src/a.ts hit. */
  onPullRequest(covered: number, inputs: Record<string, string>, token = goodToken): Promise<Covered> {
    const { base, head, merge } = this.at;
    return this.run('refs/pull/7/merge', merge, pullRequest({ base, head, merge }), covered, inputs, token);
  }

  /** The run for the push of the base. */
  onPush(covered: number, inputs: Record<string, string>): Promise<Covered> {
    const { before, base } = this.at;
    return this.run('refs/heads/main', base, pushed(before, base), covered, inputs, goodToken);
  }

  async run(
    ref: string,
    sha: string,
    event: GitHubEvent,
    hit: number,
    inputs: Record<string, string>,
    token: string,
  ): Promise<Covered> {
    await using checkout = await this.forge.checkout(ref, { sha });
    await mkdir(path.join(checkout.path, 'coverage'));
    await writeFile(path.join(checkout.path, 'coverage/lcov.info'), lcov({ 'src/a.ts': ran(hit, 10) }));
    const env = { ...this.forge.env, GITHUB_SHA: sha, GITHUB_REF: ref };
    const covered = await cover({ workspace: checkout.path, with: inputs, event, env, token });
    const baseline = path.join(checkout.path, 'baseline.json');
    if (existsSync(baseline)) this.baseline = await readFile(baseline, 'utf8');
    return covered;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.forge[Symbol.asyncDispose]();
  }
}

export async function startScene(options: ForgeOptions = {}): Promise<Scene> {
  const forge = await startForge(options);
  await using repository = await createRepository({ 'src/a.ts': 'a\n'.repeat(10) });
  const before = await repository.head();
  const base = await repository.commit({ 'README.md': 'x\n' });
  await repository.checkoutNew('feature');
  const head = await repository.commit({ 'src/a.ts': `${'a\n'.repeat(9)}b\n` });
  await repository.git('checkout', '-q', '--detach', base);
  const merge = await repository.merge('feature');
  await repository.ref('refs/pull/7/merge', merge);
  await repository.checkout('main');
  await forge.publish(repository);
  const sides = { base: { ref: 'main', sha: base }, head: { ref: 'feature', sha: head } };
  forge.api.world.pullRequests.push({ repository: fullName, number: 7, ...sides });
  return new Scene(forge, { before, base, head, merge });
}
