import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blobId, bytesToCommit, inlineText } from '../../../../../shared/github/pull-request/blobs.ts';
import {
  bodyWithMarker,
  closingBody,
  hasMarker,
  sameText,
  titleOf,
} from '../../../../../shared/github/pull-request/body.ts';
import { foreignCommit, isOwnCommit, withTrailer } from '../../../../../shared/github/pull-request/own-commit.ts';

const TREE = 'a'.repeat(40);
const own = (message: string, more = {}) => ({ sha: '1', tree: TREE, parents: ['0'], message, ...more });

describe('the trailer', () => {
  it('makes any message one of ours, for this marker and this tree only', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^Ci-Actions:/m.test(text));
        const message = withTrailer(text, 'pin-digests', TREE);
        expect(isOwnCommit(own(message), 'pin-digests')).toBe(true);
        expect(isOwnCommit(own(message), 'promote-env')).toBe(false);
        expect(isOwnCommit(own(message, { tree: 'b'.repeat(40) }), 'pin-digests')).toBe(false);
        expect(isOwnCommit(own(message, { parents: ['0', '1'] }), 'pin-digests')).toBe(false);
      }),
    );
  });

  it('stands in the last paragraph, with other trailers if there are some', () => {
    expect(withTrailer('ci: pin', 'm', TREE)).toBe(`ci: pin\n\nCi-Actions: m ${TREE}\n`);
    expect(withTrailer('ci: pin\n\nSigned-off-by: A <a@b>\n', 'm', TREE)).toBe(
      `ci: pin\n\nSigned-off-by: A <a@b>\nCi-Actions: m ${TREE}\n`,
    );
    expect(withTrailer('Note: all', 'm', TREE)).toBe(`Note: all\n\nCi-Actions: m ${TREE}\n`);
    expect(withTrailer(' ', 'm', TREE)).toBe(`m\n\nCi-Actions: m ${TREE}\n`);
  });

  it('is not enough when there are two, as after a squash by hand', () => {
    const message = withTrailer('x', 'm', TREE) + withTrailer('y', 'm', 'b'.repeat(40));
    expect(isOwnCommit(own(message), 'm')).toBe(false);
  });

  it('must be on every commit, and on all there are', () => {
    const branch = { head: '1', commits: [own(withTrailer('x', 'm', TREE))], complete: true, files: undefined };
    expect(foreignCommit(branch, 'm')).toBeUndefined();
    expect(foreignCommit({ ...branch, complete: false }, 'm')).toBe('unknown');
    expect(foreignCommit({ ...branch, commits: [...branch.commits, own('x', { sha: '2' })] }, 'm')).toMatchObject({
      sha: '2',
    });
  });
});

describe('the body', () => {
  it('carries its marker and fits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40_000 }), (text, times) => {
        const body = bodyWithMarker(text.repeat(times).slice(0, 200_000), 'm');
        expect(hasMarker(body, 'm')).toBe(true);
        expect(hasMarker(body, 'other')).toBe(text.includes('ci-actions:other'));
        expect(body.length).toBeLessThan(65_536);
      }),
      { numRuns: 30 },
    );
  });

  it('uses the room there is, and not a character more', () => {
    const { length } = bodyWithMarker('x\n'.repeat(50_000), 'm');
    expect(length).toBeLessThan(65_536);
    expect(length).toBeGreaterThan(65_500);
  });

  it('says once why it is closed', () => {
    const closed = closingBody(bodyWithMarker('Table', 'm').replaceAll('\n', '\r\n'), 'm', 'main');
    expect(closed).toMatch(/^> \*\*Closed:\*\* .*\n\nTable\n\n<!-- ci-actions:m -->$/);
    expect(closingBody(closed, 'm', 'main')).toBe(closed);
  });

  it('is the same to a reader with other line ends', () => {
    expect(sameText('a\r\nb\r\n', 'a\nb')).toBe(true);
    expect(sameText('a b', 'a\nb')).toBe(false);
  });

  it('has a title of one line that fits', () => {
    expect(titleOf(' a\n b ')).toBe('a b');
    expect(titleOf('😀'.repeat(200)).length).toBeLessThanOrEqual(256);
    expect(titleOf('😀'.repeat(200)).isWellFormed()).toBe(true);
  });
});

describe('bytes', () => {
  it('have the id that git gives them', () => {
    expect(blobId(Buffer.from('hello\n'), '0'.repeat(40))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(blobId(Buffer.from('hello\n'), '0'.repeat(64))).toHaveLength(64);
  });

  it('go inline only when they come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = inlineText(Buffer.from(bytes));
        if (text !== undefined) expect(Buffer.from(text)).toEqual(Buffer.from(bytes));
      }),
    );
    expect(inlineText(Buffer.from('\uFEFFä\r\n'))).toBe('\uFEFFä\r\n');
    expect(inlineText(Buffer.from([0xff]))).toBeUndefined();
    expect(inlineText(Buffer.from([0]))).toBeUndefined();
  });

  it('are committed only when the change was made from what the base has', () => {
    const id = blobId(Buffer.from('a\n'), TREE);
    const file = (before: string | null, after: string) => ({
      path: 'x',
      before: before === null ? null : Buffer.from(before),
      after: Buffer.from(after),
    });
    expect(bytesToCommit(file('a\n', 'b\n'), id, TREE)?.toString()).toBe('b\n');
    expect(bytesToCommit(file('a\r\n', 'b\r\n'), id, TREE)?.toString()).toBe('b\n');
    expect(bytesToCommit(file('c\n', 'b\n'), id, TREE)).toBeUndefined();
    expect(bytesToCommit(file('a\n', 'b\n'), undefined, TREE)).toBeUndefined();
    expect(bytesToCommit(file(null, 'b\n'), undefined, TREE)?.toString()).toBe('b\n');
    expect(bytesToCommit(file(null, 'b\n'), id, TREE)).toBeUndefined();
  });
});
