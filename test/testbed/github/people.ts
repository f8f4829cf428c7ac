import { type Call, ok, problem, type Reply } from './reply.ts';

/** What is asked about the token itself. `undefined`: something else was asked. */
export function answerAboutToken(call: Call, login: string | undefined): Reply | undefined {
  if (call.pathname === '/user' && call.method === 'GET') {
    if (login === undefined) return problem(401, 'Bad credentials');
    // The token of an App, as that of every job is, stands for no user.
    return login.endsWith('[bot]') ? problem(403, 'Resource not accessible by integration') : ok({ login });
  }
  if (call.pathname !== '/graphql' || call.method !== 'POST') return undefined;
  if (login === undefined) return problem(401, 'Bad credentials');
  const query = String((call.body as { query?: unknown } | undefined)?.query ?? '').replaceAll(/\s+/g, ' ');
  if (/^(?:query )?\{ ?viewer ?\{ ?login ?\} ?\}$/.test(query.trim())) return ok({ data: { viewer: { login } } });
  return ok({ errors: [{ message: 'The test bed knows no other query than { viewer { login } }' }] });
}
