/** What a login left behind for one registry. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string; readonly from: string }
  /** A refresh token, to be exchanged (Azure and others). */
  | { readonly kind: 'identity'; readonly username: string; readonly token: string; readonly from: string }
  /** A bearer token for the registry itself. */
  | { readonly kind: 'registry'; readonly token: string; readonly from: string };

/** A place that should have held credentials could not be read. The message completes "the credentials for <host> ...". */
export class CredentialsUnknown extends Error {}

/** The value of an Authorization header by Basic (RFC 7617, in UTF-8). */
export function basicHeader(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** `<token>` as user name is how helpers say that the secret is a refresh token. */
export function credentialOf(username: string, secret: string, from: string): Credential {
  return username === '<token>'
    ? { kind: 'identity', username, token: secret, from }
    : { kind: 'basic', username, password: secret, from };
}
