// Generated parts of hand-written pages stand between `<!-- <name>:start -->` and `<!-- <name>:end -->`.

export const startMarker = (name: string): string => `<!-- ${name}:start -->`;
export const endMarker = (name: string): string => `<!-- ${name}:end -->`;

/** `page` with `body` between the markers, or undefined when the page does not hold the pair exactly once, in order. */
export function replaceBetween(page: string, name: string, body: string): string | undefined {
  const [before, rest, again] = page.split(startMarker(name));
  if (before === undefined || rest === undefined || again !== undefined) return undefined;
  const [, after, extra] = rest.split(endMarker(name));
  if (after === undefined || extra !== undefined || before.includes(endMarker(name))) return undefined;
  return `${before}${startMarker(name)}\n${body}\n${endMarker(name)}${after}`;
}
