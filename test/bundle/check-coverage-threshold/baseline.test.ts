import { describe, expect, it } from 'vitest';
import { zipOf } from '../../testbed/zip.ts';
import { fullName, goodToken, httpBackend } from '../forge.ts';
import { type Scene, startScene } from './pull-request-scene.ts';

/** The run on the base branch, which leaves its baseline behind as a job with actions/upload-artifact would. */
async function measureBase(scene: Scene, hit: number, more: { id?: number; event?: string } = {}): Promise<void> {
  const { world } = scene.forge.api;
  await scene.onPush(hit, { 'write-baseline': 'baseline.json' });
  const id = more.id ?? 20;
  const run = { id, repository: fullName, workflow: 'workflow.yml', head_branch: 'main', head_sha: scene.at.base };
  world.workflowRuns.push({ ...run, event: more.event ?? 'push' });
  const content = zipOf('baseline.json', scene.baseline);
  world.artifacts.push({ repository: fullName, id: id * 10, run: id, name: 'coverage-baseline', content });
}

describe.skipIf(!httpBackend)('`baseline: auto`', () => {
  it('compares a pull request with what the run on its base has left', async () => {
    await using scene = await startScene();
    await measureBase(scene, 9);
    const inputs = { baseline: 'auto', 'max-drop': '10' };
    const equal = await scene.onPullRequest(9, inputs);
    expect([equal.result, equal.outputs['baseline-coverage'], equal.outputs.delta]).toEqual([
      'passed',
      '90.00',
      '+0.00',
    ]);
    expect(equal.run.log).toMatch(/baseline from artifact coverage-baseline of run 20 at [0-9a-f]{12}/);
    expect((await scene.onPullRequest(8, inputs)).result).toBe('passed');
    const fallen = await scene.onPullRequest(7, inputs);
    expect([fallen.result, fallen.outputs.delta]).toEqual(['below', '-20.00']);
    expect(scene.forge.api.store.authorizations).toEqual([undefined, undefined, undefined]);
  });

  it('is a warning where there is none yet, and the gate is told as not applied', async () => {
    await using scene = await startScene();
    const run = { id: 20, repository: fullName, workflow: 'workflow.yml', head_branch: 'main' };
    scene.forge.api.world.workflowRuns.push({ ...run, head_sha: scene.at.base });
    const {
      result,
      warnings,
      outputs,
      run: done,
    } = await scene.onPullRequest(1, { baseline: 'auto', 'max-drop': '0' });
    expect(result).toBe('passed');
    expect(warnings.join('\n')).toMatch(/no successful run of this workflow .* has an artifact coverage-baseline/);
    expect(outputs['baseline-coverage']).toBe('');
    expect(done.log).toMatch(/not applied/);
  });

  it("never takes what a pull request's run has left", async () => {
    await using scene = await startScene();
    await measureBase(scene, 0, { event: 'pull_request' });
    const { warnings, outputs } = await scene.onPullRequest(5, { baseline: 'auto', 'max-drop': '0' });
    expect(warnings.join('\n')).toMatch(/no successful run/);
    expect(outputs['baseline-coverage']).toBe('');
  });

  it('is unknown, and no pass, when GitHub does not let us look', async () => {
    await using scene = await startScene({ tokens: { [goodToken]: { contents: 'read' } } });
    const { result, error } = await scene.onPullRequest(9, { baseline: 'auto', 'max-drop': '0' });
    expect(result).toBe('no-data');
    expect(error).toMatch(/baseline-unreadable|`actions: read`/);
  });
});
