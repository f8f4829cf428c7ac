// The release tree by itself: every action in it starts where it lies, and the front door says where to go.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionNames } from '../../scripts/build.ts';
import { readManifest } from '../../scripts/docs/manifest.ts';
import { findProgram } from '../testbed/programs.ts';
import { requireComponent } from '../testbed/require.ts';
import { runWorkflow } from './act.ts';
import { writeReleaseFolder } from './release-folder.ts';

const act = requireComponent('act', () => findProgram('act'));

describe('the release tree', () => {
  let scratch: string;
  let release: string;

  beforeAll(() => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-tree-'));
    release = path.join(scratch, 'release');
    writeReleaseFolder(release, process.env.CI_ACTIONS_BUNDLES ?? 'dist');
    mkdirSync(path.join(scratch, 'empty'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each(actionNames())(
    'holds %s so that it starts, and without any input ends with one error and no stack',
    (name) => {
      const { runs } = readManifest(readFileSync(path.join(release, name, 'action.yml'), 'utf8'));
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(release, name, runs.main)], {
        cwd: path.join(scratch, 'empty'),
        encoding: 'utf8',
        // The variables without which no program finds its temporary folder on Windows.
        env: { PATH: '', TEMP: scratch, TMPDIR: scratch, SystemRoot: process.env.SystemRoot ?? '' },
      });
      const said = `${stdout}${stderr}`;
      expect(status, said).toBe(1);
      expect(said.match(/^::error /gm), said).toHaveLength(1);
      expect(said).toMatch(new RegExp(`^::error title=${name}`, 'm'));
      expect(said).not.toMatch(/^\s+at |Cannot find|ERR_MODULE/m);
    },
  );

  it.skipIf(!act)('has a front door that fails and names the actions', async () => {
    const { code, log } = await runWorkflow({
      act: act ?? '',
      workflow: 'on: push\njobs:\n  wrong:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: org/ci-actions@v1\n',
      event: { name: 'push', payload: { ref: 'refs/heads/main' } },
      sha: '0'.repeat(40),
      ref: 'refs/heads/main',
      repository: 'org/shop',
      serverUrl: 'http://127.0.0.1:1',
      token: 'none',
      actions: { 'org/ci-actions@v1': release },
    });
    expect(code).not.toBe(0);
    for (const name of actionNames()) expect(log).toContain(`ci-actions/${name}@v1`);
  });
});
