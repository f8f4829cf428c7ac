import { decodePath } from '../path-bytes.ts';
import { PatchMalformed } from './model.ts';

/** One record of the raw list, with what ties a section of the patch to it. */
export interface RawEntry {
  /** Of the new side. */
  readonly path: string;
  /** Of the old side, where it was moved from. */
  readonly movedFrom: string | undefined;
  readonly oldId: string;
  readonly newId: string;
  /** A file with lines, no symbolic link and no submodule. */
  readonly regular: boolean;
  /** A change of type is printed as a deletion and an addition. */
  readonly sections: 1 | 2;
}

/** git-diff-tree(1), "Raw output format". */
const header = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([AMTRC])[0-9]*$/;
/** Longer than any header, and than any path that git writes. */
const longestField = 64 * 1024;

/** Reads NUL-ended records from chunks of any size, up to the empty one that parts them from the patch. */
export class RawEntries {
  readonly entries: RawEntry[] = [];
  /** Start of a field whose end has not come yet. */
  #rest: Buffer = Buffer.alloc(0);
  #fields: Buffer[] = [];
  #wanted = 1;

  /** @returns the bytes behind the list, undefined while it goes on */
  push(chunk: Buffer): Buffer | undefined {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (let at = 0; ; ) {
      const end = bytes.indexOf(0, at);
      if (end < 0) {
        this.#rest = bytes.subarray(at);
        if (this.#rest.length > longestField) throw new PatchMalformed('a record without an end');
        return undefined;
      }
      if (end === at && this.#fields.length === 0) return bytes.subarray(end + 1);
      this.#take(bytes.subarray(at, end));
      at = end + 1;
    }
  }

  /** Whether the output may end here: two equal trees have neither records nor a patch. */
  get mayEnd(): boolean {
    return this.entries.length === 0 && this.#fields.length === 0 && this.#rest.length === 0;
  }

  #take(field: Buffer): void {
    this.#fields.push(field);
    if (this.#fields.length === 1) this.#wanted = /^[RC]/.test(lastWord(field)) ? 3 : 2;
    if (this.#fields.length < this.#wanted) return;
    const [first, ...paths] = this.#fields;
    this.#fields = [];
    const found = header.exec(first?.toString('latin1') ?? '');
    const path = paths.at(-1);
    if (found === null || path === undefined || path.length === 0)
      throw new PatchMalformed(`the record ${JSON.stringify(first?.toString('latin1').slice(0, 120))}`);
    const [, , newMode = '', oldId = '', newId = '', status] = found;
    this.entries.push({
      path: decodePath(path),
      movedFrom: status === 'R' && paths[0] !== undefined ? decodePath(paths[0]) : undefined,
      oldId,
      newId,
      regular: newMode.startsWith('100'),
      sections: status === 'T' ? 2 : 1,
    });
  }
}

function lastWord(field: Buffer): string {
  return field.toString('latin1', field.lastIndexOf(0x20) + 1);
}
