// Lists of Kubernetes whose items have no kind of their own.
import { expect } from 'vitest';
import { folderWith, it, pins, shown, statusesOf } from './scene.ts';

it.each(['PodList', 'DeploymentList'])('the containers in the items of a %s are found', async (kind) => {
  const spec =
    kind === 'PodList'
      ? '{containers: [{image: "nginx:1.27"}]}'
      : '{template: {spec: {containers: [{image: "nginx:1.27"}]}}}';
  await using work = await folderWith({
    'a.yaml': `apiVersion: v1\nkind: ${kind}\nitems:\n- metadata: {name: x}\n  spec: ${spec}\n`,
  });
  const result = await pins(work.path, { mode: 'check' });
  expect(statusesOf(result), shown(result)).toEqual(['unpinned']);
});
