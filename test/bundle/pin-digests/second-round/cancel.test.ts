// A cancel leaves whole files, and nothing beside them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { pushImage, startRegistry } from '../../../testbed/registry.ts';
import { folderWith, it, run } from './scene.ts';

it('a cancel in the middle of look-ups writes nothing and leaves no process', async () => {
  await using registry = await startRegistry();
  const image = await pushImage(registry, 'team/app', 'v1');
  registry.alwaysFault(/manifests\/slow/, 'hang');
  const text = `FROM ${image.reference}\nFROM ${registry.host}/team/app:slow\n`;
  await using work = await folderWith({ Dockerfile: text });
  const result = await run(work.path, {}, { cancelAfterMs: 1500 });
  expect(work.read('Dockerfile')).toBe(text);
  expect(readdirSync(work.path)).toEqual(['Dockerfile']);
  expect(result.orphans).toEqual([]);
  expect(result.conclusion).toBe('cancelled');
  expect(result.durationMs).toBeLessThan(9000);
});

it.each([0, 40])('a cancel %i ms after the writing began leaves whole files only', async (wait) => {
  await using registry = await startRegistry();
  const image = await pushImage(registry, 'team/app', 'v1');
  const names = Array.from({ length: 400 }, (_, index) => `d${index}/Dockerfile`);
  const before = `FROM ${image.reference}\n${'# filler\n'.repeat(200)}`;
  const after = before.replace(image.reference, `${image.reference}@${image.digest}`);
  await using work = await folderWith(Object.fromEntries(names.map((name) => [name, before])));
  const abort = new AbortController();
  let seen = false;
  await run(
    work.path,
    {},
    {
      cancelSignal: abort.signal,
      onLog: (line) => {
        if (seen || !/^##\[group\]Write/.test(line)) return;
        seen = true;
        setTimeout(() => abort.abort(), wait);
      },
    },
  );
  expect(seen, 'the cancel came in time').toBe(true);
  const whole = names.map((name) => work.read(name));
  // Nothing stands beside them that was on its way to be renamed.
  expect(names.flatMap((name) => readdirSync(path.join(work.path, path.dirname(name))))).toEqual(
    names.map(() => 'Dockerfile'),
  );
  expect(whole.filter((text) => text !== before && text !== after)).toEqual([]);
});
