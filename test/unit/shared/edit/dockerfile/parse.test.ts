import { describe, expect, it } from 'vitest';
import { type Dockerfile, parseDockerfile, SourceMalformed } from '../../../../../shared/edit/index.ts';

const names = (file: Dockerfile): string[] => file.instructions.map(({ name }) => name);
const rest = (file: Dockerfile, index: number): string | undefined => file.instructions[index]?.rest.text;
const source = (text: string, place: { start: number; end: number } | undefined): string =>
  text.slice(place?.start, place?.end);

describe('parser directives', () => {
  it.each([
    ['# syntax=docker/dockerfile:1\nFROM a', 'docker/dockerfile:1'],
    ['#SYNTAX = docker/dockerfile:1  \r\nFROM a', 'docker/dockerfile:1'],
    ['\uFEFF# syntax=x/y:1\nFROM a', 'x/y:1'],
    ['#!/usr/bin/env docker-build\n# syntax=x/y:1\nFROM a', 'x/y:1'],
    ['# check=skip=all\n# syntax=x/y:1\nFROM a', 'x/y:1'],
    ['# syntax=one:1\n# syntax=two:2\nFROM a', 'one:1'],
  ])('are read at the top of %j', (text, value) => {
    const directive = parseDockerfile(text).directives.find(({ name }) => name === 'syntax');
    expect(directive?.value.text).toBe(value);
    expect(source(text, directive?.value)).toBe(value);
  });

  it.each([
    '# a comment\n# syntax=x/y:1\nFROM a',
    '\n# syntax=x/y:1\nFROM a',
    '# unknown=1\n# syntax=x/y:1\nFROM a',
    'FROM a\n# syntax=x/y:1',
    ' # syntax=x/y:1\nFROM a',
    '# syntax=\nFROM a',
  ])('are ordinary comments anywhere else: %j', (text) => {
    expect(parseDockerfile(text).directives).toEqual([]);
  });

  it('make the backtick the escape character', () => {
    const text = '# escape=`\nFROM `\n  a\nRUN dir c:\\\nFROM b';
    expect(names(parseDockerfile(text))).toEqual(['FROM', 'RUN', 'FROM']);
  });

  it('end at a repetition', () => {
    expect(parseDockerfile('# syntax=one:1\n# syntax=two:2\n# escape=`\nFROM a').directives).toHaveLength(1);
  });

  it('leave the escape character alone below a shebang', () => {
    expect(parseDockerfile('#!/bin/x\n# escape=`\nFROM a').escapeCharacter).toBe('\\');
  });

  it('refuse an impossible escape character', () => {
    expect(() => parseDockerfile('# escape=x\nFROM a')).toThrow(SourceMalformed);
  });
});

describe('lines', () => {
  it.each([
    ['FROM a\\\nb', 'ab'],
    ['FROM a \\  \t\n  b', 'a   b'],
    ['FROM \\\r\n  a\r\n', 'a'],
    ['FROM \\\n# comment\n   # another\n\n a', 'a'],
    ['FROM a\\', 'a'],
    ['FROM a\\\\\nRUN b', 'a\\\\'],
    ['  from   a  ', 'a'],
    ['FROM\ta', 'a'],
  ])('are joined to one instruction in %j', (text, expected) => {
    expect(rest(parseDockerfile(text), 0)).toBe(expected);
  });

  it('leave the next instruction alone when the escape character stands there twice', () => {
    expect(names(parseDockerfile('RUN echo \\\\\nFROM b'))).toEqual(['RUN', 'FROM']);
  });

  it('give every argument its place in the file', () => {
    const text = '\uFEFFFROM \\\r\n  # why\r\n  nginx:1 AS x\r\n';
    const file = parseDockerfile(text);
    const start = file.instructions[0]?.rest.start ?? 0;
    expect(text.slice(start).startsWith('nginx:1 AS x')).toBe(true);
    expect(file.place(start)).toEqual({ line: 3, column: 3 });
    expect(file.place(1)).toEqual({ line: 1, column: 1 });
  });

  it('are comments only when they are no part of a heredoc', () => {
    const file = parseDockerfile('# one\nRUN <<A\n# two\nA\n  # three\nFROM x');
    expect([1, 3, 5, 6, 9].map((line) => file.commentLine(line))).toEqual([
      'one',
      undefined,
      'three',
      undefined,
      undefined,
    ]);
  });
});

