import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pushed } from '../../testbed/registry.ts';
import { symlink } from '../../testbed/repository.ts';
import { pin } from './pin.ts';
import { registryProgram, startWorld, type World, workTree } from './world.ts';

describe.skipIf(!registryProgram)('pin-digests on images', () => {
  let world: World;
  let app: Pushed;
  let base: Pushed;
  beforeAll(async () => {
    world = await startWorld();
    app = await world.image('team/app', '1.10', { platforms: ['linux/amd64', 'linux/arm64'], attestations: true });
    base = await world.image('team/base', 'latest', { format: 'docker' });
  });
  afterAll(() => world?.[Symbol.asyncDispose]());

  it('every kind of file gets its digests, and nothing else of it changes', async () => {
    const [h, a, b] = [world.host, app.digest, base.digest];
    await using tree = await workTree({
      Dockerfile: `# syntax=${h}/team/app:1.10\nARG BASE=${h}/team/base\nFROM $BASE AS build\nRUN echo FROM x:1\nFROM --platform=$TARGETPLATFORM ${h}/team/app:1.10\nCOPY --from=build /a /a\nCOPY --from=${h}/team/base /b /b`,
      'compose.yaml': `services:\n  web:\n    image: "${h}/team/app:1.10" # web\r\n  built:\n    build: .\n    image: ours:dev\n`,
      'k8s/deploy.yaml': `---\napiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      initContainers: [{name: i, image: ${h}/team/base}]\n      containers:\n        - name: c\n          image: >-\n            ${h}/team/app:1.10\n`,
      'overlay/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages:\n  - name: ${h}/team/app\n    newTag: 1.10\n  - name: x\n    newName: ${h}/team/app\n    newTag: '1.10'\n    digest: sha256:pending\n`,
      'chart/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'chart/values.yaml': `image:\n  registry: ${h}\n  repository: team/app\n  tag: "1.10"\nsidecar:\n  repository: ${h}/team/app\n  tag: 1.10\n  digest: ""\n`,
      'chart/templates/pod.yaml': `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "{{ .Values.image }}"}]}\n`,
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: ${h}/team/app:1.10\n    services:\n      db: {image: '${h}/team/base'}\n    steps:\n      - uses: docker://${h}/team/app:1.10\n      - run: |\n          docker run ${h}/team/app:1.10\n          image: ${h}/team/app:1.10\n`,
    });
    const { outputs, references, run } = await pin({ workspace: tree.path, env: world.env });
    expect([outputs.result, run.exitCode]).toEqual(['changed', 0]);
    const text = async (name: string) =>
      (await readFile(tree.file(name), 'utf8')).replaceAll(h, 'H').replaceAll(a, 'A').replaceAll(b, 'B');
    expect(await text('Dockerfile')).toBe(
      '# syntax=H/team/app:1.10@A\nARG BASE=H/team/base:latest@B\nFROM $BASE AS build\nRUN echo FROM x:1\nFROM --platform=$TARGETPLATFORM H/team/app:1.10@A\nCOPY --from=build /a /a\nCOPY --from=H/team/base:latest@B /b /b',
    );
    expect(await text('compose.yaml')).toBe(
      'services:\n  web:\n    image: "H/team/app:1.10@A" # web\r\n  built:\n    build: .\n    image: ours:dev\n',
    );
    expect(await text('k8s/deploy.yaml')).toBe(
      '---\napiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      initContainers: [{name: i, image: H/team/base:latest@B}]\n      containers:\n        - name: c\n          image: >-\n            H/team/app:1.10@A\n',
    );
    expect(await text('overlay/kustomization.yaml')).toBe(
      "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages:\n  - name: H/team/app\n    newTag: 1.10@A\n  - name: x\n    newName: H/team/app\n    newTag: '1.10'\n    digest: A\n",
    );
    expect(await text('chart/values.yaml')).toBe(
      'image:\n  registry: H\n  repository: team/app\n  tag: "1.10@A"\nsidecar:\n  repository: H/team/app\n  tag: 1.10\n  digest: "A"\n',
    );
    expect(await text('.github/workflows/ci.yml')).toBe(
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: H/team/app:1.10@A\n    services:\n      db: {image: 'H/team/base:latest@B'}\n    steps:\n      - uses: docker://H/team/app:1.10@A\n      - run: |\n          docker run H/team/app:1.10\n          image: H/team/app:1.10\n",
    );
    expect(references.every(({ status }) => status === 'changed')).toBe(true);
    expect(run.log).toContain('skipped chart/templates/pod.yaml');
    // One request for each distinct reference, whatever the number of places.
    expect(
      world.registry.requests
        .filter(({ path }) => path.includes('/manifests/'))
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(['HEAD /v2/team/app/manifests/1.10', 'HEAD /v2/team/base/manifests/latest']);

    world.registry.requests.length = 0;
    const patch = await readFile(outputs.patch ?? '', 'utf8');
    await tree.git('stash', '-q');
    await tree.gitWith(['apply', '--check', '-'], patch);
    await tree.git('stash', 'pop', '-q');
    const second = await pin({ workspace: tree.path, env: world.env });
    expect([second.outputs.result, second.outputs.changed]).toEqual(['pinned', 'false']);
    const checked = await pin({ workspace: tree.path, env: world.env, with: { mode: 'check' } });
    expect(checked.outputs.result).toBe('pinned');
    expect(world.registry.requests).toEqual([]);
  });

  it('a registry YAML gets the digests of its tags and hands its sibling keys to the deploy job', async () => {
    const h = world.host;
    await using tree = await workTree({
      'registry/etl.yaml': `ref: etl@1\nimage:\n  oci: ${h}/team/app:1.10@sha256:pending # build fills this\n  size: 2\n`,
      'registry/many.yaml': `processors:\n  - name: a\n    image: {oci: "${h}/team/app:1.10", build: true}\n  - name: b\n    image: {oci: ${h}/team/base@${base.digest}}\n`,
    });
    const { outputs, references } = await pin({
      workspace: tree.path,
      env: world.env,
      with: { files: 'registry/*.yaml', fields: 'image.oci, processors[*].image.oci' },
    });
    expect(outputs.result).toBe('changed');
    expect(references.map(({ file, where, status, siblings }) => ({ file, where, status, siblings }))).toEqual([
      { file: 'registry/etl.yaml', where: 'image.oci', status: 'changed', siblings: { size: 2 } },
      { file: 'registry/many.yaml', where: 'processors[0].image.oci', status: 'changed', siblings: { build: true } },
      { file: 'registry/many.yaml', where: 'processors[1].image.oci', status: 'pinned', siblings: {} },
    ]);
    expect(await readFile(tree.file('registry/etl.yaml'), 'utf8')).toBe(
      `ref: etl@1\nimage:\n  oci: ${h}/team/app:1.10@${app.digest} # build fills this\n  size: 2\n`,
    );
  });

  it('a field that several entries share is listed for each of them, and written once', async () => {
    const image = `${world.host}/team/app:1.10`;
    const text = `base: &base {image: ${image}, port: 1}\nservices:\n  - {<<: *base, name: x}\n  - {<<: *base, name: y}\n`;
    await using tree = await workTree({ 'services.yaml': text });
    const inputs = { files: 'services.yaml', fields: 'services[*].image' };
    const { references } = await pin({ workspace: tree.path, env: world.env, with: inputs });
    expect(references.map(({ status, siblings }) => ({ status, ...siblings }))).toEqual([
      { status: 'changed', port: 1, name: 'x' },
      { status: 'changed', port: 1, name: 'y' },
    ]);
    expect(await readFile(tree.file('services.yaml'), 'utf8')).toBe(text.replace(image, `${image}@${app.digest}`));
  });

  it('a file that a link leads to is read once, and goes by its own name', async () => {
    const text = `FROM ${world.host}/team/app:1.10\n`;
    await using tree = await workTree({ 'a/Dockerfile': symlink('../real/Dockerfile'), 'real/Dockerfile': text });
    const { outputs, lines } = await pin({ workspace: tree.path, env: world.env });
    expect(lines).toEqual([`changed real/Dockerfile:1 ${world.host}/team/app:1.10`]);
    expect(outputs['changed-files']).toBe('["real/Dockerfile"]');
    expect(await tree.git('diff', '--name-only')).toBe('real/Dockerfile');
  });

  it('a named file in which nothing is known to look for is told of', async () => {
    await using tree = await workTree({ 'settings.yaml': 'a: 1\n', Dockerfile: `FROM ${world.host}/team/app:1.10\n` });
    const { run } = await pin({ workspace: tree.path, env: world.env, with: { files: 'settings.yaml\nDockerfile' } });
    const warnings = run.annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toMatchObject([{ file: 'settings.yaml', message: expect.stringContaining('fields') }]);
  });

  it('a dry run says what would change and changes nothing', async () => {
    await using tree = await workTree({ Dockerfile: `FROM ${world.host}/team/app:1.10\n` });
    const { outputs } = await pin({ workspace: tree.path, env: world.env, with: { 'dry-run': 'true' } });
    expect(outputs).toMatchObject({ result: 'changed', changed: 'true', 'changed-files': '["Dockerfile"]' });
    expect(await tree.git('status', '--porcelain')).toBe('');
  });

  it('one lookup that fails leaves that reference, the others are written, and the step fails', async () => {
    await using tree = await workTree({
      Dockerfile: `FROM ${world.host}/team/gone:1\nFROM ${world.host}/team/app:1.10\n`,
    });
    const { outputs, lines, code, error } = await pin({ workspace: tree.path, env: world.env });
    expect([outputs.result, code]).toEqual(['unresolved', 'unresolved']);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['unresolved', 'changed']);
    expect(error).toContain('team/gone');
    const text = await readFile(tree.file('Dockerfile'), 'utf8');
    expect(text).toBe(`FROM ${world.host}/team/gone:1\nFROM ${world.host}/team/app:1.10@${app.digest}\n`);
  });
});
