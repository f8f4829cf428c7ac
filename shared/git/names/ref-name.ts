/**
 * git-check-ref-format(1), with two rules more: no leading `-`, so that a ref can never be read as an option, and no
 * `@{...}`. Applies to branch and tag names with or without `refs/`.
 */
export function isValidRefName(name: string): boolean {
  if (name === '' || name.length > 1024 || name === '@') return false;
  if (name.startsWith('-') || name.startsWith('/') || name.endsWith('/') || name.endsWith('.')) return false;
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|\/\/|@\{/.test(name)) return false;
  return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}
