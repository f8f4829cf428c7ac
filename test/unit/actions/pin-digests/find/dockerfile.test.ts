import { describe, expect, it } from 'vitest';
import { findInDockerfile } from '../../../../../actions/pin-digests/src/find/dockerfile.ts';
import { applySplices } from '../../../../../shared/edit/index.ts';

const digest = `sha256:${'ab'.repeat(32)}`;
const list = (text: string): string[] =>
  findInDockerfile(text).map(({ where, original, settled }) =>
    settled === undefined ? `${where} ${original}` : `${where} ${original} (${settled.status})`,
  );
const pin = (text: string, style: 'tag-and-digest' | 'digest' = 'tag-and-digest'): string =>
  applySplices(
    text,
    findInDockerfile(text)
      .filter(({ settled }) => settled === undefined)
      .flatMap((found) => found.rewrite({ tag: found.tag ?? 'latest', digest }, style).splices),
  );

describe('images in a Dockerfile', () => {
  it.each<[string, string[]]>([
    ['FROM nginx', ['FROM nginx']],
    ['from nginx:1 as web', ['FROM nginx:1']],
    ['FROM --platform=$BUILDPLATFORM nginx:1', ['FROM nginx:1']],
    ['FROM "nginx:1" AS x', ['FROM nginx:1']],
    ['FROM scratch', []],
    ['FROM a AS Base\nFROM base\nFROM BASE AS b2\nFROM B2', ['FROM a']],
    ['FROM later\nFROM a AS later', ['FROM later', 'FROM a']],
    ['FROM x AS x', ['FROM x']],
    ['FROM a\nCOPY --from=0 b c', ['FROM a']],
    ['FROM a\nCOPY --from=busybox:1 b c', ['FROM a', 'COPY --from busybox:1']],
    ['FROM a AS One\nCOPY --link --from=oNE b c', ['FROM a']],
    ['FROM a\nCOPY --from=later b c\nFROM d AS later', ['FROM a', 'FROM d']],
    ['FROM a\nADD --from=x b c\nRUN --from=y z', ['FROM a']],
    ['FROM a\nRUN --mount=type=bind,from=go:1,target=/x x', ['FROM a', 'RUN --mount from go:1']],
    ['FROM a\nRUN --mount=type=cache,target=/x x', ['FROM a']],
    ['FROM a\nRUN --mount=\'type=bind,"from=go:1"\' x', ['FROM a', 'RUN --mount from go:1']],
    ['FROM a\nRUN --mount=FROM=b --mount=from=c x', ['FROM a', 'RUN --mount from b', 'RUN --mount from c']],
    ['FROM a\nRUN docker build --mount=from=c .', ['FROM a']],
    ['FROM a\nONBUILD COPY --from=x b c', ['FROM a', 'ONBUILD COPY --from x']],
    ['FROM a\nONBUILD RUN --mount=from=x b', ['FROM a', 'ONBUILD RUN --mount from x']],
    ['# syntax=docker/dockerfile:1\nFROM a', ['# syntax docker/dockerfile:1', 'FROM a']],
    ['FROM a\nRUN <<EOF\nFROM b\nCOPY --from=c d e\nEOF\nFROM f', ['FROM a', 'FROM f']],
    ['FROM a\nRUN echo \\\nFROM b', ['FROM a']],
    ['FROM a\nCOPY --from=$X b c', ['FROM a', 'COPY --from $X (dynamic)']],
    [`FROM a:1@${digest}`, [`FROM a:1@${digest}`]],
    ['FROM a # no comment', ['FROM a']],
    ['', []],
  ])('are found in %j', (text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  it('come with line and column', () => {
    const [, copy] = findInDockerfile('FROM a\r\nCOPY \\\r\n  --from=b:1 c d\r\n');
    expect(copy).toMatchObject({ line: 3, column: 10, name: 'b', tag: '1', digest: undefined });
  });
});

describe('build arguments', () => {
  it.each<[string, string[]]>([
    ['ARG BASE=nginx:1\nFROM $BASE', ['ARG BASE nginx:1']],
    ['ARG BASE="nginx:1" OTHER=2\nFROM ${BASE} AS x\nFROM $BASE', ['ARG BASE nginx:1']],
    ["arg BASE='nginx:1'\nFROM ${BASE:-redis:7}", ['ARG BASE nginx:1']],
    ['ARG A=nginx:1\nARG B=$A\nFROM $B\nFROM $A', ['ARG A nginx:1']],
    ['ARG B=${X:-nginx:1}\nFROM $B', ['ARG B nginx:1']],
    ['ARG BASE=a:1\nARG BASE=b:2\nFROM $BASE', ['ARG BASE b:2']],
    ['ARG A=a:1\nARG B=$A\nARG A=b:2\nFROM $B', ['ARG A a:1']],
    ['ARG BASE=a:1\nARG BASE\nFROM $BASE', ['ARG BASE a:1']],
    ['ARG BASE=a:1\nFROM $BASE\nARG BASE=b:2\nFROM $BASE', ['ARG BASE a:1']],
    ['FROM ${BASE:-ubuntu:22.04}', ['FROM ubuntu:22.04']],
    ['ARG BASE\nFROM ${BASE-ubuntu:22.04}', ['FROM ubuntu:22.04']],
    ['ARG BASE=\nFROM ${BASE:-ubuntu:22.04}', ['FROM ubuntu:22.04']],
    ['FROM ${A:-${B:-ubuntu:22.04}}', ['FROM ubuntu:22.04']],
    ['ARG BASE=x\nFROM a AS x\nFROM $BASE', ['FROM a']],
    ['ARG BASE=scratch\nFROM $BASE', []],
    ['ARG UNUSED=nginx:1\nFROM a', ['FROM a']],
    ['ARG BASE\nFROM $BASE', ['FROM $BASE (dynamic)']],
    ['FROM $BASE', ['FROM $BASE (dynamic)']],
    ['ARG BASE=\nFROM $BASE', ['FROM $BASE (dynamic)']],
    ['FROM a\nARG BASE=b\nFROM $BASE', ['FROM a', 'FROM $BASE (dynamic)']],
    ['ARG V=1\nFROM nginx:${V}', ['FROM nginx:${V} (dynamic)']],
    ['ARG A=n\nFROM ${A:-x}-${B}', ['FROM ${A:-x}-${B} (dynamic)']],
    ['ARG A=\nFROM ${A-x}', ['FROM ${A-x} (dynamic)']],
    ['ARG A=x\nFROM a AS x\nFROM $A\nFROM $A-y', ['FROM a', 'FROM $A-y (dynamic)']],
    ['ARG A=a:1\nFROM $A\nFROM ${B:-$A-x}', ['ARG A a:1 (dynamic)', 'FROM ${B:-$A-x} (dynamic)']],
    ['ARG A="n\\$B"\nFROM $A', ['FROM $A (dynamic)']],
    ['FROM ${A:-x}-${B}', ['FROM ${A:-x}-${B} (dynamic)']],
    ['ARG R=ghcr.io\nARG I=$R/app:1\nFROM $I', ['FROM $I (dynamic)']],
    ['ARG B=nginx:1\nFROM $B\nFROM $B-alpine', ['ARG B nginx:1 (dynamic)', 'FROM $B-alpine (dynamic)']],
    ['ARG A=nginx:1\nARG B=$A\nFROM $A\nFROM $B-alpine', ['ARG A nginx:1 (dynamic)', 'FROM $B-alpine (dynamic)']],
  ])('are followed as the builder does: %j', (text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  it('that make up a part of a reference come with the way to mend it', () => {
    expect(findInDockerfile('FROM nginx:$V')[0]?.settled?.because).toContain('put the whole reference into one ARG');
    expect(findInDockerfile('FROM $V')[0]?.settled?.because).toContain('no default before the first FROM');
    expect(findInDockerfile('FROM a\nCOPY --from=$V b c')[1]?.settled?.because).toContain('AS <name>');
  });
});

it('a default nested without end is not followed', () => {
  const text = `FROM ${'${A:-'.repeat(20_000)}x${'}'.repeat(20_000)}`;
  expect(findInDockerfile(text).map(({ settled }) => settled?.status)).toEqual(['dynamic']);
});

describe('markers', () => {
  it.each([
    '# pin-digests: ignore\nFROM a',
    'ARG X=1\n  # ratchet:exclude\nFROM a',
    'FROM \\\n# zizmor: ignore[unpinned-images]\n a',
    '# actions-up-ignore\nFROM \\\n a',
    '# pin-digests: ignore\nARG B=a\nFROM $B',
    '# syntax=a # pin-digests: ignore\nFROM scratch',
  ])('leave the image alone: %j', (text) => {
    expect(findInDockerfile(text).map(({ settled }) => settled?.status)).toEqual(['ignored']);
  });

  it.each([
    '# pin-digests: ignore\n\nFROM a',
    'FROM a\n# pin-digests: ignore',
    '# pin-digests: ignored\nFROM a',
    'RUN <<E\n# pin-digests: ignore\nE\nFROM a',
  ])('count only directly above: %j', (text) => {
    expect(findInDockerfile(text).map(({ settled }) => settled)).toEqual([undefined]);
  });
});

describe('pinning', () => {
  it.each([
    ['FROM nginx', `FROM nginx:latest@${digest}`],
    ['FROM nginx:1 AS a\r\n', `FROM nginx:1@${digest} AS a\r\n`],
    ['FROM h:5000/a:1@sha256:pending', `FROM h:5000/a:1@${digest}`],
    ['ARG B="nginx:1" # x\nFROM $B', `ARG B="nginx:1@${digest}" # x\nFROM $B`],
    ['FROM ${B:-nginx:1}', `FROM \${B:-nginx:1@${digest}}`],
    ['RUN --mount=from=a,target=/x y', `RUN --mount=from=a:latest@${digest},target=/x y`],
    ['# syntax = x/y:1 \nFROM scratch', `# syntax = x/y:1@${digest} \nFROM scratch`],
    ['FROM \\\n  # c\n  a:1 \\\n  AS b', `FROM \\\n  # c\n  a:1@${digest} \\\n  AS b`],
  ])('changes %j at the reference only', (text, expected) => {
    expect(pin(text)).toBe(expected);
    expect(pin(expected)).toBe(expected);
  });

  it('drops the tag when only the digest is wanted', () => {
    expect(pin('FROM nginx:1', 'digest')).toBe(`FROM nginx@${digest}`);
  });

  it('refuses a reference that is broken over lines, and one without a name', () => {
    expect(() => pin('FROM ngi\\\nnx')).toThrow('broken over lines');
    expect(() => pin('FROM sha256:pending')).toThrow('no image name');
  });
});
