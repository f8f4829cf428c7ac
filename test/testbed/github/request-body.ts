import { type Payload, viewOf } from '../../../shared/github/index.ts';
import { problem, type Reply, unprocessable } from './reply.ts';

export type Kind = 'string' | 'boolean' | 'array' | 'object';

/**
 * Checks a body against GitHub's schema: what must be there is, everything has its type, and nothing is there that
 * GitHub does not know. The last one GitHub itself forgives; a test should not.
 * Source: the OpenAPI description of GitHub's REST API (api.github.com).
 */
export function checkBody(
  body: unknown,
  needed: Readonly<Record<string, Kind>>,
  optional: Readonly<Record<string, Kind>> = {},
): { view: Payload } | { refusal: Reply } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { refusal: problem(400, 'Problems parsing JSON') };
  }
  const known = { ...needed, ...optional };
  for (const [name, value] of Object.entries(body)) {
    const kind = known[name];
    const is = Array.isArray(value) ? 'array' : typeof value;
    if (kind === undefined) return { refusal: unprocessable(`Invalid request. "${name}" is not a permitted key.`) };
    if (is !== kind) return { refusal: unprocessable(`Invalid request. For '/${name}', ${is} is not ${kind}.`) };
  }
  const missing = Object.keys(needed).find((name) => !Object.hasOwn(body, name));
  if (missing !== undefined) return { refusal: unprocessable(`Invalid request. "${missing}" wasn't supplied.`) };
  return { view: viewOf(body) };
}
