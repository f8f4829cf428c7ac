// What the README of pin-digests shows, run as it stands there: each snippet does what the words around it promise.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHttpBackend, findProgram } from '../testbed/programs.ts';
import { findRegistry, type Pushed, pushImage } from '../testbed/registry.ts';
import type { Changes } from '../testbed/repository.ts';
import { requireComponent } from '../testbed/require.ts';
import { appToken, type PinsWorld, rightsOf, startPinsWorld, token } from './pins-world.ts';
import { type Snippet, snippetsOf } from './snippets.ts';

const components = [
  requireComponent('act', () => findProgram('act')),
  requireComponent('git http-backend', findHttpBackend),
  requireComponent('docker-registry', findRegistry),
];
const page = readFileSync(fileURLToPath(new URL('../../actions/pin-digests/README.md', import.meta.url)), 'utf8');
const snippets = snippetsOf('actions/pin-digests/README.md', page, []);

/** The heading that a snippet stands under. */
function headingOf({ place }: Snippet): string {
  const above = page.split('\n').slice(0, Number(place.split(':')[1]));
  return above.findLast((line) => /^#{1,4} /.test(line))?.replace(/^#+ /, '') ?? '';
}

const recipes = {
  guard: 'pin-digests',
  weekly: 'A weekly pull request',
  scanning: 'Findings of a pull request in code scanning',
  build: 'Build once, pin what was built',
  matrix: 'A guard before the acceptance tests, and a matrix of what is deployed',
} as const;
const shown = (heading: string): Snippet =>
  snippets.find((snippet) => headingOf(snippet) === heading) ?? expect.fail(`no snippet under "${heading}"`);

it('every snippet of the README of pin-digests is one of those that are run here', () => {
  expect(snippets.map(headingOf)).toEqual(Object.values(recipes));
});

describe.skipIf(components.includes(undefined))('the README of pin-digests', () => {
  let world: PinsWorld;
  let nginx: Pushed;
  /** Exact, with a comment that is meant to move. */
  let exact: Changes;
  beforeAll(async () => {
    world = await startPinsWorld();
    nginx = await pushImage(world.registry, 'hub/library/nginx', '1.27', { platforms: ['linux/amd64', 'linux/arm64'] });
    const step = (uses: string) => `      - uses: ${uses}\n`;
    exact = {
      Dockerfile: `FROM nginx:1.27@${nginx.digest}\n`,
      '.github/workflows/ci.yml': [
        'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n',
        step(`actions/checkout@${world.commits.checkoutNew} # v4.2.1`),
        step(`octo-org/deploy@${world.commits.deploy} # v1.2.0`),
      ].join(''),
    };
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  it('the guard begins with its own two lines, and passes what is exact without asking anybody', async () => {
    const { workflow, event } = shown(recipes.guard);
    const rights = rightsOf(workflow);
    await world.withShop(exact, rights, async ({ run }) => {
      const { code, log } = await run(workflow, event);
      expect(code, log).toBe(0);
      expect(log).toContain('3 references');
    });
    expect(world.registry.requests).toEqual([]);
    await world.withShop({ ...exact, '.github/workflows/pins.yml': workflow }, rights, async ({ run }) => {
      const { code, log } = await run(workflow, event);
      expect(code, log).toBe(1);
      const lines = workflow.split('\n').flatMap((line, index) => (line.includes('uses:') ? [index + 1] : []));
      const found = [...log.matchAll(/\.github\/workflows\/pins\.yml[:,](?:line=)?(\d+)/g)].map(([, line]) => line);
      expect(
        [...new Set(found.map(Number))].sort((a, b) => a - b),
        log,
      ).toEqual(lines);
    });
  });

  it('the weekly pull request writes the first pins and follows what moved, with the token of the App', async () => {
    const { workflow, event } = shown(recipes.weekly);
    const files = {
      Dockerfile: 'FROM nginx:1.27\n',
      '.github/workflows/weekly.yml': workflow,
      '.github/workflows/pins.yml': shown(recipes.guard).workflow,
      '.github/workflows/old.yml': `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@${world.commits.checkoutOld} # v4\n`,
    };
    await world.withShop(files, rightsOf(workflow), async ({ run, api, forge }) => {
      const { code, log } = await run(workflow, event);
      expect(code, log).toBe(0);
      expect(api.world.pullRequests).toMatchObject([{ number: 1, state: 'open', labels: ['dependencies'] }]);
      const writes = api.requests.filter(({ method }) => method !== 'GET');
      expect(new Set(writes.map(({ authorization }) => authorization?.split(' ').at(-1)))).toEqual(new Set([appToken]));
      const branch = 'bot/pin-digests';
      expect((await forge('diff', '--name-only', 'main', branch)).split('\n').sort()).toEqual(
        Object.keys(files).sort(),
      );
      expect(await forge('show', `${branch}:Dockerfile`)).toBe(`FROM nginx:1.27@${nginx.digest}`);
      expect(await forge('show', `${branch}:.github/workflows/old.yml`)).toContain(
        `actions/checkout@${world.commits.checkoutNew} # v4.2.1`,
      );
      // Merged, it is what the guard asks for.
      await forge('update-ref', 'refs/heads/main', branch);
      const merged = await forge('rev-parse', branch);
      const guard = shown(recipes.guard);
      const { code: passed, log: said } = await run(guard.workflow, guard.event, merged);
      expect(passed, said).toBe(0);
    });
  });

  it('the findings of a pull request reach code scanning, also when the step fails', async () => {
    const { workflow, event } = shown(recipes.scanning);
    const rights = rightsOf(workflow);
    await world.withShop(exact, rights, async ({ run }) => {
      const { code, printed, log } = await run(workflow, event);
      expect(code, log).toBe(0);
      expect(printed.pins, log).toContain('uploaded 0 findings of pin-digests');
    });
    const forged = String(exact['.github/workflows/ci.yml']).replace(world.commits.deploy, 'f0'.repeat(20));
    await world.withShop({ ...exact, '.github/workflows/ci.yml': forged }, rights, async ({ run }) => {
      const { code, printed, log } = await run(workflow, event);
      expect(code, log).toBe(1);
      expect(printed.pins, log).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^finding \S*impostor\S* \.github\/workflows\/ci\.yml:7$/),
          'uploaded 1 findings of pin-digests',
        ]),
      );
    });
  });

  it('a push with a pending digest stops before anything is deployed, and an exact list feeds the matrix', async () => {
    const { workflow, event } = shown(recipes.matrix);
    const rights = rightsOf(workflow);
    const list = (api: string) =>
      `services:\n  - name: api\n    image: ${api}\n  - name: web\n    image: ghcr.io/org/shop/web:main@sha256:${'b'.repeat(64)}\n`;
    const image = `ghcr.io/org/shop/api:main@sha256:${'a'.repeat(64)}`;
    await world.withShop({ 'deploy/services.yaml': list(image) }, rights, async ({ run }) => {
      const { code, printed, log } = await run(workflow, event);
      expect(code, log).toBe(0);
      expect(printed.deploy?.filter((line) => line.startsWith('deploying ')).sort(), log).toEqual([
        `deploying api from ${image}`,
        `deploying web from ghcr.io/org/shop/web:main@sha256:${'b'.repeat(64)}`,
      ]);
    });
    const pending = list('ghcr.io/org/shop/api:main@sha256:pending');
    await world.withShop({ 'deploy/services.yaml': pending }, rights, async ({ run }) => {
      const { code, printed, log } = await run(workflow, event);
      expect(code, log).toBe(1);
      expect(printed.deploy, log).toBeUndefined();
    });
    expect(world.registry.requests).toEqual([]);
  });
});

