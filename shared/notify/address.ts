import { isLinkLocal } from '../http/index.ts';

/** An http(s) address that is itself a secret, taken apart. */
export interface SecretAddress {
  /** Without user, password and fragment. */
  readonly url: URL;
  /** Decoded; empty when not there. */
  readonly user: string;
  readonly password: string;
  readonly secrets: readonly string[];
}

/**
 * Reads an address from a secret input.
 * @returns what is wrong with it when it cannot be used: the end of a sentence, without any of the value
 */
export function readAddress(value: string): SecretAddress | string {
  if (/[\s\p{Cc}]/u.test(value)) return 'has white space or control characters inside';
  if (!/^https?:\/\//i.test(value)) return 'does not begin with `https://` or `http://`';
  if (!URL.canParse(value)) return 'is not a valid address';
  const url = new URL(value);
  if (isLinkLocal(url.hostname)) return 'leads to a link-local address, where machines keep their credentials';
  let user: string;
  let password: string;
  try {
    user = decodeURIComponent(url.username);
    password = decodeURIComponent(url.password);
  } catch {
    return 'has a user or a password that is not percent-encoded';
  }
  const secrets = secretsOf(value, url, user, password);
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url, user, password, secrets };
}

function secretsOf(value: string, url: URL, user: string, password: string): string[] {
  const anonymous = new URL(url);
  anonymous.username = '';
  anonymous.password = '';
  const tokens = url.pathname.split('/').filter(isToken);
  const queries = [...url.searchParams.values()].filter((part) => part.length >= 6);
  const parts = [
    ...(tokens.length > 0 ? [url.pathname, ...tokens, ...tokens.map(decoded)] : []),
    ...(queries.length > 0 ? [url.search.slice(1), ...queries] : []),
    ...(password === '' ? [user, url.username] : [password, url.password, `${user}:${password}`]),
  ];
  return [...new Set([value, url.href, anonymous.href, ...parts])].filter((part) => part !== '');
}

/** Whether a part of a path looks drawn by lot. Words (`services`, `hooks`) are not hidden: they would spoil every log. */
function isToken(segment: string): boolean {
  const mixed = /\d/.test(segment) || (/[a-z]/.test(segment) && /[A-Z]/.test(segment));
  return segment.length >= 20 || (segment.length >= 8 && mixed);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
