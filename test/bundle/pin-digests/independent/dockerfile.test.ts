// What a Dockerfile says and what only looks like it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, missing, startBed } from './bed.ts';
import { eachRow, marked, type Row } from './rows.ts';

const file = (name: string, text: string, statuses?: readonly string[]): Row =>
  marked(name, 'Dockerfile', text, statuses);

eachRow('a Dockerfile:', [
  file(
    'an ARG that a later ARG and a FROM use is pinned where its text stands',
    'ARG BASE=§app:1§\nARG B2=$BASE\nFROM $B2\n',
  ),
  file('of two global ARGs the last one counts', 'ARG BASE=nginx:1\nARG BASE=§app:1§\nFROM $BASE\n'),
  file('an ARG inside a stage is no base image', 'ARG BASE=§app:1§\nFROM $BASE\nARG BASE=nginx:9\nFROM $BASE\n'),
  file('several ARGs in one line', 'ARG A=x BASE=§app:1§ C="y z"\nFROM $BASE\n'),
  file('the default inside FROM', 'FROM ${UNSET:-§app:2§}\n'),
  file('a tag that is an ARG is dynamic', 'ARG TAG=1\nFROM nginx:${TAG}\n', ['dynamic']),
  file(
    'stages by number and in any case are no images',
    'FROM §app:1§ AS Build\nCOPY --from=0 /a /b\nCOPY --from=BUILD /a /b\nFROM build AS x\n',
    ['changed'],
  ),
  file(
    'a comment inside a continued line is no instruction',
    'RUN echo \\\n# FROM nginx\n  && FROM nginx:1 \\\n\n  && true\nFROM §app:1§\n',
    ['changed'],
  ),
  file('a continued RUN that reads like FROM', 'FROM §app:1§\nRUN a && \\\n  FROM nginx \\\n  COPY --from=nginx\n', [
    'changed',
  ]),
  file('# syntax= below the head is a comment', 'FROM scratch\n# syntax=docker/dockerfile:1\n', []),
  file('# syntax= behind another comment is a comment', '# comment\n# syntax=docker/dockerfile:1\nFROM §app:1§\n', [
    'changed',
  ]),
  file('# syntax= behind # escape=', '# escape=\\\n# syntax=§app:1§\nFROM scratch\n'),
  file('two heredocs of one line', 'FROM scratch\nRUN <<A cat <<B\nFROM nginx\nA\nFROM nginx\nB\nFROM §app:1§\n', [
    'changed',
  ]),
  file(
    'a here-string and a shift are no heredocs',
    'FROM scratch\nRUN cat <<<"FROM x"\nRUN echo $((1<<2))\nRUN echo "<<EOF"\nFROM §app:1§\n',
    ['changed'],
  ),
  file(
    'mounts in any order, quoted and continued',
    'FROM scratch\nRUN --mount=from=§app:1§,type=bind,target=/x echo --mount=from=nginx\nRUN --mount="type=bind,from=§app:2§,target=/x" true\nRUN --mount=type=bind,\\\nfrom=§app§,target=/x \\\n  true\n',
  ),
  file(
    'scratch, stages and --platform',
    'FROM --platform=$BUILDPLATFORM §app:1§ AS b\nFROM scratch\nCOPY --from=b a b\n',
    ['changed'],
  ),
]);

describe.skipIf(missing)('a Dockerfile that cannot be followed', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('a heredoc without end is a failure that names its line', async () => {
    const o = await bed.run({ Dockerfile: 'FROM scratch\nRUN <<EOF\nFROM nginx\n' });
    expect(o.result).toBe('unresolved');
    expect([o.code, o.error]).toEqual(['unparsable', expect.stringMatching(/line 2/)]);
  });
  it('a name that no image can have is unresolved, not asked for', async () => {
    const o = await bed.run({ Dockerfile: 'FROM UPPER/Case:1\nFROM http://x/y\n' });
    expect(o.statuses).toEqual(['unresolved', 'unresolved']);
    expect(o.read('Dockerfile')).toBe('FROM UPPER/Case:1\nFROM http://x/y\n');
  });
});
