import { notFound, problem, type Reply } from './reply.ts';

/** What a token may: everything, or the given permissions as in a workflow's `permissions:` (with underscores). */
export type Rights = 'all' | Readonly<Record<string, 'read' | 'write'>>;

/**
 * GitHub's answer to who may not, or `undefined` for who may.
 * Anybody, and any good token, may read a public repository; a private one is hidden from those without any right to it.
 * @param needs such as `pull_requests=read`
 */
export function deny(
  authorization: string | undefined,
  tokens: Readonly<Record<string, Rights>>,
  needs: string,
  isPrivate: boolean,
): Reply | undefined {
  const token = /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return isPrivate ? notFound() : undefined;
  const rights = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (rights === undefined) return problem(401, 'Bad credentials');
  const [name = '', level] = needs.split('=');
  if (rights === 'all' || name === 'metadata' || (!isPrivate && level === 'read')) return undefined;
  const held = rights[name];
  if (held === 'write' || held === level) return undefined;
  return problem(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': needs });
}
