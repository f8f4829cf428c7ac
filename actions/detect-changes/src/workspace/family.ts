/** Package managers that read the same manifests form one family: a shared file of one concerns projects of all of them. */
import type { WorkspaceKind } from './model.ts';

export type Family = 'javascript' | 'rust' | 'python' | 'go' | 'protobuf';

const families: Readonly<Record<WorkspaceKind, Family>> = {
  pnpm: 'javascript',
  npm: 'javascript',
  yarn: 'javascript',
  bun: 'javascript',
  cargo: 'rust',
  uv: 'python',
  poetry: 'python',
  go: 'go',
  buf: 'protobuf',
};

export function familyOf(kind: WorkspaceKind): Family {
  return families[kind];
}
