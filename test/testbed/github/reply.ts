/** What a route answers; a body that is no text or bytes goes out as JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request below the API's base path. */
export interface Call {
  readonly method: string;
  /** As sent, still percent-encoded. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  /** Base URL of this API, for links. */
  readonly base: string;
  /** The JSON that was sent, `undefined` when there was none. */
  readonly body: unknown;
}

export const ok = (body: unknown, headers: Record<string, string> = {}): Reply => ({ status: 200, body, headers });

/** GitHub's error body. */
export function problem(status: number, message: string, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` } };
}

/** GitHub's answer to what does not fit: a message alone, or what a validation found. */
export function unprocessable(message: string, ...errors: readonly Readonly<Record<string, string>>[]): Reply {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: '422' };
  return { status: 422, body: errors.length === 0 ? body : { ...body, errors } };
}

export const created = (body: unknown): Reply => ({ status: 201, body });

export const notFound = (): Reply => problem(404, 'Not Found');

export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly headers: Record<string, string>;
}

/**
 * Cuts a list as GitHub does: 30 a page unless asked otherwise, never more than 100, and a Link header (RFC 8288) that
 * is absent when there is one page only.
 */
export function paginate<T>(all: readonly T[], call: Call, usual = 30): Page<T> {
  const size = call.query.has('per_page') ? Math.min(100, positive(call.query.get('per_page'), usual)) : usual;
  const number = positive(call.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (page: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(page));
    return `<${call.base}${call.pathname}?${query}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (number > 1) links.push(link(number - 1, 'prev'));
  if (number < last) links.push(link(number + 1, 'next'), link(last, 'last'));
  if (number > 1) links.push(link(1, 'first'));
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') };
  return { items: all.slice((number - 1) * size, number * size), number, headers };
}

function positive(text: string | null, otherwise: number): number {
  const number = Number(text ?? '');
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
