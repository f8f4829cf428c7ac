// check-coverage-threshold from the release tree, as a step among others: what it hands to later steps and jobs, and where
// the runner would show its annotations.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHttpBackend, findProgram } from '../testbed/programs.ts';
import { requireComponent } from '../testbed/require.ts';
import { type CoverageWorld, covers, opened, pushed, startCoverageWorld } from './coverage-world.ts';

const components = [
  requireComponent('act', () => findProgram('act')),
  requireComponent('git http-backend', findHttpBackend),
];

const workflow = (gate: string) => `
name: coverage
on: [push, pull_request]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      coverage: \${{ steps.coverage.outputs.coverage }}
    steps:
      - uses: actions/checkout@v4
      - run: npm test
      - id: coverage
        uses: org/ci-actions/check-coverage-threshold@v1
        with:
          ${gate}
      - name: Use the outputs
        if: always()
        env:
          RESULT: \${{ steps.coverage.outputs.result }}
          PASSED: \${{ steps.coverage.outputs.passed }}
          COVERAGE: \${{ steps.coverage.outputs.coverage }}
          LINES: \${{ steps.coverage.outputs.lines-covered }}/\${{ steps.coverage.outputs.lines-total }}
          PATCH: \${{ steps.coverage.outputs.patch-coverage }}
          UNCOVERED: \${{ steps.coverage.outputs.uncovered-changed-lines }}
          BADGE: \${{ steps.coverage.outputs.badge }}
          REPORT: \${{ steps.coverage.outputs.report }}
        run: |
          printf 'outputs=%s\\n' "$RESULT $PASSED $COVERAGE $LINES [$PATCH] [$UNCOVERED]"
          printf 'badge=%s\\n' "$(cat "$BADGE")"
          printf 'report=%s\\n' "$(node -p 'JSON.parse(require("fs").readFileSync(process.env.REPORT)).result')"
  publish:
    needs: test
    runs-on: ubuntu-latest
    steps:
      - name: Publish
        env:
          COVERAGE: \${{ needs.test.outputs.coverage }}
        run: echo "published with $COVERAGE"
`;

describe.skipIf(components.includes(undefined))('check-coverage-threshold in a workflow', () => {
  let world: CoverageWorld;
  beforeAll(async () => {
    world = await startCoverageWorld();
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  const missed = (...lines: number[]) => ({
    'tested-lines.json': covers({ 'src/a.js': { lines: 10, missed: lines } }),
  });
  const rights = { contents: 'read' } as const;

  it('a push that passes hands its numbers to the steps and jobs behind it, and asks nobody', async () => {
    await world.withShop(missed(1), rights, async ({ repository, api, run }) => {
      const { code, printed, log } = await run(workflow('min-lines: 90'), pushed(await repository.head()));
      expect(code, log).toBe(0);
      expect(printed.test, log).toEqual(
        expect.arrayContaining([
          'outputs=passed true 90.00 9/10 [] []',
          'badge={"schemaVersion":1,"label":"coverage","message":"90.00%","color":"brightgreen"}',
          'report=passed',
        ]),
      );
      expect(printed.publish, log).toContain('published with 90.00');
      expect(api.requests).toEqual([]);
    });
  });

  it('a pull request that fails stops what needs it, shows the lines at their place, and tells later steps', async () => {
    await world.withShop(missed(3, 4), rights, async ({ repository, api, run }) => {
      const change = { 'src/a.js': 'a();\na();\nb();\nb();\na();\na();\na();\na();\na();\na();\n' };
      const { code, printed, log } = await run(workflow('min-patch: 50'), await opened(repository, api, change));
      expect(code, log).toBe(1);
      expect(printed.test, log).toEqual(
        expect.arrayContaining(['outputs=below false 80.00 8/10 [0.00] [[{"file":"src/a.js","lines":[[3,4]]}]]']),
      );
      expect(printed.publish, log).toBeUndefined();
      expect(annotationsOf(log)).toEqual([
        {
          level: 'warning',
          file: 'src/a.js',
          line: '3',
          endLine: '4',
          says: expect.stringContaining('2 changed lines'),
        },
        {
          level: 'error',
          file: undefined,
          line: undefined,
          endLine: undefined,
          says: expect.stringContaining('1 more'),
        },
      ]);
    });
  });
});

/** The annotations as act reads them from the log, which is how the runner does. */
function annotationsOf(log: string) {
  return log.split('\n').flatMap((text) => {
    if (!text.startsWith('{')) return [];
    const { command, kvPairs, arg } = JSON.parse(text) as {
      command?: string;
      kvPairs?: Record<string, string>;
      arg?: string;
    };
    if (command !== 'warning' && command !== 'error') return [];
    return [{ level: command, file: kvPairs?.file, line: kvPairs?.line, endLine: kvPairs?.endLine, says: arg }];
  });
}
