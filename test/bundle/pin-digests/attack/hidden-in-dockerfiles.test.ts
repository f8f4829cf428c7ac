// What somebody can write into a Dockerfile so that BuildKit reads a FROM where others do not, or the other way round.
import { beforeAll, describe, expect, it } from 'vitest';
import { check, DIGEST, type Findings, findingsOf, workspace } from './attacker.ts';

const base = `FROM a@${DIGEST}`;
const hex = DIGEST.slice('sha256:'.length);

/** The reference that has to be found, and the Dockerfile. */
const attacks: Readonly<Record<string, readonly [image: string, dockerfile: string]>> = {
  'small letters': ['nginx', 'from nginx\n'],
  'blanks of other kinds': ['nginx', '\t\u00a0FROM\v\tnginx\n'],
  'a byte order mark': ['nginx', '\ufeffFROM nginx\n'],
  'a line broken inside FROM': ['nginx', 'FR\\\nOM nginx\n'],
  'a line broken inside the name': ['nginx', 'FROM ngi\\\nnx\n'],
  'a comment between the parts': ['nginx', 'FROM \\\n# comment\nnginx\n'],
  'a blank behind the backslash': ['nginx', 'FROM \\  \nnginx\n'],
  'another escape': ['nginx', '# escape=`\nFROM `\nnginx\n'],
  'a backslash that does not continue, by directive': ['nginx', `# escape=\`\n${base}\nRUN dir c:\\\nFROM nginx\n`],
  'a directive in capitals': ['nginx', `# ESCAPE=\`\n${base}\nRUN dir c:\\\nFROM nginx\n`],
  'a directive too late to count': ['nginx', `# c\n# escape=\`\n${base}\nRUN echo \`\nFROM nginx\n`],
  'a heredoc in quotes, which is none': ['nginx', `${base}\nRUN echo "<<EOF"\nFROM nginx\nEOF\n`],
  'a here-string': ['nginx', `${base}\nRUN cat <<<EOF\nFROM nginx\nEOF\n`],
  'a heredoc where none is allowed': ['nginx', `${base}\nCMD cat <<EOF\nFROM nginx\nEOF\n`],
  'a heredoc in a list': ['nginx', `${base}\nRUN ["a", "<<EOF"]\nFROM nginx\nEOF\n`],
  'a heredoc in a comment': ['nginx', `${base}\n# RUN <<EOF\nFROM nginx\nEOF\n`],
  'a shift in arithmetic': ['nginx', `${base}\nRUN echo $((1<<EOF))\nFROM nginx\nEOF\n`],
  'a heredoc that ends at a tab': ['nginx', `${base}\nRUN <<-EOF\n\tEOF\nFROM nginx\n`],
  'two heredocs of one line': ['nginx', `${base}\nRUN cat <<A <<B\nA\nB\nFROM nginx\n`],
  'a heredoc named in part quotes': ['nginx', `${base}\nRUN <<E"O"F\nx\nEOF\nFROM nginx\n`],
  'a heredoc behind ONBUILD': ['nginx', `${base}\nONBUILD RUN <<EOF\nx\nEOF\nFROM nginx\n`],
  'a heredoc with CR LF': ['nginx', `${base}\r\nRUN <<EOF\r\nx\r\nEOF\r\nFROM nginx\r\n`],
  'ONBUILD COPY': ['nginx:1', `${base}\nONBUILD COPY --from=nginx:1 /a /b\n`],
  'COPY behind another flag': ['nginx:1', `${base}\nCOPY --chown=1 --from=nginx:1 /a /b\n`],
  'COPY in quotes': ['nginx:1', `${base}\nCOPY --from="nginx:1" /a /b\n`],
  'a mount in quotes': ['nginx:1', `${base}\nRUN --mount=type=bind,"from=nginx:1",target=/a x\n`],
  'a mount whose key has a capital': ['nginx:1', `${base}\nRUN --mount=type=bind,From=nginx:1,target=/a x\n`],
  'a second mount over two lines': [
    'nginx:1',
    `${base}\nRUN --mount=type=cache,target=/b \\\n  --mount=from=nginx:1 x\n`,
  ],
  'a frontend in capitals': ['x/y:1', `#SYNTAX = x/y:1\n${base}\n`],
  'a frontend behind a shebang': ['x/y:1', `#!/bin/x\n# syntax=x/y:1\n${base}\n`],
  'a frontend behind another directive': ['x/y:1', `# escape=\\\n# syntax=x/y:1\n${base}\n`],
  'a frontend with options': ['x/y:1', `# syntax=x/y:1 a=b\n${base}\n`],
  'a frontend named by // instead of #': ['x/y:1', `// syntax=x/y:1\n${base}\n`],
  'a stage that is named like its own image': ['nginx', 'FROM nginx AS nginx\n'],
  'a stage that comes later': ['base', `FROM base\n${base} AS base\n`],
  'scratch with a tag': ['scratch:latest', 'FROM scratch:latest\n'],
  'an ARG set again': ['nginx', `ARG X=a@${DIGEST}\nARG X=nginx\nFROM $X\n`],
  'an ARG set again too late': ['nginx', `ARG X=nginx\n${base}\nARG X=a@${DIGEST}\nFROM $X\n`],
  'one of several ARGs of a line': ['nginx', 'ARG A=1 X=nginx\nFROM $X\n'],
  'an ARG of an ARG': ['nginx', 'ARG A=nginx\nARG X=$A\nFROM $X\n'],
  'a default in place': ['nginx:1', 'FROM ${X:-nginx:1}\n'],
  'a name in quotes': ['nginx', 'FROM "nginx"\n'],
  'an unknown flag': ['nginx', 'FROM --foo nginx\n'],
  'an algorithm in capitals': [`nginx@SHA256:${hex}`, `FROM nginx@SHA256:${hex}\n`],
  'a digest in capitals': [`nginx@sha256:${hex.toUpperCase()}`, `FROM nginx@sha256:${hex.toUpperCase()}\n`],
  'a digest of another algorithm': [`nginx@md5:${hex}`, `FROM nginx@md5:${hex}\n`],
  'a SHA-512 of half the length': [`nginx@sha512:${hex}`, `FROM nginx@sha512:${hex}\n`],
  'a digest cut short': [`nginx@sha256:${hex.slice(1)}`, `FROM nginx@sha256:${hex.slice(1)}\n`],
  'a digest of zeros': [`nginx@sha256:${'0'.repeat(64)}`, `FROM nginx@sha256:${'0'.repeat(64)}\n`],
  'two digests': [`nginx@${DIGEST}@${DIGEST}`, `FROM nginx@${DIGEST}@${DIGEST}\n`],
  'a digest in the tag': [`nginx:sha256-${hex}`, `FROM nginx:sha256-${hex}\n`],
  'a digest in the path': [`x/a@${DIGEST}/nginx:1`, `FROM x/a@${DIGEST}/nginx:1\n`],
  'a Cyrillic letter in the algorithm': [`nginx@ѕha256:${hex}`, `FROM nginx@ѕha256:${hex}\n`],
  'a digest in the comment': ['nginx', `FROM nginx # a@${DIGEST}\n`],
  'a marker in the heredoc above': ['nginx', `${base}\nRUN <<EOF\n# pin-digests: ignore\nEOF\nFROM nginx\n`],
  'a marker that ends the heredoc above': [
    'nginx',
    `${base}\nRUN <<"# pin-digests: ignore"\n# pin-digests: ignore\nFROM nginx\n`,
  ],
  'a marker in the command above': ['nginx', `${base}\nRUN echo # pin-digests: ignore\nFROM nginx\n`],
};

