// What somebody can write into compose files, manifests and kustomizations so that tools see an image and readers none.
import { beforeAll, describe, expect, it } from 'vitest';
import { check, DIGEST, type Findings, findingsOf, workspace } from './attacker.ts';

const pinned = `a@${DIGEST}`;
const pod = (rest: string): string => `apiVersion: v1\nkind: Pod\n${rest}`;
const image = (name: string): string => pod(`spec: {containers: [{image: ${JSON.stringify(name)}}]}\n`);
const nginx = 'spec: {containers: [{image: nginx}]}\n';

/** File, content, and the references that move. */
const attacks: Readonly<Record<string, readonly [file: string, content: string, moving: readonly string[]]>> = {
  'a merged service': ['compose.yml', 'x-a: &a {image: nginx}\nservices:\n  a:\n    <<: *a\n', ['nginx']],
  'the first of two merged services': [
    'compose.yml',
    `x-a: &a {image: nginx}\nx-b: &b {image: "${pinned}"}\nservices:\n  a:\n    <<: [*a, *b]\n`,
    ['nginx'],
  ],
  'a service merged over two steps': [
    'compose.yml',
    'x-a: &a {image: nginx}\nx-b: &b {<<: *a}\nservices:\n  a:\n    <<: *b\n',
    ['nginx'],
  ],
  'services that are merged': ['compose.yml', 'x-s: &s\n  a: {image: nginx}\nservices:\n  <<: *s\n', ['nginx']],
  'services merged at the root': ['compose.yml', 'x-s: &s\n  services: {a: {image: nginx}}\n<<: *s\n', ['nginx']],
  'services that merge themselves': ['compose.yml', 'services: &a\n  s:\n    image: nginx\n  <<: *a\n', ['nginx']],
  'a default inside a default': ['compose.yml', 'services: {a: {image: "${I:-${J:-nginx}}"}}\n', ['nginx']],
  'a context of the build': [
    'compose.yml',
    'services: {a: {build: {additional_contexts: ["x=docker-image://nginx"]}}}\n',
    ['nginx'],
  ],
  'a volume of an image': [
    'compose.yml',
    `services: {a: {image: "${pinned}", volumes: [{type: image, source: nginx, target: /x}]}}\n`,
    ['nginx'],
  ],
  'a number as an image': ['compose.yml', 'services: {a: {image: 1.2}}\n', ['1.2']],
  'an override of compose': ['docker-compose.override.yaml', 'services: {a: {image: nginx}}\n', ['nginx']],
  'a manifest in flow style': [
    'k.yaml',
    '{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"nginx"}]}}',
    ['nginx'],
  ],
  'a list of manifests': [
    'k.yaml',
    `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, ${nginx.trim()}}\n`,
    ['nginx'],
  ],
  'a manifest behind another': ['k.yaml', `a: b\n...\n---\n${pod(nginx)}`, ['nginx']],
  'a manifest beside a document that is broken': ['k.yaml', `{{ x }}\n---\n${pod(nginx)}`, ['nginx']],
  'a kind that stands last': ['k.yaml', `${nginx}kind: Pod\napiVersion: v1\n`, ['nginx']],
  'a kind that is an alias': ['k.yaml', `x: &k Pod\napiVersion: v1\nkind: *k\n${nginx}`, ['nginx']],
  'tags everywhere': ['k.yaml', pod('spec: !foo {containers: [!bar {image: !baz nginx}]}\n'), ['nginx']],
  'a merged container': ['k.yaml', pod('x: &x {image: nginx}\nspec: {containers: [{<<: *x}]}\n'), ['nginx']],
  'containers of the other kinds': [
    'k.yaml',
    pod(
      'spec: {initContainers: [{image: a:1}], ephemeralContainers: [{image: b:1}], volumes: [{image: {reference: c:1}}]}\n',
    ),
    ['a:1', 'b:1', 'c:1'],
  ],
  'a template in a resource of its own kind': [
    'k.yaml',
    `apiVersion: x/v1\nkind: Foo\nspec: {x: {template: ${'{spec: {containers: [{image: nginx}]}}'}}}\n`,
    ['nginx'],
  ],
  'thirty thousand aliases': ['k.yaml', `${pod(nginx)}x: &a q\ny:\n${'- *a\n'.repeat(30_000)}`, ['nginx']],
  'a hidden folder': ['.k/k.yaml', pod(nginx), ['nginx']],
  'folders 120 deep': [`${'d/'.repeat(120)}Dockerfile`, 'FROM nginx\n', ['nginx']],
  'a kustomization of the old name': ['Kustomization', 'images:\n- name: nginx\n  newTag: "1"\n', ['nginx:1']],
  'a service whose build is reset': [
    'compose.yml',
    'services:\n  a:\n    build: !reset null\n    image: nginx\n',
    ['nginx'],
  ],
  'a service whose build is null': ['compose.yml', 'services:\n  a:\n    build:\n    image: nginx\n', ['nginx']],
  'a manifest whose kind has a tag': ['k.yaml', `!!str apiVersion: v1\nkind: !!str Pod\n${nginx}`, ['nginx']],
  'a manifest whose kind is merged': ['k.yaml', `<<: {apiVersion: v1, kind: Pod}\n${nginx}`, ['nginx']],
  'a line break before the digest': ['k.yaml', image(`nginx:1\n@${DIGEST}`), [`nginx:1\n@${DIGEST}`]],
  'a blank before the digest': ['k.yaml', image(`nginx:1 x@${DIGEST}`), [`nginx:1 x@${DIGEST}`]],
  'an invisible character before the digest': ['k.yaml', image(`nginx:1\u200b@${DIGEST}`), [`nginx:1\u200b@${DIGEST}`]],
  'a turned direction in the name': ['k.yaml', image(`ngi\u202enx:1@${DIGEST}`), [`ngi\u202enx:1@${DIGEST}`]],
  'a Dockerfile in node_modules': ['node_modules/x/Dockerfile', 'FROM nginx\n', ['nginx']],
};

