// More places of references: `IMG` in a text is pinned, `RAW` is the same text and stays.
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Pushed, pushImage, type Registry, startRegistry } from '../../../testbed/registry.ts';
import { folderWith, it, pins, shown } from './scene.ts';

let registry: Registry;
let image: Pushed;
beforeAll(async () => {
  registry = await startRegistry();
  image = await pushImage(registry, 'team/app', 'v1');
});
afterAll(() => registry[Symbol.asyncDispose]());

async function check(files: Record<string, string>, inputs: Record<string, string> = {}) {
  const before = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replaceAll('IMG', image.reference).replaceAll('RAW', image.reference),
    ]),
  );
  await using work = await folderWith(before);
  const result = await pins(work.path, inputs);
  for (const [name, text] of Object.entries(files)) {
    const wanted = text.replaceAll('IMG', `${image.reference}@${image.digest}`).replaceAll('RAW', image.reference);
    expect(work.read(name), `${name}\n${shown(result)}`).toBe(wanted);
  }
  expect(result.run.conclusion, shown(result)).toBe('success');
  const again = await pins(work.path, inputs);
  expect(again.outputs.changed, shown(again)).toBe('false');
}

const kinds = {
  StatefulSet:
    'apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  template:\n    spec:\n      initContainers: [{name: a, image: IMG}]\n      containers:\n        - name: b\n          image: "IMG" # hi\n',
  DaemonSet:
    "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      ephemeralContainers:\n      - image: 'IMG'\n",
  Job: 'apiVersion: batch/v1\nkind: Job\nspec:\n  template:\n    spec:\n      containers:\n      - {image: IMG}\n',
  CronJob:
    'apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - image: IMG\n',
  List: 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    containers:\n    - image: IMG\n- apiVersion: v1\n  kind: ConfigMap\n  data:\n    image: RAW\n',
  PodTemplate: 'apiVersion: v1\nkind: PodTemplate\ntemplate:\n  spec:\n    containers:\n    - image: IMG\n',
  Rollout:
    'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec:\n  template:\n    spec:\n      containers:\n      - image: IMG\n',
  Volume:
    'apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - name: x\n    image:\n      reference: IMG\n  containers: []\n',
  JobSet:
    'apiVersion: jobset.x-k8s.io/v1alpha2\nkind: JobSet\nspec:\n  replicatedJobs:\n  - template:\n      spec:\n        template:\n          spec:\n            containers:\n            - image: IMG\n',
  ConfigMap:
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  pod.yaml: |\n    spec:\n      containers:\n      - image: RAW\n',
  'several documents, one of them empty, and comments':
    '# top\n---\n---\napiVersion: v1\nkind: Pod\nspec: {containers: [{image: IMG}]}\n...\n---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: IMG',
};
describe.concurrent('a place', () => {
  it.each([
    ['', (text: string) => text],
    [' with CR LF and a byte order mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('the containers of Kubernetes manifests of every kind are pinned%s', async (_, written) => {
    await check(
      Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [`deploy/${kind}.yaml`, written(text)])),
    );
  });

  it('compose: additional_contexts as map and list, extends, not with build', async () => {
    await check({
      'compose.yaml':
        'services:\n  a:\n    build:\n      context: .\n      additional_contexts:\n        base: docker-image://IMG\n        other: ../x\n    image: RAW\n' +
        '  b:\n    build:\n      context: .\n      additional_contexts:\n        - base=docker-image://IMG\n' +
        '  c:\n    extends: {file: common.yml, service: web}\n    image: IMG\n  d: &d\n    image: "IMG"\n  e:\n    <<: *d\n',
    });
  });
  it('compose: the defaults of an interpolation', async () => {
    await check({
      'docker-compose.prod.yml': 'services:\n  a: {image: "${IMAGE:-IMG}"}\n  b:\n    image: ${IMAGE-IMG}\n',
    });
  });
  it('compose: models, and x- extensions by anchor', async () => {
    await check({
      'compose.yml':
        'x-base: &base\n  image: IMG\nservices:\n  a: *base\n  b:\n    <<: [*base]\n    command: "echo RAW"\n',
    });
  });
  it('fields: JSON files', async () => {
    await check(
      { 'a.json': '{"list":[{"name":"ä","image":{"oci":"IMG"}},\r\n\t{"image":{"oci":"IMG"}}],"x":"RAW"}' },
      { files: 'a.json', fields: 'list[*].image.oci' },
    );
  });
  it('fields: JSON with escaped text', async () => {
    await check(
      { 'a.json': '{"list":[{"n":"\\"RAW\\"","image":"IMG"}]}\n' },
      { files: 'a.json', fields: 'list[*].image' },
    );
  });
  it('fields: TOML of every form', async () => {
    await check(
      {
        'a.toml':
          '# RAW\n[image]\noci = "IMG" # x\n[other."quoted.key"]\nimage = \'IMG\'\n[[list]]\nimage = "IMG"\n[[list]]\nimage = """IMG"""\nx = { image = "RAW" }\n',
      },
      { files: 'a.toml', fields: 'image.oci\nother."quoted.key".image\nlist[*].image' },
    );
  });
  it('fields: TOML inline tables and dotted keys, CRLF', async () => {
    await check(
      { 'a.toml': "image.oci = \"IMG\"\r\nlist = [ { image = \"IMG\" }, { image = '''IMG''' } ]\r\n" },
      { files: 'a.toml', fields: 'image.oci\nlist[*].image' },
    );
  });
  it('fields: through anchors, merges and several documents', async () => {
    await check(
      {
        'a.yaml':
          'base: &b\n  image: IMG\nservices:\n- *b\n- <<: *b\n  name: y\n- image: IMG\n  name: z\n---\nservices: [{image: IMG, n: 1.10, "q": null}]\n',
      },
      { files: 'a.yaml', fields: 'services[*].image' },
    );
  });
  it('fields: quoted keys, numbers, keys with a dot and with a blank', async () => {
    await check(
      { 'a.yaml': '"my.key":\n  "with blank": IMG\n7:\n  image: IMG\n' },
      { files: 'a.yaml', fields: '"my.key"."with blank"\n7.image' },
    );
  });
  it('fields: block and folded scalars', async () => {
    await check(
      { 'a.yaml': 'a:\n  image: |\n    IMG\nb:\n  image: >-\n    IMG\nc:\n  image: |-\n    IMG\n' },
      { files: 'a.yaml', fields: 'a.image,b.image,c.image' },
    );
  });
  it('kustomize components and a Component file are read, not rewritten beyond images', async () => {
    await check({
      'base/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncomponents:\n- ../c\nresources: [pod.yaml]\n',
      'base/pod.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: IMG\n',
    });
  });
  it('Dockerfile with Windows line ends, escape directive, continuation and comments', async () => {
    await check({
      Dockerfile:
        '# escape=`\r\nARG BASE=IMG\r\nFROM ${BASE} AS x\r\nFROM `\r\n  # comment\r\n  --platform=linux/amd64 `\r\n  IMG AS y\r\nCOPY --from=IMG `\r\n /a /b\r\nRUN --mount=type=bind,from=IMG,target=/x echo RAW\r\nFROM x\r\nCOPY --from=y / /\r\nCOPY --from=0 / /',
    });
  });
  it('Dockerfile with heredocs', async () => {
    await check({
      'Dockerfile.x':
        'FROM IMG\nRUN <<EOF\nFROM RAW\nEOF\nCOPY <<-"A" <<B /x/\nFROM RAW\n\tA\nCOPY --from=RAW a b\nB\nONBUILD COPY --from=IMG a b\n',
    });
  });
});
