// Baselines that somebody made up, and artifacts that are not ours to trust.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Repository } from '../../../testbed/repository.ts';
import { zipOf } from '../../../testbed/zip.ts';
import { fullName, httpBackend } from '../../forge.ts';
import { checkout, cover } from '../cover.ts';
import { type Scene, startScene } from '../pull-request-scene.ts';
import { code, section, times } from './attacker.ts';

describe('a baseline file', () => {
  let repository: Repository;
  let real = '';
  const files = 'coverage/lcov.info';
  const judge = async (forged: string, more: Record<string, string> = {}) => {
    await repository.write({ 'forged.json': forged });
    return cover({
      workspace: repository.path,
      with: { files, baseline: 'forged.json', 'max-drop': '0', ...more },
    });
  };

  beforeAll(async () => {
    const report = section('src/a.js', [...times(5, 1), ...times(5, 0)]);
    repository = await checkout({ 'src/a.js': code(10, 'a') }, { 'coverage/lcov.info': report });
    await cover({ workspace: repository.path, with: { files, 'write-baseline': 'real.json' } });
    real = await readFile(path.join(repository.path, 'real.json'), 'utf8');
  });
  afterAll(() => repository[Symbol.asyncDispose]());

  it('that was not touched is compared with', async () => {
    const { result, outputs } = await judge(real);
    expect([result, outputs['baseline-coverage'], outputs.delta]).toEqual(['passed', '50.00', '+0.00']);
  });

  it.each([
    ['negative counts', '{"covered":-10,"total":10}', '[-10,10]'],
    ['more covered than there is', '{"covered":100,"total":10}', '[100,10]'],
    ['fractions', '{"covered":0.5,"total":10}', '[0.5,10]'],
    ['numbers beyond all bounds', '{"covered":1,"total":1e400}', '[1,1e400]'],
    ['text for numbers', '{"covered":"1","total":"10"}', '["1","10"]'],
    ['nothing for numbers', 'null', 'null'],
    ['a list for numbers', '[]', '[]'],
  ])('with %s is refused, in the totals and in a file', async (_, totals, file) => {
    const inTotals = real.replace('{"covered":5,"total":10}', totals);
    const inFile = real.replace('[5,10]', file);
    for (const forged of [inTotals, inFile]) {
      expect(forged).not.toBe(real);
      const { result, code } = await judge(forged);
      expect([result, code]).toEqual(['invalid', 'malformed-baseline']);
    }
  });

  it('of other settings is an error', async () => {
    const { result, code } = await judge(real, { exclude: 'zzz/**' });
    expect([result, code]).toEqual(['invalid', 'baseline-of-other-settings']);
  });
});

describe.skipIf(!httpBackend)('`baseline: auto`', () => {
  const inputs = { baseline: 'auto', 'max-drop': '0' };

  /** A run of the workflow on the base, with what was uploaded. */
  function uploaded(scene: Scene, id: number, content: Buffer, more: object = {}): void {
    const { world } = scene.forge.api;
    const run = { repository: fullName, id, workflow: 'workflow.yml', head_branch: 'main', head_sha: scene.at.base };
    world.workflowRuns.push({ ...run, event: 'push', ...more });
    world.artifacts.push({ repository: fullName, id: id * 10, run: id, name: 'coverage-baseline', content });
  }

  const downloads = (scene: Scene) => scene.forge.api.requests.filter((one) => one.path.includes('/zip')).length;

  it('takes none that a fork, another branch or a failed run has left, and then the one of our own', async () => {
    await using scene = await startScene();
    const forged = Buffer.from('forged');
    const strangers = [
      { head_repository: 'mallory/app', event: 'pull_request' },
      { head_repository: 'mallory/app', event: 'push' },
      { head_branch: 'evil' },
      { head_branch: 'evil', event: 'workflow_dispatch' },
      { conclusion: 'failure' },
    ];
    for (const [index, stranger] of strangers.entries()) uploaded(scene, 30 + index, forged, stranger);
    const without = await scene.onPullRequest(5, inputs);
    expect([without.outputs['baseline-coverage'], downloads(scene)]).toEqual(['', 0]);
    await scene.onPush(5, { 'write-baseline': 'baseline.json' });
    uploaded(scene, 20, zipOf('baseline.json', scene.baseline));
    const judged = await scene.onPullRequest(5, inputs);
    expect([judged.outputs['baseline-coverage'], downloads(scene)]).toEqual(['50.00', 1]);
  });

  it.each([
    ['metadata address', 'http://169.254.169.254/latest/'],
    ['file', 'file:///etc/passwd'],
    ['FTP server', 'ftp://127.0.0.1/x'],
  ])('does not follow a download to a %s', async (_, location) => {
    await using scene = await startScene();
    uploaded(scene, 20, Buffer.from('x'));
    const elsewhere = { status: 302, headers: { location }, body: '' };
    scene.forge.api.fault(/\/zip$/, ...Array<typeof elsewhere>(6).fill(elsewhere));
    const { result, code } = await scene.onPullRequest(5, inputs);
    expect([result, code]).toEqual(['no-data', 'baseline-unreadable']);
  });

  it('sends no token to where the download leads, nor to a next page at another address', async () => {
    await using scene = await startScene();
    const { api } = scene.forge;
    uploaded(scene, 20, Buffer.from('x'));
    expect((await scene.onPullRequest(5, inputs)).result).toBe('no-data');
    expect(api.store.authorizations).toEqual([undefined]);
    const link = `<${await api.store.addressOf(Buffer.from('[]'))}>; rel="next"`;
    api.fault(/runs\?/, { edit: (reply) => ({ ...reply, headers: { ...reply.headers, link } }) });
    expect((await scene.onPullRequest(5, inputs)).result).toBe('no-data');
    expect(api.store.authorizations.filter((sent) => sent !== undefined)).toEqual([]);
  });
});
