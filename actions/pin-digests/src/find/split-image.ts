/** The three parts of an image reference as they stand in a file. */
export interface ImageParts {
  /** As written, without tag and digest: `nginx`, `localhost:5000/app`. */
  readonly name: string;
  /** Behind the colon of the last path segment; the empty text for `nginx:`. */
  readonly tag: string | undefined;
  /** Behind the first `@`, or a digest that stands alone; checked by nobody, `sha256:pending` too. */
  readonly digest: string | undefined;
}

/**
 * Takes an image reference apart by its separators alone. It judges nothing and never fails: what a registry would
 * refuse comes out as parts that nobody can resolve.
 *
 * A colon starts a tag only behind the last slash: before it, it belongs to `host:port` (reference grammar of
 * distribution). A name cannot contain `@`, so the first one ends it: `a:1@junk@sha256:...` is not taken for pinned.
 */
export function splitImage(text: string): ImageParts {
  const at = text.indexOf('@');
  if (at < 0 && /^sha(?:256|512):/i.test(text)) return { name: '', tag: undefined, digest: text };
  const named = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  if (colon < 0) return { name: named, tag: undefined, digest };
  return { name: named.slice(0, colon), tag: named.slice(colon + 1), digest };
}
