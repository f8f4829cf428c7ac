// Every place a reference can stand is pinned by its bytes alone.
import { usesOf } from './bed.ts';
import { eachRow, marked } from './rows.ts';

eachRow('pinned where it stands:', [
  marked(
    'steps of a workflow',
    '.github/workflows/a.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ¤v1¤\n      - name: n\n        uses: ¤v2¤\n',
  ),
  marked(
    'container as text',
    '.github/workflows/a.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    container: §app:1§\n    steps: []\n',
  ),
  marked(
    'container as a map',
    '.github/workflows/a.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    container:\n      image: §app:1§\n      env: { image: foo:1 }\n    steps: []\n',
  ),
  marked(
    'services',
    '.github/workflows/a.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    services:\n      db:\n        image: §app:1§\n      other: { image: §app:2§, ports: [1] }\n    steps: []\n',
  ),
  marked(
    'docker:// in a step',
    '.github/workflows/a.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: docker://§app:1§\n',
  ),
  marked(
    'parallel steps',
    '.github/workflows/a.yml',
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - parallel:\n          - uses: ¤v1¤\n          - parallel:\n              - uses: docker://§app:1§\n',
  ),
  marked(
    'a composite action',
    'x/y/action.yml',
    'name: a\nruns:\n  using: composite\n  steps:\n    - uses: ¤v1¤\n    - uses: docker://§app:1§\n',
  ),
  marked('a Docker action', 'action.yaml', 'name: a\nruns:\n  using: docker\n  image: docker://§app:1§\n'),
  marked('FROM', 'Dockerfile', 'FROM §app:1§\nRUN true\n'),
  marked(
    'FROM with a stage and platform',
    'sub/Dockerfile.dev',
    'FROM --platform=$BUILDPLATFORM §app:1§ AS build\nFROM scratch\nCOPY --from=build /a /a\nFROM build AS two\nCOPY --from=§app:2§ /x /y\n',
  ),
  marked('from in lower case', 'Containerfile', 'from §app:1§ as B\nfrom b\n'),
  marked(
    'RUN --mount=from',
    'Dockerfile',
    'FROM scratch\nRUN --mount=type=bind,from=§app:1§,target=/x --network=none true\n',
  ),
  marked('# syntax=', 'Dockerfile', '# syntax=§app:1§\nFROM scratch\n'),
  marked('# syntax = with blanks', 'Dockerfile', '#  syntax = §app:1§ \nFROM scratch\n'),
  marked('the default of an ARG', 'Dockerfile', 'ARG BASE=§app:1§\nFROM ${BASE}\n'),
  marked('the quoted default of an ARG', 'Dockerfile', 'ARG BASE="§app:1§"\nFROM $BASE AS x\n'),
  marked('FROM over several lines', 'Dockerfile', 'FROM \\\n  # a comment\n  §app:1§ \\\n  AS x\n'),
  marked(
    'FROM around heredocs, which stay',
    'Dockerfile',
    'FROM §app:1§\nRUN <<EOF\nFROM nginx\nCOPY --from=nginx a b\nEOF\nCOPY <<-"X" /a\n\tFROM nginx:1\n\tX\nFROM §app§\n',
  ),
  marked(
    'an escape directive of its own',
    'Dockerfile',
    '# escape=`\nFROM §app:1§ `\n  AS x\nRUN c:\\\nFROM §app:2§\n',
  ),
  marked('ONBUILD', 'Dockerfile', 'FROM §app:1§\nONBUILD COPY --from=§app:2§ /a /b\n'),
  marked(
    'a compose service, not one that is built',
    'compose.yaml',
    'services:\n  a:\n    image: §app:1§\n  b:\n    build: .\n    image: mine:1\n',
  ),
  marked(
    'an override of docker-compose',
    'docker-compose.prod.yml',
    'version: "3"\nservices:\n  a:\n    image: "§app:1§"\n',
  ),
  marked('the default of a variable of compose', 'compose.yml', 'services:\n  a:\n    image: ${IMAGE:-§app:1§}\n'),
  marked(
    'containers of all kinds of a Pod',
    'k/pod.yaml',
    'apiVersion: v1\nkind: Pod\nspec:\n  initContainers:\n    - image: §app:1§\n      name: a\n  containers:\n    - {name: b, image: §app:2§}\n  ephemeralContainers:\n    - image: §app§\n',
  ),
  marked(
    'Deployment and CronJob',
    'k/all.yaml',
    'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          image: §app:1§\n---\napiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - image: §app:2§\n',
  ),
  marked(
    'a Kubernetes List',
    'k/list.yaml',
    'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    spec:\n      containers:\n        - image: §app:1§\n',
  ),
  marked(
    'a custom resource with a pod template',
    'k/rollout.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec:\n  template:\n    spec:\n      containers:\n        - image: §app:1§\n',
  ),
  marked(
    'a Pod beside a ConfigMap, whose text stays',
    'k/cm.yaml',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  image: nginx:1\n  pod.yaml: |\n    spec:\n      containers:\n        - image: nginx:1\n---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: §app:1§\n      command: ["image: nginx:1"]\n',
  ),
  marked(
    'a volume that is an image',
    'k/v.yaml',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers: []\n  volumes:\n    - name: x\n      image:\n        reference: §app:1§\n',
  ),
  marked(
    'a manifest in the style of JSON',
    'k/j.yaml',
    '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"image": "§app:1§"}]}}\n',
  ),
  {
    name: 'a reusable workflow, and an action in a folder of its repository',
    file: '.github/workflows/a.yaml',
    text: () => `${usesOf('owner/tool/sub/dir@v1')}  b:\n    uses: owner/tool/.github/workflows/x.yml@v1\n`,
    wanted: ({ sha }) =>
      `${usesOf(`owner/tool/sub/dir@${sha['v1.2.3']} # v1.2.3`)}  b:\n    uses: owner/tool/.github/workflows/x.yml@${sha['v1.2.3']} # v1.2.3\n`,
  },
]);

eachRow(
  'a field the user named is pinned in',
  [
    marked(
      'a field of YAML',
      'deploy.yaml',
      'services:\n  - name: a\n    image:\n      oci: §app:1§\n  - name: b\n    image: { oci: "§app:2§" }\n',
    ),
    marked('a field of JSON', 'deploy.json', '{\n\t"a": {"img": "§app:1§"},\r\n "b": [ {"img":"§app§"} ]\n}'),
    marked('a field of TOML', 'deploy.toml', 'x = 1\n[a]\nimg = "§app:1§" # c\n[[b]]\nimg = \'§app§\'\n'),
    marked('text in block scalars', 'd.yml', 'm: |\n  §app:1§\nn: >-\n  §app:2§\n'),
    marked(
      'TOML strings of every kind',
      'd.toml',
      '[x.y]\nimg = """§app:1§"""\n[[l]]\nimg="§app:2§"\n[[l]]\nimg=\'\'\'§app§\'\'\' # é\n',
    ),
    marked('several documents', 'd.yml', '---\nimage: §app:1§\n...\n---\nimage: "§app:2§"\n---\n- x\n'),
    marked(
      'the place of an anchor, once for all its aliases',
      'd.yml',
      'x: &i §app:1§\np: {image: *i}\nq: {image: *i}\n',
    ),
  ],
  {
    files: 'case*/**',
    fields: 'services[*].image.oci\na.img\nb[*].img\nm\nn\nx.y.img\nl[*].img\nimage\np.image\nq.image',
  },
);
