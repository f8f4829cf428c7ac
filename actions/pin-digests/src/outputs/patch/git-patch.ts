import { createHash } from 'node:crypto';
import { encodePath } from '../../../../../shared/git/index.ts';
import { unifiedHunks } from './hunks.ts';

export interface PatchedFile {
  /** Relative to the top folder of the checkout, with `/`. */
  readonly path: string;
  readonly before: Buffer;
  readonly after: Buffer;
  /** As git has it: `100644` or `100755`. */
  readonly mode: string;
}

/**
 * A patch that `git apply` takes in the top folder of the checkout: modified files only, those without a difference
 * left out. Bytes are kept as they are, whatever their encoding. The form is that of git-diff(1), "generating patch
 * text with -p"; the full ids of the contents are there for `git apply --3way`.
 */
export function gitPatch(files: readonly PatchedFile[]): Buffer {
  return Buffer.concat(files.map(patchOf));
}

function patchOf({ path, before, after, mode }: PatchedFile): Buffer {
  // One character a byte, so that no byte is lost on the way and lines can be compared as strings.
  const hunks = unifiedHunks(before.toString('latin1'), after.toString('latin1'));
  if (hunks === '') return Buffer.alloc(0);
  const [old, fresh] = [quotePath('a/', path), quotePath('b/', path)];
  // Other readers of patches end a name at a blank unless a tab follows; git writes and takes it.
  const end = path.includes(' ') ? '\t' : '';
  const head = [
    `diff --git ${old} ${fresh}`,
    `index ${blobId(before)}..${blobId(after)} ${mode}`,
    `--- ${old}${end}`,
    `+++ ${fresh}${end}`,
  ];
  return Buffer.from(`${head.join('\n')}\n${hunks}`, 'latin1');
}

/** Id of a content in a SHA-1 repository; git takes it as a hint only. */
function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

const named: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A path as git prints it with `core.quotePath`: in quotes with octal bytes once something in it is not plain ASCII. */
function quotePath(prefix: string, path: string): string {
  const bytes = encodePath(path).toString('latin1');
  if (/^[ !#-[\]-~]*$/.test(bytes)) return prefix + bytes;
  const quoted = bytes.replace(/[^ !#-[\]-~]/g, (byte) => {
    return named[byte] ?? `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${prefix}${quoted}"`;
}
