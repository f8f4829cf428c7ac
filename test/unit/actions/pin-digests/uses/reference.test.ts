import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseVersionTag,
  isCommit,
  parseUses,
  readPinComment,
} from '../../../../../actions/pin-digests/src/uses/reference.ts';

describe('a uses', () => {
  it.each([
    ['a/b@v1', { kind: 'action', owner: 'a', repository: 'b', path: '', ref: 'v1' }],
    ['a/b/c/d@feature/x', { kind: 'action', owner: 'a', repository: 'b', path: '/c/d', ref: 'feature/x' }],
    ['a//b/@v1', { kind: 'action', owner: 'a', repository: 'b', path: '', ref: 'v1' }],
    ['a\\b@v1', { kind: 'action', owner: 'a', repository: 'b', path: '', ref: 'v1' }],
    ['docker://alpine@sha256:x', { kind: 'docker', image: 'alpine@sha256:x' }],
    ['./a@b', { kind: 'local' }],
    ['$/a', { kind: 'local' }],
    ['..', { kind: 'local' }],
    ['.github/workflows@v1', { kind: 'invalid', owner: '.github', repository: 'workflows', path: '' }],
    ['a/b', { kind: 'invalid', owner: 'a', repository: 'b', path: '' }],
    ['', { kind: 'invalid', owner: '', repository: '', path: '' }],
    ['a/b@${{ x }}', { kind: 'dynamic', owner: 'a', repository: 'b', path: '' }],
  ])('%j is read as the runner reads it', (text, expected) => {
    expect(parseUses(text)).toEqual(expected);
  });
});

describe('a commit', () => {
  it('is 40 or 64 hex digits and nothing else', () => {
    expect(['a'.repeat(40), 'A'.repeat(40), '1'.repeat(64), '0'.repeat(40)].map(isCommit)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['a'.repeat(39), 'a'.repeat(7), `x${'a'.repeat(40)}`, `${'a'.repeat(40)}\n`].map(isCommit)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the comment behind a pin', () => {
  it.each([
    ['v2.1.0', 'v2.1.0', ''],
    ['2.1.0', '2.1.0', ''],
    ['@v2.1.0', 'v2.1.0', ''],
    ['pin @v2.1.0', 'v2.1.0', ''],
    ['pin@v2.1.0', 'v2.1.0', ''],
    ['tag=v2.1.0\t', 'v2.1.0', ''],
    ['renovate: tag=v2.1.0', 'v2.1.0', ''],
    ['ratchet:owner/repo@v2', 'v2', ''],
    ['ratchet:owner/repo/path@main', 'main', ''],
    ['owner/repo@v2', 'v2', ''],
    ['v4.2.1 keep this note', 'v4.2.1', 'keep this note'],
    ['v4, see #12', 'v4', ', see #12'],
    ['v1.2.3-rc.1+build.5', 'v1.2.3-rc.1+build.5', ''],
    ['codeql-bundle-v2.20.0', 'codeql-bundle-v2.20.0', ''],
    ['release/v1', 'release/v1', ''],
    ['4', '4', ''],
    ['main', 'main', ''],
    ['branch main', 'main', ''],
    ['main (no releases yet)', 'main', '(no releases yet)'],
  ])('%j names a version', (comment, version, rest) => {
    expect(readPinComment(comment)).toEqual({ version, rest });
  });

  it.each([
    '',
    'Versions older than v2.1.0 are broken',
    'keep this note',
    '3 attempts',
    'main entry point',
    'v2.x',
    'ratchet:exclude',
    'pin-digests: ignore',
    'python3.11 needed',
    'pinned to v2 for now',
    '2024-01-01',
    'see https://example.com/v1',
  ])('%j names none', (comment) => {
    expect(readPinComment(comment)).toBeUndefined();
  });

  it('is read in a time that grows with its length alone', () => {
    const started = performance.now();
    for (const piece of ['a-', 'v1.', '1.', 'a/', 'v1-', ' ']) readPinComment(`${piece.repeat(20_000)}!`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the tag written beside a commit', () => {
  it.each([
    ['v4', ['v4', 'v4.2', 'v4.2.1', 'latest'], 'v4.2.1'],
    ['v4', ['refs/tags/v4.2.1', 'refs/tags/v4'], 'v4.2.1'],
    ['v4', ['v4', 'codeql-bundle-v4.9.9', '4.9.9'], 'v4'],
    ['v4', ['v4', 'v5.0.0', 'v40.0.0'], 'v4'],
    ['v4', ['v4.3.0-rc.1', 'v4.2.1'], 'v4.2.1'],
    ['v4', ['v4.3.0-rc.1'], 'v4.3.0-rc.1'],
    ['v4', ['v4.9.0', 'v4.10.0'], 'v4.10.0'],
    ['v4.2', ['v4.2.1', 'v4.3.0'], 'v4.2.1'],
    ['v4.2.1', ['v4.2.1', 'v4.2.1.1'], 'v4.2.1'],
    ['codeql-bundle-v2', ['v2.0.0', 'codeql-bundle-v2.20.0'], 'codeql-bundle-v2.20.0'],
    ['release/v1', ['v1.2.3'], 'release/v1'],
    ['main', ['v1.2.3'], 'main'],
    ['latest', ['v1.2.3', 'latest'], 'latest'],
    ['a'.repeat(40), ['v4', 'v4.2.1', 'sub-v9.0.0', 'latest'], 'v4.2.1'],
    ['a'.repeat(40), [], 'a'.repeat(40)],
  ])('of %s among %j is %s', (from, tags, expected) => {
    expect(chooseVersionTag(tags, from)).toBe(expected);
    expect(chooseVersionTag(tags.toReversed(), from)).toBe(expected);
  });

  it('does not depend on the order of the tags, and stays what it was once chosen', () => {
    const tag = fc.constantFrom(
      'v1',
      'v1.2',
      'v1.2.3',
      'v1.10.0',
      'v1.2.3-rc.1',
      '1.2.3',
      'latest',
      'x-v1.2.3',
      'v2.0.0',
    );
    fc.assert(
      fc.property(fc.uniqueArray(tag), fc.constantFrom('v1', 'v1.2', '1', 'main'), (tags, from) => {
        const chosen = chooseVersionTag(tags, from);
        expect(chooseVersionTag(tags.toReversed(), from)).toBe(chosen);
        expect(chooseVersionTag(tags, chosen)).toBe(chosen);
      }),
    );
  });
});