/** What is not read, with the words that say why. */
const unknowns: Readonly<Record<string, readonly [why: RegExp, manifest: string]>> = {
  'two specs': [/"spec" stands twice/, pod(`spec: {containers: [{image: "${pinned}"}]}\n${nginx}`)],
  '11 MB of comments': [/at most \d+ are read/, pod(nginx) + '# a line of a comment\n'.repeat(500_000)],
  'a value nested 5,000 deep': [/nested too deeply/, `${pod(nginx)}x: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
};

describe('check of manifests that hide an image', () => {
  const names = [...Object.keys(attacks), ...Object.keys(unknowns)];
  const fileOf = (name: string): string => `d${names.indexOf(name)}/${attacks[name]?.[0] ?? 'k.yaml'}`;
  let found: Findings;
  beforeAll(async () => {
    const contents = names.map((name) => [fileOf(name), (attacks[name] ?? unknowns[name])?.[1] ?? ''] as const);
    await using place = await workspace(Object.fromEntries(contents));
    const answer = await check(place);
    expect(answer.code).toBe('unparsable');
    found = findingsOf(answer);
  });

  it.each(Object.keys(attacks))('finds %s', (name) => {
    expect(found.unread.get(fileOf(name))).toBeUndefined();
    expect(found.moving.get(fileOf(name))).toEqual(attacks[name]?.[2]);
  });

  it.each(Object.keys(unknowns))('reports a manifest with %s as unread', (name) => {
    expect(found.unread.get(fileOf(name))).toMatch(unknowns[name]?.[0] ?? '');
    expect(found.moving.get(fileOf(name))).toBeUndefined();
  });

  it('names a manifest that other parsers read and ours does not', async () => {
    await using place = await workspace({ 'k.yaml': pod('spec:\n  containers: [\n{image: nginx}\n]\n') });
    const { run } = await check(place);
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(run.annotations[0]?.message).toMatch(/^k\.yaml was not looked at, and may hold references/);
  });
});
