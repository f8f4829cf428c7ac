import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { score, sizeFor, stock, type TreeReference, treeFiles } from '../../../bench/pin-digests/tree.ts';

const exact = ({ kind, name, ref }: TreeReference): string =>
  `${kind === 'image' ? 'sha256:' : ''}${Buffer.from(`${name}${ref}`).toString('hex').padEnd(64, '0').slice(-64)}`;

describe('the repository that everybody pins', () => {
  it('has 1,000 references in 200 workflows, 150 actions and 50 images of them distinct', () => {
    const references = treeFiles(sizeFor(1), 'r.test').flatMap((file) => file.references);
    const distinct = (kind: string): number =>
      new Set(references.filter((each) => each.kind === kind).map(({ name, ref }) => `${name}:${ref}`)).size;
    expect([references.length, distinct('action'), distinct('image')]).toEqual([1000, 150, 50]);
  });

  it('uses only what the servers have', () => {
    for (const size of [sizeFor(1), sizeFor(0.02)]) {
      const { actions, images } = stock(size);
      for (const { kind, name, ref } of treeFiles(size, 'r.test').flatMap((file) => file.references)) {
        if (kind === 'image') expect(images).toHaveProperty([`${name}:${ref}`]);
        else expect(Number(ref.slice(1))).toBeLessThanOrEqual(actions[name]?.majors ?? 0);
      }
    }
  });

  it('is made of workflows, and scored by the lines that hold references', () => {
    const files = treeFiles(sizeFor(0.02), 'r.test');
    const [file] = files;
    const job = parse(file?.text ?? '').jobs.build;
    expect(job.container.image).toBe(`r.test/${file?.references[0]?.name}:${file?.references[0]?.ref}`);
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const read = (path: string): string => texts.get(path) ?? '';
    expect(score(files, read, exact)).toEqual({ right: 0, wrong: 0, of: 20 });
    const { path = '', text = '', references = [] } = file ?? {};
    const [image, first, second] = references;
    if (image === undefined || first === undefined || second === undefined) throw new Error('too few references');
    texts.set(
      path,
      text
        .replace(`:${image.ref}\n`, `:${image.ref}@${exact(image)}\n`)
        .replace(`${first.name}@${first.ref}`, `${first.name}@${exact(first)} # ${first.ref}`)
        .replace(`${second.name}@${second.ref}`, `${second.name}@${'d'.repeat(40)}`),
    );
    expect(score(files, read, exact)).toEqual({ right: 2, wrong: 1, of: 20 });
  });
});
