// The null id of git.
import { expect } from 'vitest';
import { folderWith, it, pins, shown, statusesOf, usesOf, workflowFile } from './scene.ts';

it('a commit id of zeros only is no pin', async () => {
  const text = usesOf(`octo-org/act@${'0'.repeat(40)}`);
  await using work = await folderWith({ [workflowFile]: text });
  const result = await pins(work.path, { mode: 'check' });
  expect(statusesOf(result), shown(result)).toEqual(['unpinned']);
});
