// detect-changes on the shop: six events, each in the checkout that actions/checkout would leave.
import { rm } from 'node:fs/promises';
import { runAction } from '../../../test/runner/index.ts';
import { cloneShallow } from '../../../test/testbed/clone.ts';
import { makeFolder } from '../../../test/testbed/leftovers.ts';
import { createRepository } from '../../../test/testbed/repository.ts';
import type { Stage } from '../stage.ts';
import { type Answer, readAnswer } from './answer.ts';
import { type History, makeHistory } from './history.ts';
import { filters, monorepo } from './monorepo/index.ts';
import { type Scene, scenes } from './scenes.ts';
import { show } from './show.ts';

export async function play(stage: Stage): Promise<void> {
  stage.paragraph(
    `The shop is a monorepo of ${Object.keys(monorepo).length} files in TypeScript, Python, Rust and Protobuf. ` +
      'Each event gets the checkout that actions/checkout leaves: one commit deep.',
  );
  await using repository = await createRepository();
  const server = await makeFolder('demo');
  try {
    const history = await makeHistory(repository, server);
    for (const [index, scene] of scenes(history).entries()) {
      stage.blank();
      stage.subheading(`${index + 1}. ${scene.title}`);
      stage.paragraph(scene.story);
      const { answer, measured } = await perform(stage, scene, history);
      show(stage, answer, measured);
      check(scene, answer);
    }
  } finally {
    await rm(server, { recursive: true, force: true });
  }
}

async function perform(stage: Stage, scene: Scene, history: History): Promise<{ answer: Answer; measured: string }> {
  await using checkout = await cloneShallow(history.url, scene.checkout);
  const run = await runAction({
    ...stage.shipped('detect-changes'),
    with: { filters, workspace: 'auto' },
    event: scene.event,
    workspace: checkout.path,
  });
  const fetches = run.log.split('\n').filter((line) => line.startsWith('Fetching ')).length;
  const measured = `${fetches} ${fetches === 1 ? 'fetch' : 'fetches'}, ${Math.round(run.durationMs)} ms`;
  return { answer: readAnswer(run), measured };
}

/** A demo that shows something else than it tells has found a bug. */
function check(scene: Scene, { tracks, outputs }: Answer): void {
  const running = tracks.filter(({ changed }) => changed).map(({ name }) => name);
  const wanted = scene.tracks.join(', ');
  if (running.join(', ') !== wanted || outputs.degraded !== String(scene.degraded)) {
    throw new Error(`${scene.title}: expected ${wanted} to run (degraded: ${scene.degraded}), see above.`);
  }
}