describe('heredocs', () => {
  it.each([
    'RUN <<EOF\nFROM no\nEOF\nFROM yes',
    'RUN cat <<"EOF" > x\nFROM no\nEOF\nFROM yes',
    "RUN <<-'EOF'\n\tFROM no\n\t\tEOF\nFROM yes",
    'RUN 3<<EOF cat\nEOF \nEOF\nFROM yes',
    'RUN <<A <<B\nA\nFROM no\nA\nB\nFROM yes',
    'COPY <<a.txt <<b.txt /x/\nFROM no\na.txt\nFROM no\nb.txt\nFROM yes',
    'RUN \\\n <<EOF\nFROM no \\\nEOF\nFROM yes',
    'ONBUILD ADD <<EOF /x\nFROM no\nEOF\nFROM yes',
    "RUN 'a\\' <<EOF\nFROM no\nEOF\nFROM yes",
    'RUN <<EOF\r\nFROM no\r\nEOF\r\nFROM yes',
  ])('hide their text: %j', (text) => {
    expect(names(parseDockerfile(text)).slice(1)).toEqual(['FROM']);
  });

  it.each([
    'RUN ["cat", "<<EOF"]\nFROM yes',
    'RUN echo "<<EOF"\nFROM yes',
    'RUN cat <<<EOF\nFROM yes',
    'RUN cat << EOF\nFROM yes',
    'RUN a<<EOF\nFROM yes',
    'ENV A=1 <<EOF\nFROM yes',
    "RUN it's <<EOF\nFROM yes",
    "RUN <<EOF it's\nFROM yes",
  ])('are not opened by %j', (text) => {
    expect(names(parseDockerfile(text))[1]).toBe('FROM');
  });

  it('without end are refused with the line where they begin', () => {
    const text = 'FROM a\nRUN <<EOF\nFROM b\n EOF\n';
    expect(() => parseDockerfile(text)).toThrow(expect.objectContaining({ line: 2, column: 1 }));
    expect(() => parseDockerfile(text)).toThrow(SourceMalformed);
  });

  it('know where their text stands', () => {
    const text = 'RUN <<A <<B\none\nA\ntwo\nB\n';
    const [instruction] = parseDockerfile(text).instructions;
    expect(instruction?.heredocs.map((body) => source(text, body))).toEqual(['one\n', 'two\n']);
  });
});

describe('flags', () => {
  it('lose their quotes and keep their places', () => {
    const text = 'RUN --mount="type=bind,from=a" --network=none --mount=\'type=cache\' --security echo --from=no';
    const [instruction] = parseDockerfile(text).instructions;
    expect(instruction?.flags.map(({ name, value }) => [name, value?.text])).toEqual([
      ['mount', 'type=bind,from=a'],
      ['network', 'none'],
      ['mount', 'type=cache'],
      ['security', undefined],
    ]);
    expect(source(text, instruction?.flags[0]?.value)).toBe('type=bind,from=a');
    expect(instruction?.rest.text).toBe('echo --from=no');
  });

  it('end at two dashes', () => {
    const [instruction] = parseDockerfile('COPY --link -- --from=a b').instructions;
    expect(instruction?.flags.map(({ name }) => name)).toEqual(['link']);
  });

  it('belong to the instruction that ONBUILD holds back', () => {
    const [instruction] = parseDockerfile('onbuild copy --from=a b c').instructions;
    expect(instruction).toMatchObject({ name: 'COPY', onbuild: true, flags: [{ name: 'from' }] });
  });
});

it('reads a file of five megabytes in linear time', () => {
  const half = parseTime(`RUN echo ${'a'.repeat(60)} \\\n# c\n b\n`.repeat(35_000));
  const whole = parseTime(`RUN echo ${'a'.repeat(60)} \\\n# c\n b\n`.repeat(70_000));
  expect(whole).toBeLessThan(half * 4 + 500);
});

function parseTime(text: string): number {
  const begin = performance.now();
  parseDockerfile(text);
  return performance.now() - begin;
}
