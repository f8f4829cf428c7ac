// GitHub takes 65,536 characters.
import { expect } from 'vitest';
import { pushImage, startRegistry } from '../../../testbed/registry.ts';
import { createRepository } from '../../../testbed/repository.ts';
import { it, pins, startForge } from './scene.ts';

it('a very long body is cut, and the table stays', async () => {
  await using registry = await startRegistry();
  const image = await pushImage(registry, 'team/app', 'v1');
  await using forge = await startForge();
  await using repository = await createRepository({ Dockerfile: `FROM ${image.reference}\n` });
  await repository.publish(forge.bare('octo-org/app'));
  await pins(
    repository.path,
    { 'pull-request': 'true', token: 'testbed-token', 'default-token': 'none', body: `Hello\n\n${'b'.repeat(70_000)}` },
    { env: forge.env },
  );
  const [pull] = forge.api.world.pullRequests;
  expect(pull?.body).toContain('| old | new |');
  expect(pull?.body).toContain('Hello');
});
