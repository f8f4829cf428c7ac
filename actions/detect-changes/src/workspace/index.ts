// The door of workspace mode: find the projects of a snapshot, say which of them a change concerns, draw that.
export { type AffectedProject, affected } from './affected.ts';
export { buildGraph } from './discover/index.ts';
export { mermaid } from './mermaid.ts';
export type {
  DependencyEdge,
  Language,
  LockfileVerdict,
  Project,
  WorkspaceGraph,
  WorkspaceKind,
} from './model.ts';
export { workspaceKinds } from './model.ts';
export { findStray } from './strays.ts';
