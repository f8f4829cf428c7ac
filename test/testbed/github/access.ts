import { notFound, problem, type Reply } from './reply.ts';

/** What a token may: everything, or the given permissions as in a workflow's `permissions:` (with underscores). */
export type Rights = 'all' | Readonly<Record<string, 'read' | 'write'>>;

/**
 * GitHub's answer to who may not, or `undefined` for who may.
 * Anybody, and any good token, may read a public repository; a private one is hidden from those without any right to it.
 * @param needs such as `pull_requests=read`; one of several is enough: `issues=write; pull_requests=write`
 */
export function deny(
  authorization: string | undefined,
  tokens: Readonly<Record<string, Rights>>,
  needs: string,
  isPrivate: boolean,
): Reply | undefined {
  const token = /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1];
  const writes = needs.includes('=write');
  if (token === undefined && writes && !isPrivate) return problem(401, 'Requires authentication');
  if (token === undefined) return isPrivate ? notFound() : undefined;
  const rights = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (rights === undefined) return problem(401, 'Bad credentials');
  if (needs.startsWith('metadata=') || (!isPrivate && !writes)) return undefined;
  if (needs.split('; ').some((need) => holds(rights, need))) return undefined;
  return problem(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': needs });
}

/** Whether the token of a request holds a right, for what depends on more than the route. */
export function mayDo(
  authorization: string | undefined,
  tokens: Readonly<Record<string, Rights>>,
  needs: string,
): boolean {
  const token = /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const rights = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  return rights !== undefined && holds(rights, needs);
}

/** Whose token a request brings; undefined without one, and for one that is not accepted. */
export function loginOf(
  authorization: string | undefined,
  tokens: Readonly<Record<string, Rights>>,
  logins: Readonly<Record<string, string>> = {},
): string | undefined {
  const token = /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  if (!Object.hasOwn(tokens, token)) return undefined;
  return Object.hasOwn(logins, token) ? logins[token] : 'github-actions[bot]';
}

function holds(rights: Rights, needs: string): boolean {
  if (rights === 'all') return true;
  const [name = '', level] = needs.split('=');
  return rights[name] === 'write' || rights[name] === level;
}
