// Values of Helm charts: what stands beside a tag, and what counts as values at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, missing, startBed, unknownDigest, zeros } from './bed.ts';
import { eachRow, marked, type Row } from './rows.ts';

const chart = { 'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n' };

/** `REPO` is the repository; `ONE`, `TWO` and `TEN` are the digests of its tags 1, 2 and 1.10. */
const values = (name: string, from: string, to: string): Row => {
  const filled = (bed: Bed, text: string) =>
    text
      .replaceAll('HOST', bed.registry.host)
      .replaceAll('REPO', bed.image('app'))
      .replaceAll('ONE', bed.digest('app:1'))
      .replaceAll('TEN', bed.digest('app:1.10'));
  return { name, file: 'values.yaml', text: (bed) => filled(bed, from), wanted: (bed) => filled(bed, to) };
};

eachRow(
  'Helm values:',
  [
    values(
      'without a digest key the tag takes it, quoted or not',
      'a:\n  repository: REPO\n  tag: "1" # keep\nb:\n  repository: REPO\n  tag: 1.10\n',
      'a:\n  repository: REPO\n  tag: "1@ONE" # keep\nb:\n  repository: REPO\n  tag: 1.10@TEN\n',
    ),
    values(
      'a registry key is part of the name',
      'image:\n  registry: HOST\n  repository: team/app\n  tag: "1"\n',
      'image:\n  registry: HOST\n  repository: team/app\n  tag: "1@ONE"\n',
    ),
    values(
      'an empty digest, null and a placeholder are filled from the tag beside them',
      'b:\n  repository: REPO\n  tag: 1\n  digest: ""\nc:\n  repository: REPO\n  tag: \'1\'\n  digest: sha256:pending\ng: { repository: REPO, tag: "1", digest: null }\n',
      'b:\n  repository: REPO\n  tag: 1\n  digest: "ONE"\nc:\n  repository: REPO\n  tag: \'1\'\n  digest: ONE\ng: { repository: REPO, tag: "1", digest: ONE }\n',
    ),
    marked('a key called image holds a whole reference', 'values.yaml', 'd:\n  image: §app:2§\n'),
  ],
  {},
  chart,
);

describe.skipIf(missing)('a chart', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  it('a digest of zeros without a tag fails with the path of its key', async () => {
    const text = `deep:\n  f:\n    repository: ${bed.image('app')}\n    digest: ${zeros}\n`;
    const outcome = await bed.run({ ...chart, 'values.yaml': text });
    expect([outcome.statuses, outcome.error]).toEqual([['unresolved'], expect.stringContaining('deep.f')]);
  });
  it('verify finds a digest that the registry does not have', async () => {
    const text = `b:\n  repository: ${bed.image('app')}\n  tag: "1"\n  digest: ${unknownDigest}\n`;
    expect((await bed.run({ ...chart, 'values.yaml': text }, { mode: 'verify' })).statuses).toEqual(['mismatch']);
  });
  it('its templates are skipped and reported', async () => {
    const template = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: nginx:1\n';
    const outcome = await bed.run({ ...chart, 'values.yaml': 'x: 1\n', 'templates/d.yaml': template });
    expect([outcome.references, outcome.log]).toEqual([[], expect.stringContaining('skipped templates/d.yaml')]);
  });
  it('values without a Chart.yaml beside them are not read', async () => {
    expect(
      (await bed.run({ 'values.yaml': `image: ${bed.image('app')}:1\n`, Dockerfile: 'FROM scratch\n' })).references,
    ).toEqual([]);
  });
});
