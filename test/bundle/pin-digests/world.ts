// The world of these tests: a registry with images, a forge with actions, and a work tree that uses them.
import path from 'node:path';
import { findRegistry, type Pushed, pushImage, type Registry, startRegistry } from '../../testbed/registry.ts';
import { type Changes, createRepository, type Repository } from '../../testbed/repository.ts';
import { requireComponent } from '../../testbed/require.ts';
import { type Forge, startForge } from '../forge.ts';

/** Suites that need a registry are skipped by name where it is not installed. */
export const registryProgram = requireComponent('docker-registry', findRegistry);

export interface World extends AsyncDisposable {
  readonly registry: Registry;
  readonly forge: Forge;
  /** Variables that point the step at this world. */
  readonly env: Readonly<Record<string, string>>;
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  image(repository: string, tag: string, spec?: Parameters<typeof pushImage>[3]): Promise<Pushed>;
  /** An action's repository on the forge. `build` makes commits and tags. */
  action(name: string, build: (repository: Repository) => Promise<void>): Promise<Repository>;
}

export async function startWorld(options: Parameters<typeof startForge>[0] = {}): Promise<World> {
  const registry = await startRegistry();
  const forge = await startForge({ isPrivate: false, ...options });
  const repositories: Repository[] = [];
  return {
    registry,
    forge,
    host: registry.host,
    env: forge.env,
    image: (repository, tag, spec) => pushImage(registry, repository, tag, spec),
    async action(name, build) {
      const repository = await createRepository({ 'action.yml': 'name: x\nruns: {using: node24, main: i.js}\n' });
      repositories.push(repository);
      await build(repository);
      await forge.publish(repository, name);
      return repository;
    },
    async [Symbol.asyncDispose]() {
      for (const repository of repositories) await repository[Symbol.asyncDispose]();
      await forge[Symbol.asyncDispose]();
      await registry[Symbol.asyncDispose]();
    },
  };
}

/** A work tree with the files, committed. */
export async function workTree(files: Changes): Promise<Repository & { file(name: string): string }> {
  const repository = await createRepository(files);
  return Object.assign(repository, { file: (name: string) => path.join(repository.path, name) });
}
