import { describe, expect, it } from 'vitest';
import { digest, found, pinned, references } from './found.ts';

const service = (lines: string) => `services:\n  web:\n    ${lines}\n`;

describe('a compose file', () => {
  it('holds the images of services that are not built', async () => {
    const text = `x-base: &base
  image: base:1
x-unused:
  image: unused:1
services:
  web:
    image: nginx:1.27
  api:
    build: .
    image: registry/api:dev
  one:
    <<: *base
  two:
    <<: *base
    environment: { image: no:1 }
  three:
    <<: *base
    image: own:1
  four:
    image: app:1
    <<: { build: . }
volumes:
  data: { image: no:1 }
`;
    expect(await found('compose', text)).toEqual([
      '["x-base"].image = base:1'.replace('["x-base"]', 'x-base'),
      'services.web.image = nginx:1.27',
      'services.three.image = own:1',
    ]);
  });

  it('does not take a base for a reference that every service overrides', async () => {
    const text = `x-base: &base { image: base:1 }\nservices:\n  a: { <<: *base, image: own:1 }\n`;
    expect(await found('compose', text)).toEqual(['services.a.image = own:1']);
  });

  it('holds images among build contexts and volumes', async () => {
    const text = `services:
  a:
    build:
      context: .
      additional_contexts:
        base: docker-image://alpine:3
        src: ./src
  b:
    build:
      additional_contexts:
        - base=docker-image://debian:12
        - app=service:a
  c:
    image: x:1
    volumes:
      - { type: image, source: data:2, target: /data }
      - { type: bind, source: ./d, target: /d }
      - named:/x
`;
    expect(await found('compose', text)).toEqual([
      'services.a.build.additional_contexts.base = alpine:3',
      'services.b.build.additional_contexts[0] = debian:12',
      'services.c.image = x:1',
      'services.c.volumes[0].source = data:2',
    ]);
  });

  it.each([
    ['${BASE:-ubuntu:22.04}', 'ubuntu:22.04'],
    ['${BASE-ubuntu:22.04}', 'ubuntu:22.04'],
    ['${A:-${B:-ubuntu:22.04}}', 'ubuntu:22.04'],
    ['${A:- ubuntu:22.04 }', 'ubuntu:22.04'],
  ])('sees the default inside %s', async (image, expected) => {
    expect(await found('compose', service(`image: "${image}"`))).toEqual([`services.web.image = ${expected}`]);
    expect(await pinned('compose', service(`image: "${image}"`))).toBe(
      service(`image: "${image.replace(expected, `${expected}@${digest}`)}"`),
    );
  });

  it.each([
    '${VAR}',
    '$VAR',
    'app:${TAG}',
    'app:${TAG:-1.2}',
    '${R:-docker.io}/app:1',
    '${A:-x:${B}}',
    '${A:-}',
    '${A:?no}',
    '${A:-a}:${B:-b}',
  ])('settles %s as dynamic', async (image) => {
    expect(await found('compose', service(`image: "${image}"`))).toEqual([`services.web.image = ${image} (dynamic)`]);
  });

  it('takes a doubled dollar for a dollar, not for a variable', async () => {
    const [one] = await references('compose', service('image: "a$$b:1"'));
    expect(one?.settled).toBeUndefined();
  });

  it('survives a merge that contains itself', async () => {
    expect(await found('compose', 'services: &s\n  web:\n    <<: *s\n    image: a:1\n')).toEqual([
      'services.web.image = a:1',
    ]);
  });
});
