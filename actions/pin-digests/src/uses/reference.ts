/**
 * What stands behind `uses:`, read as the runner reads it (actions/runner, ConvertToStep of the workflow converter):
 * `docker://` first, then the forms that stay inside the repository, then `owner/repository[/path]@ref` with exactly
 * one `@`, where `/` and `\` separate and empty segments do not count.
 */
export { isCommit } from './commit-id.ts';
export { type PinComment, readPinComment } from './pin-comment.ts';
export { chooseVersionTag } from './version-tag.ts';

export type Uses =
  /** `./x`, `../x`, and `$/x`, the same repository at the same commit. */
  | { readonly kind: 'local' }
  | { readonly kind: 'docker'; readonly image: string }
  | ({ readonly kind: 'action'; readonly ref: string } & ActionName)
  /** Holds an expression, which only the runner can evaluate. */
  | ({ readonly kind: 'dynamic' } & ActionName)
  /** The runner refuses it, or GitHub cannot have such a repository. The name is what could be made out. */
  | ({ readonly kind: 'invalid' } & ActionName);

interface ActionName {
  readonly owner: string;
  readonly repository: string;
  /** Below the repository, with a leading `/`; empty for its root. */
  readonly path: string;
}

export const dockerPrefix = 'docker://';

/**
 * What GitHub admits in the name of an account (`_` in those of managed users) and of a repository. It also keeps odd
 * text out of the URL that the refs are asked from.
 */
const ownerName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/;
const repositoryName = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/;

/** Reads the value of a `uses:`. Never fails. */
export function parseUses(text: string): Uses {
  if (text.startsWith(dockerPrefix)) return { kind: 'docker', image: text.slice(dockerPrefix.length) };
  if (/^(?:\.{1,2}|\$)(?:[/\\]|$)/.test(text)) return { kind: 'local' };
  const at = text.indexOf('@');
  const head = at < 0 ? text : text.slice(0, at);
  const [owner = '', repository = '', ...below] = head.split(/[/\\]/).filter((segment) => segment !== '');
  const name = { owner, repository, path: below.map((segment) => `/${segment}`).join('') };
  if (text.includes('${{')) return { kind: 'dynamic', ...name };
  const ref = at < 0 ? '' : text.slice(at + 1);
  if (ref === '' || ref.includes('@') || !ownerName.test(owner) || !repositoryName.test(repository)) {
    return { kind: 'invalid', ...name };
  }
  return { kind: 'action', ...name, ref };
}
