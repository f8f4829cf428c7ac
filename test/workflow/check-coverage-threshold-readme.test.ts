// What the README of check-coverage-threshold shows, run as it stands there: each snippet does what the words around it
// promise.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readManifests } from '../../scripts/docs/generate.ts';
import { findHttpBackend, findProgram } from '../testbed/programs.ts';
import { requireComponent } from '../testbed/require.ts';
import {
  type CoverageWorld,
  covers,
  opened,
  pushed,
  type Rights,
  repositoryName,
  startCoverageWorld,
  testedPackage,
} from './coverage-world.ts';
import { type Snippet, snippetsOf } from './snippets.ts';

const components = [
  requireComponent('act', () => findProgram('act')),
  requireComponent('git http-backend', findHttpBackend),
];
const root = fileURLToPath(new URL('../../', import.meta.url));
const place = 'actions/check-coverage-threshold/README.md';
const page = readFileSync(`${root}${place}`, 'utf8');
const inputs = readManifests(root).find(({ folder }) => folder === 'check-coverage-threshold')?.manifest.inputs ?? [];
const snippets = snippetsOf(
  place,
  page,
  inputs.map(({ name }) => name),
);

/** The heading that a snippet stands under. */
function headingOf(snippet: Snippet): string {
  const above = page.split('\n').slice(0, Number(snippet.place.split(':')[1]));
  return above.findLast((line) => /^#{1,4} /.test(line))?.replace(/^#+ /, '') ?? '';
}

const recipes = {
  smallest: 'check-coverage-threshold',
  rules: 'Inputs',
  overrides: 'Pull requests at 70 %, release tags at 80 %',
  shards: 'Shards of a matrix',
  monorepo: 'A monorepo with one comment for each package',
  forks: 'Pull requests of forks',
  ratchet: 'A ratchet',
  native: "Any format into GitHub's own coverage",
} as const;
const shown = (heading: string): Snippet =>
  snippets.find((snippet) => headingOf(snippet) === heading) ?? expect.fail(`no snippet under "${heading}"`);

/** What the jobs of a workflow ask for, together: the test gives the job's token no more than the page shows. */
function rightsOf({ workflow }: Snippet): Rights {
  const { jobs } = parse(workflow) as { jobs: Record<string, { permissions?: Rights }> };
  const granted = Object.values(jobs).flatMap(({ permissions }) => Object.entries(permissions ?? {}));
  return Object.fromEntries(granted.map(([name, level]) => [name.replaceAll('-', '_'), level]));
}

const missed = (...lines: number[]) => ({ 'tested-lines.json': covers({ 'src/a.js': { lines: 10, missed: lines } }) });
const first = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it('every snippet of the README of check-coverage-threshold is one of those that are run here', () => {
  expect(snippets.map(headingOf)).toEqual(Object.values(recipes));
});

describe.skipIf(components.includes(undefined))('the README of check-coverage-threshold', () => {
  let world: CoverageWorld;
  beforeAll(async () => {
    world = await startCoverageWorld();
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  it('the smallest workflow gates the total and the changed lines of a pull request, in a shallow checkout', async () => {
    const snippet = shown(recipes.smallest);
    const changed = { 'src/a.js': `${'a();\n'.repeat(8)}b();\nb();\n` };
    const passes = await world.withShop(missed(1), rightsOf(snippet), async ({ repository, api, run }) =>
      run(snippet.workflow, await opened(repository, api, changed)),
    );
    expect(passes.code, passes.log).toBe(0);
    const fails = await world.withShop(missed(9), rightsOf(snippet), async ({ repository, api, run }) =>
      run(snippet.workflow, await opened(repository, api, changed)),
    );
    expect(fails.code, fails.log).toBe(1);
    expect(fails.log).toContain('result below');
    expect(fails.log).toMatch(/Changed lines: 50\.00 % \(1 of 2\)/);
  });

  it('the rules judge the sum of the files that match', async () => {
    const snippet = shown(recipes.rules);
    const names = ['src/app.js', 'src/payment/pay.js', 'src/legacy/old.js', 'src/generated/made.js', 'lib/x.g.dart'];
    const files = Object.fromEntries(names.map((name) => [name, 'x\n'.repeat(100)]));
    const report = (covered: Readonly<Record<string, number>>) =>
      names
        .map((name) => {
          const ran = (line: number) => (line <= (covered[name] ?? 100) ? 1 : 0);
          const branches = [0, 1, 2, 3].map((arm) => `BRDA:1,0,${arm},${arm < 3 ? 1 : 0}\n`).join('');
          const lines = Array.from({ length: 100 }, (_, index) => `DA:${index + 1},${ran(index + 1)}\n`).join('');
          return `SF:${name}\n${lines}${branches}end_of_record\n`;
        })
        .join('');
    const judge = (covered: Readonly<Record<string, number>>) =>
      world.withShop({ ...files, 'lcov.info': report(covered) }, { contents: 'read' }, async ({ repository, run }) =>
        run(snippet.workflow, pushed(await repository.head())),
      );
    const passes = await judge({ 'src/payment/pay.js': 95, 'src/legacy/old.js': 70, 'src/generated/made.js': 0 });
    expect(passes.code, passes.log).toBe(0);
    const fails = await judge({ 'src/payment/pay.js': 94 });
    expect(fails.code, fails.log).toBe(1);
    expect(fails.log).toMatch(/src\/payment\/\*\*.*94\.00 % of lines \(94 of 100\)/);
  });

  it('one step asks 70 % of pull requests and 80 % of release tags', async () => {
    const snippet = shown(recipes.overrides);
    await world.withShop(missed(...first(3)), rightsOf(snippet), async ({ repository, api, run }) => {
      const tag = await run(snippet.workflow, pushed(await repository.head(), 'refs/tags/v1.0.0'));
      expect(tag.code, tag.log).toBe(1);
      expect(tag.log).toContain('override refs/tags/v* applies to this run');
      expect(tag.log).toMatch(/70\.00 % \(7 of 10\), and at least 80 % is asked for: 1 more line must run/);
      const pull = await run(snippet.workflow, await opened(repository, api, { 'src/b.js': 'b\n' }));
      expect(pull.code, pull.log).toBe(0);
    });
    await world.withShop(missed(1, 2), rightsOf(snippet), async ({ repository, run }) => {
      const tag = await run(snippet.workflow, pushed(await repository.head(), 'refs/tags/v1.0.0'));
      expect(tag.code, tag.log).toBe(0);
    });
  });

  it('shards are merged, and a lost one is no low coverage', async () => {
    const snippet = shown(recipes.shards);
    await world.withShop(missed(1), rightsOf(snippet), async ({ repository, run }) => {
      const push = pushed(await repository.head());
      const whole = await run(snippet.workflow, push);
      expect(whole.code, whole.log).toBe(0);
      expect(whole.log).toContain('lines: 90.00 % (9 of 10)');
      const lost = await run(snippet.workflow, push, { STAND_IN_LOST: 'shard-2' });
      expect(lost.code, lost.log).toBe(1);
      expect(lost.log).toContain('result missing');
      expect(lost.log).toContain('1 of 2 expected reports are there');
    });
  });

  it('each package of a monorepo has its comment, which a second run finds again', async () => {
    const snippet = shown(recipes.monorepo);
    const files = Object.fromEntries(
      ['api', 'web'].flatMap((name) => [
        ...Object.entries(testedPackage(`packages/${name}/`)),
        [`packages/${name}/src/${name}.js`, 'x\n'.repeat(10)],
        [`packages/${name}/tested-lines.json`, covers({ [`src/${name}.js`]: { lines: 10, missed: [name.length] } })],
      ]),
    );
    const change = { 'packages/web/src/web.js': `${'x\n'.repeat(9)}y\n` };
    await world.withShop(files, rightsOf(snippet), async ({ repository, api, run }) => {
      const pull = await opened(repository, api, change);
      for (let again = 0; again < 2; again++) {
        const { code, log } = await run(snippet.workflow, pull);
        expect(code, log).toBe(0);
        const comments = api.world.comments.filter((one) => one.repository === repositoryName && one.number === 7);
        expect(comments.map(({ body }) => /### Coverage of `(\w+)`: ✅ passed/.exec(body)?.[1]).sort(), log).toEqual([
          'api',
          'web',
        ]);
      }
    });
  });

  it('a fork without the right to write loses the comment only, and is told', async () => {
    const snippet = shown(recipes.forks);
    const change = { 'src/a.js': `${'a();\n'.repeat(8)}b();\nb();\n` };
    await world.withShop(missed(9), rightsOf(snippet), async ({ repository, api, run }) => {
      const { code, log } = await run(snippet.workflow, await opened(repository, api, change));
      expect(code, log).toBe(1);
      expect(api.world.comments).toEqual([]);
      expect(log).toContain('The comment could not be written');
      expect(log).toMatch(/Changed lines: 50\.00 % \(1 of 2\)/);
      expect(log).toContain('### check-coverage-threshold: 🔴 below');
      expect(log).toContain('1 changed line here did not run');
    });
  });

  it('the ratchet lets nothing fall below what the default branch has left behind', async () => {
    const snippet = shown(recipes.ratchet);
    await world.withShop(missed(1), rightsOf(snippet), async ({ repository, api, run, artifact }) => {
      const main = await repository.head();
      const push = await run(snippet.workflow, pushed(main));
      expect(push.code, push.log).toBe(0);
      const content = await artifact('coverage-baseline', 'coverage-baseline.json');
      const of = { repository: repositoryName, id: 41 };
      api.world.workflowRuns.push({ ...of, workflow: 'ci.yml', head_branch: 'main', head_sha: main });
      api.world.artifacts.push({ ...of, run: 41, name: 'coverage-baseline', content });
      const pull = await opened(repository, api, missed(1, 2));
      const fallen = await run(snippet.workflow, pull);
      expect(fallen.code, fallen.log).toBe(1);
      expect(fallen.log).toMatch(/80\.00 % \(8 of 10\), baseline 90\.00 % \(9 of 10\)/);
    });
    await world.withShop(missed(1), rightsOf(snippet), async ({ repository, api, run }) => {
      const pull = await opened(repository, api, { 'src/b.js': 'b\n' });
      const own = {
        id: 1,
        workflow: 'ci.yml',
        event: 'pull_request',
        status: 'in_progress',
        conclusion: null,
      } as const;
      api.world.workflowRuns.push({ ...own, repository: repositoryName, head_branch: 'feature', head_sha: pull.sha });
      const first = await run(snippet.workflow, pull);
      expect(first.code, first.log).toBe(0);
      expect(first.log).toContain('There is no baseline to compare with');
    });
  });

  it("the merged report reaches GitHub's own coverage, with paths of the repository", async () => {
    const snippet = shown(recipes.native);
    const files = { 'tested-lines.json': covers({ '/app/src/a.js': { lines: 10, missed: [4] } }) };
    await world.withShop(files, { contents: 'read' }, async ({ repository, run }) => {
      const { code, printed, log } = await run(snippet.workflow, pushed(await repository.head()));
      expect(code, log).toBe(0);
      expect(printed.snippet, log).toContain('unit-tests (JavaScript): 9 of 10 lines, src/a.js');
    });
  });
});
