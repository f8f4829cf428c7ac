// The judge is kustomize: what it builds from a pinned kustomization names the digest that was written.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../../testbed/programs.ts';
import { requireComponent } from '../../../testbed/require.ts';
import { type Bed, missing, type Outcome, startBed } from './bed.ts';

const kustomize = requireComponent('kustomize', () => findProgram('kustomize'));
const pod = (image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n    - {name: a, image: "${image}"}\n`;

/** `REPO` is the repository; then the image of the pod, and the tag that its digest comes from. */
const entries: readonly (readonly [string, string, string, string])[] = [
  ['newTag', '- name: REPO\n  newTag: "1"\n', 'REPO:0', '1'],
  ['newTag 1.10 without quotes', '- name: REPO\n  newTag: 1.10\n', 'REPO:0', '1.10'],
  ['newName with newTag', '- name: nginx\n  newName: REPO\n  newTag: "1"\n', 'nginx:0', '1'],
  [
    'a pending digest beside newTag',
    '- name: nginx\n  newName: REPO\n  newTag: "2"\n  digest: sha256:pending\n',
    'nginx:0',
    '2',
  ],
  ['flow style', "- {name: nginx, newName: REPO, newTag: '1'}\n", 'nginx:0', '1'],
];

describe.skipIf(missing || !kustomize)('a kustomization', () => {
  let bed: Bed;
  let outcome: Outcome;
  beforeAll(async () => {
    bed = await startBed();
    const filled = (text: string) => text.replaceAll('REPO', bed.image('app'));
    const files = entries.flatMap(([, entry, image], index) => [
      [`k${index}/kustomization.yaml`, `resources: [pod.txt]\nimages:\n${filled(entry)}`],
      [`k${index}/pod.txt`, pod(filled(image))],
    ]);
    outcome = await bed.run(Object.fromEntries(files));
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it.each(entries.map(([name, , , tag], index) => ({ name, tag, index })))(
    'with $name builds what was pinned',
    ({ tag, index }) => {
      expect(outcome.result, outcome.log).toBe('changed');
      const built = execFileSync(kustomize ?? '', ['build', path.join(outcome.workspace, `k${index}`)], {
        encoding: 'utf8',
      });
      const [, name, digest] = /^ +- image: (.*)@(sha256:.*)$/m.exec(built) ?? [];
      expect([bed.image('app'), `${bed.image('app')}:${tag}`]).toContain(name);
      expect(digest).toBe(bed.digest(`app:${tag}`));
    },
  );
  it('an empty digest without a tag fails with the path of its key', async () => {
    const text = `images:\n- name: nginx\n  newName: ${bed.image('app')}\n  digest: ""\n`;
    const { result, error } = await bed.run({ 'k/kustomization.yaml': text });
    expect([result, error]).toEqual(['unresolved', expect.stringContaining('images[0]')]);
  });
});
