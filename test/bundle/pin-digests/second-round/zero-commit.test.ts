// The null id of git.
import { expect } from 'vitest';
import { folderWith, it, pins, shown, statusesOf } from './helper.ts';

it('a commit id of zeros only is no pin', async () => {
  const text = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: octo-org/act@${'0'.repeat(40)}\n`;
  await using work = await folderWith({ '.github/workflows/a.yml': text });
  const result = await pins(work.path, { mode: 'check' });
  expect(statusesOf(result), shown(result)).toEqual(['unpinned']);
});
