import { isObjectId, isValidRefName, isZeroId } from '../names/index.ts';
import type { RemoteRefs, RemoteTag } from './model.ts';
import { DELIMITER, FLUSH, PacketsMalformed, packet, readPackets } from './pkt-line.ts';

/**
 * The question and the answer of `ls-refs`. Source: git's Documentation/gitprotocol-v2.txt. `peel` belongs to the
 * command itself, so every server of version 2 names the object behind annotated tags, through any chain of them.
 */
export function lsRefsRequest(agent: string, objectFormat: 'sha1' | 'sha256'): string {
  const name = agent.replace(/[^\x21-\x7e]/g, '-').slice(0, 100);
  return [
    packet('command=ls-refs'),
    packet(`agent=${name === '' ? 'unnamed' : name}`),
    // A server of either kind takes silence for SHA-1, older ones know no other.
    objectFormat === 'sha256' ? packet('object-format=sha256') : '',
    DELIMITER,
    packet('peel'),
    packet('symrefs'),
    packet('ref-prefix HEAD'),
    packet('ref-prefix refs/heads/'),
    packet('ref-prefix refs/tags/'),
    FLUSH,
  ].join('');
}

export type RefList = Pick<RemoteRefs, 'tags' | 'branches' | 'defaultBranch'>;

/** The server speaks git, and says that something is wrong. `words` are the server's. */
export class ServerSaidNo extends Error {
  readonly words: string;

  constructor(words: string) {
    super('the server answered with an error');
    this.words = words;
  }
}

/**
 * Reads the answer, strictly: what it is used for decides which code a workflow runs.
 * @throws PacketsTruncated, PacketsMalformed, ServerSaidNo
 */
export function readRefList(body: Buffer): RefList {
  const tags = new Map<string, RemoteTag>();
  const branches = new Map<string, string>();
  let defaultBranch: string | undefined;
  let width: number | undefined;
  const seen = new Set<string>();
  for (const line of readPackets(body)) {
    // A workflow file is UTF-8, so no `uses:` can name such a ref.
    if (line === undefined) continue;
    if (line.startsWith('ERR ')) throw new ServerSaidNo(line.slice('ERR '.length));
    const [id = '', ref = '', ...attributes] = line.split(' ');
    if (id === 'unborn') continue;
    width ??= id.length;
    checkId(id, width);
    if (seen.has(ref)) throw new PacketsMalformed('the answer names a ref twice');
    seen.add(ref);
    if (ref === 'HEAD') {
      defaultBranch = shortName(attributeOf(attributes, 'symref-target') ?? '', 'refs/heads/');
      continue;
    }
    if (!isValidRefName(ref)) throw new PacketsMalformed('the answer holds a ref with an impossible name');
    const branch = shortName(ref, 'refs/heads/');
    const tag = shortName(ref, 'refs/tags/');
    if (branch !== undefined) branches.set(branch, id);
    // A server may pass over the prefixes and send all its refs: the others (refs/pull/) are no versions.
    if (tag === undefined) continue;
    const peeled = attributeOf(attributes, 'peeled');
    if (peeled !== undefined) checkId(peeled, width);
    tags.set(tag, { object: id, commit: peeled ?? id });
  }
  return { tags, branches, defaultBranch };
}

function checkId(id: string, width: number): void {
  if (!isObjectId(id) || isZeroId(id) || id.length !== width) {
    throw new PacketsMalformed('the answer holds something that is no object id where one belongs');
  }
}

function attributeOf(attributes: readonly string[], name: string): string | undefined {
  const found = attributes.filter((attribute) => attribute.startsWith(`${name}:`));
  if (found.length > 1) throw new PacketsMalformed(`the answer gives a ref two values of '${name}'`);
  return found[0]?.slice(name.length + 1);
}

function shortName(ref: string, prefix: string): string | undefined {
  return ref.startsWith(prefix) && ref.length > prefix.length ? ref.slice(prefix.length) : undefined;
}
