// Small files as people write them, each awkward in one way. Pure.
import type { Case } from './damage.ts';
import type { Stock } from './services.ts';

export const caseStock: Stock = {
  actions: {
    'octo/setup': { seed: 'setup', majors: 2 },
    'octo/annotated': { seed: 'annotated', majors: 2, nested: true },
    'octo/branchy': { seed: 'branchy', majors: 1, branchLikeTag: true },
  },
  images: {
    'team/app:1': { content: 'app 1', platforms: ['linux/amd64', 'linux/arm64'], attestations: true },
    'team/app:1.10': { content: 'app 1.10' },
    'team/tools:2': { content: 'tools', format: 'docker', platforms: ['linux/amd64', 'linux/arm64'] },
  },
};

/** @param host of the registry */
export function cases(host: string): Case[] {
  const app = `${host}/team/app`;
  return [
    workflow('Flow style', '      - {uses: octo/setup@v1, with: {key: value}}\n', ['octo/setup@v1']),
    workflow('Quotes', "      - uses: 'octo/setup@v1'\n", ['octo/setup@v1']),
    workflow(
      'A comment of a person behind it',
      '      - uses: octo/setup@v1 # keep this note\n',
      ['octo/setup@v1'],
      [['keep this note', 'loses the comment']],
    ),
    workflow(
      'CRLF and no last newline',
      '      - uses: octo/setup@v1\n      - run: make',
      ['octo/setup@v1'],
      [],
      (text) => text.replaceAll('\n', '\r\n'),
    ),
    workflow('Byte order mark', '      - uses: octo/setup@v1\n', ['octo/setup@v1'], [], (text) => `\uFEFF${text}`),
    workflow(
      'Text in a script',
      `      - run: |\n          cat > x.yml <<EOF\n          - uses: octo/setup@v1\n          image: ${app}:1\n          EOF\n`,
      [],
      [[`          - uses: octo/setup@v1\n          image: ${app}:1\n`, 'rewrites the text of a script']],
    ),
    workflow('Tag of a tag', '      - uses: octo/annotated@nested\n', ['octo/annotated@nested']),
    workflow('Tag and branch of one name', '      - uses: octo/branchy@v1\n', ['octo/branchy@v1']),
    job('`container:` as text', `    container: ${app}:1\n`, ['team/app:1']),
    job(
      '`docker://` step, image with quotes',
      `    container:\n      image: "${app}:1"\n    steps:\n      - uses: docker://${app}:1.10\n`,
      ['team/app:1', 'team/app:1.10'],
    ),
    manifest('Folded scalar', `      image: >-\n        ${app}:1\n`, ['team/app:1']),
    manifest('Anchor and alias', `      image: &image ${app}:1\n    - name: two\n      image: *image\n`, [
      'team/app:1',
    ]),
    manifest('`sha256:pending`', `      image: ${app}:1@sha256:pending\n`, ['team/app:1']),
    {
      title: 'Image in the text of a ConfigMap',
      file: 'deploy/config.yaml',
      text: `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  pod.yaml: |\n    image: ${app}:1\n`,
      pins: [],
      keep: [[`    image: ${app}:1\n`, 'rewrites data']],
    },
    {
      title: 'kustomize `newTag`',
      file: 'deploy/kustomization.yaml',
      text: `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages:\n  - name: ${app}\n    newTag: "1.10"\n`,
      pins: ['team/app:1.10'],
    },
    {
      title: 'Helm `repository` and `tag: 1.10`',
      file: 'chart/values.yaml',
      others: { 'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n' },
      text: `image:\n  repository: ${app}\n  tag: 1.10\n`,
      pins: ['team/app:1.10'],
    },
    {
      title: 'Compose, one service is built here',
      file: 'compose.yaml',
      text: `services:\n  own:\n    build: .\n    image: ${app}:1.10\n  other:\n    image: ${app}:1\n`,
      pins: ['team/app:1'],
      keep: [[`image: ${app}:1.10\n`, 'pins what is built here']],
    },
    {
      title: 'Dockerfile: stages, small letters, platform',
      file: 'Dockerfile',
      text: `from --platform=linux/amd64 ${app}:1 as build\nFROM build AS test\nFROM ${host}/team/tools:2\n`,
      pins: ['team/app:1', 'team/tools:2'],
    },
    {
      title: 'Dockerfile: `ARG` before `FROM`',
      file: 'Dockerfile',
      text: `ARG BASE=${app}:1\nFROM \${BASE}\nRUN true\n`,
      pins: ['team/app:1'],
    },
    {
      title: 'Dockerfile: `COPY --from`, `--mount=from`',
      file: 'Dockerfile',
      text: `FROM scratch\nCOPY --from=${app}:1 /a /a\nRUN --mount=type=bind,from=${host}/team/tools:2,target=/t true\n`,
      pins: ['team/app:1', 'team/tools:2'],
    },
  ];
}

type Keep = NonNullable<Case['keep']>;

function workflow(title: string, steps: string, pins: string[], keep: Keep = [], spell = (text: string) => text): Case {
  const made = job(title, `    steps:\n${steps}`, pins);
  return { ...made, text: spell(made.text), keep };
}

function job(title: string, body: string, pins: string[]): Case {
  const head = 'name: CI\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n';
  return { title, file: '.github/workflows/ci.yml', text: head + body, pins };
}

function manifest(title: string, image: string, pins: string[]): Case {
  const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec:\n  containers:\n    - name: one\n';
  return { title, file: 'deploy/pod.yaml', text: head + image, pins };
}
