import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPatchReader,
  type PatchedFile,
  parsePatch,
  patchArguments,
} from '../../../../../shared/git/patch/index.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';

/** Lines that look like git's own, and a few that repeat, so that there is something to keep. */
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c', '', '}', '  return') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '--- a/x',
      '+++ b/x',
      '-- a/x',
      '++ b/x',
      '@@ -1 +1 @@',
      '@@ -1,3 +1,9 @@ f',
      'diff --git a/x b/x',
      'index 1..2',
      '\\ No newline at end of file',
      '+',
      '-',
      ' ',
      'x\r',
      'nul\0',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', '')) },
);
const content = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
  .map(([lines, ended]) => (lines.length === 0 ? '' : lines.join('\n') + (ended ? '\n' : '')));
const tree = fc.dictionary(fc.constantFrom('a', 'b c', 'd/e', 'd/f"g', 'é', 'h\ti', 'j\nk'), content, { maxKeys: 5 });

/** Every line with its end, as git counts them. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

async function writeTree(repo: Repository, files: Record<string, string>): Promise<string> {
  await repo.git('read-tree', '--empty');
  const records: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const blob = (await repo.gitWith(['hash-object', '-w', '--stdin'], text)).toString().trim();
    records.push(`100644 ${blob}\t${path}\0`);
  }
  if (records.length > 0) await repo.gitWith(['update-index', '-z', '--index-info'], records.join(''));
  return repo.git('write-tree');
}

/** What is left of the new side without its changed lines. */
function kept(text: string, file: PatchedFile): string[] {
  const changed = new Set(
    file.lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );
  return linesOf(text).filter((_, index) => !changed.has(index + 1));
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const text of whole) if (part[at] === text) at++;
  return at === part.length;
}

describe('the changed lines of any two trees', () => {
  it('leave lines that the old side had, in its order, and are as many as git counts', async () => {
    await using repo = await createRepository({ anchor: 'x' });
    const property = fc.asyncProperty(tree, tree, async (before, after) => {
      const [base, head] = [await writeTree(repo, before), await writeTree(repo, after)];
      const output = await repo.gitWith([...patchArguments, base, head]);
      const files = parsePatch(output);
      const numstat = ['--numstat', '-z', '--text', '--no-renames', '--diff-filter=d'];
      // Without renames: by path, what the old side had there.
      const plain = parsePatch(await repo.gitWith([...patchArguments, '--no-renames', base, head]));
      const counted = (await repo.gitWith(['diff-tree', '-r', ...numstat, base, head])).toString().split('\0');
      const wanted = counted.filter((row) => row !== '').map((row) => row.split('\t'));
      const added = new Map(wanted.map(([count, , ...name]) => [name.join('\t'), count]));
      expect(new Set(plain.map(({ path }) => path))).toEqual(new Set(added.keys()));
      for (const file of plain) {
        const total = file.lines.reduce((sum, [from, to]) => sum + to - from + 1, 0);
        // `-` for what git calls binary, which it does not count.
        const count = added.get(file.path);
        if (count !== '-') expect(total).toBe(Number(count));
        const text = after[file.path] ?? '';
        expect(isSubsequence(kept(text, file), linesOf(before[file.path] ?? ''))).toBe(true);
        const nul = linesOf(text).some((body, index) => body.includes('\0') && has(file, index + 1));
        expect(file.binary).toBe(nul);
      }
      // With renames: what is kept comes from some file of the old side.
      for (const file of files) {
        const rest = kept(after[file.path] ?? '', file);
        expect(Object.values(before).some((old) => isSubsequence(rest, linesOf(old))) || rest.length === 0).toBe(true);
      }
      // However the output is cut into chunks.
      for (const size of [1, 7, 64]) {
        const reader = createPatchReader();
        for (let at = 0; at < output.length; at += size) reader.push(output.subarray(at, at + size));
        expect(reader.end()).toEqual(files);
      }
    });
    await fc.assert(property, { numRuns: 60 });
  }, 120_000);
});

function has(file: PatchedFile, number: number): boolean {
  return file.lines.some(([from, to]) => from <= number && number <= to);
}
