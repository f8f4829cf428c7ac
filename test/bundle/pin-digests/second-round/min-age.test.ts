// A release is as young as it says, not as the commit says, which anybody can date.
import { describe, expect } from 'vitest';
import { pushImage, startRegistry } from '../../../testbed/registry.ts';
import { createRepository } from '../../../testbed/repository.ts';
import { folderWith, it, pins, shown, startForge, statusesOf, usesOf, workflowFile } from './scene.ts';

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe.concurrent('min-age', () => {
  // The commit is dated 2026-01-01 (git lets anybody choose that), the release of the version that is written is an hour old.
  it.each(['v1', 'v1.0.0'])('a release younger than min-age is refused when %s is asked for', async (tag) => {
    await using forge = await startForge();
    await using action = await createRepository({ 'action.yml': 'name: x\n' });
    await action.tag('v1.0.0');
    await action.tag('v1');
    await action.publish(forge.bare('octo-org/act'));
    const release = { tag_name: 'v1.0.0', published_at: ago(1), created_at: ago(1000), draft: false };
    forge.api.fault(/releases\/tags\/v1\.0\.0$/, { status: 200, body: release }, { status: 200, body: release });
    const text = usesOf(`octo-org/act@${tag}`);
    await using work = await folderWith({ [workflowFile]: text });
    const result = await pins(work.path, { 'min-age': '7d', token: 'testbed-token' }, { env: forge.env });
    expect(statusesOf(result), `${work.read(workflowFile)}${shown(result)}`).toEqual(['refused']);
    expect(work.read(workflowFile)).toBe(text);
  });

  it.each([[{}], [{ published_at: null }], [{ published_at: 'nonsense' }], [[]]])(
    'a release that does not tell its age (%j) is unresolved',
    async (body) => {
      await using forge = await startForge();
      await using action = await createRepository({ 'action.yml': 'name: x\n' });
      await action.tag('v1.0.0');
      await action.publish(forge.bare('octo-org/act'));
      forge.api.fault(/releases\/tags\/v1\.0\.0$/, { status: 200, body });
      await using work = await folderWith({ [workflowFile]: usesOf('octo-org/act@v1.0.0') });
      const result = await pins(work.path, { 'min-age': '7d', token: 'testbed-token' }, { env: forge.env });
      expect(statusesOf(result), shown(result)).toEqual(['unresolved']);
    },
  );

  it('the log says why `update` leaves a tag that moved to something too young', async () => {
    await using registry = await startRegistry();
    const old = await pushImage(registry, 'team/app', 'v1', { created: ago(1000), content: 'old' });
    await pushImage(registry, 'team/app', 'v1', { created: ago(1), content: 'new' });
    await using work = await folderWith({ Dockerfile: `FROM ${old.reference}@${old.digest}\n` });
    const result = await pins(work.path, { mode: 'update', 'min-age': '7d' });
    expect(statusesOf(result)).toEqual(['pinned']);
    expect(shown(result)).toContain('younger');
  });
});
