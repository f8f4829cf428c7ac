/** What the reader of one ecosystem hands over; `resolve.ts` makes a graph of it once all of them are known. */
import type { Project, WorkspaceGraph } from '../model.ts';

/** A project before names are made unique. */
export interface FoundProject extends Omit<Project, 'name'> {
  /** Name wished for: the manifest's, else the folder's. */
  readonly title: string;
  /** Listed by a workspace. What nobody lists and lies among test data is taken for test data. */
  readonly member: boolean;
}

/** The project in folder `from` needs what lies at `target`: another project's folder, any other folder, or a file. */
export interface Need {
  readonly from: string;
  readonly target: string;
  /** Goes before the name of what is needed: `depends on`. */
  readonly verb: string;
}

export type SharedFile = WorkspaceGraph['sharedFiles'][number];

export interface Findings {
  readonly projects: FoundProject[];
  readonly needs: Need[];
  readonly sharedFiles: SharedFile[];
}

export function noFindings(): Findings {
  return { projects: [], needs: [], sharedFiles: [] };
}
