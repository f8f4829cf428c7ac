import type { ArtifactStore } from './artifact-store.ts';
import type { GitData } from './git-data.ts';
import type { World } from './world.ts';

/** What the handler of a route works with. */
export interface Context {
  readonly git: GitData;
  readonly world: World;
  /** `owner/name`. */
  readonly fullName: string;
  readonly isPrivate: boolean;
  /** Whose token it is; undefined without one. */
  readonly login: string | undefined;
  readonly store: ArtifactStore;
  /** Whether the token may, such as `workflows=write`: for what depends on more than the route. */
  readonly may: (needs: string) => boolean;
}
