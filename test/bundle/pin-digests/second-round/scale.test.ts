// Many references, big and deep files, and digests of other forms.
import { expect } from 'vitest';
import { pushImage, startRegistry } from '../../../testbed/registry.ts';
import { folderWith, it, pins, reportedBy, run, statusesOf } from './scene.ts';

it('20,000 references: the output is cut and says so, the report has them all', async () => {
  const line = (file: number, index: number) =>
    `FROM registry.example/some/long/name/of/an/image-${file}-${index}:v1.2.3\n`;
  const text = (file: number) => Array.from({ length: 100 }, (_, index) => line(file, index)).join('');
  await using work = await folderWith(
    Object.fromEntries(Array.from({ length: 200 }, (_, file) => [`d${file}/Dockerfile`, text(file)])),
  );
  const result = await run(work.path, { mode: 'check' });
  const listed = JSON.parse(result.outputs.references ?? '');
  expect(listed.length).toBeLessThan(20_000);
  expect((result.outputs.references ?? '').length * 2).toBeLessThanOrEqual(900_000);
  expect(result.log).toContain('`references` is cut');
  expect(reportedBy(result)).toHaveLength(20_000);
  expect(result.summary).toContain('19800 more references');
  expect(result.problems).toEqual([]);
  expect(result.annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
});

it('2,000 files with one image ask once', async () => {
  await using registry = await startRegistry();
  const image = await pushImage(registry, 'team/app', 'v1');
  const names = Array.from({ length: 2000 }, (_, index) => `d${index}/Dockerfile`);
  await using work = await folderWith(Object.fromEntries(names.map((name) => [name, `FROM ${image.reference}\n`])));
  const result = await run(work.path);
  expect(result.outputs['pinned-count'], result.log.slice(-300)).toBe('2000');
  expect(registry.requests).toHaveLength(1);
  expect(JSON.parse(result.outputs['changed-files'] ?? '')).toHaveLength(2000);
});

it.each([
  ['nested 5,000 deep', `apiVersion: v1\nkind: Pod\nx: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
  ['of 11 MB', `apiVersion: v1\nkind: ConfigMap\ndata:\n  x: "${'y'.repeat(11_000_000)}"\n`],
])('a manifest %s is told and fails the step', async (_name, text) => {
  await using work = await folderWith({ 'a.yaml': text });
  const result = await pins(work.path, { mode: 'check' });
  expect(result.outputs.result).toBe('unresolved');
  expect(result.run.durationMs).toBeLessThan(20_000);
});

it('SHA-512 digests are pins; other algorithms, upper case and wrong lengths are none', async () => {
  const lines = [
    `a@sha512:${'a'.repeat(128)}`,
    `b:1@SHA256:${'A'.repeat(64)}`,
    `d:1@sha256:${'a'.repeat(63)}`,
    `e:1@md5:${'a'.repeat(32)}`,
  ];
  await using work = await folderWith({ Dockerfile: lines.map((one) => `FROM ${one}\n`).join('') });
  const result = await pins(work.path, { mode: 'check' });
  expect(statusesOf(result)).toEqual(['pinned', 'unpinned', 'unpinned', 'unpinned']);
});
