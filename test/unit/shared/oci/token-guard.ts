import { type Asked, type Intercept, json, refuse } from './registry-server.ts';

/** The credentials of a Basic header. */
export const basic = (user: string, word: string) => Buffer.from(`${user}:${word}`).toString('base64');

export interface TokenRules {
  /** The realm's address; default: this server. */
  realm?: string;
  challenge?: string;
  /** Default: a token for everybody. */
  token?: (asked: Asked, number: number) => { status?: number; body: unknown };
  /** Which tokens open the door; default: all. */
  accepts?: (token: string) => boolean;
}

/** A registry that wants a token from `/token` on the same server. */
export function guarded(rules: TokenRules = {}): Intercept {
  let tokens = 0;
  return (asked, response) => {
    const { host = '' } = asked.headers;
    if (asked.path.startsWith('/token')) {
      const { status = 200, body } = rules.token?.(asked, ++tokens) ?? {
        body: { token: 'Sesame1eyJhbGciOiJub25lIn0' },
      };
      return json(response, body, status);
    }
    const [, token] = /^Bearer (.*)$/.exec(asked.authorization ?? '') ?? [];
    if (token !== undefined && (rules.accepts?.(token) ?? true)) return false;
    const challenge = rules.challenge ?? `Bearer realm="${rules.realm ?? `http://${host}/token`}",service="reg,istry"`;
    return refuse(response, 401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': challenge });
  };
}
