/** The words of workspace mode: projects, the edges between them, and what is read to find both. */

export const workspaceKinds = ['pnpm', 'npm', 'yarn', 'bun', 'cargo', 'uv', 'poetry', 'go', 'buf'] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

export type Language = 'typescript' | 'javascript' | 'rust' | 'python' | 'go' | 'protobuf';

/** A folder with a manifest that makes it a unit of work: a package, a crate, a module. */
export interface Project {
  /** Unique in the repository; the manifest's name, with the folder in parentheses when two share one. */
  readonly name: string;
  /** Folder, repository-relative with `/`, `.` for the root. */
  readonly path: string;
  readonly language: Language;
  readonly kind: WorkspaceKind;
  /** The manifest that defines it, repository-relative. */
  readonly manifest: string;
  /** Name by which sibling projects and lockfiles of its ecosystem know it (npm name, crate name, module path). */
  readonly packageName: string;
  /** Path of the lockfile that resolves its external dependencies, if there is one. */
  readonly lockfile?: string;
  /** Dependencies as declared, `name@range`, for lockfiles that do not say who needs what (yarn 1). */
  readonly externals?: readonly string[];
}

/** `from` needs `to`: a change in `to` marks `from`. Both are project paths. */
export interface DependencyEdge {
  readonly from: string;
  readonly to: string;
  /** For people: `depends on core`, `imports proto of proto/payments`. */
  readonly reason: string;
}

/** Projects and edges of one snapshot. */
export interface WorkspaceGraph {
  readonly projects: readonly Project[];
  readonly edges: readonly DependencyEdge[];
  /** Files whose change marks every project below `scope` (workspace manifests: root `Cargo.toml`, `pnpm-workspace.yaml`). */
  readonly sharedFiles: readonly { readonly path: string; readonly scope: string; readonly kind: WorkspaceKind }[];
  /** Lockfiles found, whether or not a project uses them. */
  readonly lockfiles: readonly { readonly path: string; readonly kind: WorkspaceKind }[];
  /** What could not be understood. A manifest that cannot be parsed or read makes the graph incomplete: never silently smaller. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** What a lockfile change means. `unknown` marks everything that the lockfile resolves. */
export type LockfileVerdict =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'projects';
      /** Project path -> why, e.g. `left-pad 1.2.0 -> 1.3.0`. Transitive resolutions count. */
      readonly changed: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'unknown'; readonly why: string };