/** What is text, and no reference. */
const texts: Readonly<Record<string, string>> = {
  'a heredoc': `${base}\nRUN <<EOF\nFROM nginx\n EOF\nEOF\n`,
  'a line that goes on over an empty one': `${base}\nRUN echo \\\n\nFROM nginx\n`,
  'a comment': `${base}\n# FROM nginx\n`,
};

/** What cannot be read, and so may hold anything. */
const unknowns: Readonly<Record<string, string | Buffer>> = {
  'a heredoc without an end': `${base}\nRUN <<EOF\nFROM nginx\n`,
  'a frontend named in JSON': '{"syntax": "evil/frontend:1"}\n',
  'UTF-16': Buffer.from('\ufeffFROM nginx\n', 'utf16le'),
  'more bytes than are read': `FROM nginx\n${'# comment\n'.repeat(1_200_000)}`,
};

describe('check of Dockerfiles that hide an image', () => {
  const names = Object.keys(attacks);
  const fileOf = (name: string): string => `d${names.indexOf(name)}/Dockerfile`;
  let found: Findings;
  beforeAll(async () => {
    const files = Object.entries(attacks).map(([name, [, content]]) => [fileOf(name), content] as const);
    await using place = await workspace(Object.fromEntries(files));
    const answer = await check(place);
    expect(answer.code).toBe('unpinned');
    found = findingsOf(answer);
  });

  it.each(names)('finds the image behind %s', (name) => {
    expect(found.unread.get(fileOf(name))).toBeUndefined();
    expect(found.moving.get(fileOf(name))).toEqual([attacks[name]?.[0]]);
  });
});

describe('check of Dockerfiles that only talk about images', () => {
  it.each(Object.keys(texts))('finds nothing in %s', async (name) => {
    await using place = await workspace({ Dockerfile: texts[name] ?? '' });
    const { outputs, references } = await check(place);
    expect([outputs.result, references.length]).toEqual(['pinned', 1]);
  });
});

describe('check of a Dockerfile that cannot be read', () => {
  it.each(Object.keys(unknowns))('does not take %s for success', async (name) => {
    await using place = await workspace({ Dockerfile: unknowns[name] ?? '' });
    const answer = await check(place);
    expect([answer.run.exitCode, answer.outputs.result]).toEqual([1, 'unresolved']);
    expect([...findingsOf(answer).unread.keys()]).toEqual(['Dockerfile']);
  });
});
