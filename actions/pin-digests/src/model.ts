/** The words of pin-digests. */
import type { Intent, Splice } from '../../../shared/edit/index.ts';

/** How a file is read. */
export type FileKind =
  | 'workflow'
  | 'action'
  | 'dockerfile'
  | 'compose'
  | 'kustomization'
  | 'kubernetes'
  | 'helm-values'
  | 'fields';

export const statuses = [
  'pinned',
  'changed',
  'unpinned',
  'unresolved',
  'refused',
  'mismatch',
  'impostor',
  'moved',
  'dynamic',
  'locked',
  'ignored',
] as const;
export type Status = (typeof statuses)[number];

/** Plain values beside a field, at the same mapping. */
export type Siblings = Readonly<Record<string, string | number | boolean | null>>;

/** The change of one reference: what to splice, and what the reference reads afterwards. */
export interface Rewriting {
  readonly splices: readonly Splice[];
  /** For YAML and JSON: the scalars that change, and nothing else may. Empty for Dockerfiles. */
  readonly intents: readonly Intent[];
  /** The reference as it then stands in the file: `nginx:1.27@sha256:...`, `actions/checkout@<sha>`. */
  readonly reference: string;
}

interface Place {
  /** Where the reference begins, from 1. */
  readonly line: number;
  readonly column: number;
  /** Key path (`jobs.build.steps[0].uses`, `image.oci`) or the instruction (`FROM`, `COPY --from`, `# syntax`). */
  readonly where: string;
  /** The reference as it stands in the file, without quotes: `nginx:1.27`, `actions/checkout@v4`. */
  readonly original: string;
  /**
   * Set when the place holds nothing that could be pinned, and why in a short clause:
   * `dynamic` (expression, template, build argument without default), `ignored` (a marker on or above the line),
   * `locked` (the workflow is in actions.lock). Scratch, stage names, `./`, `$/` are no references at all and not found.
   */
  readonly settled?: { readonly status: 'dynamic' | 'ignored' | 'locked'; readonly because: string };
  /** For a custom field only. */
  readonly siblings?: Siblings;
}

export interface ImageFound extends Place {
  readonly kind: 'image';
  /** As written, without tag and digest: `nginx`, `localhost:5000/app`. Empty when the field is empty or only a digest. */
  readonly name: string;
  /** As written; undefined when there is none. */
  readonly tag: string | undefined;
  /** What stands behind `@` or in the digest key, checked by nobody: `sha256:pending` too. */
  readonly digest: string | undefined;
  /** The platform that the line itself asks for (`FROM --platform=linux/amd64`). */
  readonly platform?: string;
  /** @param exact the tag that was resolved (kept with `tag-and-digest`) and its digest @throws EditRefused */
  rewrite(exact: { readonly tag: string; readonly digest: string }, style: 'tag-and-digest' | 'digest'): Rewriting;
}

export interface ActionFound extends Place {
  readonly kind: 'action';
  readonly owner: string;
  readonly repository: string;
  /** Below the repository, with a leading `/`; empty for its root. */
  readonly path: string;
  /** Behind the `@`: tag, branch or commit. */
  readonly ref: string;
  /** The comment behind it on its line, without `#`. */
  readonly comment: string | undefined;
  /**
   * @param comment what goes behind the commit, whole (`v4.2.1 keep this note`); empty: leave the comment alone
   * @throws EditRefused
   */
  rewrite(exact: { readonly commit: string; readonly comment: string }, separator: string): Rewriting;
}

export type Reference = ImageFound | ActionFound;
