import { describe, expect, it } from 'vitest';
import { found, references } from './found.ts';

const inSteps = (steps: string) => `on: push\njobs:\n  build:\n    steps:\n${steps}`;

describe('a workflow', () => {
  it('holds references in steps, reusable workflows, containers and services', async () => {
    const text = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    container: node:20
    services:
      db:
        image: "postgres:16"
        env: { image: not-an-image:1 }
      cache: { image: 'redis' }
    steps:
      - uses: actions/checkout@v4
      - name: tool
        uses: 'docker://alpine:3.20'
      - uses: owner/repo/deep/path@main
  lint:
    container:
      image: docker://ghcr.io/org/lint:2
    steps: [{ uses: a/b@v1 }, { run: echo hi }]
  call:
    uses: org/flows/.github/workflows/ci.yml@v2
`;
    expect(await found('workflow', text)).toEqual([
      'jobs.build.container = node:20',
      'jobs.build.services.db.image = postgres:16',
      'jobs.build.services.cache.image = redis',
      'jobs.build.steps[0].uses = actions/checkout@v4',
      'jobs.build.steps[1].uses = alpine:3.20',
      'jobs.build.steps[2].uses = owner/repo/deep/path@main',
      'jobs.lint.container.image = ghcr.io/org/lint:2',
      'jobs.lint.steps[0].uses = a/b@v1',
      'jobs.call.uses = org/flows/.github/workflows/ci.yml@v2',
    ]);
  });

  it('holds references in parallel steps at any depth', async () => {
    const text = inSteps(`      - parallel:
          - uses: a/one@v1
          - parallel:
              - uses: a/two@v1
              - run: make
      - uses: a/three@v1
`);
    expect(await found('workflow', text)).toEqual([
      'jobs.build.steps[0].parallel[0].uses = a/one@v1',
      'jobs.build.steps[0].parallel[1].parallel[0].uses = a/two@v1',
      'jobs.build.steps[1].uses = a/three@v1',
    ]);
  });

  it('holds none in scripts, inputs, environment, comments and names', async () => {
    const text = inSteps(`      # - uses: old/action@v1
      - name: "uses: a/b@v1"
        run: |
          cat > x.yml <<'END'
          jobs:
            x:
              container: node:20
              steps:
                - uses: actions/checkout@v4
          END
        env:
          uses: actions/checkout@v4
          image: nginx:1
      - run: >-
          docker run
          nginx:1.27
        with:
          uses: c/d@v1
          image: nginx:1
`);
    expect(await found('workflow', text)).toEqual([]);
  });

  it.each(['./action', './a@b', '../x', '$/x', './.github/workflows/ci.yml', '.\\x'])(
    'does not take %s for a reference',
    async (uses) => {
      expect(await found('workflow', inSteps(`      - uses: ${uses}\n`))).toEqual([]);
    },
  );

  it.each(['', '~', '""', "' '"])('takes an empty container (%s) for none', async (empty) => {
    expect(await found('workflow', `jobs:\n  a:\n    container: ${empty}\n`)).toEqual([]);
  });

  it.each(['', '~', '""', "' '"])('reports an empty uses (%s), as nobody can tell what it means', async (empty) => {
    expect(await found('workflow', `jobs:\n  a:\n    uses: ${empty}\n`)).toEqual(['jobs.a.uses = ']);
  });

  it.each([
    ['container: ${{ matrix.image }}', 'jobs.a.container = ${{ matrix.image }} (dynamic)'],
    ['container: node:${{ matrix.node }}', 'jobs.a.container = node:${{ matrix.node }} (dynamic)'],
    ['container: { image: "${{ x }}" }', 'jobs.a.container.image = ${{ x }} (dynamic)'],
    ['container: ${{ fromJSON(x) }}', 'jobs.a.container = ${{ fromJSON(x) }} (dynamic)'],
    ['services: ${{ fromJSON(x) }}', 'jobs.a.services = ${{ fromJSON(x) }} (dynamic)'],
    ['steps: [{ uses: "a/b@${{ matrix.v }}" }]', 'jobs.a.steps[0].uses = a/b@${{ matrix.v }} (dynamic)'],
    ['steps: [{ uses: "docker://a:${{ x }}" }]', 'jobs.a.steps[0].uses = a:${{ x }} (dynamic)'],
  ])('settles %s as dynamic', async (line, expected) => {
    expect(await found('workflow', `jobs:\n  a:\n    ${line}\n`)).toEqual([expected]);
  });

  it.each(['checkout@v4', 'actions/checkout', 'a/b@', 'a/b@v1@v2', 'https://github.com/a/b@v1', 'a b/c@v1', 'a/..@v1'])(
    'reports %s, which no runner takes, with an empty ref',
    async (uses) => {
      const [one, ...more] = await references('workflow', inSteps(`      - uses: ${uses}\n`));
      expect(more).toEqual([]);
      expect(one).toMatchObject({ kind: 'action', ref: '', original: uses });
      expect(one?.settled).toBeUndefined();
    },
  );

  it('reports an anchored value once, at the anchor', async () => {
    const text = `jobs:
  a:
    container: &image node:20
    steps: &steps
      - uses: &checkout actions/checkout@v4
  b:
    container: *image
    steps: *steps
  c:
    container: { image: *image }
    steps:
      - uses: *checkout
`;
    expect(await found('workflow', text)).toEqual([
      'jobs.a.container = node:20',
      'jobs.a.steps[0].uses = actions/checkout@v4',
    ]);
  });

  it('settles actions as locked when it is in actions.lock, and images not', async () => {
    const text = `jobs:\n  a:\n    container: node:20\n    steps:\n      - uses: a/b@v1\n`;
    expect(await found('workflow', text, { locked: true })).toEqual([
      'jobs.a.container = node:20',
      'jobs.a.steps[0].uses = a/b@v1 (locked)',
    ]);
  });

  it('leaves alone what a marker on or above the line asks for', async () => {
    const text = inSteps(`      - uses: a/one@v1 # pin-digests: ignore
      # zizmor: ignore[unpinned-uses] we build it
      - uses: a/two@v1
      - uses: a/three@v1 # ratchet:exclude
      # pin-digests: ignore

      - uses: a/four@v1
      - { uses: a/five@v1, with: { x: 1 } } # actions-up-ignore
      - name: "# pin-digests: ignore"
        uses: a/six@v1
`);
    expect((await found('workflow', text)).map((line) => line.replace(/^.* = /, ''))).toEqual([
      'a/one@v1 (ignored)',
      'a/two@v1 (ignored)',
      'a/three@v1 (ignored)',
      'a/four@v1',
      'a/five@v1 (ignored)',
      'a/six@v1',
    ]);
  });

  it('tells where the reference itself begins, and its comment', async () => {
    const text = inSteps('      - uses: "docker://alpine:3"\r\n      - uses:   a/b@v1   #  keep this \r\n');
    const [image, action] = await references('workflow', text);
    expect(image).toMatchObject({ line: 5, column: 25 });
    expect(action).toMatchObject({ line: 6, column: 17, comment: 'keep this' });
  });
});

describe('an action', () => {
  it('holds references in composite steps', async () => {
    const text = `runs:\n  using: composite\n  steps:\n    - uses: a/b@v1\n    - run: "uses: c/d@v1"\n      shell: bash\n`;
    expect(await found('action', text)).toEqual(['runs.steps[0].uses = a/b@v1']);
  });

  it.each([
    ['docker://alpine:3.20', ['runs.image = alpine:3.20']],
    ['DOCKER://alpine:3.20', ['runs.image = alpine:3.20']],
    ['Dockerfile', []],
    ['docker/Dockerfile', []],
  ])('of the Docker kind with image %s', async (image, expected) => {
    expect(await found('action', `runs:\n  using: docker\n  image: ${image}\n`)).toEqual(expected);
  });
});
