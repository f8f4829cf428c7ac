// A file that has two names.
import { expect } from 'vitest';
import { pushImage, startRegistry } from '../../../testbed/registry.ts';
import { createRepository, symlink } from '../../../testbed/repository.ts';
import { posixFiles } from '../attack/attacker.ts';
import { it, pins } from './scene.ts';

(posixFiles ? it : it.skip)('`changed-files` names the file that changed, not a link to it', async () => {
  await using registry = await startRegistry();
  const image = await pushImage(registry, 'team/app', 'v1');
  const files = { 'real/Dockerfile': `FROM ${image.reference}\n`, 'a/Dockerfile': symlink('../real/Dockerfile') };
  await using repository = await createRepository(files);
  const result = await pins(repository.path);
  expect(await repository.git('diff', '--name-only')).toBe('real/Dockerfile');
  expect(JSON.parse(result.outputs['changed-files'] ?? '')).toEqual(['real/Dockerfile']);
});
