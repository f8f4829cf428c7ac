import { GitHubFailure } from './failure.ts';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes an API path from literal text and foreign values, each encoded as one segment:
 * ``apiPath`/repos/${owner}/${name}/compare/${base}...${head}` ``. A branch's slash becomes `%2F`, as GitHub wants it.
 * @throws GitHubFailure `refused` for a value that could climb to another path (`.`, `..`) or is empty
 */
export function apiPath(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const encoded = values.map((value) => {
    const text = String(value);
    // Percent-encoding keeps dots, and the URL parser resolves `..` even when they are encoded.
    if (text === '' || text === '.' || text === '..' || !text.isWellFormed()) {
      throw refused(`'${text.toWellFormed()}' cannot be a part of an API path`);
    }
    return encodeURIComponent(text);
  });
  return String.raw({ raw: literals }, ...encoded);
}

/** The URL of a path below the API's base, which may have a path itself (`/api/v3`). */
export function addressOf(apiUrl: string, path: string, query: Query = {}): URL {
  const base = new URL(apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
  const url = new URL(`${base.href}${path.replace(/^\/+/, '')}`);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    throw refused(`'${path}' leads outside the API`);
  }
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/**
 * The `rel="next"` target of a Link header (RFC 8288), if it stays at the origin of the page it came with: the token is
 * sent there. Another origin is an error, as stopping would silently lose pages.
 */
export function nextPage(link: string | string[] | undefined, current: URL): URL | undefined {
  const header = Array.isArray(link) ? link.join(', ') : (link ?? '');
  for (const match of header.matchAll(/<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g)) {
    const [, target = '', parameters = ''] = match;
    if (!/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?![\w-]))/i.test(parameters)) continue;
    const url = URL.canParse(target, current.href) ? new URL(target, current) : undefined;
    if (url === undefined || url.origin !== current.origin) throw refused('the next page is at another address');
    return url;
  }
  return undefined;
}

function refused(why: string): GitHubFailure {
  return new GitHubFailure(
    'refused',
    undefined,
    `The request to GitHub was not sent: ${why}.`,
    'Check the names given.',
  );
}