describe.skipIf(components.includes(undefined))('the README of pin-digests, after a build', () => {
  let world: PinsWorld;
  beforeAll(async () => {
    world = await startPinsWorld({ guarded: true });
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  it('what was pushed is what the pull request pins, with the rights of the job and no look-up', async () => {
    const { workflow, event } = shown(recipes.build);
    const services = 'services:\n  - name: api\n    image: ghcr.io/org/shop/api:main # built here\n';
    await world.withShop({ 'services.yaml': services }, rightsOf(workflow), async ({ run, api, forge }) => {
      const { code, log } = await run(workflow, event);
      expect(code, log).toBe(0);
      const authorization = `Basic ${Buffer.from(`octocat:${token}`).toString('base64')}`;
      const asked = world.registry.requests.map(({ method }) => method);
      expect(asked).toContain('PUT');
      expect(asked.filter((method) => method === 'GET' || method === 'HEAD')).toEqual([]);
      const tag = await fetch(`${world.registry.url}/v2/ghcr/org/shop/api/manifests/main`, {
        method: 'HEAD',
        headers: { authorization, accept: 'application/vnd.oci.image.index.v1+json' },
      });
      const digest = tag.headers.get('docker-content-digest');
      expect(digest).toMatch(/^sha256:/);
      expect(api.world.pullRequests).toMatchObject([{ state: 'open', title: 'deploy: pin what was built' }]);
      expect(await forge('show', 'bot/pin-services:services.yaml')).toBe(
        services.replace('api:main', `api:main@${digest}`).trimEnd(),
      );
    });
  });
});
