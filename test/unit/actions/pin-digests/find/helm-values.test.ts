import { describe, expect, it } from 'vitest';
import { digest, found, pinned, references } from './found.ts';

describe('values of a chart', () => {
  it('hold images in parts and as texts, at any depth', async () => {
    const text = `image:
  repository: nginx
  tag: 1.10
sidecar:
  image: { registry: quay.io, repository: org/side, tag: "2", digest: "" }
operator:
  repository: org/op
  version: v3
bare: { image: busybox, tag: "1.36" }
initImage: alpine:3.20
list:
  - image: ghcr.io/org/x@sha256:pending
`;
    expect(await found('helm-values', text)).toEqual([
      'image = nginx:1.10',
      'sidecar.image = quay.io/org/side:2',
      'operator = org/op:v3',
      'bare = busybox:1.36',
      'initImage = alpine:3.20',
      'list[0].image = ghcr.io/org/x@sha256:pending',
    ]);
  });

  it('hold none where no image can be meant', async () => {
    const text = `chart: { repository: https://charts.example.com, version: 1.2.3 }
git: { repository: git@github.com:org/repo, tag: v1 }
empty: { repository: "", tag: v1 }
lonely: { repository: org/app }
image: nginx
heroImage: https://example.com/a.png
imagePullPolicy: Always
text: |
  image: nginx:1
`;
    expect(await found('helm-values', text)).toEqual([]);
  });

  it.each([
    ['image: { repository: app, tag: "" }', 'image = app (dynamic)'],
    ['image: { repository: app, tag: }', 'image = app (dynamic)'],
    ['image: { repository: app, tag: "{{ .Chart.AppVersion }}" }', 'image = app:{{ .Chart.AppVersion }} (dynamic)'],
    ['image: "{{ .Values.x }}:1"', 'image = {{ .Values.x }}:1 (dynamic)'],
    ['image: {{ .Values.x }}', 'image = {{ .Values.x }} (dynamic)'],
  ])('settle %s as dynamic', async (text, expected) => {
    expect(await found('helm-values', `${text}\n`)).toEqual([expected]);
  });

  it.each([
    ['image:\n  repository: app\n  tag: 1.10\n', `image:\n  repository: app\n  tag: 1.10@${digest}\n`],
    ["image: { repository: app, tag: '1' } # x", `image: { repository: app, tag: '1@${digest}' } # x`],
    ['i:\n  repository: app\n  tag: "1"\n  digest:\n', `i:\n  repository: app\n  tag: "1"\n  digest: ${digest}\n`],
    ['i: &i { repository: app, tag: v1 }\nj: *i\n', `i: &i { repository: app, tag: v1@${digest} }\nj: *i\n`],
    [
      'i: { repository: app, tag: &t v1 }\nj: { repository: app, tag: *t }\n',
      `i: { repository: app, tag: &t v1@${digest} }\nj: { repository: app, tag: *t }\n`,
    ],
  ])('%j is written as it should', async (text, expected) => {
    expect(await pinned('helm-values', text)).toBe(expected);
    expect(await pinned('helm-values', expected)).toBe(expected);
  });

  it.each([
    'i: { repository: one, tag: &t v1 }\nj: { repository: two, tag: *t }\n',
    'i: { repository: one, tag: &t v1 }\nlabel: *t\n',
    'i: &i { repository: one, tag: v1 }\nj: { <<: *i, repository: two }\n',
  ])('refuse to write a tag that stands for something else too: %j', async (text) => {
    const [one] = await references('helm-values', text);
    expect(() => one?.kind === 'image' && one.rewrite({ tag: 'v1', digest }, 'digest')).toThrow(/anchor/);
  });

  it('read a digest that is split between name and tag as one', async () => {
    const [one] = await references('helm-values', `repository: app@sha256\ntag: ${'0a'.repeat(32)}\n`);
    expect(one).toMatchObject({ name: 'app', digest: `sha256:${'0a'.repeat(32)}` });
  });

  it('are left alone by a marker on any part, above one, or above the key', async () => {
    const text = `a:
  repository: app # pin-digests: ignore
  tag: v1
b:
  repository: app
  # pin-digests: ignore
  tag: v2
# pin-digests: ignore
c:
  repository: app
  tag: v3
d:
  repository: app
  tag: v4
`;
    expect(await found('helm-values', text)).toEqual([
      'a = app:v1 (ignored)',
      'b = app:v2 (ignored)',
      'c = app:v3 (ignored)',
      'd = app:v4',
    ]);
  });

  it('do not hang on aliases that multiply', async () => {
    const levels = Array.from({ length: 40 }, (_, at) => `l${at + 1}: &l${at + 1} { a: *l${at}, b: *l${at} }`);
    const text = ['l0: &l0 { repository: app, tag: v1 }', ...levels, ''].join('\n');
    expect(await found('helm-values', text)).toEqual(['l0 = app:v1']);
  });
});
