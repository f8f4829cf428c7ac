import { describe, expect, it } from 'vitest';
import { lsRefsRequest, readRefList, ServerSaidNo } from '../../../../../shared/git/refs/answer.ts';
import { PacketsMalformed } from '../../../../../shared/git/refs/pkt-line.ts';
import { oid, packets } from './packets.ts';

const [a, b, c] = [oid('a'), oid('b'), oid('c')];
const read = (...lines: (string | Buffer)[]) => readRefList(packets(...lines));

describe('readRefList', () => {
  it('tells tags, branches and the default branch apart', () => {
    const list = read(
      `${a} HEAD symref-target:refs/heads/main`,
      `${a} refs/heads/main`,
      `${b} refs/heads/v1`,
      `${c} refs/tags/v1 peeled:${a}`,
      `${b} refs/tags/light`,
    );
    expect(list.defaultBranch).toBe('main');
    expect([...list.branches]).toEqual([
      ['main', a],
      ['v1', b],
    ]);
    expect([...list.tags]).toEqual([
      ['v1', { object: c, commit: a }],
      ['light', { object: b, commit: b }],
    ]);
  });

  it('finds nothing in an empty repository', () => {
    expect(read()).toEqual({ tags: new Map(), branches: new Map(), defaultBranch: undefined });
    expect(read('unborn HEAD symref-target:refs/heads/main').tags.size).toBe(0);
  });

  it('has no default branch for a detached HEAD, or one elsewhere', () => {
    expect(read(`${a} HEAD`).defaultBranch).toBeUndefined();
    expect(read(`${a} HEAD symref-target:refs/remotes/x/main`).defaultBranch).toBeUndefined();
  });

  it('passes over refs that it did not ask for, and ones that no workflow can name', () => {
    const odd = Buffer.concat([Buffer.from(`${a} refs/tags/`), Buffer.from([0xe9])]);
    const list = read(`${a} refs/pull/1/head`, odd, `${b} refs/tags/naïve`, `${c} refs/tags/x unheard-of:1`);
    expect([...list.tags.keys()]).toEqual(['naïve', 'x']);
    expect(list.branches.size).toBe(0);
  });

  it('keeps names that mean something to JavaScript', () => {
    const list = read(`${a} refs/tags/__proto__`, `${a} refs/heads/constructor`);
    expect([...list.tags.keys(), ...list.branches.keys()]).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['a short id', [`${a.slice(1)} refs/tags/v1`]],
    ['an id in capitals', [`${oid('A')} refs/tags/v1`]],
    ['the id of nothing', [`${oid('0')} refs/tags/v1`]],
    ['ids of two formats', [`${a} refs/tags/v1`, `${oid('b', 64)} refs/tags/v2`]],
    ['a broken peeled id', [`${a} refs/tags/v1 peeled:${b}x`]],
    ['a peeled id of the other format', [`${a} refs/tags/v1 peeled:${oid('b', 64)}`]],
    ['two peeled ids', [`${a} refs/tags/v1 peeled:${b} peeled:${c}`]],
    ['a ref named twice', [`${a} refs/tags/v1`, `${b} refs/tags/v1`]],
    ['an impossible name', [`${a} refs/tags/v1..2`]],
    ['a line without a name', [a]],
    ['words', ['hello world']],
  ])('refuses %s', (_, lines) => {
    expect(() => read(...lines)).toThrow(PacketsMalformed);
  });

  it("hands over the server's own words", () => {
    expect(() => read('ERR access denied')).toThrow(ServerSaidNo);
    expect(() => readRefList(packets('ERR nope'))).toThrow(expect.objectContaining({ words: 'nope' }));
  });
});

describe('lsRefsRequest', () => {
  it('names the format only where it is not SHA-1, and keeps the agent on its line', () => {
    expect(lsRefsRequest('pin digests\n0000', 'sha1')).toContain('agent=pin-digests-0000\n');
    expect(lsRefsRequest('x', 'sha1')).not.toContain('object-format');
    expect(lsRefsRequest('x', 'sha256')).toContain('object-format=sha256\n0001');
    expect(lsRefsRequest('', 'sha1')).toContain('agent=unnamed\n');
  });
});
