// The actions that the workflow of the demo uses, as repositories on the git server.
import path from 'node:path';
import { createRepository, type Repository } from '../../../test/testbed/repository.ts';

/** @param server folder that the git server serves */
export async function publishActions(server: string): Promise<void> {
  await using checkout = await createRepository({ 'action.yml': 'name: Checkout\n' });
  await release(checkout, server, 'actions/checkout', ['v4', 'v4.2.1']);
  await using setup = await createRepository({ 'action.yml': 'name: Set up the shop\n' });
  await release(setup, server, 'octo-org/setup-shop', ['v2', 'v2.0.3']);
  await using deploy = await createRepository({ 'action.yml': 'name: Deploy\n' });
  await release(deploy, server, 'octo-org/deploy', ['v1', 'v1.2.0']);
}

/** Moves the released tags to another commit, as somebody with a stolen token would. */
export async function moveTags(server: string): Promise<void> {
  await using deploy = await createRepository({ 'action.yml': 'name: Deploy\n' });
  const first = await deploy.head();
  await deploy.commit({ 'steal.js': '// sends the secrets away\n' }, 'Improve performance');
  await deploy.branch('releases', first);
  await release(deploy, server, 'octo-org/deploy', ['v1', 'v1.2.0']);
}

/** Annotated tags, which are objects of their own: the commit behind them is what counts. */
async function release(repository: Repository, server: string, name: string, tags: readonly string[]): Promise<void> {
  for (const tag of tags) await repository.tag(tag, { message: `Release ${tag}` });
  await repository.publish(path.join(server, `${name}.git`));
}
