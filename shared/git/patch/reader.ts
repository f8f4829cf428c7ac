import { Hunks } from './hunks.ts';
import { type LineRange, type PatchedFile, PatchMalformed } from './model.ts';
import { RawEntries, type RawEntry } from './raw-entries.ts';

/** Reads what `git` prints for `patchArguments`, in chunks of any size. Holds files and ranges, never content. */
export interface PatchReader {
  /** @throws PatchMalformed */
  push(chunk: Buffer): void;
  /** @throws PatchMalformed when the end came too early */
  end(): PatchedFile[];
}

interface OpenFile {
  readonly entry: RawEntry;
  readonly lines: LineRange[];
  sections: number;
  binary: boolean;
}

/** git-diff(1), "Generating patch text with -p". Lines of git's own that a section may begin with. */
const known =
  /^(?:old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|(?:dis)?similarity index|--- |\+\+\+ )/;
const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const index = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})(?: [0-7]{6})?$/;

export function createPatchReader(): PatchReader {
  const raw = new RawEntries();
  const files: OpenFile[] = [];
  let listed = false;

  const current = (): OpenFile => {
    const file = files.at(-1);
    if (file === undefined) throw new PatchMalformed('a hunk of no file');
    return file;
  };

  /** Sections come in the order of the raw list. */
  function openSection(): void {
    const last = files.at(-1);
    if (last !== undefined && last.sections < last.entry.sections) {
      last.sections++;
      return;
    }
    const entry = raw.entries[files.length];
    if (entry === undefined) throw new PatchMalformed('more files than the list has');
    files.push({ entry, lines: [], sections: 1, binary: false });
  }

  /** The ids prove that section and record are about the same file. */
  function checkIds(oldId: string, newId: string): void {
    const { entry, sections } = current();
    const gone = /^0+$/;
    const first = entry.sections === 1 || sections === 1;
    const second = entry.sections === 1 || sections === 2;
    const agree =
      (first ? oldId === entry.oldId : gone.test(oldId)) && (second ? newId === entry.newId : gone.test(newId));
    if (!agree) throw new PatchMalformed('its files come in another order than the list');
  }

  function openHunk(removed: number, start: number, added: number): void {
    const { entry, lines } = current();
    hunks.begin(removed, added);
    if (added === 0 || !entry.regular) return;
    const last = lines.at(-1);
    if (start < 1 || (last !== undefined && start <= last[1])) throw new PatchMalformed('hunks out of order');
    if (last !== undefined && start === last[1] + 1) lines[lines.length - 1] = [last[0], start + added - 1];
    else lines.push([start, start + added - 1]);
  }

  const hunks = new Hunks({
    header(line) {
      if (line.startsWith('diff --git ')) return openSection();
      const ids = index.exec(line);
      if (ids !== null) return checkIds(ids[1] ?? '', ids[2] ?? '');
      const found = hunk.exec(line);
      if (found !== null) return openHunk(Number(found[1] ?? 1), Number(found[2]), Number(found[3] ?? 1));
      current();
      if (!known.test(line)) throw new PatchMalformed(`the line ${JSON.stringify(line.slice(0, 120))}`);
    },
    binary() {
      current().binary = true;
    },
  });

  return {
    push(chunk) {
      if (listed) return hunks.push(chunk);
      const rest = raw.push(chunk);
      if (rest === undefined) return;
      listed = true;
      hunks.push(rest);
    },
    end() {
      if (!listed && !raw.mayEnd) throw new PatchMalformed('its list has no end');
      hunks.end();
      const last = files.at(-1);
      if (files.length !== raw.entries.length || (last !== undefined && last.sections < last.entry.sections))
        throw new PatchMalformed('fewer files than the list has');
      return files.map(({ entry, lines, binary }) => ({
        path: entry.path,
        ...(entry.movedFrom === undefined ? {} : { movedFrom: entry.movedFrom }),
        lines,
        binary: binary && entry.regular,
      }));
    },
  };
}

/** The same for output that is there as a whole. @throws PatchMalformed */
export function parsePatch(output: Buffer): PatchedFile[] {
  const reader = createPatchReader();
  reader.push(output);
  return reader.end();
}
