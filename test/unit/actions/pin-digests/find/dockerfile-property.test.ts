import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInDockerfile } from '../../../../../actions/pin-digests/src/find/dockerfile.ts';
import { applySplices } from '../../../../../shared/edit/index.ts';

const digest = `sha256:${'cd'.repeat(32)}`;

/** An instruction as words, the images among its words, and lines that follow it as they are. */
interface Piece {
  readonly words: readonly string[];
  readonly images: readonly string[];
  readonly body?: string;
}

const image = fc
  .tuple(fc.constantFrom('nginx', 'h:5000/a/b', 'ghcr.io/o/r'), fc.constantFrom('', ':1', ':v2.3-x'))
  .map((parts) => parts.join(''));
const quote = fc.constantFrom('', '"', "'");
const noise = fc.constantFrom(
  'FROM no\n',
  'COPY --from=no a b\n',
  '# syntax=no\n',
  '# pin-digests: ignore\n',
  '\n',
  'x \\\n',
);
const body = fc.array(noise, { maxLength: 3 }).map((lines) => lines.join(''));

const pieces: fc.Arbitrary<Piece> = fc.oneof(
  fc.tuple(image, quote).map(([name, q]) => ({ words: ['FROM', `${q}${name}${q}`], images: [name] })),
  image.map((name) => ({ words: ['FROM', '--platform=$BUILDPLATFORM', name, 'AS', 'Stage'], images: [name] })),
  image.map((name) => ({ words: ['FROM', `\${NONE:-${name}}`], images: [name] })),
  fc.constant({ words: ['FROM', 'scratch'], images: [] }),
  fc
    .tuple(image, quote)
    .map(([name, q]) => ({ words: ['COPY', `--from=${q}${name}${q}`, '--link', 'a', 'b'], images: [name] })),
  fc.constant({ words: ['COPY', '--from=0', 'a', 'b'], images: [] }),
  fc.constant({ words: ['RUN', 'echo', 'FROM', 'no', '--from=no'], images: [] }),
  fc.tuple(image, image, quote).map(([one, two, q]) => ({
    words: ['RUN', `--mount=${q}type=bind,from=${one},target=/x${q}`, `--mount=from=${two}`, 'make'],
    images: [one, two],
  })),
  image.map((name) => ({ words: ['ONBUILD', 'COPY', `--from=${name}`, 'a', 'b'], images: [name] })),
  body.map((text) => ({ words: ['RUN', '<<EOF', 'cat'], images: [], body: `${text}EOF\n` })),
  fc
    .tuple(body, body)
    .map(([a, b]) => ({ words: ['COPY', '<<"A"', '<<-B', '/x/'], images: [], body: `${a}A\n${b}\t\tB\n` })),
);

/** What may stand between two words: `escape` is put in where the line goes on. */
const between = fc.constantFrom(
  ' ',
  '\t ',
  ' ESCAPE\n',
  ' ESCAPE  \n  # FROM no\n\n \t',
  ' ESCAPE\n# pin-digests: ignored\n ',
);
const before = fc.constantFrom('', '\n', '# a comment \\\n', '  ');

const dockerfile = fc
  .record({
    parts: fc.array(fc.tuple(before, pieces, fc.infiniteStream(between), fc.boolean()), { minLength: 1, maxLength: 8 }),
    head: fc.constantFrom('', '# escape=`\n', '# syntax=docker/dockerfile:1\n', '# Check = skip=all\n# ESCAPE = `\n'),
    crlf: fc.boolean(),
    mark: fc.boolean(),
    lastBreak: fc.boolean(),
  })
  .map(({ parts, head, crlf, mark, lastBreak }) => {
    const escapeCharacter = head.includes('`') ? '`' : '\\';
    const body = parts.map(([lead, piece, gaps, lower]) => {
      const [name = '', ...others] = piece.words;
      const line = others.reduce(
        (sum, word) => sum + (gaps.next().value ?? ' ').replace('ESCAPE', escapeCharacter) + word,
        lower ? name.toLowerCase() : name,
      );
      return `${lead}${line}\n${piece.body ?? ''}`;
    });
    const lines = `${head}${body.join('')}`;
    const whole = crlf ? lines.replaceAll('\n', '\r\n') : lines;
    return {
      text: `${mark ? '\uFEFF' : ''}${lastBreak ? whole : whole.trimEnd()}`,
      images: [
        ...(head.includes('syntax') ? ['docker/dockerfile:1'] : []),
        ...parts.flatMap(([, piece]) => piece.images),
      ],
    };
  });

it('finds every image of any Dockerfile, nothing else, and changes nothing else', () => {
  fc.assert(
    fc.property(dockerfile, ({ text, images }) => {
      const found = findInDockerfile(text);
      expect(found.map(({ original }) => original)).toEqual(images);
      expect(found.filter(({ settled }) => settled !== undefined)).toEqual([]);
      const splices = found.flatMap(
        (one) => one.rewrite({ tag: one.tag ?? 'latest', digest }, 'tag-and-digest').splices,
      );
      const pinned = applySplices(text, splices);
      expect(pinned.replaceAll(`:latest@${digest}`, '').replaceAll(`@${digest}`, '')).toBe(text);
      const again = findInDockerfile(pinned);
      expect(again.map((one) => one.digest)).toEqual(images.map(() => digest));
      expect(
        again.flatMap((one) => one.rewrite({ tag: one.tag ?? 'latest', digest }, 'tag-and-digest').splices),
      ).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
