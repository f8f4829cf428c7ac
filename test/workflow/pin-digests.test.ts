// pin-digests from the release tree, as a step among others: it stops the job and says where, and hands its findings on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHttpBackend, findProgram } from '../testbed/programs.ts';
import { findRegistry, type Pushed, pushImage } from '../testbed/registry.ts';
import { requireComponent } from '../testbed/require.ts';
import { type PinsWorld, startPinsWorld } from './pins-world.ts';

const components = [
  requireComponent('act', () => findProgram('act')),
  requireComponent('git http-backend', findHttpBackend),
  requireComponent('docker-registry', findRegistry),
];

const workflow = (mode: string) => `
name: pins
on: push
permissions: {}
jobs:
  pins:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      references: \${{ steps.pins.outputs.references }}
    steps:
      - uses: actions/checkout@v4
      - id: pins
        uses: org/ci-actions/pin-digests@v1
        with:
          mode: ${mode}
      - name: Use the outputs
        if: always()
        env:
          RESULT: \${{ steps.pins.outputs.result }}
          CHANGED: \${{ steps.pins.outputs.changed-files }}
          UNPINNED: \${{ steps.pins.outputs.unpinned-count }}
          PATCH: \${{ steps.pins.outputs.patch }}
        run: |
          printf 'result=%s\\n' "$RESULT"
          printf 'changed=%s\\n' "$CHANGED"
          printf 'unpinned=%s\\n' "$UNPINNED"
          if [ -n "$PATCH" ]; then git stash -q && git apply "$PATCH"; fi
          git diff --stat | tail -n 1
  each:
    needs: pins
    runs-on: ubuntu-latest
    strategy:
      matrix:
        reference: \${{ fromJSON(needs.pins.outputs.references) }}
    steps:
      - name: Look at one
        env:
          KIND: \${{ matrix.reference.kind }}
          PLACE: \${{ matrix.reference.file }}:\${{ matrix.reference.line }}
          RESOLVED: \${{ matrix.reference.resolved }}
          STATUS: \${{ matrix.reference.status }}
        run: printf '%s\\n' "one=$KIND $PLACE $STATUS $RESOLVED"
`;

describe.skipIf(components.includes(undefined))('pin-digests in a workflow', () => {
  let world: PinsWorld;
  let nginx: Pushed;
  beforeAll(async () => {
    world = await startPinsWorld();
    nginx = await pushImage(world.registry, 'hub/library/nginx', '1.27', { platforms: ['linux/amd64', 'linux/arm64'] });
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  /** One action that is not exact, at line 6, and an image. */
  const files = (image: string) => ({
    Dockerfile: `FROM ${image}\n`,
    '.github/workflows/ci.yml':
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: octo-org/deploy@v1\n',
  });

  it('an action that is not exact fails the job, at its line, and nothing that needs it runs', async () => {
    await world.withShop(files(`nginx:1.27@${nginx.digest}`), { contents: 'read' }, async ({ run }) => {
      const { code, printed, log } = await run(workflow('check'), 'push');
      expect(code, log).toBe(1);
      expect(printed.pins, log).toEqual(expect.arrayContaining(['result=unpinned', 'changed=[]', 'unpinned=1']));
      expect(printed.each, log).toBeUndefined();
      expect(annotationsOf(log)).toEqual([
        {
          level: 'warning',
          file: '.github/workflows/ci.yml',
          line: '6',
          says: expect.stringContaining('octo-org/deploy@v1'),
        },
        { level: 'error', file: undefined, line: undefined, says: expect.stringContaining('1') },
      ]);
    });
    expect([...world.registry.requests, ...world.git.requests.filter(({ path }) => path.includes('octo-org'))]).toEqual(
      [],
    );
  });

  it('what was pinned is written, fits the patch, and feeds a matrix', async () => {
    await world.withShop(files('nginx:1.27'), { contents: 'read' }, async ({ run }) => {
      const { code, printed, log } = await run(workflow('pin'), 'push');
      expect(code, log).toBe(0);
      expect(printed.pins, log).toEqual(
        expect.arrayContaining([
          'result=changed',
          'changed=[".github/workflows/ci.yml","Dockerfile"]',
          'unpinned=0',
          expect.stringContaining('2 files changed, 2 insertions(+), 2 deletions(-)'),
        ]),
      );
      expect(printed.each?.filter((line) => line.startsWith('one=')).sort(), log).toEqual([
        `one=action .github/workflows/ci.yml:6 changed octo-org/deploy@${world.commits.deploy}`,
        `one=image Dockerfile:1 changed nginx:1.27@${nginx.digest}`,
      ]);
    });
  });
});

/** The annotations as act reads them from the log, which is how the runner does. */
function annotationsOf(log: string) {
  return log.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { command, kvPairs, arg } = JSON.parse(line) as {
      command?: string;
      kvPairs?: Record<string, string>;
      arg?: string;
    };
    if (command !== 'warning' && command !== 'error') return [];
    return [{ level: command, file: kvPairs?.file, line: kvPairs?.line, says: arg }];
  });
}
