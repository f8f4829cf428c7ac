// No image is older: the first public version of Docker is of March 2013. Build tools that want the same bytes each time
// write 0001-01-01, 1970-01-01 or 1980-01-01, which say nothing about an age.
const firstImages = Date.UTC(2013, 2, 1);

/** A time of creation as images write it (RFC 3339); undefined when it is malformed or a placeholder. */
export function parseCreated(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  const form = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;
  if (!form.test(text)) return undefined;
  const at = Date.parse(text.replace(' ', 'T').replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(at) || at < firstImages ? undefined : new Date(at);
}
